import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReviewView } from '../../http/contract/review-contract.ts';
import { AnsweredScreen } from '../parts/answered-screen.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Gate } from '../parts/gate.tsx';
import { ToRemind } from '../parts/review-reminders.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskWords } from '../words/task-words.ts';
import '../styles/notes.css';
import '../styles/tasks.css';

/** Who promised what this year, and what was done? */
export function ReviewScreen(): ReactNode {
  const { year } = useParams({ from: '/review/$year' });
  return (
    <Gate action="task.all" question={useSpeech(taskWords)('reviewAsks', { year })}>
      <Year year={year} />
    </Gate>
  );
}

function Year({ year }: { readonly year: string }): ReactNode {
  const search: TaskSearch = parseTaskSearch(useSearch({ from: '/review/$year' }));
  const given = { params: { year }, query: actingQuery(search) };
  const answer = useAsk('GET /review/:year', given, { keepsLast: false });
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks" search={role}>
          {say('tasks')}
        </Link>
        <span>{year}</span>
      </nav>
      <TaskRole search={search} what="review" />
      <AnsweredScreen of={answer} question={say('reviewAsks', { year })}>
        {(review) => <Review review={review} search={search} />}
      </AnsweredScreen>
    </>
  );
}

function Review({ review, search }: { readonly review: ReviewView; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(taskWords);
  const n = (value: number): string => say.number(value, 0);
  const { total, year } = review;
  const address = (format: 'docx' | 'html'): string =>
    addressOf('/review/:year/file', { year }, { ...actingQuery(search), format, lang: say.language });
  return (
    <Screen
      question={say('reviewAsks', { year: String(year) })}
      sentence={say('reviewSentence', {
        day: say.date(review.asOf),
        planned: n(total.planned),
        onTime: n(total.onTime),
        late: n(total.late),
        overdue: n(total.overdue),
        open: n(total.open),
        unplanned: n(review.unplanned.length),
        tasks: n(review.tasks),
        comments: n(review.open),
      })}
      actions={(['docx', 'html'] as const).map((format) => (
        <a key={format} className="button" href={address(format)} download>
          {say('reviewFile', { format: `.${format}` })}
        </a>
      ))}
    >
      <ToRemind review={review} />
      <Groups review={review} />
      <Works review={review} />
      <Told review={review} />
    </Screen>
  );
}

interface Props {
  readonly review: ReviewView;
}

/** Planned against done by unit, person and programme. */
function Groups({ review }: Props): ReactNode {
  const say = useSpeech(taskWords);
  return (
    <>
      <h2>{say('plannedDone')}</h2>
      {review.byOrganisation.length + review.byPerson.length + review.byProgramme.length > 0 ? null : (
        <p className="quiet">{say('nothing')}</p>
      )}
      <Lines
        title={say('byOrganisation')}
        file="by-unit"
        lines={review.byOrganisation.map((line) => ({ ...line, shown: say.of(line.title) }))}
      />
      <Lines
        title={say('byPerson')}
        file="by-person"
        lines={review.byPerson.map((line) => ({ ...line, shown: line.name === '' ? say('nobody') : line.name }))}
      />
      <Lines
        title={say('byProgramme')}
        file="by-programme"
        lines={review.byProgramme.map((line) => ({ ...line, shown: say.of(line.title) }))}
      />
    </>
  );
}

/** What was used and learned, and what nothing can be said of. */
function Told({ review }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  return (
    <>
      <Listed
        title={say('uses')}
        lines={review.uses.map(
          ({ task, on, document, how }) => `${say.of(task)}: ${document} (${say.date(on)}). ${how}`,
        )}
      />
      <Listed title={say('lessons')} lines={review.lessons.map(({ task, text }) => `${say.of(task)}: ${text}`)} />
      <h2>{say('unplanned')}</h2>
      {review.unplanned.length === 0 ? (
        <p className="quiet">{say('nothing')}</p>
      ) : (
        <ul>
          {review.unplanned.map(({ id, title }) => (
            <li key={id}>
              <Link to="/tasks/$id" params={{ id }} search={role}>
                {say.of(title)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Line = ReviewView['total'] & { readonly shown: string };

function Lines(props: { readonly title: string; readonly file: string; readonly lines: readonly Line[] }): ReactNode {
  const { title, file, lines } = props;
  const say = useSpeech(taskWords);
  if (lines.length === 0) return null;
  const column = (key: 'planned' | 'onTime' | 'late' | 'overdue' | 'open', head: string) => ({
    key,
    title: head,
    isNumeric: true,
    value: (line: Line) => line[key],
  });
  return (
    <DataTable
      title={title}
      fileName={file}
      rows={lines}
      rowKey={({ shown }) => shown}
      columns={[
        { key: 'name', title: say('name'), isHead: true, value: ({ shown }) => shown },
        column('planned', say('planned')),
        column('onTime', say('onTime')),
        column('late', say('late')),
        column('overdue', say('overdue')),
        column('open', say('notDue')),
      ]}
    />
  );
}

function Works({ review }: Props): ReactNode {
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  if (review.works.length === 0) return null;
  return (
    <DataTable
      title={say('works')}
      fileName={`works-${review.year}`}
      rows={review.works}
      rowKey={({ task, step, due }) => `${task} ${step} ${due}`}
      columns={[
        {
          key: 'task',
          title: say('task'),
          isHead: true,
          value: ({ title }) => say.of(title),
          show: ({ task, title }) => (
            <Link to="/tasks/$id" params={{ id: task }} search={role}>
              {say.of(title)}
            </Link>
          ),
        },
        { key: 'step', title: say('step'), value: ({ stepTitle }) => say.of(stepTitle) },
        { key: 'due', title: say('due'), value: ({ due }) => due, show: ({ due }) => say.date(due) },
        {
          key: 'done',
          title: say('done'),
          value: ({ done }) => done,
          show: ({ done }) => (done === null ? '–' : say.date(done)),
        },
        {
          key: 'came',
          title: say('came'),
          value: ({ came, daysLate }) => say(`came-${came}`, { days: say.number(daysLate, 0) }),
        },
        { key: 'person', title: say('lead'), value: ({ person }) => person },
      ]}
    />
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  const say = useSpeech(taskWords);
  return (
    <>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{say('nothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
