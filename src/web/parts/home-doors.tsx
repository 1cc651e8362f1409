import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { homeWords } from '../words/home-words.ts';
import { SearchBox } from './search-box.tsx';

const SIGNS = {
  region: 'M4 6.5 9.5 4l5 2.5L20 4v13.5L14.5 20l-5-2.5L4 20zM9.5 4v13.5M14.5 6.5V20',
  industry: 'M4 20V9l5 3V9l5 3V9l6 3.5V20zM8 16h2M13 16h2',
  report: 'M6 3.5h8l4 4V20.5H6zM14 3.5v4h4M9 12h6M9 15.5h6',
} as const;

type Door = keyof typeof SIGNS;

/** Three doors: a region, an industry, a report. */
export function HomeDoors(): ReactNode {
  const say = useSpeech(homeWords);
  return (
    <nav className="doors" aria-label={say('doors')}>
      <Link to="/explore" className="door">
        <DoorWords door="region" />
      </Link>
      <SearchBox look="door">
        <DoorWords door="industry" />
      </SearchBox>
      <Link to="/dossiers" className="door">
        <DoorWords door="report" />
      </Link>
    </nav>
  );
}

function DoorWords({ door }: { readonly door: Door }): ReactNode {
  const say = useSpeech(homeWords);
  return (
    <>
      <svg viewBox="0 0 24 24" width="30" height="30" aria-hidden="true" className="door-sign">
        <path d={SIGNS[door]} />
      </svg>
      <span className="door-name">{say(door)}</span>
      <span className="door-does">{say(`${door}Do`)}</span>
      <span className="door-go">{say(`${door}Go`)}</span>
    </>
  );
}
