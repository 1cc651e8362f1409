import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { TaskLine, TaskTree } from '../../http/contract/task-contract.ts';
import { AnsweredScreen } from '../parts/answered-screen.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Failure } from '../parts/failure.tsx';
import { Gate } from '../parts/gate.tsx';
import { OwnTasks } from '../parts/own-tasks.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskClock } from '../parts/task-clock.tsx';
import { TaskLists } from '../parts/task-lists.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useMay } from '../state/use-session.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskWords } from '../words/task-words.ts';
import '../styles/cards.css';
import '../styles/notes.css';
import '../styles/tasks.css';

/** Which tasks, and where do they stand? */
export function TasksScreen(): ReactNode {
  const say = useSpeech(taskWords);
  return (
    <Gate action="task.read" question={say('asks')}>
      <Tasks />
    </Gate>
  );
}

function Tasks(): ReactNode {
  const say = useSpeech(taskWords);
  const search = parseTaskSearch(useSearch({ from: '/tasks' }));
  const answer = useAsk('GET /tasks', { query: actingQuery(search) });
  const role = <TaskRole search={search} />;
  return (
    <>
      {answer.error === null ? null : role}
      <AnsweredScreen of={answer} question={say('asks')}>
        {(tree) => (
          <>
            <Tree tree={tree} role={role} />
            <OwnTasks search={search} shown={tree.tasks} />
          </>
        )}
      </AnsweredScreen>
    </>
  );
}

function Tree({ tree, role }: { readonly tree: TaskTree; readonly role: ReactNode }): ReactNode {
  const say = useSpeech(taskWords);
  const { tasks, lists, broken } = tree;
  const count = (value: number): string => say.number(value, 0);
  const year = tree.asOf.slice(0, 4);
  const mayReview = useMay('task.all');
  const mayEnter = useMay('task.assign');
  const isEmpty = tasks.length === 0 && lists.length === 0;
  const late = tasks.filter(
    ({ clock, isAccepted }) => clock !== null && clock.left < 0 && !clock.isUnsure && !isAccepted,
  ).length;
  return (
    <Screen
      question={say('asks')}
      sentence={
        isEmpty
          ? say(mayEnter ? 'treeEmpty' : 'treeNone')
          : say('treeSentence', {
              tasks: count(tasks.length),
              lists: count(lists.length),
              late: count(late),
              open: count(tasks.reduce((sum, { open }) => sum + open, 0)),
            })
      }
      actions={
        <>
          {mayReview ? (
            <Link to="/review/$year" params={{ year }} search={{}} className="button">
              {say('toReview', { year })}
            </Link>
          ) : null}
          <Link to="/experience" className="button">
            {say('library')}
          </Link>
        </>
      }
    >
      {role}
      {broken.map(({ file, said }) => (
        <div key={file} className="notice">
          <p>{say('broken', { file })}</p>
          <ul>
            {said.slice(0, 20).map((each) => (
              <li key={each.en}>{say.of(each)}</li>
            ))}
          </ul>
        </div>
      ))}
      {isEmpty && mayEnter ? <LoadExamples /> : null}
      {lists.length === 0 ? null : <h2>{say('documents')}</h2>}
      {isEmpty ? null : <TaskLists tree={tree} />}
      {tasks.length === 0 ? null : <TaskTable tasks={tasks} />}
    </Screen>
  );
}

function LoadExamples(): ReactNode {
  const say = useSpeech(taskWords);
  const change = useTaskChange();
  return (
    <>
      <Button
        className="button primary"
        isDisabled={change.isRunning}
        onPress={() =>
          void change.run(async () => {
            await ask('POST /tasks/examples');
            return '';
          })
        }
      >
        {say('load')}
      </Button>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </>
  );
}

function TaskTable({ tasks }: { readonly tasks: readonly TaskLine[] }): ReactNode {
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  const stepOf = ({ step, isAccepted }: TaskLine): string =>
    isAccepted ? say('accepted') : step === null ? say('notBegun') : say.of(step);
  return (
    <DataTable
      title={say('all')}
      fileName="tasks"
      rows={tasks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'task',
          title: say('task'),
          isHead: true,
          value: ({ title }) => say.of(title),
          show: ({ id, title }) => (
            <Link to="/tasks/$id" params={{ id }} search={role}>
              {say.of(title)}
            </Link>
          ),
        },
        {
          key: 'counted',
          title: say('counted'),
          value: ({ counts }) => counts.map(({ words }) => say.of(words)).join('; '),
        },
        { key: 'step', title: say('step'), value: stepOf },
        {
          key: 'due',
          title: say('due'),
          value: ({ clock }) => clock?.due ?? null,
          show: ({ clock }) => (clock === null ? '–' : <TaskClock clock={clock} />),
        },
        { key: 'open', title: say('open'), isNumeric: true, value: ({ open }) => open },
        { key: 'lead', title: say('lead'), value: ({ lead }) => lead },
        { key: 'organisation', title: say('organisation'), value: ({ organisation }) => say.of(organisation.name) },
      ]}
    />
  );
}
