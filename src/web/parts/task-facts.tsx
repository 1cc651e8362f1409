import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { TASK_ROLES } from '../state/task-search.ts';
import { taskWords } from '../words/task-words.ts';
import { DataTable } from './data-table.tsx';

interface Props {
  readonly page: TaskPage;
}

/** Who answers for the task, how it is counted, and the workflow under which it goes. */
export function TaskFacts({ page }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const { task, organisation, units, counts, workflow } = page;
  const named = (body: TaskPage['organisation']): string =>
    body.now === null ? say.of(body.name) : say('now', { name: body.name, now: body.now });
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say('organisation'), named(organisation)],
    [say('lead'), task.lead ?? say('nobody')],
    ...(task.board.length === 0 ? [] : [[say('board'), task.board.join(', ')] as const]),
    ...(units.length === 0 ? [] : [[say('units'), units.map(named).join('; ')] as const]),
    ...(counts.length === 0 ? [] : [[say('counted'), <Counts key="counts" counts={counts} />] as const]),
    ...(task.outputs.length === 0
      ? []
      : [[say('outputs'), task.outputs.map((each) => say.of(each)).join('; ')] as const]),
    ...(task.budget === null ? [] : [[say('budget'), task.budget] as const]),
  ];
  return (
    <>
      <dl className="task-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{`${say.of(workflow.title)} (${workflow.regime.howSure}). ${say.of(workflow.regime.said)}`}</p>
    </>
  );
}

function Counts({ counts }: { readonly counts: TaskPage['counts'] }): ReactNode {
  const say = useSpeech(taskWords);
  return counts.map(({ words, acts }) => (
    <span key={words.en}>
      {say.of(words)}{' '}
      {acts.map(({ id, number }) => (
        <Link key={id} to="/law/$act" params={{ act: id }}>
          {number}
        </Link>
      ))}
    </span>
  ));
}

const WHATS = [
  'entered',
  'changed',
  'stepped',
  'paper',
  'excused',
  'unexcused',
  'commented',
  'brought',
  'assigned',
  'settled',
  'minutes',
  'scored',
  'decided',
  'use',
  'lesson',
  'planned',
  'outlined',
  'arranged',
  'written',
  'refreshed',
  'kept',
  'laid-aside',
  'filed',
  'withdrawn',
  'put-back',
] as const;

/** What was done on the task, by whom and why: lines that are only ever added. */
export function TaskTrail({ page }: Props): ReactNode {
  const say = useSpeech(taskWords);
  if (page.trail.length === 0) return null;
  const what = (word: string): string => {
    const known = WHATS.find((each) => each === word);
    return known === undefined ? word : say(`what-${known}`);
  };
  const roleWords = (role: string): string => {
    const known = TASK_ROLES.find((each) => each === role);
    return known === undefined ? role : say(`role-${known}`);
  };
  return (
    <DataTable
      title={say('history')}
      fileName={`trail-${page.task.id}`}
      rows={page.trail}
      rowKey={({ at, thing, what: done }) => `${at} ${thing} ${done}`}
      columns={[
        {
          key: 'at',
          title: say('at'),
          value: ({ at }) => at,
          show: ({ at }) => `${say.date(at.slice(0, 10))} ${at.slice(11, 16)}`,
        },
        { key: 'what', title: say('what'), isHead: true, value: (line) => what(line.what) },
        { key: 'thing', title: say('thing'), value: ({ thing }) => thing },
        { key: 'who', title: say('who'), value: ({ actor, role }) => `${actor}, ${roleWords(role)}` },
        { key: 'why', title: say('why'), value: ({ reason }) => reason },
      ]}
    />
  );
}

/** Where each fact of the task stands in its sources. */
export function TaskTold({ page }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const told = [page.task, ...page.workshops].flatMap((thing) => thing.told.map((each) => ({ ...each, of: thing.id })));
  if (told.length === 0) return null;
  const title = (id: string): string => {
    const source = page.sources.find((each) => each.id === id);
    return source === undefined ? id : [source.title, source.publisher].join(', ');
  };
  return (
    <details>
      <summary>{say('told')}</summary>
      <DataTable
        title={say('told')}
        isTitleHidden
        fileName={`told-${page.task.id}`}
        rows={told}
        rowKey={({ of, field, at }) => `${of} ${field} ${at}`}
        columns={[
          { key: 'field', title: say('field'), isHead: true, value: ({ of, field }) => `${of}: ${field}` },
          { key: 'source', title: say('source'), value: ({ source }) => title(source) },
          { key: 'place', title: say('place'), value: ({ at }) => at },
        ]}
      />
    </details>
  );
}
