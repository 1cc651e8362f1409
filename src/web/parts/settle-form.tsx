import { type ReactNode, useState } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { CommentLine } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { keptDay, typedNumber } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskWords } from '../words/task-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { FormActions } from './form-actions.tsx';
import { WordsField } from './words-field.tsx';

const CLASSES = ['content', 'method', 'data', 'law', 'form'] as const;
const OUTCOMES = ['accepted', 'partly', 'rejected'] as const;

/** Who has a comment until when, and how it ended; everything that is missing is told when it is saved. */
export function SettleForm(props: {
  readonly comment: CommentLine;
  readonly task: string;
  readonly search: TaskSearch;
  readonly close: () => void;
}): ReactNode {
  const { comment, task, search, close } = props;
  const say = useSpeech(taskWords);
  const change = useTaskChange();
  const [draft, setDraft] = useState({
    class: comment.class as (typeof CLASSES)[number],
    owner: comment.owner ?? '',
    due: comment.due === null ? '' : say.date(comment.due),
    outcome: comment.settlement?.outcome ?? '',
    reason: comment.settlement?.reason ?? '',
    paragraph: String(comment.settlement?.changed?.paragraph ?? comment.at.paragraph ?? ''),
    changedText: comment.settlement?.changed?.text ?? '',
  });
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const keep = async (): Promise<void> => {
    const paragraph = typedNumber(draft.paragraph);
    const outcome = draft.outcome === '' && comment.settlement !== null ? 'open' : draft.outcome;
    const body = {
      class: draft.class,
      owner: draft.owner,
      due: keptDay(draft.due),
      outcome: outcome as '' | 'open' | (typeof OUTCOMES)[number],
      reason: draft.reason,
      changedText: draft.changedText,
      revision: comment.revision,
      ...(paragraph === undefined ? {} : { paragraph }),
    };
    const isKept = await change.run(async () => {
      await ask('PUT /tasks/:id/comments/:number', {
        params: { id: task, number: comment.number },
        query: actingQuery(search),
        body:
          outcome === 'open'
            ? { outcome, revision: comment.revision, reason: draft.reason === '' ? '-' : draft.reason }
            : body,
      });
      return say('saved');
    });
    if (isKept) close();
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className="form-row">
        <ChoiceField
          label={say('class')}
          value={draft.class}
          choices={CLASSES.map((each) => ({ value: each, words: say(`class-${each}`) }))}
          choose={(value) => set({ class: CLASSES.find((each) => each === value) ?? 'content' })}
        />
        <ChoiceField
          label={say('outcome')}
          value={draft.outcome}
          choices={[
            { value: '', words: say('keepOpen') },
            ...OUTCOMES.map((each) => ({ value: each, words: say(`outcome-${each}`) })),
          ]}
          choose={(outcome) => set({ outcome })}
        />
      </div>
      <div className="form-row">
        <WordsField label={say('owner')} value={draft.owner} write={(owner) => set({ owner })} />
        <WordsField label={say('dueDay')} value={draft.due} write={(due) => set({ due })} />
      </div>
      <TextField value={draft.reason} onChange={(reason) => set({ reason })}>
        <Label>{say('reason')}</Label>
        <TextArea rows={3} />
      </TextField>
      <TextField value={draft.paragraph} onChange={(paragraph) => set({ paragraph })}>
        <Label>{say('changedParagraph')}</Label>
        <Input inputMode="numeric" />
      </TextField>
      <TextField value={draft.changedText} onChange={(changedText) => set({ changedText })}>
        <Label>{say('changedText')}</Label>
        <TextArea rows={2} />
      </TextField>
      {change.error === undefined ? null : <Failure error={change.error} />}
      <FormActions save={say('save')} cancel={say('cancel')} isRefused={change.isRunning} onCancel={close} />
    </form>
  );
}
