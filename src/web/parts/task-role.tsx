import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { parseTaskSearch, TASK_ROLES, type TaskSearch } from '../state/task-search.ts';
import { taskWords } from '../words/task-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

/** In which role the screens of tasks are read; it stands in the address. */
export function TaskRole({ search }: { readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(taskWords);
  const navigate = useNavigate();
  const change = (next: Readonly<Record<string, string>>): void =>
    void navigate({ to: '.', search: parseTaskSearch({ role: search.role, ...next }), replace: true });
  return (
    <div className="task-role">
      <ChoiceField
        label={say('role')}
        value={search.role ?? 'lead'}
        choices={TASK_ROLES.map((role) => ({ value: role, words: say(`role-${role}`) }))}
        choose={(role) => change({ role })}
        help={say('roleHelp')}
      />
      {search.role === 'agency' ? (
        <WordsField label={say('roleFor')} value={search.for ?? ''} write={(body) => change({ for: body })} />
      ) : null}
    </div>
  );
}
