import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CountriesView } from '../../http/contract/country-contract.ts';
import type { ExperienceView } from '../../http/contract/policy-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { type Lesson, withLesson } from '../state/lesson-edits.ts';
import { useAsk } from '../state/use-ask.ts';
import type { RecipeEditor } from '../state/use-recipe.tsx';
import { experienceWords } from '../words/experience-words.ts';
import { CodePicker } from './code-picker.tsx';

/** Takes a lesson of the library into the dossier, with the facts that it rests on. */
export function LibraryPick(props: { readonly countries: CountriesView; readonly editor: RecipeEditor }): ReactNode {
  const { countries, editor } = props;
  const canEdit = !editor.isReadOnly && editor.recipe !== undefined;
  const take = (lesson: Lesson): void =>
    editor.change((recipe) => withLesson(recipe, undefined, lesson), `lesson ${lesson.country.en}`);
  const say = useSpeech(experienceWords);
  const library = useAsk('GET /experience');
  const lessons = library.data?.lessons ?? [];
  const nameOf = (iso3: string) =>
    countries.countries.find((each) => each.iso3 === iso3)?.name ?? { vi: iso3, en: iso3 };
  return (
    <>
      <p>
        <Link to="/experience">{say('toLibrary')}</Link>
      </p>
      {!canEdit || lessons.length === 0 ? null : (
        <CodePicker
          label={say('take')}
          hint={say('takeHint')}
          choices={lessons.map(({ id, title, country }) => ({
            id,
            words: say.of(title),
            note: say.of(nameOf(country)),
          }))}
          pick={(id) => {
            const lesson = lessons.find((each) => each.id === id);
            if (lesson !== undefined) take(takenLesson(lesson, nameOf(lesson.country)));
          }}
        />
      )}
    </>
  );
}

/** A lesson of the library as a dossier keeps it: works that are no facts stay in the library. */
const takenLesson = (lesson: ExperienceView, country: Lesson['country']): Lesson => ({
  country,
  worked: lesson.worked,
  didNot: lesson.didNot,
  condition: lesson.condition ?? lesson.nation,
  facts: [...new Set(lesson.evidence.flatMap(({ fact }) => (fact === '' ? [] : [fact])))],
});
