import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PolicyView } from '../../http/contract/law-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { lawWords } from '../words/law-words.ts';
import '../styles/notes.css';
import '../styles/law.css';

/** Says that acts which a report cites were replaced, amended or ended since its own day, and names the newer ones. */
export function PolicyNotice({ policy }: { readonly policy: PolicyView }): ReactNode {
  const say = useSpeech(lawWords);
  const { changes, since, until } = policy;
  if (changes.length === 0) return null;
  return (
    <details className="notice policy-notice">
      <summary>
        {say('policyChanged', {
          count: say.number(changes.length, 0),
          since: say.date(since),
          until: say.date(until),
        })}
      </summary>
      <ul>
        {changes.map(({ act, kind, date, by, now, said, howSure, nowName, byName }) => {
          const newer = now ?? by;
          return (
            <li key={`${act} ${kind} ${date} ${by}`}>
              <Link to="/law/$act" params={{ act }}>
                {say.of(said)}
              </Link>{' '}
              <span className="sure">{howSure}</span>
              {newer === null ? null : (
                <>
                  {' → '}
                  <Link to="/law/$act" params={{ act: newer }}>
                    {say.of(nowName ?? byName ?? { vi: newer, en: newer })}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
