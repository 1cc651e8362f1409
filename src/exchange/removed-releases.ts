import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../model/bilingual.ts';
import { parseDataPackage } from './parse-data-package.ts';

interface Removed {
  readonly name: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly removedAt: string;
}

type Lying = Removed & { readonly folder: string };

/** `name@version-1a2b3c4d`, as a release is called when it is put aside. */
const ASIDE = /^(.+)@([^@]+)-[0-9a-f]{8}$/u;

/** Releases that were put aside: which there are, and the way back. */
export function removedReleases(folders: { readonly added: string; readonly removed: string }): {
  list(): Promise<readonly Removed[]>;
  bringBack(name: string, version: string): Promise<'back' | 'there' | 'none'>;
} {
  const all = (): Promise<readonly Lying[]> => lyingIn(folders.removed);
  return {
    list: async () => (await all()).map(({ folder: _, ...removed }) => removed),
    async bringBack(name, version) {
      const found = (await all()).find((each) => each.name === name && each.version === version);
      if (found === undefined) return 'none';
      const to = join(folders.added, `${name}@${version}`);
      const isThere = await stat(to).then(
        () => true,
        () => false,
      );
      if (isThere) return 'there';
      await mkdir(folders.added, { recursive: true });
      await rename(found.folder, to);
      return 'back';
    },
  };
}

/** What lies in the folder, the last put aside first. */
async function lyingIn(removed: string): Promise<readonly Lying[]> {
  const names = await readdir(removed).catch(() => []);
  const found = await Promise.all(names.map((name) => lying(join(removed, name), name)));
  return found
    .filter((each) => each !== undefined)
    .sort((one, other) => (one.removedAt < other.removedAt ? 1 : one.removedAt > other.removedAt ? -1 : 0));
}

async function lying(folder: string, called: string): Promise<Lying | undefined> {
  const [, name, version] = ASIDE.exec(called) ?? [];
  if (name === undefined || version === undefined) return undefined;
  const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : parseDataPackage(text);
  if (parsed?.ok !== true) return undefined;
  const { ctime } = await stat(folder);
  return { name, version, title: parsed.value['lienket:title'], removedAt: ctime.toISOString(), folder };
}
