import type { ReactNode } from 'react';
import type { ActStanding } from '../../http/contract/law-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useLanguage } from '../state/language.tsx';

const SIGNS: Readonly<Record<ActStanding, string>> = {
  'in-force': '●',
  'not-yet': '◌',
  ended: '○',
  'cannot-tell': '?',
  'no-law': '–',
};

/** How an act or a rule stands on the day, in words, with a sign that does not rest on colour. */
export function StandingBadge({
  standing,
  words,
}: {
  readonly standing: ActStanding;
  readonly words: Bilingual;
}): ReactNode {
  return (
    <span className={`standing standing-${standing}`}>
      <span aria-hidden="true" className="answer-sign">
        {SIGNS[standing]}
      </span>
      {words[useLanguage()]}
    </span>
  );
}
