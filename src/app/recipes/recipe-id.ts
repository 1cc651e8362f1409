import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';

const LONGEST = 60;

/** An id made from a title: small letters without marks, digits and hyphens. */
export function recipeId(title: string): string {
  const plain = foldVietnamese(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const id = plain.slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return id === '' ? 'recipe' : id;
}

/** The id itself, or the first of it with a number that nobody has. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}
