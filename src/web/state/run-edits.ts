import type { Recipe } from '../../http/contract/recipe-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { RunChoices, TableChoice } from './run-choices.ts';

export type RecipeRun = NonNullable<Recipe['runs']>[number];

/** What a person says of a result that goes into a dossier. */
export interface RunWords {
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly shown: RecipeRun['shown'];
}

/** The run as a recipe keeps it: the way, not the outcome. Versions of releases are those that the dossier rests on. */
export function recipeRun(
  { id, method }: Pick<RecipeRun, 'id' | 'method'>,
  choices: RunChoices,
  { title, note, shown }: RunWords,
): RecipeRun {
  const tables = Object.entries(choices.tables).map(([name, { release, table, as, where }]) => [
    name,
    { release, table, as, ...(Object.keys(where).length > 0 ? { where } : {}) },
  ]);
  const stated = Object.entries(choices.parameters).filter(([, text]) => text.trim() !== '');
  const [vi, en] = [note.vi.trim(), note.en.trim()];
  return {
    id,
    title,
    ...(vi === '' && en === '' ? {} : { note: { vi: vi === '' ? en : vi, en: en === '' ? vi : en } }),
    method,
    tables: Object.fromEntries(tables),
    parameters: Object.fromEntries(stated),
    shown,
  };
}

/** An id that no run of the recipe has: the method's name, numbered where it is taken. */
export function freeRunId({ runs = [] }: Recipe, method: string): string {
  const taken = new Set(runs.map(({ id }) => id));
  if (!taken.has(method)) return method;
  for (let number = 2; ; number += 1) if (!taken.has(`${method}-${number}`)) return `${method}-${number}`;
}

/** The recipe with a run in its place; at the end if it has none of that id. */
export function withRun(recipe: Recipe, run: RecipeRun): Recipe {
  const runs = recipe.runs ?? [];
  const isThere = runs.some(({ id }) => id === run.id);
  return { ...recipe, runs: isThere ? runs.map((each) => (each.id === run.id ? run : each)) : [...runs, run] };
}

/** The recipe without a run; a recipe without any has no list of them. */
export function withoutRun({ runs = [], ...recipe }: Recipe, id: string): Recipe {
  const left = runs.filter((run) => run.id !== id);
  return left.length === 0 ? recipe : { ...recipe, runs: left };
}

/** The choices with which a run of a recipe can be opened again; versions are those at hand. */
export function choicesOfRun(
  { tables, parameters }: RecipeRun,
  versionOf: (release: string) => string | undefined,
): RunChoices {
  const chosen = Object.entries(tables).map(
    ([name, { release, table, as = {}, where = {} }]): [string, TableChoice] => [
      name,
      { release, version: versionOf(release) ?? '', table, as, where },
    ],
  );
  const stated = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
  return { tables: Object.fromEntries(chosen), isExample: false, parameters: Object.fromEntries(stated) };
}
