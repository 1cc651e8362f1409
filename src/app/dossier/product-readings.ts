import type { DossierContent, ProductReading } from '../../evidence/reading.ts';
import { vsic2018Reach } from '../../indicators/as-of/vsic-2018-reach.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { Industries, SectorGroup } from '../knowledge/load-industries.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import type { Knowledge } from './knowledge.ts';

/** The table of headings. */
export const PRODUCT_SPACE = 'product_space';
const SHOWN = 40;

/** Products of a group, and how they were chosen. */
export type ChosenProducts = Pick<DossierContent, 'products' | 'productsBy'>;

/**
 * Products of a group in the product space of 2017, nearest to present capabilities first: by the HS codes of the group, or, where it
 * has none, by the ISIC class that most of each heading belongs to, which reads like the first four digits of VSIC 2018.
 */
export async function productReadings(
  knowledge: Pick<Knowledge, 'source' | 'industries'>,
  group: SectorGroup,
): Promise<ChosenProducts> {
  const release = await knowledge.source.shelf.find('vn-trade-2017');
  const { productsBy, isOwn } = groupProducts(knowledge.industries, group);
  if (release === undefined) return { products: [], productsBy };
  const nameOf = productNames(knowledge.industries);
  const rows = (await rememberedRows(knowledge.source, release, PRODUCT_SPACE)).filter(isOwn);
  const read = rows.map((row) => productReading(release, row, nameOf(row)));
  const nearest = read.sort((a, b) => (b.density.value ?? -1) - (a.density.value ?? -1) || (a.code < b.code ? -1 : 1));
  return { products: nearest.slice(0, SHOWN), productsBy };
}

/** Which rows of the product space belong to a group, and how they are chosen. */
export function groupProducts(
  industries: Pick<Industries, 'crosswalk'>,
  group: SectorGroup,
): Pick<DossierContent, 'productsBy'> & { isOwn(row: TextCells): boolean } {
  const codes = new Set(
    group.members.filter((member) => member.classification.startsWith('hs')).map((member) => member.code.slice(0, 4)),
  );
  if (codes.size > 0) return { productsBy: 'hs', isOwn: (row) => codes.has(row.text('hs4')) };
  const reachOf = vsic2018Reach(group.set, industries.crosswalk);
  return {
    productsBy: 'isic4',
    isOwn: (row) => row.text('main_isic4') !== '' && reachOf(row.text('main_isic4')) !== 'outside',
  };
}

/** The heading's short English name; in Vietnamese the words by which a single sector group argues the code, where one does. */
export function productNames({ groups }: Pick<Industries, 'groups'>): (row: TextCells) => Bilingual {
  const argued = new Map<string, string>();
  for (const { classification, code, reason } of groups
    .filter((group) => group.id !== 'new-industries')
    .flatMap((group) => group.members))
    if (classification.startsWith('hs') && !argued.has(code) && !/\d/.test(reason.vi))
      argued.set(code, reason.vi.replace(/[.;:].*$/, ''));
  return (row) => ({ vi: argued.get(row.text('hs4')) ?? row.text('name_en'), en: row.text('name_en') });
}

/** The four values of a heading, each led to its cell. */
export function productReading(release: Release, row: TextCells, name: Bilingual): ProductReading {
  const code = row.text('hs4');
  const value = (
    what: string,
    column: string,
    made: { readonly unit: string; readonly digits: number; readonly words: { vi: string; en: string } },
  ): Measured => ({
    name: `next/${code}/${what}`,
    label: { key: 'figure.product-value', values: { product: code, what: made.words } },
    value: row.number(column),
    ...(row.number(column) === null ? { missing: 'missing' as const } : {}),
    unit: made.unit,
    digits: made.digits,
    period: '2017',
    status:
      release.descriptor.resources.find((resource) => resource.name === PRODUCT_SPACE)?.['lienket:status'] ?? 'derived',
    vintage: '2017',
    method: 'cited-value@1',
    parameters: { column },
    inputs: [
      { release: release.ref, table: PRODUCT_SPACE, where: { hs4: [code] }, column, rows: [row.row], matched: 1 },
    ],
    from: [],
  });
  return {
    code,
    name,
    exports: value('exports', 'vn_export_usd', {
      unit: 'USD',
      digits: 0,
      words: { vi: 'xuất khẩu của Việt Nam', en: 'exports of Viet Nam' },
    }),
    advantage: value('advantage', 'vn_rca', {
      unit: 'ratio',
      digits: 2,
      words: { vi: 'lợi thế so sánh', en: 'comparative advantage' },
    }),
    density: value('density', 'vn_density', {
      unit: 'ratio',
      digits: 3,
      words: { vi: 'mật độ quanh năng lực hiện có', en: 'density around present capabilities' },
    }),
    complexity: value('complexity', 'pci', {
      unit: 'z-score',
      digits: 2,
      words: { vi: 'độ phức tạp', en: 'complexity' },
    }),
  };
}
