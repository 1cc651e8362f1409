import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskPage } from '../../http/contract/task-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { policyWords } from '../words/policy-words.ts';
import { TaskLacks } from './task-lacks.tsx';

/** On the page of a task: how whole its solutions are, and what its report lacks by name with the way to mend it. */
export function TaskPolicy({ page, search }: { readonly page: TaskPage; readonly search: TaskSearch }): ReactNode {
  const { id: task } = page.task;
  const say = useSpeech(policyWords);
  const isWanted = search.role !== 'agency';
  const answer = useAsk('GET /tasks/:id/policy', { params: { id: task }, query: actingQuery(search) }, { isWanted });
  if (!isWanted || answer.data === undefined) return null;
  const { audit, completeness } = answer.data;
  const n = (value: number): string => say.number(value, 0);
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">{say('policy')}</h2>
      <p>
        {say('summary', {
          stated: audit.stated === null ? say('notStated') : n(audit.stated),
          entered: n(audit.entered),
          owned: n(audit.owned),
          covered: n(completeness.classes.filter(({ by }) => by.length > 0).length),
          lacks: n(completeness.lacks.length),
        })}
      </p>
      <h3>{say('lacksTitle')}</h3>
      <TaskLacks page={page} lacks={completeness.lacks} search={search} />
      <PassedExcuses page={page} />
      <Link to="/tasks/$id/policy" params={{ id: task }} search={actingQuery(search)} className="button">
        {say('toPolicy')}
      </Link>
    </section>
  );
}

/** What was excused in a step that the task has left. */
function PassedExcuses({ page }: { readonly page: TaskPage }): ReactNode {
  const say = useSpeech(policyWords);
  const passed = page.excuses.filter(({ isHeld }) => !isHeld);
  if (passed.length === 0) return null;
  return (
    <>
      <h3>{say('excusedBefore')}</h3>
      <ul>
        {passed.map(({ step, lack, stay, said, stepTitle, reason, by, on }) => (
          <li key={`${step} ${stay} ${lack}`}>
            {say('excusedLine', { lack: said, step: stepTitle, reason, by, day: say.date(on) })}
          </li>
        ))}
      </ul>
    </>
  );
}
