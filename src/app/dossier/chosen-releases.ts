import type { Recipe, ReleasePin } from '../../evidence/recipe.ts';
import type { CitedRelease } from '../../evidence/report.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { holdsDefinitions } from '../../model/definition-set.ts';
import type { Release } from '../../model/release.ts';
import { releaseName } from '../../model/release.ts';
import { MissingReleaseError } from '../knowledge/table-rows.ts';
import type { ReleaseShelf } from '../ports.ts';

/** A recipe names a release by content and the shelf holds other content under that name. */
export class ChangedReleaseError extends Error {
  override readonly name = 'ChangedReleaseError';
  readonly isRefusal = true;
  readonly release: string;
  readonly said: Bilingual;
  constructor(release: string, pinned: string, found: string) {
    const [wanted, held] = [`${pinned.slice(0, 19)}…`, `${found.slice(0, 19)}…`];
    const said = {
      vi: `${release}: hồ sơ dựa trên ${wanted}, máy này có ${held}; hãy khôi phục bản ấy, hoặc bỏ mã băm trong công thức để dùng bản hiện có`,
      en: `${release}: the recipe rests on ${wanted}, but this machine holds ${held}; restore that release, or remove the hash from the recipe to take the present one`,
    };
    super(said.en);
    this.release = release;
    this.said = said;
  }
}

/** The shelf as a recipe sees it: pinned versions stand for their name, other names are at their newest. */
export async function pinnedShelf(shelf: ReleaseShelf, recipe: Recipe): Promise<ReleaseShelf> {
  const pins = new Map(recipe.releases.map((pin) => [pin.name, pin]));
  for (const pin of recipe.releases) await checkPin(shelf, pin);
  const pinnedVersion = (name: string): string | undefined => pins.get(name)?.version;
  const { releases } = await shelf.list();
  const newest = new Map<string, Release>();
  for (const release of releases) {
    const version = pinnedVersion(release.ref.name);
    if (version === undefined || release.ref.version === version) newest.set(release.ref.name, release);
  }
  /** A dossier names one version of somebody's definitions, which need not be the newest. */
  const isNamed = (release: Release): boolean =>
    newest.get(release.ref.name) === release ||
    (holdsDefinitions(release) && pinnedVersion(release.ref.name) === undefined);
  const listed = releases.filter(
    (release) =>
      isNamed(release) && (release.origin === 'pack' || recipe.added === 'all' || pins.has(release.ref.name)),
  );
  return {
    list: async () => ({ releases: listed, broken: [] }),
    find: async (name, version) => shelf.find(name, version ?? pinnedVersion(name)),
    folder: (ref) => shelf.folder(ref),
  };
}

async function checkPin(shelf: ReleaseShelf, pin: ReleasePin): Promise<void> {
  const found = await shelf.find(pin.name, pin.version);
  const name = pin.version === undefined ? pin.name : `${pin.name}@${pin.version}`;
  if (found === undefined) throw new MissingReleaseError(name);
  if (pin.hash !== undefined && pin.hash !== found.ref.hash)
    throw new ChangedReleaseError(name, pin.hash, found.ref.hash);
}

/** Releases as a report cites them, with the newer version of each where the whole shelf holds one. */
export async function citedReleases(shelf: ReleaseShelf, used: readonly Release[]): Promise<readonly CitedRelease[]> {
  return Promise.all(
    used.map(async (release): Promise<CitedRelease> => {
      const { descriptor, ref } = release;
      const newest = await shelf.find(ref.name);
      const isOld = newest !== undefined && releaseName(newest.ref) !== releaseName(ref);
      return {
        name: ref.name,
        version: ref.version,
        hash: ref.hash,
        title: descriptor['lienket:title'],
        licence: descriptor.licenses.map((licence) => licence.name).join(', '),
        vintage: [...new Set(descriptor.resources.map((resource) => resource['lienket:vintage']))]
          .slice(0, 3)
          .join('; '),
        sources: descriptor.sources.map((source) => source.title),
        ...(isOld ? { newer: newest.ref.version } : {}),
      };
    }),
  );
}
