import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../model/bilingual.ts';
import { parseDataPackage } from './parse-data-package.ts';

interface Removed {
  /** `sha256:<hex>` of its descriptor: two of one name and version may have been put aside. */
  readonly hash: string;
  readonly name: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly removedAt: string;
}

/** Which one; the last that was put aside if no hash is named. */
interface Wanted {
  readonly name: string;
  readonly version: string;
  readonly hash?: string | undefined;
}

type Lying = Removed & { readonly folder: string };

/** `name@version-1a2b3c4d`, as a release is called when it is put aside. */
const ASIDE = /^(.+)@([^@]+)-[0-9a-f]{8}$/u;

/** Releases that were put aside: which there are, and the way back. */
export function removedReleases(folders: { readonly added: string; readonly removed: string }): {
  list(): Promise<readonly Removed[]>;
  bringBack(wanted: Wanted): Promise<'back' | 'there' | 'none'>;
} {
  const all = (): Promise<readonly Lying[]> => lyingIn(folders.removed);
  return {
    async list() {
      const found = (await all()).map(({ folder: _, ...removed }) => removed);
      return found.filter((each, at) => found.findIndex(({ hash }) => hash === each.hash) === at);
    },
    async bringBack({ name, version, hash }) {
      const found = (await all()).find(
        (each) => each.name === name && each.version === version && (hash === undefined || each.hash === hash),
      );
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
  const bytes = await readFile(join(folder, 'datapackage.json')).catch(() => undefined);
  const parsed = bytes === undefined ? undefined : parseDataPackage(bytes.toString('utf8'));
  if (bytes === undefined || parsed?.ok !== true) return undefined;
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const { ctime } = await stat(folder);
  return { hash, name, version, title: parsed.value['lienket:title'], removedAt: ctime.toISOString(), folder };
}
