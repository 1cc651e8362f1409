import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, parseTaskSearch, TASK_ROLES, type TaskSearch } from '../state/task-search.ts';
import { useAsk } from '../state/use-ask.ts';
import { taskWords } from '../words/task-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  readonly search: TaskSearch;
  /** The task that the screen shows; a role must have been given for it. */
  readonly task?: string;
  readonly what?: 'see' | 'review';
}

/** In which role the screens of tasks are read: one of the own grants, or at a machine without accounts any. */
export function TaskRole({ search, task, what = 'see' }: Props): ReactNode {
  const query = { ...actingQuery(search), what, ...(task === undefined ? {} : { task }) };
  const { data } = useAsk('GET /acting', { query });
  if (data === undefined) return <div className="task-role" aria-hidden="true" />;
  return data.isGranted ? <Granted acting={data} /> : <AtMachine search={search} now={data.role ?? 'lead'} />;
}

/** Chooses another role by the address. */
function useChange(): (search: Readonly<Record<string, string>>) => void {
  const navigate = useNavigate();
  return (search) => void navigate({ to: '.', search: parseTaskSearch(search), replace: true });
}

function AtMachine({ search, now }: { readonly search: TaskSearch; readonly now: string }): ReactNode {
  const say = useSpeech(taskWords);
  const change = useChange();
  return (
    <div className="task-role">
      <ChoiceField
        label={say('role')}
        value={search.role ?? now}
        choices={TASK_ROLES.map((role) => ({ value: role, words: say(`role-${role}`) }))}
        choose={(role) => change({ role })}
        help={say('roleHelp')}
      />
      {search.role === 'agency' ? (
        <WordsField
          label={say('roleFor')}
          value={search.for ?? ''}
          write={(body) => change({ role: 'agency', for: body })}
        />
      ) : null}
    </div>
  );
}

type Acting = Answered<'GET /acting'>;

/** The grant in which one acts here, and a choice among the own ones where there are several. */
function Granted({ acting }: { readonly acting: Acting }): ReactNode {
  const say = useSpeech(taskWords);
  const change = useChange();
  const { own, role, organisation } = acting;
  const keyOf = (each: Pick<Acting, 'role' | 'organisation'>): string => `${each.role}/${each.organisation ?? ''}`;
  const wordsOf = (each: Acting['own'][number]): string =>
    [say(`role-${each.role}`), ...(each.organisation === null ? [] : [each.organisation])].join(': ');
  const [only] = own;
  if (own.length === 1 && only !== undefined && role !== null)
    return (
      <p className="task-role task-grant">
        {say('actsAs')} <strong>{wordsOf(only)}</strong>
      </p>
    );
  return (
    <div className="task-role">
      <ChoiceField
        label={say('actsAs')}
        value={role === null ? '' : keyOf({ role, organisation })}
        choices={[
          ...(role === null ? [{ value: '', words: say('actsNotOwn') }] : []),
          ...own.map((each) => ({ value: keyOf(each), words: wordsOf(each) })),
        ]}
        choose={(chosen) => {
          const next = own.find((each) => keyOf(each) === chosen);
          if (next === undefined) return;
          change({ role: next.role, ...(next.organisation === null ? {} : { for: next.organisation }) });
        }}
        help={say('actsHelp', { count: say.number(own.length, 0) })}
      />
    </div>
  );
}
