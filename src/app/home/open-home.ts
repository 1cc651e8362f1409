import { formatDate } from '../../model/format-date.ts';
import { type Release, releaseName } from '../../model/release.ts';
import type { HomeChange, HomeDesk, HomeDossier, HomeView } from '../desks/home-desk.ts';
import type { ReleaseShelf } from '../ports.ts';
import type { Unusable } from '../workbench.ts';

/** A dossier as home lists it, with the releases that its recipe names. */
export interface ListedDossier extends Omit<HomeDossier, 'outdated'> {
  readonly pins: readonly { readonly name: string; readonly version?: string | undefined }[];
}

export interface HomePorts {
  readonly shelf: ReleaseShelf;
  dossiers(): Promise<readonly ListedDossier[]>;
  unusable(): Promise<readonly Unusable[]>;
  /** Enters a visit and gives the instant of the one before; absent where no visits are kept. */
  visit?(): Promise<string | undefined>;
}

const MOST_CHANGES = 8;

/** The first screen: dossiers, the latest first, and what has changed. */
export function openHome(ports: HomePorts): HomeDesk {
  return {
    async home(since) {
      const [dossiers, { releases }, unusable] = await Promise.all([
        ports.dossiers(),
        ports.shelf.list(),
        ports.unusable(),
      ]);
      const listed = dossiers.map((dossier) => homeDossier(dossier, releases)).sort(byLatest);
      return {
        dossiers: listed,
        changes: since === undefined ? [] : changesSince(since, listed, releases),
        unusable,
        packs: releases.filter(({ origin }) => origin === 'pack').length,
        added: releases.filter(({ origin }) => origin === 'added').length,
      } satisfies HomeView;
    },
    visit: async () => (await ports.visit?.()) ?? null,
  };
}

function homeDossier({ pins, ...dossier }: ListedDossier, releases: readonly Release[]): HomeDossier {
  const outdated = pins.flatMap(({ name, version }) => {
    const superseded = releases.find(({ descriptor }) => descriptor['lienket:supersedes'] === `${name}@${version}`);
    return version === undefined || superseded === undefined ? [] : [releaseName(superseded.ref)];
  });
  return { ...dossier, outdated };
}

/** Own dossiers by their last change, then the examples. */
function byLatest(one: HomeDossier, other: HomeDossier): number {
  const [a, b] = [one.changedAt ?? '', other.changedAt ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return Number(one.isExample) - Number(other.isExample);
}

function changesSince(
  since: string,
  dossiers: readonly HomeDossier[],
  releases: readonly Release[],
): readonly HomeChange[] {
  const day = since.slice(0, 10);
  const newer = releases.filter(({ descriptor }) => descriptor.created >= day).map(releaseChange);
  const edited = dossiers
    .filter(({ changedAt }) => changedAt !== null && changedAt >= since)
    .map(
      ({ id, title, changedAt }): HomeChange => ({
        kind: 'dossier',
        title,
        note: { vi: 'Hồ sơ đã được sửa', en: 'The dossier was edited' },
        day: (changedAt ?? '').slice(0, 10),
        href: `/dossiers/${encodeURIComponent(id)}/history`,
      }),
    );
  return [...edited, ...newer].sort((one, other) => (one.day < other.day ? 1 : -1)).slice(0, MOST_CHANGES);
}

function releaseChange({ ref, descriptor, origin }: Release): HomeChange {
  const supersedes = descriptor['lienket:supersedes'];
  const day = formatDate(descriptor.created, 'vi');
  const note =
    supersedes === undefined
      ? { vi: `${releaseName(ref)}, ${day}`, en: `${releaseName(ref)}, ${day}` }
      : { vi: `${releaseName(ref)} thay ${supersedes}`, en: `${releaseName(ref)} in place of ${supersedes}` };
  return {
    kind: origin,
    title: descriptor['lienket:title'],
    note,
    day: descriptor.created,
    href: `/packs/${encodeURIComponent(ref.name)}/${encodeURIComponent(ref.version)}`,
  };
}
