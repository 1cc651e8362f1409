import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseShelf } from '../app/ports.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { DataPackage } from '../model/data-package.ts';
import { refusalLine } from '../model/refusal.ts';
import { type Release, type ReleaseRef, releaseName } from '../model/release.ts';
import { parseDataPackage } from './parse-data-package.ts';

export const DESCRIPTOR = 'datapackage.json';

/** A folder of the shelf: what stands in it, or why it cannot be used. */
interface Shelved {
  readonly folder: string;
  readonly release?: Release;
  readonly why?: string;
}

export interface ShelfFolders {
  /** `packs/`, shipped with the program. */
  readonly packs: string;
  /** `releases/` in the data folder; it need not exist. */
  readonly added: string;
}

/** A shelf asked for a release that it does not hold. */
export class UnknownReleaseError extends Error {
  override readonly name = 'UnknownReleaseError';
  readonly code = 'unknown-release';
  readonly said: Bilingual;

  constructor(ref: ReleaseRef) {
    const which = `${releaseName(ref)} (${ref.hash.slice(0, 19)}…)`;
    const en = `${which}: no release of this name, version and hash is at hand`;
    super(en);
    this.said = { vi: `${which}: không có bản phát hành nào mang tên, phiên bản và mã băm này`, en };
  }
}

/** Packs and added releases as they lie on disk; read again only where a descriptor changed. */
export function folderShelf(folders: ShelfFolders): ReleaseShelf {
  const remembered = new Map<string, { readonly stamp: string; readonly shelved: Shelved }>();
  const shelvedIn = async (folder: string, origin: Release['origin']): Promise<Shelved> => {
    const stamp = await stampOf(join(folder, DESCRIPTOR));
    const known = remembered.get(folder);
    if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.shelved;
    const shelved = await readShelved(folder, origin);
    if (stamp !== undefined && shelved.release !== undefined) remembered.set(folder, { stamp, shelved });
    return shelved;
  };
  const all = async (): Promise<readonly Shelved[]> => {
    const [packs, added] = await Promise.all([subfolders(folders.packs), subfolders(folders.added)]);
    const found = await Promise.all([
      ...packs.map((each) => shelvedIn(each, 'pack')),
      ...added.map((each) => shelvedIn(each, 'added')),
    ]);
    return withoutDoubles(found);
  };
  const releases = async (): Promise<readonly (Shelved & { readonly release: Release })[]> =>
    (await all()).filter((each) => each.release !== undefined) as (Shelved & { readonly release: Release })[];
  return {
    async list() {
      const found = await all();
      return {
        releases: found.flatMap((each) => each.release ?? []).sort(byOriginNameVersion),
        broken: found.flatMap(({ folder, why }) => (why === undefined ? [] : [{ folder, why }])),
      };
    },
    async find(name, version) {
      const named = (await releases()).map((each) => each.release).filter((each) => each.ref.name === name);
      if (version !== undefined) return named.find((each) => each.ref.version === version);
      return named.sort((one, other) => compareVersions(one.ref.version, other.ref.version)).at(-1);
    },
    async folder(ref) {
      const found = (await releases()).find(
        ({ release }) => release.ref.hash === ref.hash && releaseName(release.ref) === releaseName(ref),
      );
      if (found === undefined) throw new UnknownReleaseError(ref);
      return found.folder;
    },
  };
}

/** Versions in natural order: 2026.9.0 before 2026.11.0. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.match(/\d+|[^\d.]+/g) ?? []);
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const [a, b] = [left?.[at] ?? '', right?.[at] ?? ''];
    const order = /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : byCodeUnit(a, b);
    if (order !== 0) return order;
  }
  return byCodeUnit(one, other);
}

function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function byOriginNameVersion(one: Release, other: Release): number {
  if (one.origin !== other.origin) return one.origin === 'pack' ? -1 : 1;
  return byCodeUnit(one.ref.name, other.ref.name) || compareVersions(one.ref.version, other.ref.version);
}

async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort(byCodeUnit);
}

async function readShelved(folder: string, origin: Release['origin']): Promise<Shelved> {
  const bytes = await readFile(join(folder, DESCRIPTOR)).catch(() => undefined);
  if (bytes === undefined) return { folder, why: `${DESCRIPTOR} is missing or cannot be read` };
  const parsed = parseDataPackage(bytes.toString('utf8'));
  if (!parsed.ok) return { folder, why: parsed.refusals.map((each) => refusalLine(each, 'en')).join('; ') };
  const short = await wrongSizes(folder, parsed.value);
  if (short.length > 0) return { folder, why: short.join('; ') };
  const { name, version } = parsed.value;
  return { folder, release: { ref: { name, version, hash: sha256(bytes) }, descriptor: parsed.value, origin } };
}

/** `sha256:<hex>` of bytes. */
export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A file that is missing or cut short makes a release unusable; a changed byte is found when the file is read. */
async function wrongSizes(folder: string, descriptor: DataPackage): Promise<readonly string[]> {
  const faults = await Promise.all(
    descriptor.resources.map(async ({ path, bytes }) => {
      const found = await stat(join(folder, path)).catch(() => undefined);
      if (found === undefined) return `${path} is missing`;
      return found.size === bytes ? '' : `${path} has ${found.size} bytes where ${bytes} are expected`;
    }),
  );
  return faults.filter((fault) => fault !== '');
}

/** A name and version stands for one content only; the shipped pack is kept, another content beside it is reported. */
function withoutDoubles(found: readonly Shelved[]): readonly Shelved[] {
  const first = new Map<string, string>();
  return found.flatMap((each): readonly Shelved[] => {
    if (each.release === undefined) return [each];
    const name = releaseName(each.release.ref);
    const hash = first.get(name);
    if (hash === undefined) first.set(name, each.release.ref.hash);
    if (hash === undefined) return [each];
    if (hash === each.release.ref.hash) return [];
    return [{ folder: each.folder, why: `${name} is at hand already with another content; remove one of the two` }];
  });
}
