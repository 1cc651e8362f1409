import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, TASK_ROLES, type TaskSearch } from '../state/task-search.ts';
import { type TaskChange, useTaskChange } from '../state/use-task-change.ts';
import { policyWords } from '../words/policy-words.ts';
import { taskWords } from '../words/task-words.ts';
import { Failure } from './failure.tsx';
import { type Lack, MendLink } from './mend-link.tsx';
import { WordsField } from './words-field.tsx';

type Excuse = TaskPage['excuses'][number];

interface Props {
  readonly page: TaskPage;
  readonly lacks: readonly Lack[];
  readonly search: TaskSearch;
}

/** What the report of a task lacks by name, each with the way to mend it or the reason for which it may stand. */
export function TaskLacks({ page, lacks, search }: Props): ReactNode {
  const say = useSpeech(policyWords);
  const change = useTaskChange();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const excuseOf = (code: string): Excuse | undefined => page.excuses.find((each) => each.isHeld && each.lack === code);
  const open = lacks.filter(({ code }) => excuseOf(code) === undefined).map(({ code }) => code);
  const choosable = open.filter((code) => page.excusable?.includes(code) === true);
  const picked = chosen.filter((code) => choosable.includes(code));
  const turn = (code: string): void =>
    setChosen(picked.includes(code) ? picked.filter((each) => each !== code) : [...picked, code]);
  const at = { task: page.task.id, search: actingQuery(search) };
  if (lacks.length === 0) return <p>{say('noLacks')}</p>;
  return (
    <>
      <ul className="task-lacks" aria-label={say('lacksTitle')}>
        {lacks.map(({ code, said, mend }) => {
          const excuse = excuseOf(code);
          return (
            <li key={code}>
              {choosable.includes(code) ? (
                <label className="choice">
                  <input type="checkbox" checked={picked.includes(code)} onChange={() => turn(code)} />
                  {say.of(said)}
                </label>
              ) : (
                <span>{say.of(said)}</span>
              )}
              {': '}
              {excuse === undefined ? (
                <MendLink mend={mend} at={at} />
              ) : (
                <Held excuse={excuse} page={page} search={search} change={change} />
              )}
            </li>
          );
        })}
      </ul>
      {choosable.length === 0 ? null : (
        <ExcuseForm page={page} search={search} change={change} picked={picked} pick={setChosen} all={choosable} />
      )}
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </>
  );
}

function Held(props: {
  readonly excuse: Excuse;
  readonly page: TaskPage;
  readonly search: TaskSearch;
  readonly change: TaskChange;
}): ReactNode {
  const { excuse, page, search, change } = props;
  const say = useSpeech({ ...taskWords, ...policyWords });
  const role = TASK_ROLES.find((each) => each === excuse.role);
  const who = [excuse.by, ...(role === undefined ? [] : [say(`role-${role}`)]), say.date(excuse.on)].join(', ');
  const takeBack = (): void =>
    void change.run(async () => {
      await ask('DELETE /tasks/:id/excuses/:lack', {
        params: { id: page.task.id, lack: excuse.lack },
        query: actingQuery(search),
      });
      return say('takenBack');
    });
  return (
    <>
      <span className="tag">{say('excusedBecause', { reason: excuse.reason, who })}</span>{' '}
      {page.excusable === null ? null : (
        <Button
          className="button"
          aria-label={say('takeBackOf', { lack: excuse.said })}
          isDisabled={change.isRunning}
          onPress={takeBack}
        >
          {say('takeBack')}
        </Button>
      )}
    </>
  );
}

function ExcuseForm(props: {
  readonly page: TaskPage;
  readonly search: TaskSearch;
  readonly change: TaskChange;
  readonly picked: readonly string[];
  readonly pick: (codes: readonly string[]) => void;
  readonly all: readonly string[];
}): ReactNode {
  const { page, search, change, picked, pick, all } = props;
  const say = useSpeech(policyWords);
  const [reason, setReason] = useState('');
  const keep = (): void =>
    void change.run(async () => {
      await ask('POST /tasks/:id/excuses', {
        params: { id: page.task.id },
        query: actingQuery(search),
        body: { lacks: [...picked], reason },
      });
      // Before the screen is read again: what is typed meanwhile stays.
      pick([]);
      setReason('');
      return say('excused', { count: say.number(picked.length, 0) });
    });
  return (
    <form
      className="task-excuse"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p className="quiet">{say('excuseNote')}</p>
      <WordsField label={say('excuseReason')} value={reason} write={setReason} />
      <div className="screen-actions">
        <Button className="button" onPress={() => pick(picked.length === all.length ? [] : all)}>
          {say(picked.length === all.length ? 'chooseNone' : 'chooseAll')}
        </Button>
        <Button type="submit" className="button" isDisabled={change.isRunning}>
          {say('excuse', { count: say.number(picked.length, 0) })}
        </Button>
      </div>
    </form>
  );
}
