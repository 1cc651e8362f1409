import type { ReactNode } from 'react';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { policyWords } from '../words/policy-words.ts';
import { CodePicker, PickedCodes } from './code-picker.tsx';

/** Lessons of other countries that something rests on, tied by picking; of one country where one is named. */
export function LessonPicks(props: {
  readonly page: PolicyPage;
  readonly country?: string;
  readonly picked: readonly string[];
  readonly pick: (lessons: readonly string[]) => void;
}): ReactNode {
  const { page, country, picked, pick } = props;
  const say = useSpeech(policyWords);
  const nameOf = (iso3: string): string =>
    say.of(page.countries.find((each) => each.iso3 === iso3)?.name ?? { vi: iso3, en: iso3 });
  const known = page.lessons.filter((each) => country === undefined || each.country === country);
  const choice = ({ id, title, country: of }: (typeof known)[number]) => ({
    id,
    words: say.of(title),
    note: nameOf(of),
  });
  return (
    <>
      <PickedCodes
        label={say('lessons')}
        picked={picked.map((id) => {
          const found = page.lessons.find((each) => each.id === id);
          return found === undefined ? { id, words: id, note: '' } : choice(found);
        })}
        dropWords={({ words }) => say('dropLesson', { name: words })}
        drop={(id) => pick(picked.filter((each) => each !== id))}
      />
      <CodePicker
        label={say('pickLesson')}
        hint={say('pickLessonHint')}
        choices={known.filter(({ id }) => !picked.includes(id)).map(choice)}
        pick={(id) => pick([...picked, id])}
      />
    </>
  );
}
