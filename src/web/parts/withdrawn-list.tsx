import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { WithdrawnLine } from '../../http/contract/withdrawal-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { withdrawalWords } from '../words/withdrawal-words.ts';
import { Failure } from './failure.tsx';

interface Props {
  readonly task: string;
  readonly search: TaskSearch;
  /** Kinds that the screen shows; all of them if absent. */
  readonly kinds?: readonly WithdrawnLine['kind'][];
}

/** What was taken back of a task, by whom, when and why, with the button that puts it back. */
export function WithdrawnList({ task, search, kinds }: Props): ReactNode {
  const say = useSpeech(withdrawalWords);
  const change = useTaskChange();
  const { data } = useAsk('GET /tasks/:id/withdrawn', { params: { id: task }, query: actingQuery(search) });
  const things = (data?.things ?? []).filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const putBack = ({ kind, id, title }: WithdrawnLine): void =>
    void change.run(async () => {
      const body = { kind, id };
      await ask('POST /tasks/:id/put-back', { params: { id: task }, query: actingQuery(search), body });
      return say('putBackDone', { name: title });
    });
  return (
    <>
      {things.length === 0 ? null : (
        <section aria-labelledby="withdrawn" className="withdrawn">
          <h2 id="withdrawn">{say('title')}</h2>
          <ul className="plain">
            {things.map((line) => (
              <li key={`${line.kind} ${line.id}`} className="card">
                <p>{say('line', { name: line.title, kind: say(`kind-${line.kind}`) })}</p>
                <p className="quiet">
                  {line.by === null || line.at === null
                    ? say('byFile', { reason: line.reason })
                    : say('by', { by: line.by, day: say.date(line.at.slice(0, 10)), reason: line.reason })}
                  {line.with === null ? '' : ` ${say('along')}`}
                </p>
                {line.mayPutBack ? (
                  <Button
                    className="tool"
                    aria-label={say('putBackThis', { name: line.title })}
                    isDisabled={change.isRunning}
                    onPress={() => putBack(line)}
                  >
                    {say('putBack')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </>
  );
}
