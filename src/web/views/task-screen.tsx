import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { AnsweredScreen } from '../parts/answered-screen.tsx';
import { Gate } from '../parts/gate.tsx';
import { PolicyNotice } from '../parts/policy-notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskClock } from '../parts/task-clock.tsx';
import { TaskDuties } from '../parts/task-duties.tsx';
import { TaskEvents } from '../parts/task-events.tsx';
import { TaskFacts, TaskTold, TaskTrail } from '../parts/task-facts.tsx';
import { TaskMoves } from '../parts/task-moves.tsx';
import { TaskPolicy } from '../parts/task-policy.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { TaskRooms } from '../parts/task-rooms.tsx';
import { TaskWay } from '../parts/task-way.tsx';
import { WithdrawnList } from '../parts/withdrawn-list.tsx';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskWords } from '../words/task-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/policy.css';
import '../styles/tasks.css';

/** What stands between the draft and acceptance? */
export function TaskScreen(): ReactNode {
  return (
    <Gate action="task.read" question={useSpeech(taskWords)('pageAsks')}>
      <OneTask />
    </Gate>
  );
}

function OneTask(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id' });
  const search = parseTaskSearch(useSearch({ from: '/tasks/$id' }));
  const answer = useAsk('GET /tasks/:id', { params: { id }, query: actingQuery(search) }, { keepsLast: false });
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks" search={role}>
          {say('tasks')}
        </Link>
        <span>{id}</span>
      </nav>
      <TaskRole search={search} task={id} />
      <AnsweredScreen of={answer} question={say('pageAsks')}>
        {(page) => <Page page={page} search={search} />}
      </AnsweredScreen>
    </>
  );
}

function Page({ page, search }: { readonly page: TaskPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(taskWords);
  const { task, standing } = page;
  return (
    <Screen question={say('pageAsks')} sentence={<PageSentence page={page} />}>
      <p className="task-title">{say.of(task.title)}</p>
      {standing?.clock == null || standing.isAccepted ? null : (
        <p>
          {say('step')}: <TaskClock clock={standing.clock} />
        </p>
      )}
      <Policy id={task.id} search={search} />
      {standing === null ? null : <TaskRooms id={task.id} />}
      <TaskFacts page={page} />
      {standing === null ? null : <TaskWay standing={standing} />}
      <Comments page={page} />
      <TaskPolicy page={page} search={search} />
      <Milestones page={page} />
      <TaskMoves page={page} search={search} />
      <TaskDuties page={page} search={search} />
      <TaskEvents page={page} search={search} />
      <WithdrawnList task={task.id} search={search} />
      <TaskTrail page={page} />
      <TaskTold page={page} />
    </Screen>
  );
}

/** What changed in the acts that the task cites, up to the day that is looked at. */
function Policy({ id, search }: { readonly id: string; readonly search: TaskSearch }): ReactNode {
  const query = { ...actingQuery(search), asOf: useAsOf() };
  const { data } = useAsk('GET /tasks/:id/policy-changes', { params: { id }, query });
  return data === undefined ? null : <PolicyNotice policy={data} />;
}

function PageSentence({ page }: { readonly page: TaskPage }): ReactNode {
  const say = useSpeech(taskWords);
  const { standing, workflow, rounds, comments } = page;
  if (standing === null)
    return say('pageAgency', { rounds: say.number(rounds.length, 0), total: say.number(comments.total, 0) });
  const sums = { unmet: say.number(standing.unmet, 0), open: say.number(standing.open, 0) };
  if (standing.isAccepted && standing.here !== null) return say('pageAccepted', sums);
  if (standing.here === null || standing.since === null) return say('pageNotBegun', sums);
  const step = workflow.steps.find(({ id }) => id === standing.here);
  return say('pageSentence', { ...sums, step: step?.title ?? standing.here, since: say.date(standing.since) });
}

function Comments({ page }: { readonly page: TaskPage }): ReactNode {
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  const { comments, task } = page;
  const n = (value: number): string => say.number(value, 0);
  const { accepted, partly, rejected, open } = comments.byOutcome;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{say('comments')}</h2>
      <p>
        {say('commentLine', {
          total: n(comments.total),
          accepted: n(accepted),
          partly: n(partly),
          rejected: n(rejected),
          open: n(open),
          unowned: n(comments.unowned),
        })}
      </p>
      {comments.byOwner.length === 0 ? null : (
        <p>
          {`${say('owners')}: `}
          {comments.byOwner
            .map(
              (each) =>
                `${each.owner} ${n(each.open)}${each.overdue === 0 ? '' : ` (${say('overdue')} ${n(each.overdue)})`}`,
            )
            .join('; ')}
        </p>
      )}
      <Link to="/tasks/$id/comments" params={{ id: task.id }} search={role} className="button">
        {say('toComments')}
      </Link>
    </section>
  );
}

function Milestones({ page }: { readonly page: TaskPage }): ReactNode {
  const say = useSpeech(taskWords);
  const left = page.standing?.milestones ?? [];
  if (left.length === 0) return null;
  const titleOf = (step: string): string => {
    const found = page.workflow.steps.find(({ id }) => id === step);
    return found === undefined ? step : say.of(found.title);
  };
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{say('milestones')}</h2>
      <ul>
        {left.map(({ step, due, left: days, person }) => (
          <li key={`${step} ${due}`}>
            {`${titleOf(step)}: `}
            <TaskClock clock={{ due, left: days, isReminding: false, isUnsure: false }} />
            {person === null ? null : ` (${person})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
