import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommentPage } from '../../http/contract/task-contract.ts';
import { AnsweredScreen } from '../parts/answered-screen.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { CommentCard } from '../parts/comment-card.tsx';
import { CommentTools } from '../parts/comment-tools.tsx';
import { Gate } from '../parts/gate.tsx';
import { Screen } from '../parts/screen.tsx';
import { TaskRole } from '../parts/task-role.tsx';
import { WithdrawnList } from '../parts/withdrawn-list.tsx';
import { useSpeech } from '../state/language.tsx';
import { shownThreads } from '../state/shown-comments.ts';
import { actingQuery, parseTaskSearch, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskWords } from '../words/task-words.ts';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/tasks.css';

/** Which comments are open, and who has them? */
export function CommentsScreen(): ReactNode {
  return (
    <Gate action="task.read" question={useSpeech(taskWords)('matrixAsks')}>
      <Comments />
    </Gate>
  );
}

function Comments(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id/comments' });
  const search = parseTaskSearch(useSearch({ from: '/tasks/$id/comments' }));
  const answer = useAsk(
    'GET /tasks/:id/comments',
    { params: { id }, query: actingQuery(search) },
    { keepsLast: false },
  );
  const say = useSpeech(taskWords);
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
        <span>{say('comments')}</span>
      </nav>
      <TaskRole search={search} task={id} />
      <AnsweredScreen of={answer} question={say('matrixAsks')}>
        {(page) => <Matrix page={page} search={search} />}
      </AnsweredScreen>
    </>
  );
}

const SHOWS = ['all', 'open', 'overdue', 'unowned'] as const;

function Matrix({ page, search }: { readonly page: CommentPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(taskWords);
  const navigate = useNavigate();
  const n = (value: number): string => say.number(value, 0);
  const { sums } = page;
  const { accepted, partly, rejected, open } = sums.byOutcome;
  const threads = shownThreads(page.comments, search.show, new Date().toISOString().slice(0, 10));
  const shown = threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0);
  return (
    <Screen
      question={say('matrixAsks')}
      sentence={say('commentLine', {
        total: n(sums.total),
        accepted: n(accepted),
        partly: n(partly),
        rejected: n(rejected),
        open: n(open),
        unowned: n(sums.unowned),
      })}
    >
      <p className="task-title">{say.of(page.title)}</p>
      <CommentTools page={page} search={search} />
      <div className="task-role">
        <ChoiceField
          label={say('show')}
          value={search.show ?? 'all'}
          choices={SHOWS.map((each) => ({ value: each, words: say(`show-${each}`) }))}
          choose={(show) => void navigate({ to: '.', search: parseTaskSearch({ ...search, show }), replace: true })}
        />
      </div>
      <p role="status">{say('shown', { count: n(shown) })}</p>
      {threads.map((thread) => (
        <CommentCard key={thread.head.number} thread={thread} page={page} search={search} />
      ))}
      <WithdrawnList task={page.task} search={search} kinds={['comment']} />
    </Screen>
  );
}
