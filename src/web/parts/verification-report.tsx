import type { ReactNode } from 'react';
import type { Verification } from '../../http/contract/job-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { reportWords } from '../words/report-words.ts';
import { DataTable } from './data-table.tsx';

/** What came out when everything was computed again: equal or not, what is newer, and what has gone stale by it. */
export function VerificationReport({ found }: { readonly found: Verification }): ReactNode {
  const say = useSpeech(reportWords);
  const { holds, figures, differences, newer, staleFigures, staleClaims, milliseconds } = found;
  return (
    <div className="verification">
      <p role="status" className={holds ? 'verification-holds' : 'verification-differs'}>
        {holds
          ? say('holds', { figures: say.number(figures, 0), seconds: say.number(milliseconds / 1000, 1) })
          : say('differs', { count: say.number(differences.length, 0), figures: say.number(figures, 0) })}
      </p>
      {differences.length === 0 ? null : (
        <DataTable
          title={say('differences')}
          fileName="differences"
          rows={differences}
          rowKey={({ name, what }) => `${name} ${what}`}
          columns={[
            { key: 'name', title: say('differenceName'), isHead: true, value: ({ name }) => name },
            { key: 'what', title: say('differenceWhat'), value: ({ what }) => what },
            { key: 'before', title: say('before'), value: ({ before }) => before },
            { key: 'now', title: say('now'), value: ({ now }) => now },
          ]}
        />
      )}
      {newer.length === 0 ? <p>{say('noNewer')}</p> : <Newer newer={newer} />}
      {staleFigures.length === 0 ? null : (
        <DataTable
          title={say('staleFigures')}
          fileName="stale-figures"
          rows={staleFigures}
          rowKey={({ id }) => id}
          columns={[
            { key: 'label', title: say('staleLabel'), isHead: true, value: ({ label }) => say.of(label) },
            { key: 'text', title: say('staleText'), value: ({ text }) => say.of(text) },
            {
              key: 'now',
              title: say('staleNow'),
              value: ({ now }) => (now === null ? say('staleGone') : say.of(now)),
            },
          ]}
        />
      )}
      {staleClaims.length === 0 ? null : (
        <>
          <h3>{say('staleClaims')}</h3>
          <ul>
            {staleClaims.map(({ id, text }) => (
              <li key={id}>{say.of(text)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Newer({ newer }: { readonly newer: Verification['newer'] }): ReactNode {
  const say = useSpeech(reportWords);
  return (
    <>
      <h3>{say('newer')}</h3>
      <ul>
        {newer.map((release) => (
          <li key={`${release.name} ${release.used}`}>{say('newerLine', { ...release })}</li>
        ))}
      </ul>
    </>
  );
}
