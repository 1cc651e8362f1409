import type { Release } from '../../model/release.ts';
import { type KnowledgeSource, type TextCells, tableRows } from '../knowledge/table-rows.ts';
import { factEntries } from './fact-entries.ts';
import { industryEntries } from './industry-entries.ts';
import { lawEntries } from './law-entries.ts';
import { NAMED_LISTS, namedListEntries } from './named-list-entries.ts';
import { placeEntries } from './place-entries.ts';
import type { SearchEntry } from './search-entry.ts';

/** Packs whose rows are found by name. */
export const SEARCHED_PACKS: readonly string[] = [
  'vn-places',
  'vn-industries',
  'vn-facts',
  'law',
  ...new Set(NAMED_LISTS.map(({ release }) => release)),
];

/** The newest release of each of those packs; `releases` come by name and version. */
export function searchedReleases(releases: readonly Release[]): ReadonlyMap<string, Release> {
  const searched = releases.filter(({ ref }) => SEARCHED_PACKS.includes(ref.name));
  return new Map(searched.map((release) => [release.ref.name, release]));
}

/** Everything in the rows of packs that may be found by name; a pack that is not at hand adds nothing. */
export async function gatherEntries(
  source: KnowledgeSource,
  releases: ReadonlyMap<string, Release>,
): Promise<readonly SearchEntry[]> {
  const rows = async (pack: string, table: string): Promise<readonly TextCells[]> => {
    const release = releases.get(pack);
    const isThere = release?.descriptor.resources.some((resource) => resource.name === table);
    return release === undefined || isThere !== true ? [] : tableRows(source, release, table);
  };
  const home = (pack: string): string => `/packs/${pack}/${releases.get(pack)?.ref.version ?? ''}`;
  const places = await rows('vn-places', 'places');
  const placeNames = new Map(places.map((row) => [row.text('place_id'), row.text('name_vi')]));
  const lists = await Promise.all(
    NAMED_LISTS.map(async (list) =>
      namedListEntries(list, await rows(list.release, list.table), { home: home(list.release), placeNames }),
    ),
  );
  return [
    ...placeEntries({
      places,
      designations: await rows('vn-places', 'designations'),
      lineage: await rows('vn-places', 'lineage'),
      regions: await rows('vn-places', 'region_sets'),
    }),
    ...industryEntries({
      industries: await rows('vn-industries', 'industries'),
      classifications: await rows('vn-industries', 'classifications'),
      groups: await rows('vn-industries', 'groups'),
      home: home('vn-industries'),
    }),
    ...factEntries(await rows('vn-facts', 'facts'), home('vn-facts')),
    ...lawEntries(await rows('law', 'acts')),
    ...lists.flat(),
  ];
}
