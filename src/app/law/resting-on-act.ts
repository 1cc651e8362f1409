import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { RestingView, RuleView } from '../desks/law-desk.ts';
import { type KnowledgeSource, type TextCells, tableRows } from '../knowledge/table-rows.ts';
import { spokenSpan } from '../search/spoken-dates.ts';

/** A dossier and the acts that it names as its legal bases. */
export interface FoundedDossier {
  readonly id: string;
  readonly title: Bilingual;
  readonly legalBases: readonly string[];
}

const homeOf = ({ ref }: Release): string => `/packs/${ref.name}/${ref.version}`;
const nothing: Bilingual = { vi: '', en: '' };

/** Everything of the workbench that rests on an act. */
export async function restingOnAct(
  source: KnowledgeSource,
  given: { readonly act: string; readonly rules: readonly RuleView[]; readonly dossiers: readonly FoundedDossier[] },
): Promise<readonly RestingView[]> {
  const [places, industries] = await Promise.all([source.shelf.find('vn-places'), source.shelf.find('vn-industries')]);
  const rows = (release: Release | undefined, table: string): Promise<readonly TextCells[]> =>
    release === undefined
      ? Promise.resolve([])
      : tableRows(source, release, { table, where: { legal_source: [given.act] } });
  const [regions, mergers, units, classifications] = await Promise.all([
    rows(places, 'region_sets'),
    rows(places, 'lineage'),
    rows(places, 'designations'),
    rows(industries, 'classifications'),
  ]);
  return [
    ...given.rules.map(
      ({ title, article, act }): RestingView => ({
        kind: 'rule',
        title,
        note: { vi: article, en: article },
        href: `/law/${encodeURIComponent(act)}`,
      }),
    ),
    ...regions.map((row) => regionResting(row)),
    ...counted({ kind: 'merger', release: places, table: 'lineage', rows: mergers, find: given.act }),
    ...counted({ kind: 'unit', release: places, table: 'designations', rows: units, find: given.act }),
    ...classifications.map(
      (row): RestingView => ({
        kind: 'classification',
        title: { vi: row.text('name_vi'), en: row.text('name_en') },
        note: spokenSpan(row.text('valid_from'), row.text('valid_to')) ?? nothing,
        href: industries === undefined ? '/packs' : `${homeOf(industries)}/classifications?row=${row.row}`,
      }),
    ),
    ...given.dossiers
      .filter(({ legalBases }) => legalBases.includes(given.act))
      .map(
        ({ id, title }): RestingView => ({
          kind: 'dossier',
          title,
          note: { vi: 'Căn cứ pháp lý của hồ sơ', en: 'Legal basis of the dossier' },
          href: `/dossiers/${encodeURIComponent(id)}`,
        }),
      ),
  ];
}

function regionResting(row: TextCells): RestingView {
  return {
    kind: 'region-set',
    title: { vi: row.text('name_vi'), en: row.text('name_en') },
    note: spokenSpan(row.text('valid_from'), row.text('valid_to')) ?? nothing,
    href: `/explore?region=${encodeURIComponent(row.text('region_id'))}`,
  };
}

const COUNTED: Readonly<Record<'merger' | 'unit', (count: string) => Bilingual>> = {
  merger: (count) => ({
    vi: `${count} lần nhập, chia đơn vị hành chính`,
    en: `${count} mergers and divisions of units`,
  }),
  unit: (count) => ({ vi: `${count} đơn vị hành chính mang tên này`, en: `${count} names and kinds of units` }),
};

function counted(given: {
  readonly kind: 'merger' | 'unit';
  readonly release: Release | undefined;
  readonly table: string;
  readonly rows: readonly TextCells[];
  readonly find: string;
}): readonly RestingView[] {
  const { kind, release, table, rows, find } = given;
  if (release === undefined || rows.length === 0) return [];
  const title = { vi: COUNTED[kind](grouped(rows.length, '.')).vi, en: COUNTED[kind](grouped(rows.length, ',')).en };
  const pack = release.descriptor['lienket:title'];
  return [{ kind, title, note: pack, href: `${homeOf(release)}/${table}?find=${encodeURIComponent(find)}` }];
}

const grouped = (count: number, mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, mark);
