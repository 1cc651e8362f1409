// Builds packs/vn-organisations: support organisations, technologies, standards, vocabulary and policy instruments.
import type { DataPackage, PackCheck } from '../../src/model/data-package.ts';
import { APACHE, CC0, CITED_FACTS, MIT } from './licences.ts';
import { publishPack } from './publish.ts';
import { RELEASE } from './table-draft.ts';
import { capabilitiesTable, standardsTable, technologiesTable } from './vn-organisations-knowledge.ts';
import { domainsTable, higherEducationTable, organisationsTable, universitiesTable } from './vn-organisations-lists.ts';
import { policyTable, sourcesTable, supportingProductsTable } from './vn-organisations-policy.ts';

function rowCount(table: string, rows: number): PackCheck {
  return {
    id: `${table}-rows`,
    title: { vi: `Có ${rows} dòng`, en: `${rows} rows` },
    table,
    rows,
    maker: 'raw data manifest and notes, recounted here',
  };
}

const checks: readonly PackCheck[] = [
  rowCount('organisations', 86),
  rowCount('higher_education', 357),
  rowCount('universities', 21),
  rowCount('university_domains', 58),
  rowCount('technologies', 66),
  rowCount('standards', 62),
  rowCount('capabilities', 652),
  rowCount('policy_instruments', 115),
  rowCount('supporting_products', 25),
  rowCount('sources', 169),
  {
    id: 'supporting-products-printed',
    title: { vi: '9 dòng của phụ lục đã thấy', en: '9 lines of the annex seen' },
    table: 'supporting_products',
    where: { text_status: 'verbatim' },
    rows: 9,
    maker: 'notes of the raw folder',
  },
  {
    id: 'policy-direct',
    title: { vi: '31 công cụ nói thẳng đến cụm, chuỗi', en: '31 instruments directly about clusters or chains' },
    table: 'policy_instruments',
    where: { cluster_relevance: 'direct' },
    rows: 31,
    maker: 'notes of the raw folder',
  },
];

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-organisations',
  ...RELEASE,
  title: 'Support organisations, technologies, standards and policy instruments of Viet Nam',
  description: 'Reference lists with a source on every row. Organisations only: no persons, no telephone numbers.',
  licenses: [APACHE, CITED_FACTS, CC0, MIT],
  sources: [
    { title: 'Public pages and legal texts listed in table sources', 'lienket:retrieved': RELEASE.created },
    {
      title: 'xuuanthuc/rank_your_uni@cee2066',
      path: 'https://github.com/xuuanthuc/rank_your_uni',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'no licence; names, kinds, provinces and sites carried as facts',
    },
    {
      title: 'sophie-nguyenthuthuy/awesome-vietnam-data',
      path: 'https://github.com/sophie-nguyenthuthuy/awesome-vietnam-data',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'CC0, table universities',
    },
    {
      title: 'Hipo/university-domains-list@bb07faf',
      path: 'https://github.com/Hipo/university-domains-list',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'MIT, table university_domains',
    },
  ],
  'lienket:title': {
    vi: 'Tổ chức hỗ trợ, công nghệ, tiêu chuẩn và chính sách',
    en: 'Support organisations, technologies, standards and policies',
  },
  'lienket:steps': [
    'types mapped to seven kinds of support organisation; the finer type is kept',
    'dated place ids made from province names and codes; an empty province stays empty',
    'addresses of schools, and files at hand named instead of addresses, left out',
    'a person named in the title of one source replaced by what the page is about',
    '“as above” in status_as_seen written out',
  ],
  'lienket:checks': checks,
};

publishPack({
  head,
  drafts: [
    organisationsTable(),
    higherEducationTable(),
    universitiesTable(),
    domainsTable(),
    technologiesTable(),
    standardsTable(),
    capabilitiesTable(),
    policyTable(),
    supportingProductsTable(),
    sourcesTable(),
  ],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Kinds: academy and research institute → research_institute; ORG034 → university; certification and testing → testing; accreditation, metrology and ministry bodies → state_agency; alliance → association.',
        '“Cụm công nghiệp” is a serviced estate (Decree 32/2024), “cụm liên kết ngành” the linkage cluster (Decree 80/2021): both are called industrial cluster in English.',
        'Not seen, so no row: VEIA, VAMA, VASEP, VAMI, TÜV, BSI, SGS and two institutes. A missing row says nothing about a body.',
        'A firm may use only one of Decree 80/2021 and Decree 240/2026 for the same content (Decree 240/2026, Article 8.2a).',
        'Decree 240/2026 Article 8.7b prints “0 %”, probably a slip of character recognition. Decree 46/2026 was suspended until 16 April 2026.',
        'higher_education is not deduplicated against organisations, universities and university_domains.',
      ],
    },
  ],
});
