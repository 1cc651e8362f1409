import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tests that read the room's files as text; no mutant in memory reaches them. */
const readers = ['docs-examples.test.ts', 'catalogue.test.ts', 'catalogue-checks.test.ts'];
const othersAtMost = 6;

/** What each file of a folder imports from the same folder. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The imports among the files of a folder. */
export function readImports(folder: string): Imports {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const found = [...text.matchAll(/^(?!import type).*\bfrom '\.\/([\w.-]+\.ts)'/gm)].map(([, path]) => path ?? '');
      return [name, found.filter((path) => names.includes(path))];
    }),
  );
}

/** The tests that a mutant of a file must pass to survive: that of the same name, then the nearest others that load the file. */
export function answeringTests(file: string, imports: Imports): readonly string[] {
  const own = file.replace(/\.ts$/, '.test.ts');
  const reached = new Set([file]);
  const others: string[] = [];
  for (let near: readonly string[] = [file]; near.length > 0; ) {
    const next = [...imports].filter(([name, from]) => !reached.has(name) && from.some((path) => near.includes(path)));
    near = next.map(([name]) => name);
    for (const name of near) {
      reached.add(name);
      if (name.endsWith('.test.ts') && name !== own && !readers.includes(name)) others.push(name);
    }
  }
  return [...(imports.has(own) ? [own] : []), ...others.slice(0, othersAtMost)];
}
