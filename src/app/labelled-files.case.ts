import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of paragraphs that a reader labelled, each under its name, from the folder `labelled` beside a module. */
export const readLabelled = <File extends { readonly name: string }>(
  beside: string,
  names: readonly string[],
): readonly File[] =>
  names.map((name) => {
    const text = readFileSync(join(beside, 'labelled', `${name}.json`), 'utf8');
    return { name, ...(JSON.parse(text) as Omit<File, 'name'>) } as File;
  });
