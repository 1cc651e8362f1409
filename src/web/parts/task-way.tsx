import type { ReactNode } from 'react';
import type { StandingView } from '../../http/contract/task-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { TASK_ROLES } from '../state/task-search.ts';
import { taskWords } from '../words/task-words.ts';

/** Every step from here to the acceptance with what is there and what is missing. */
export function TaskWay({ standing }: { readonly standing: StandingView }): ReactNode {
  const say = useSpeech(taskWords);
  const roleWords = (role: string): string => {
    const known = TASK_ROLES.find((each) => each === role);
    return known === undefined ? role : say(`role-${known}`);
  };
  if (standing.way.length === 0) return null;
  return (
    <section aria-labelledby="way">
      <h2 id="way">{say('way')}</h2>
      <ol className="task-way">
        {standing.way.map(({ id, title, isHere, by, answers }) => (
          <li key={id} className={isHere ? 'task-here' : undefined} aria-current={isHere ? 'step' : undefined}>
            <h3>
              {say.of(title)}
              {isHere ? <span className="tag">{say('here')}</span> : null}
            </h3>
            <p className="quiet">{say('by', { roles: by.map(roleWords).join(', ') })}</p>
            <ul className="plain">
              {answers.map(({ need, isMet, said }) => (
                <li key={need} className={isMet ? 'task-met' : 'task-unmet'}>
                  <span aria-hidden="true">{isMet ? '✓' : '✗'}</span> <strong>{say(isMet ? 'met' : 'unmet')}:</strong>{' '}
                  {say.of(said)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
