import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { taskWords } from '../words/task-words.ts';

/** Tasks for which one holds a role and which stand in no tree: only the own grants are asked, so nothing else is told. */
export function OwnTasks(props: {
  readonly search: TaskSearch;
  readonly shown: readonly { readonly id: string }[];
}): ReactNode {
  const say = useSpeech(taskWords);
  const { data } = useAsk('GET /acting', { query: { ...actingQuery(props.search), what: 'see' } });
  const now = data?.own.find(({ role, organisation }) => role === data.role && organisation === data.organisation);
  const others = (now?.tasks ?? []).filter((task) => !props.shown.some(({ id }) => id === task));
  if (now === undefined || others.length === 0) return null;
  return (
    <section aria-labelledby="own-tasks">
      <h2 id="own-tasks">{say('ownTasks')}</h2>
      <p className="quiet">{say('ownTasksHelp')}</p>
      <ul>
        {others.map((id) => (
          <li key={id}>
            <Link to="/tasks/$id" params={{ id }} search={{ role: now.role }}>
              {id}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
