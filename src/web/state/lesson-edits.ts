import type { Recipe } from '../../http/contract/recipe-contract.ts';

export type Lesson = Recipe['lessons'][number];

/** A lesson without words yet. */
export const EMPTY_LESSON: Lesson = {
  country: { vi: '', en: '' },
  worked: { vi: '', en: '' },
  didNot: { vi: '', en: '' },
  condition: { vi: '', en: '' },
  facts: [],
};

/** The recipe with a lesson written in its place; at the end when it has none yet. */
export function withLesson(recipe: Recipe, at: number | undefined, lesson: Lesson): Recipe {
  const lessons =
    at === undefined
      ? [...recipe.lessons, lesson]
      : recipe.lessons.map((each, place) => (place === at ? lesson : each));
  return { ...recipe, lessons };
}

/** The recipe without one of its lessons. */
export function withoutLesson(recipe: Recipe, at: number): Recipe {
  return { ...recipe, lessons: recipe.lessons.filter((_, place) => place !== at) };
}

/** Which parts of a lesson have no words in one of the languages. */
export function lackingWords(lesson: Lesson): readonly ('country' | 'worked' | 'didNot' | 'condition')[] {
  return (['country', 'worked', 'didNot', 'condition'] as const).filter((part) =>
    [lesson[part].vi, lesson[part].en].some((words) => words.trim() === ''),
  );
}
