import { type ReactNode, useState } from 'react';
import { Button, FileTrigger, Label, TextArea, TextField } from 'react-aria-components';
import type { CommentPage } from '../../http/contract/task-contract.ts';
import { addressOf, ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { typedNumber } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskWords } from '../words/task-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { TaskForm } from './task-form.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: CommentPage;
  readonly search: TaskSearch;
}

/** Comments in: from files and written here; comments out: the table in the form of the law, and as a sheet. */
export function CommentTools({ page, search }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const change = useTaskChange();
  const { task, may } = page;
  const bring = (file: File): void =>
    void change.run(async () => {
      const query = { ...actingQuery(search), fileName: file.name };
      const { read, added, known, settled } = await ask('POST /tasks/:id/comments/file', {
        params: { id: task },
        query,
        body: file,
      });
      const n = (value: number): string => say.number(value, 0);
      return say('brought', { file: file.name, read: n(read), added: n(added), known: n(known), settled: n(settled) });
    });
  const address = (format: 'docx' | 'xlsx'): string =>
    addressOf('/tasks/:id/comments/table', { id: task }, { ...actingQuery(search), format, lang: say.language });
  return (
    <section className="comment-tools" aria-label={say('comments')}>
      <div className="screen-actions">
        {may.settle ? (
          <FileTrigger
            acceptedFileTypes={['.docx', '.xlsx', '.csv']}
            onSelect={(files) => files?.[0] && bring(files[0])}
          >
            <Button className="button" isDisabled={change.isRunning}>
              {say('bring')}
            </Button>
          </FileTrigger>
        ) : null}
        {may.export
          ? (['docx', 'xlsx'] as const).map((format) => (
              <a key={format} className="button" href={address(format)} download>
                {`${say('tableOut')} .${format}`}
              </a>
            ))
          : null}
      </div>
      {may.settle ? <p className="quiet">{say('bringHelp')}</p> : null}
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
      {may.comment ? <WriteComment page={page} search={search} /> : null}
    </section>
  );
}

function WriteComment({ page, search }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const change = useTaskChange();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const firstRound = search.role === 'agency' ? (page.rounds[0]?.id ?? '') : '';
  const [draft, setDraft] = useState({ text: '', paragraph: '', figure: '', round: firstRound });
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  if (!isOpen)
    return (
      <>
        <Button ref={opener} className="button primary" onPress={() => setOpen(true)}>
          {say('addComment')}
        </Button>
        <p role="status">{change.done}</p>
      </>
    );
  const keep = async (): Promise<void> => {
    const paragraph = typedNumber(draft.paragraph);
    const body = {
      text: draft.text,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(draft.figure.trim() === '' ? {} : { figure: draft.figure.trim() }),
      ...(draft.round === '' ? {} : { round: draft.round }),
    };
    const isKept = await change.run(async () => {
      await ask('POST /tasks/:id/comments', { params: { id: page.task }, query: actingQuery(search), body });
      return say('saved');
    });
    if (!isKept) return;
    setDraft({ text: '', paragraph: '', figure: '', round: firstRound });
    setOpen(false);
  };
  return (
    <TaskForm change={change} keep={keep} close={() => setOpen(false)}>
      <TextField value={draft.text} onChange={(text) => set({ text })} autoFocus>
        <Label>{say('text')}</Label>
        <TextArea rows={3} />
      </TextField>
      <div className="form-row">
        <WordsField label={say('paragraph')} value={draft.paragraph} write={(paragraph) => set({ paragraph })} />
        <WordsField label={say('figure')} value={draft.figure} write={(figure) => set({ figure })} />
      </div>
      {page.rounds.length === 0 ? null : (
        <ChoiceField
          label={say('round')}
          value={draft.round}
          choices={[
            { value: '', words: say('none') },
            ...page.rounds.map(({ id, title }) => ({ value: id, words: say.of(title) })),
          ]}
          choose={(round) => set({ round })}
        />
      )}
    </TaskForm>
  );
}
