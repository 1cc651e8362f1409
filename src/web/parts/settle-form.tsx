import { type ReactNode, useState } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { CommentLine } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { CLASSES, OUTCOMES, type SettleDraft, settleBody, settleDraft } from '../state/settle-draft.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskWords } from '../words/task-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

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
  const [draft, setDraft] = useState(() => settleDraft(comment, say.date));
  const keep = async (): Promise<void> => {
    const isKept = await change.run(async () => {
      await ask('PUT /tasks/:id/comments/:number', {
        params: { id: task, number: comment.number },
        query: actingQuery(search),
        body: settleBody(draft, comment),
      });
      return say('saved');
    });
    if (isKept) close();
  };
  return (
    <TaskForm change={change} keep={keep} close={close}>
      <SettleFields draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
    </TaskForm>
  );
}

function SettleFields(props: {
  readonly draft: SettleDraft;
  readonly set: (part: Partial<SettleDraft>) => void;
}): ReactNode {
  const { draft, set } = props;
  const say = useSpeech(taskWords);
  return (
    <>
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
    </>
  );
}
