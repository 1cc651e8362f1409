import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReviewView } from '../../http/contract/review-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useTaskRole } from '../state/use-task-search.ts';
import { taskWords } from '../words/task-words.ts';

/** What a leader has to ask about first: works that are overdue, and accepted results whose use nobody noted. */
export function ToRemind({ review }: { readonly review: ReviewView }): ReactNode {
  const say = useSpeech(taskWords);
  const role = useTaskRole();
  const n = (value: number): string => say.number(value, 0);
  const overdue = review.works.filter(({ came }) => came === 'overdue');
  const lines = (title: string, own: readonly (readonly [id: string, name: string, rest: string])[]): ReactNode =>
    own.length === 0 ? null : (
      <>
        <h2>{title}</h2>
        <ul>
          {own.map(([id, name, rest]) => (
            <li key={`${id} ${rest}`}>
              <Link to="/tasks/$id" params={{ id }} search={role}>
                {name}
              </Link>
              {`: ${rest}`}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {lines(
        say('overdueWorks'),
        overdue.map(({ task, title, stepTitle, due, daysLate, person }) => [
          task,
          say.of(title),
          `${say.of(stepTitle)}, ${say.date(due)}, ${say('came-overdue', { days: n(daysLate) })} (${person ?? say('nobody')})`,
        ]),
      )}
      {lines(
        say('unfollowed'),
        review.unfollowed.map(({ task, title, accepted, days, lead }) => [
          task,
          say.of(title),
          say('unfollowedLine', { day: say.date(accepted), days: n(days), lead: lead ?? say('nobody') }),
        ]),
      )}
    </>
  );
}
