import type { Recipe, RecipeConflict } from '../../http/contract/recipe-contract.ts';

/** What a person chose where both had written: one of the two, or words of their own. */
export type Choice =
  | { readonly kind: 'mine' }
  | { readonly kind: 'theirs' }
  | { readonly kind: 'own'; readonly value: unknown };

type Key = string | number;

/** The steps of a path of the file: `claims[3].text.vi`; `[-]` stands after the last entry. */
function keysOf(path: string): readonly Key[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+|-)\]/g)].map(([, name, index]) => {
    if (name !== undefined) return name;
    return index === '-' ? Number.POSITIVE_INFINITY : Number(index);
  });
}

/** A part with another value at a place inside; undefined takes the place away. */
function withPart(part: unknown, keys: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(part) ? part : [];
    const made = withPart(list[key], rest, value);
    if (made === undefined) return list.filter((_, i) => i !== key);
    return key < list.length ? list.map((entry, i) => (i === key ? made : entry)) : [...list, made];
  }
  const { [key]: before, ...others } = (part ?? {}) as Record<string, unknown>;
  const made = withPart(before, rest, value);
  if (made === undefined) return others;
  return before === undefined ? { ...others, [key]: made } : { ...(part as object), [key]: made };
}

const chosenValue = (conflict: RecipeConflict, choice: Choice): unknown =>
  choice.kind === 'own' ? choice.value : conflict[choice.kind];

/** The merged recipe, in which theirs stands, with what was chosen. What is taken away goes last, from the end, so that no place moves. */
export function resolvedRecipe(
  merged: Recipe,
  conflicts: readonly RecipeConflict[],
  choices: readonly Choice[],
): Recipe {
  const changes = conflicts.flatMap((conflict, i) => {
    const choice = choices[i] ?? { kind: 'theirs' };
    return choice.kind === 'theirs' ? [] : [{ path: conflict.path, value: chosenValue(conflict, choice) }];
  });
  const collator = new Intl.Collator('en', { numeric: true });
  const kept = changes.filter(({ value }) => value !== undefined);
  const gone = changes.filter(({ value }) => value === undefined).sort((a, b) => collator.compare(b.path, a.path));
  return [...kept, ...gone].reduce<unknown>(
    (recipe, { path, value }) => withPart(recipe, keysOf(path), value),
    merged,
  ) as Recipe;
}
