import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { EventList } from '../parts/event-list.tsx';
import { MilestoneList } from '../parts/milestone-list.tsx';
import { CouncilCard, RoundCard } from '../parts/round-card.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { WithdrawnList } from '../parts/withdrawn-list.tsx';
import { WorkshopCard } from '../parts/workshop-card.tsx';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { eventWords } from '../words/event-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/tasks.css';
import '../styles/task-report.css';

/** What was met, asked and scored; who is late? */
export function TaskEventsScreen(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id/events' });
  const search = parseTaskSearch(useSearch({ from: '/tasks/$id/events' }));
  const answer = useAsk('GET /tasks/:id/events', { params: { id }, query: actingQuery(search) }, { keepsLast: false });
  const say = useSpeech(eventWords);
  const role = useTaskRole();
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/tasks" search={role}>
          {say('tasks')}
        </Link>
        <Link to="/tasks/$id" params={{ id }} search={role}>
          {id}
        </Link>
        <span>{say('events')}</span>
      </nav>
      <TaskRole search={search} />
      <Answered of={answer}>{(page) => <Events page={page} search={search} />}</Answered>
    </>
  );
}

function Events({ page, search }: { readonly page: EventsPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(eventWords);
  const n = (value: number): string => say.number(value, 0);
  const { workshops, rounds, councils, milestones, may } = page;
  const late = rounds.flatMap(({ standing }) => standing).filter(({ state }) => state === 'late').length;
  const shared = { page, search };
  return (
    <Screen
      question={say('asks')}
      sentence={say('sentence', {
        workshops: n(workshops.length),
        rounds: n(rounds.length),
        late: n(late),
        councils: n(councils.length),
        milestones: n(milestones.length),
        overdue: n(milestones.filter(({ daysLate }) => daysLate !== null).length),
      })}
    >
      <p className="task-title">{say.of(page.title)}</p>
      <EventList
        {...shared}
        kind="workshop"
        things={workshops}
        mayEdit={may.edit}
        nameOf={({ title }) => say.of(title)}
        show={(workshop) => <WorkshopCard {...shared} workshop={workshop} />}
      />
      <EventList
        {...shared}
        kind="round"
        things={rounds}
        mayEdit={may.edit}
        nameOf={({ title }) => say.of(title)}
        show={(round) => <RoundCard page={page} round={round} />}
      />
      <EventList
        {...shared}
        kind="council"
        things={councils}
        mayEdit={may.edit || may.decide}
        mayWithdraw={(council) => council.mayWithdraw}
        nameOf={({ level, date }) => `${say(`level-${level}`)}, ${say.date(date)}`}
        show={(council) => <CouncilCard page={page} search={search} council={council} />}
      />
      <MilestoneList page={page} search={search} />
      <Outcomes page={page} search={search} />
      <WithdrawnList task={page.task} search={search} kinds={SHOWN_KINDS} />
    </Screen>
  );
}

const SHOWN_KINDS = ['workshop', 'round', 'council', 'milestone', 'use', 'lesson'] as const;

/** Where results were used, and what was learned. */
function Outcomes({ page, search }: { readonly page: EventsPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(eventWords);
  const { uses, lessons, may } = page;
  const shared = { page, search };
  return (
    <>
      <EventList
        {...shared}
        kind="use"
        things={uses}
        mayEdit={may.edit}
        nameOf={({ document }) => document}
        show={({ on, document, how }) => <p>{`${say.date(on)}: ${document}. ${how}`}</p>}
      />
      <EventList
        {...shared}
        kind="lesson"
        things={lessons}
        mayEdit={may.edit}
        nameOf={({ year }) => String(year)}
        show={({ year, text }) => <p>{`${year}: ${text}`}</p>}
      />
    </>
  );
}
