// Builds packs/vn-trade-2017: exports by four-digit product of 2017 and the product space made from them.
import type { DataPackage, ObservationSpec } from '../../src/model/data-package.ts';
import { CITED_FACTS, MIT } from './licences.ts';
import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { countField, draftTable, numberField, RELEASE, textField } from './table-draft.ts';

const FOLDER = 'vn/6_exports';
const COMTRADE = 'UN Comtrade, 2017';
const DERIVED = 'derived from UN Comtrade, 2017, with the economiccomplexity package';
const METHOD =
  'method of reflections and proximity as given by the economiccomplexity package (version f2c3613); the share of Viet Nam and its density computed by the compiler of the raw file';

const hs4 = textField('hs4', 'Heading of HS 2007', { constraints: { pattern: '^\\d{4}$' } });
const source = textField('source', 'Original producer of the figure');

const shareMeasures: ObservationSpec['measures'] = {
  exports: { column: 'vn_export_usd', unit: 'USD', title: { vi: 'Xuất khẩu của Việt Nam', en: 'Exports of Viet Nam' } },
  world_exports: {
    column: 'world_export_usd',
    unit: 'USD',
    title: { vi: 'Xuất khẩu của thế giới', en: 'Exports of the world' },
  },
};

function productSpaceTable(): TableDraft {
  return draftTable({
    name: 'product_space',
    title: { vi: 'Không gian sản phẩm của Việt Nam, 2017', en: 'Product space of Viet Nam, 2017' },
    description:
      'One row a heading: exports as reported, and ratio of advantage, ubiquity, complexity and density as their maker gives them.',
    status: 'derived',
    vintage: '2017',
    key: ['hs4'],
    fields: [
      hs4,
      textField('name_en', 'Name of the heading'),
      textField('main_isic4', 'ISIC Rev. 4 class that most of the heading belongs to; empty for 24 headings'),
      countField('vn_export_usd', 'USD', 'Exports of Viet Nam'),
      countField('world_export_usd', 'USD', 'Exports of the world'),
      numberField(
        'vn_rca',
        'ratio',
        'Share of the heading in exports of Viet Nam over its share in exports of the world',
      ),
      countField('ubiquity', 'countries', 'Countries with a ratio of at least 1'),
      numberField('pci', 'standard deviations', 'Product complexity'),
      numberField(
        'vn_density',
        'share, 0 to 1',
        'Nearness of the heading to what Viet Nam already exports with a ratio of at least 1',
      ),
      source,
    ],
    rows: readRaw(`${FOLDER}/vn_exports_hs4_2017_product_space.csv`).map((raw) => ({ ...raw, source: DERIVED })),
    observations: {
      kind: 'industry',
      classification: 'hs2007',
      industry: { column: 'hs4' },
      period: { fixed: '2017' },
      measures: shareMeasures,
    },
    method: METHOD,
  });
}

function exportRows(raw: TextRow): readonly TextRow[] {
  const { hs4: code = '', ...values } = raw;
  return Object.entries(values).flatMap(([iso3, value]) =>
    Number(value) === 0 ? [] : [{ iso3, hs4: code, export_usd: value, source: COMTRADE }],
  );
}

function exportsTable(): TableDraft {
  return draftTable({
    name: 'exports',
    title: { vi: 'Xuất khẩu theo nhóm hàng, 2017', en: 'Exports by heading, 2017' },
    description: 'Viet Nam and ten peers, 2017. A heading that a country does not export has no row.',
    status: 'official',
    vintage: '2017',
    key: ['iso3', 'hs4'],
    fields: [textField('iso3', 'Country'), hs4, countField('export_usd', 'USD', 'Exports'), source],
    rows: readRaw(`${FOLDER}/peers_exports_hs4_2017.csv`).flatMap(exportRows),
  });
}

function proximityTable(): TableDraft {
  return draftTable({
    name: 'proximity',
    title: { vi: 'Độ gần giữa các nhóm hàng', en: 'Proximity of headings' },
    description:
      'Chance that a country with an advantage in one heading has one in the other, the lower of both directions. Only pairs of at least 0.50; ' +
      'each pair once. A pair that is not there lies below 0.50, not at zero: densities cannot be computed again from it.',
    status: 'derived',
    vintage: '2017',
    key: ['hs4_a', 'hs4_b'],
    fields: [
      textField('hs4_a', 'Heading of HS 2007'),
      textField('hs4_b', 'Heading of HS 2007'),
      numberField('proximity', 'probability', 'Proximity'),
      source,
    ],
    rows: readRaw(`${FOLDER}/hs4_proximity_2017_ge050.csv`).map((raw) => ({ ...raw, source: DERIVED })),
    method: METHOD,
  });
}

