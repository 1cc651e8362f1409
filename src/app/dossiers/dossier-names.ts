import type { Recipe } from '../../evidence/recipe.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { holdsDefinitions } from '../../model/definition-set.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import { tableRows } from '../knowledge/table-rows.ts';
import { placeNames } from '../place-names.ts';
import type { ReleaseShelf, TableSource } from '../ports.ts';

interface Stores {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
}

/** Names of the places and of the industries of a definition. */
export async function dossierNames(
  stores: Stores,
  { cluster }: Recipe,
): Promise<{ readonly places: readonly Bilingual[]; readonly industries: Bilingual }> {
  const slice = { rowNumbers: [], columns: { place_id: cluster.places }, matched: 0 };
  const names = await placeNames(stores, slice);
  return {
    places: cluster.places.map((id) => names[id] ?? { vi: id, en: id }),
    industries: await groupName(stores, cluster.group),
  };
}

async function groupName(stores: Stores, group: Recipe['cluster']['group']): Promise<Bilingual> {
  if (group.own !== undefined) return group.own.name;
  const { releases } = await stores.shelf.list();
  const holders = releases.filter((release) => release.ref.name === 'vn-industries' || holdsDefinitions(release));
  const where = { group_id: [group.id], version: [group.version] };
  for (const release of holders) {
    const [row] = await tableRows(stores, release, { table: 'groups', where });
    if (row !== undefined) return wordsOf(row.text('name_vi'), row.text('name_en'));
  }
  return { vi: group.id, en: group.id };
}
