import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import type { KnowledgeSource, TextCells } from '../knowledge/table-rows.ts';
import { remembered, requireRelease, tableRows } from '../knowledge/table-rows.ts';

export interface Commune {
  readonly id: string;
  readonly name: Bilingual;
  readonly type: string;
  readonly province: string;
  /** Communes before that it holds land of. */
  readonly from: readonly string[];
}

/** Communes of today with what each was made of, and how many an old province had. */
export interface CommuneIndex {
  readonly release: Release;
  readonly communes: readonly Commune[];
  /** Old commune → old province. */
  readonly oldProvince: ReadonlyMap<string, string>;
}

/** Communes of every province, new and old. */
export async function loadCommunes(source: KnowledgeSource): Promise<CommuneIndex> {
  const release = await requireRelease(source, 'vn-places');
  return remembered(source, { kind: 'communes', releases: [release.ref] }, () => readCommunes(source, release));
}

/** Communes of today that hold land of a province of any geography, with the number of its old ones. */
export function communesOf(
  index: CommuneIndex,
  province: string,
): { readonly list: readonly Commune[]; readonly old: number } {
  const isOldPart = (commune: Commune): boolean => commune.from.some((old) => index.oldProvince.get(old) === province);
  const list = index.communes.filter((commune) => commune.province === province || isOldPart(commune));
  const old = new Set(list.flatMap((commune) => commune.from));
  const isNew = list.some((commune) => commune.province === province);
  return {
    list,
    old: isNew ? old.size : [...index.oldProvince.values()].filter((each) => each === province).length,
  };
}

async function readCommunes(source: KnowledgeSource, release: Release): Promise<CommuneIndex> {
  const columns = ['place_id', 'name_vi', 'name_en', 'type_vi', 'parent_id'];
  const [now, before, lineage] = await Promise.all([
    tableRows(source, release, { table: 'places', columns, where: { geography: ['VN34'], level: ['commune'] } }),
    tableRows(source, release, {
      table: 'places',
      columns: ['place_id', 'level', 'parent_id'],
      where: { geography: ['VN63'], level: ['district', 'commune'] },
    }),
    tableRows(source, release, { table: 'lineage', columns: ['from_id', 'to_id'] }),
  ]);
  const from = Map.groupBy(lineage, (row) => row.text('to_id'));
  return {
    release,
    communes: now.map((row) => communeOf(row, from.get(row.text('place_id')) ?? [])),
    oldProvince: oldProvinces(before, new Set(lineage.map((row) => row.text('from_id')))),
  };
}

function communeOf(row: TextCells, lineage: readonly TextCells[]): Commune {
  return {
    id: row.text('place_id'),
    name: wordsOf(row.text('name_vi'), row.text('name_en')),
    type: row.text('type_vi'),
    province: row.text('parent_id'),
    from: lineage.map((edge) => edge.text('from_id')),
  };
}

/** Old communes stand under districts; an island district without communes stands in the lineage itself. */
function oldProvinces(rows: readonly TextCells[], inLineage: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parent = new Map(rows.map((row) => [row.text('place_id'), row.text('parent_id')]));
  return new Map(
    rows.flatMap((row): (readonly [string, string])[] => {
      const id = row.text('place_id');
      if (row.text('level') === 'commune') return [[id, parent.get(row.text('parent_id')) ?? '']];
      return inLineage.has(id) ? [[id, row.text('parent_id')]] : [];
    }),
  );
}
