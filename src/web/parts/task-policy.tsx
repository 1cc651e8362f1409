import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { policyWords } from '../words/policy-words.ts';

/** On the page of a task: how many solutions are whole, how many classes are covered, and the way to them. */
export function TaskPolicy({ task, search }: { readonly task: string; readonly search: TaskSearch }): ReactNode {
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
      <Link to="/tasks/$id/policy" params={{ id: task }} search={actingQuery(search)} className="button">
        {say('toPolicy')}
      </Link>
    </section>
  );
}
