import type { ReactNode } from 'react';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import { type DraftFit, withOption } from '../state/fit-draft.ts';
import { useSpeech } from '../state/language.tsx';
import { policyWords } from '../words/policy-words.ts';
import { LessonPicks } from './lesson-picks.tsx';
import { WordsField } from './words-field.tsx';

/** The argument for each country, and the lessons that it was judged by. */
export function FitArguments(props: {
  readonly page: PolicyPage;
  readonly fit: DraftFit;
  readonly setFit: (fit: DraftFit) => void;
}): ReactNode {
  const { page, fit, setFit } = props;
  const say = useSpeech(policyWords);
  return fit.options.map(({ country, argument, lessons }) => {
    const name = page.countries.find((each) => each.iso3 === country)?.name ?? { vi: country, en: country };
    const words = argument ?? { vi: '', en: '' };
    return (
      <details key={country}>
        <summary>{say('argue', { country: name })}</summary>
        <WordsField
          label={say('argumentVi', { country: name })}
          value={words.vi}
          write={(vi) => setFit(withOption(fit, country, { argument: { ...words, vi } }))}
        />
        <WordsField
          label={say('argumentEn', { country: name })}
          value={words.en}
          write={(en) => setFit(withOption(fit, country, { argument: { ...words, en } }))}
        />
        <LessonPicks
          page={page}
          country={country}
          picked={lessons}
          pick={(picked) => setFit(withOption(fit, country, { lessons: picked }))}
        />
      </details>
    );
  });
}
