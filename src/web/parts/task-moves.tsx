import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { keptDay } from '../state/shown-comments.ts';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { taskWords } from '../words/task-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { Failure } from './failure.tsx';
import { TaskForm } from './task-form.tsx';
import { WithdrawButton } from './withdraw-button.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly page: TaskPage;
  readonly search: TaskSearch;
}

/** Takes the task on or sends it back, and notes papers that a step needs. */
export function TaskMoves({ page, search }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const change = useTaskChange();
  const [note, setNote] = useState('');
  const move = (to: string, title: string): void =>
    void change.run(async () => {
      await ask('POST /tasks/:id/step', {
        params: { id: page.task.id },
        query: actingQuery(search),
        body: { to, note },
      });
      setNote('');
      return say('stepped', { step: title });
    });
  if (!page.may.step && !page.may.edit) return null;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{say('moves')}</h2>
      {page.moves.length === 0 ? (
        <p className="quiet">{say('noMoves')}</p>
      ) : (
        <>
          <WordsField label={say('note')} value={note} write={setNote} />
          <div className="screen-actions">
            {page.moves.map(({ to, title, isBack }) => (
              <Button
                key={to}
                className={isBack ? 'button' : 'button primary'}
                isDisabled={change.isRunning}
                onPress={() => move(to, say.of(title))}
              >
                {say(isBack ? 'moveBack' : 'move', { step: say.of(title) })}
              </Button>
            ))}
          </div>
        </>
      )}
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
      <Papers page={page} search={search} />
      {page.may.edit ? <PaperForm page={page} search={search} /> : null}
    </section>
  );
}

/** The papers that are there, each with the button that takes it back. */
function Papers({ page, search }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const { papers, id: task } = page.task;
  if (papers.length === 0) return null;
  return (
    <>
      <h3>{say('papers')}</h3>
      <ul>
        {papers.map(({ title, date, number }, place) => {
          const id = page.paperIds[place] ?? '';
          return (
            <li key={id}>
              {`${[title, number, say.date(date)].filter((part) => part !== null).join(', ')} `}
              {page.may.edit ? <WithdrawButton task={task} search={search} kind="paper" id={id} name={title} /> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const EMPTY = { kind: '', title: '', date: '', number: '' };

function PaperForm({ page, search }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const change = useTaskChange();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const [paper, setPaper] = useState(EMPTY);
  const kinds = page.workflow.papers;
  const kind = paper.kind === '' ? (kinds[0]?.id ?? '') : paper.kind;
  const set = (part: Partial<typeof EMPTY>): void => setPaper({ ...paper, ...part });
  if (kinds.length === 0) return null;
  if (!isOpen)
    return (
      <>
        <Button ref={opener} className="button" onPress={() => setOpen(true)}>
          {say('addPaper')}
        </Button>
        <p role="status">{change.done}</p>
      </>
    );
  const keep = async (): Promise<void> => {
    const body = {
      kind,
      title: paper.title,
      date: keptDay(paper.date),
      number: paper.number === '' ? null : paper.number,
    };
    const isKept = await change.run(async () => {
      await ask('POST /tasks/:id/papers', { params: { id: page.task.id }, query: actingQuery(search), body });
      return say('saved');
    });
    if (!isKept) return;
    setPaper(EMPTY);
    setOpen(false);
  };
  return (
    <TaskForm change={change} keep={keep} close={() => setOpen(false)}>
      <ChoiceField
        label={say('paperKind')}
        value={kind}
        choices={kinds.map(({ id, title }) => ({ value: id, words: say.of(title) }))}
        choose={(chosen) => set({ kind: chosen })}
      />
      <WordsField label={say('paperTitle')} value={paper.title} write={(title) => set({ title })} />
      <WordsField label={say('paperDate')} value={paper.date} write={(date) => set({ date })} />
      <WordsField label={say('paperNumber')} value={paper.number} write={(number) => set({ number })} />
    </TaskForm>
  );
}