function complexityTable(): TableDraft {
  return draftTable({
    name: 'country_complexity',
    title: { vi: 'Độ phức hợp kinh tế các nước', en: 'Economic complexity of countries' },
    description: '152 countries.',
    status: 'derived',
    vintage: '2017',
    key: ['iso3'],
    fields: [
      textField('iso3', 'Country'),
      numberField('eci', 'standard deviations', 'Economic complexity'),
      countField('headings_with_advantage', 'headings', 'Headings with a ratio of at least 1'),
      countField('export_usd', 'USD', 'Exports'),
      source,
    ],
    rows: readRaw(`${FOLDER}/country_eci_2017.csv`).map((raw) => ({
      iso3: raw['country_iso3'] ?? '',
      eci: raw['eci_2017'] ?? '',
      headings_with_advantage: raw['n_rca_products'] ?? '',
      export_usd: raw['exports_usd'] ?? '',
      source: DERIVED,
    })),
    method: METHOD,
  });
}

const TOTAL = 214_238_573_311;
const maker = 'UN Comtrade total of the raw file: 214.24 billion USD';

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-trade-2017',
  ...RELEASE,
  title: 'Exports by product and product space, 2017',
  description: 'What Viet Nam exported in 2017, what its peers did, and which products stand near each other.',
  licenses: [CITED_FACTS, MIT],
  sources: [
    {
      title: 'UN Comtrade, exports by four-digit heading, 2017',
      path: 'https://comtradeplus.un.org/',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'figures read from pachadotdev/economiccomplexity@f2c3613; no code or text of it is carried',
    },
    {
      title: 'insongkim/concordance@201c812',
      path: 'https://github.com/insongkim/concordance',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'MIT: names of headings, main ISIC class',
    },
  ],
  'lienket:title': {
    vi: 'Xuất khẩu theo sản phẩm và không gian sản phẩm, 2017',
    en: 'Exports by product and product space, 2017',
  },
  'lienket:steps': [
    'exports of peers turned into a long table, zeros left out',
    'source of each figure written into its row',
    'columns of the country table renamed',
  ],
  'lienket:checks': [
    {
      id: 'vn-exports-total',
      title: { vi: 'Tổng xuất khẩu của Việt Nam 214,24 tỷ đô la Mỹ', en: 'Exports of Viet Nam 214.24 billion USD' },
      table: 'product_space',
      sum: { column: 'vn_export_usd', equals: TOTAL, tolerance: 0 },
      maker,
    },
    {
      id: 'vn-exports-total-peers',
      title: { vi: 'Cùng tổng ở bảng các nước', en: 'The same total in the table of peers' },
      table: 'exports',
      where: { iso3: 'VNM' },
      sum: { column: 'export_usd', equals: TOTAL, tolerance: 0 },
      maker,
    },
    {
      id: 'headings-1221',
      title: { vi: '1.221 nhóm hàng', en: '1,221 headings' },
      table: 'product_space',
      rows: 1221,
      maker: 'raw data manifest, recounted here',
    },
    {
      id: 'proximity-5658',
      title: { vi: '5.658 cặp', en: '5,658 pairs' },
      table: 'proximity',
      rows: 5658,
      maker: 'raw data manifest, recounted here',
    },
    {
      id: 'countries-152',
      title: { vi: '152 nước', en: '152 countries' },
      table: 'country_complexity',
      rows: 152,
      maker: 'raw data manifest, recounted here',
    },
  ],
};

publishPack({
  head,
  drafts: [productSpaceTable(), exportsTable(), proximityTable(), complexityTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Headings are those of HS 2007 although the year is 2017: 2848, 6908 and 8469 are headings of HS 2007 that HS 2017 does not have.',
        'vn_rca was computed again from the two export columns and agrees for all 1,221 headings.',
        'The country table adds up to 19,490.8 billion USD, the world column to 19,506.1: 152 countries are not all.',
      ],
    },
  ],
});
