import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CitedRelease } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';
import { frameWords } from '../words/frame-words.ts';

/** Where what is on screen came from: every release with its licence, and whether a newer one is at hand. */
export function SourceLine({ releases }: { readonly releases: readonly CitedRelease[] }): ReactNode {
  const say = useSpeech({ ...frameWords, ...figureWords });
  return (
    <>
      <h2 className="source-title">{say('source')}</h2>
      <ul className="sources">
        {releases.map((release) => (
          <li key={`${release.name}@${release.version}`}>
            <Link to="/packs/$name/$version" params={{ name: release.name, version: release.version }}>
              {say.of(release.title)}
            </Link>{' '}
            <span className="quiet">{`${release.name}@${release.version} · ${release.licence}`}</span>
            {release.newer === undefined ? null : (
              <span className="stale">{say('newer', { version: release.newer })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
