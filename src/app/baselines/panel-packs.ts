import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import { type KnowledgeSource, requireRelease, tableRows } from '../knowledge/table-rows.ts';

/** A column of the table, or one text for all its rows. */
type ColumnOr =
  | { readonly column: string; readonly fixed?: never }
  | { readonly column?: never; readonly fixed: string };

/** Where the values of an indicator stand. */
export interface PanelTable {
  readonly table: string;
  readonly unit: string;
  readonly period: ColumnOr;
  readonly value: string;
  readonly unitText: ColumnOr;
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** A pack whose tables say something of units over time. */
export interface PanelPack {
  readonly about: Bilingual;
  /** The tables in which an indicator may stand; the first that has it is read, so that no series mixes tables. */
  tables(indicator: string): readonly PanelTable[];
  /** The table and column of industry codes, where the pack is divided by them. */
  readonly codes?: { readonly table: string; readonly column: string };
  name(
    source: KnowledgeSource,
    of: { readonly release: Release; readonly id: string },
  ): Promise<{ readonly name: Bilingual; readonly unit?: string }>;
  /** Units that can be treated or compared: no sums of others. */
  units(source: KnowledgeSource, release: Release): Promise<ReadonlyMap<string, Bilingual>>;
}

const same = (text: string): Bilingual => ({ vi: text, en: text });

const WORLD: PanelPack = {
  about: {
    vi: 'Chỉ tiêu của world-indicators viết như NV.IND.TOTL.ZS (pack show world-indicators); nơi là mã nước ba chữ.',
    en: 'Indicators of world-indicators are written like NV.IND.TOTL.ZS (pack show world-indicators); places are codes of three letters.',
  },
  tables: (indicator) =>
    ['wdi', 'wdi_general', 'transcribed'].map((table) => ({
      table,
      unit: 'iso3',
      period: { column: 'year' },
      value: 'value',
      unitText: { fixed: '' },
      where: { indicator: [indicator] },
    })),
  async name(source, { release, id }) {
    const [row] = await tableRows(source, release, { table: 'indicators', where: { indicator: [id] } });
    if (row === undefined) return { name: same(id) };
    return { name: wordsOf(row.text('name_vi'), row.text('name_en')), unit: row.text('unit') };
  },
  async units(source, release) {
    const rows = await tableRows(source, release, 'countries');
    return new Map(rows.map((row) => [row.text('iso3'), wordsOf(row.text('name_vi'), row.text('name_en'))]));
  },
};

/** Tables of one column each measure; all others hold the measure's name in a row. */
const WIDE: Readonly<Record<string, { readonly period: string; readonly unit: string }>> = {
  fdi_by_province_year: { period: 'year', unit: '' },
  labour_index_by_province_month: { period: 'year_month', unit: '%' },
};

const VIETNAM: PanelPack = {
  about: {
    vi: 'Chỉ tiêu của vn-statistics viết BẢNG:CỘT, như enterprises_by_province_2008_2010:workers hay fdi_by_province_year:new_registered_musd.',
    en: 'Indicators of vn-statistics are written TABLE:COLUMN, like enterprises_by_province_2008_2010:workers or fdi_by_province_year:new_registered_musd.',
  },
  tables(indicator) {
    const [table = '', column = ''] = indicator.split(':');
    const wide = WIDE[table];
    if (wide !== undefined)
      return [
        { table, unit: 'place_id', period: { column: wide.period }, value: column, unitText: { fixed: wide.unit } },
      ];
    if (!/_by_province_/u.test(table)) return [];
    const where = { indicator: [column] };
    return [
      { table, unit: 'place_id', period: { column: 'year' }, value: 'value', unitText: { column: 'unit' }, where },
    ];
  },
  name: async (_source, { id }) => ({ name: same(id) }),
  async units(source) {
    const places = await requireRelease(source, 'vn-places');
    const rows = await tableRows(source, places, { table: 'places', where: { level: ['province'] } });
    return new Map(rows.map((row) => [row.text('place_id'), wordsOf(row.text('name_vi'), row.text('name_en'))]));
  },
};

/** Packs of the United States: one average of 2012 to 2016 of each place and industry, so there is one period. */
const american = (places: string, codes: string): PanelPack => ({
  about: {
    vi: 'Chỉ tiêu: workers, establishments; một thời kỳ (bình quân 2012–2016), chia theo mã NAICS.',
    en: 'Indicators: workers, establishments; one period (the average of 2012–2016), divided by NAICS codes.',
  },
  tables: (value) => [
    { table: 'employment', unit: 'place_id', period: { fixed: '2016' }, value, unitText: { fixed: value } },
  ],
  codes: { table: codes, column: codes },
  name: async (_source, { id }) => ({ name: same(id) }),
  async units(source, release) {
    const rows = await tableRows(source, release, places);
    return new Map(rows.map((row) => [row.text('place_id'), same(row.text('name'))]));
  },
});

/** Packs that a baseline can rest on. */
export const PANEL_PACKS: Readonly<Record<string, PanelPack>> = {
  'world-indicators': WORLD,
  'vn-statistics': VIETNAM,
  'us-states': american('states', 'naics6'),
  'us-counties': american('counties', 'naics4'),
};
