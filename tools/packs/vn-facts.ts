// Builds packs/vn-facts: 183 cited facts with their sources, contradictions, remarks and gaps.
import type { DataPackage, PackCheck } from '../../src/model/data-package.ts';
import { APACHE, CITED_FACTS } from './licences.ts';
import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, textField } from './table-draft.ts';
import { conflictRows, RESOLUTIONS } from './vn-facts-conflicts.ts';
import { gapRows, remarkRows } from './vn-facts-remarks.ts';

const PLACE = /^VN(63|34)-\d{2}$/;

/** Printed wordings longer than a few words are not carried; our own remark stands instead. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'DET-028': 'the printed sentence on the growth of capital and revenue is unclear',
};

function factRow(raw: TextRow): TextRow {
  const subject = raw['subject'] ?? '';
  return {
    ...raw,
    place_id: PLACE.test(subject) || subject === 'VN' ? subject : '',
    as_printed: OWN_WORDS[raw['id'] ?? ''] ?? raw['as_printed'] ?? '',
  };
}

function factsTable(): TableDraft {
  return draftTable({
    name: 'facts',
    title: { vi: 'Dữ kiện có dẫn nguồn', en: 'Cited facts' },
    description:
      'One row a fact: one number or one statement, read in one source. Both sentences were written by the project. ' +
      'Contradicting facts stand side by side under one conflict group and are never averaged.',
    status: 'press',
    vintage: '2005/2026-01',
    key: ['id'],
    fields: [
      textField('id', 'Fact id: dossier and number'),
      textField(
        'dossier',
        'DET electrical-electronic-mechanical, NAT national, LAW, NEW new industries, AGRO food, CTRY countries',
      ),
      textField('subject', 'What the fact speaks of: a dated place, a region (VN-RRD, VN-TDMN), VN, or a country code'),
      textField('place_id', 'The subject where it is a dated province or VN; empty for regions and countries'),
      textField('subject_name', 'Name of the subject'),
      textField('topic', 'Topic code'),
      textField('statement_vi', 'The fact as one Vietnamese sentence of the project'),
      textField('statement_en', 'The fact as one English sentence of the project'),
      numberField('value', 'see column unit', 'First number of the statement, or the lower end of the range'),
      numberField('value_max', 'see column unit', 'Upper end of the range'),
      textField('unit', 'Unit of value and value_max'),
      textField('qualifier', 'How the number is meant', {
        constraints: { enum: ['exact', 'approx', 'over', 'under', 'target', 'plan', 'capacity', 'range'] },
      }),
      textField('period', 'Period of the number; “c.” before it: inferred by the compiler'),
      textField('status', 'Kind of source', { constraints: { enum: ['official', 'press', 'academic', 'company'] } }),
      textField('strength', 'How plain figure, period and publisher were', {
        constraints: { enum: ['strong', 'medium', 'weak'] },
      }),
      textField('conflict_group', 'Group of facts that contradict each other'),
      textField('corroboration', 'Seen in one excerpt, or in two or more', {
        constraints: { enum: ['single', 'two_or_more'] },
      }),
      textField('as_printed', "The compiler's remark on how the source prints it"),
      textField('source_id', 'Source, see table sources', { constraints: { required: true } }),
      textField('source_title', 'Title of the source'),
      textField('publisher', 'Publisher of the source'),
      textField('url', 'Address of the source'),
      textField('publication_date', 'Date printed on the source: day, month or year; empty where none was seen'),
    ],
    foreignKeys: [
      { fields: ['source_id'], reference: { resource: 'sources', fields: ['source_id'] } },
      { fields: ['conflict_group'], reference: { resource: 'conflict_groups', fields: ['conflict_group'] } },
    ],
    rows: readRaw('vn/9_facts/facts.csv').map(factRow),
  });
}

function sourcesTable(): TableDraft {
  return draftTable({
    name: 'sources',
    title: { vi: 'Nguồn của dữ kiện', en: 'Sources of the facts' },
    description: 'The pages that the facts were read in. A person must open each address before publication.',
    status: 'derived',
    vintage: '2005/2026-01',
    key: ['source_id'],
    fields: [
      textField('source_id', 'Source id'),
      textField('title', 'Title of the page'),
      textField('publisher', 'Publisher'),
      textField('url', 'Address'),
      textField('date', 'Date of the page as far as it was seen'),
      textField('language', 'Language of the page that was read'),
      textField('date_basis', 'Where the date stands', { constraints: { enum: ['printed', 'url', 'none'] } }),
      textField('note', "The compiler's remark"),
    ],
    rows: readRaw('vn/9_facts/sources.csv'),
  });
}

function conflictsTable(): TableDraft {
  return draftTable({
    name: 'conflict_groups',
    title: { vi: 'Nhóm dữ kiện mâu thuẫn', en: 'Groups of contradicting facts' },
    description:
      'What the facts of a group disagree on and how the disagreement is read. Ids CG08 and CG15 are not used.',
    status: 'derived',
    vintage: '2026-11',
    key: ['conflict_group'],
    fields: [
      textField('conflict_group', 'Group id'),
      textField('what_vi', 'What the facts disagree on, in Vietnamese'),
      textField('what_en', 'What the facts disagree on, in English'),
      textField('resolution', 'How the disagreement is read', { constraints: { enum: RESOLUTIONS } }),
      textField('resolution_vi', 'Reason, in Vietnamese'),
      textField('resolution_en', 'Reason, in English'),
      textField('preferred_fact', 'The fact to prefer, where there is ground to prefer one'),
    ],
    rows: conflictRows,
    method: 'judgement of the compiler, written down per group',
  });
}

function remarksTable(): TableDraft {
  return draftTable({
    name: 'remarks',
    title: { vi: 'Lưu ý về dữ kiện và nguồn', en: 'Remarks on facts and sources' },
    description:
      'Misprints in the sources with the number that fits, and sources to replace by the original before publication.',
    status: 'derived',
    vintage: '2026-11',
    key: ['remark_id'],
    fields: [
      textField('remark_id', 'Remark id'),
      textField('fact_id', 'The fact that is remarked on'),
      textField('source_id', 'The source that is remarked on'),
      textField('kind', 'Kind of remark', { constraints: { enum: ['misprint', 'machine-translation', 'repost'] } }),
      textField('what_vi', 'Remark in Vietnamese'),
      textField('what_en', 'Remark in English'),
      numberField('printed', 'see column unit', 'The number as printed'),
      numberField('computed', 'see column unit', 'The number that the other figures of the source give'),
      textField('unit', 'Unit of printed and computed'),
    ],
    rows: remarkRows,
  });
}

function gapsTable(): TableDraft {
  return draftTable({
    name: 'gaps',
    title: { vi: 'Điều đã tìm mà chưa thấy', en: 'What was looked for and not found' },
    description: 'Questions of the example dossiers that no page found could answer.',
    status: 'derived',
    vintage: '2026-11',
    key: ['gap_id'],
    fields: [
      textField('gap_id', 'Gap id'),
      textField('dossiers', 'Dossiers that it matters for, separated by “;”'),
      textField('what_vi', 'What is missing, in Vietnamese'),
      textField('what_en', 'What is missing, in English'),
    ],
    rows: gapRows,
  });
}

const counted = 'compiler of the fact base (NOTES of the raw folder), recounted here';

const checks: readonly PackCheck[] = [
  { id: 'facts-183', title: { vi: 'Có 183 dữ kiện', en: '183 facts' }, table: 'facts', rows: 183, maker: counted },
  {
    id: 'facts-official-24',
    title: { vi: '24 dữ kiện chính thức', en: '24 official facts' },
    table: 'facts',
    where: { status: 'official' },
    rows: 24,
    maker: counted,
  },
  {
    id: 'facts-press-151',
    title: { vi: '151 dữ kiện báo chí', en: '151 press facts' },
    table: 'facts',
    where: { status: 'press' },
    rows: 151,
    maker: counted,
  },
  {
    id: 'facts-strong-111',
    title: { vi: '111 dữ kiện mạnh', en: '111 strong facts' },
    table: 'facts',
    where: { strength: 'strong' },
    rows: 111,
    maker: counted,
  },
  {
    id: 'facts-det-94',
    title: {
      vi: '94 dữ kiện điện, điện tử, cơ khí',
      en: '94 facts of the electrical, electronic and mechanical dossier',
    },
    table: 'facts',
    where: { dossier: 'DET' },
    rows: 94,
    maker: counted,
  },
  { id: 'sources-137', title: { vi: '137 nguồn', en: '137 sources' }, table: 'sources', rows: 137, maker: counted },
  {
    id: 'conflicts-15',
    title: { vi: '15 nhóm mâu thuẫn', en: '15 conflict groups' },
    table: 'conflict_groups',
    rows: 15,
    maker: counted,
  },
];

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-facts',
  ...RELEASE,
  title: 'Cited facts for the example dossiers',
  description:
    'Facts on Thái Nguyên, Bắc Giang, Bắc Ninh, the Red River Delta, the law and five countries, each with its source. ' +
    'Press quoting an authority stays press.',
  licenses: [APACHE, CITED_FACTS],
  sources: [
    {
      title: 'Public pages listed in table sources',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'read as stored excerpts; no live page was opened',
    },
  ],
  'lienket:title': { vi: 'Dữ kiện có dẫn nguồn cho các hồ sơ mẫu', en: 'Cited facts for the example dossiers' },
  'lienket:note': {
    vi: 'VN63-24 và VN34-24 là hai nơi khác nhau: không nối hai chuỗi. Mỗi địa chỉ phải được người mở trước khi công bố.',
    en: 'VN63-24 and VN34-24 are different places: the two series are not joined. A person must open each address before publication.',
  },
  'lienket:steps': [
    'facts.csv and sources.csv read as they are, Unicode NFC',
    'place_id added: the subject where it is a dated province or VN',
    'one printed wording of a source (DET-028) replaced by our own remark',
    'conflict groups, remarks and gaps written from the notes of the fact base, in both languages',
  ],
  'lienket:checks': checks,
};

publishPack({
  head,
  drafts: [factsTable(), sourcesTable(), conflictsTable(), remarksTable(), gapsTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Status: 24 official, 151 press, 7 academic, 1 company. Official includes legal texts read on law portals; check them against the Official Gazette.',
        'Strong does not mean corroborated: 51 facts were seen in two or more excerpts, the rest rest on one.',
        '77 facts carry no publication date. A source title marked “title from address” was rebuilt from the address.',
        'VN34-24 is Bắc Ninh including old Bắc Giang, VN34-19 is Thái Nguyên including Bắc Kạn: other places than VN63-27, VN63-24, VN63-19.',
      ],
    },
  ],
});
