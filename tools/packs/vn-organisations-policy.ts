import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { draftTable, textField } from './table-draft.ts';
import { citation, citationFields } from './vn-organisations-lists.ts';

const FOLDER = 'vn/10_organisations';

/** “As above” is only true in the order of the raw file: the words of the row above are written out. */
function writtenOut(rows: readonly TextRow[]): readonly TextRow[] {
  let status = '';
  return rows.map((row) => {
    if (row['status_as_seen'] !== 'as above') status = row['status_as_seen'] ?? '';
    return { ...row, status_as_seen: status };
  });
}

export function policyTable(): TableDraft {
  return draftTable({
    name: 'policy_instruments',
    title: { vi: 'Công cụ chính sách', en: 'Policy instruments' },
    description:
      'Supports, tests and preferences in laws and decrees, in the words of the compiler. Read in copies, partly by character ' +
      'recognition: check each number against the official text. Expired rows are kept and say so in status_as_seen. 31 rows are ' +
      'directly about clusters or value chains.',
    status: 'press',
    vintage: '2012/2026-06',
    key: ['id'],
    fields: [
      textField('id', 'Instrument id'),
      textField('name_vi', 'Vietnamese name'),
      textField('name_en', 'English name'),
      textField('legal_document', 'Act'),
      textField('article', 'Article'),
      textField('instrument_type', 'Type, set by the compiler'),
      textField('beneficiary', 'Who it is for'),
      textField('cluster_relevance', 'How near to clusters, set by the compiler', {
        constraints: { enum: ['direct', 'general', 'sme', 'supporting_industry', 'science_technology'] },
      }),
      textField('support_level', 'Rate and cap'),
      textField('conditions', 'Conditions'),
      textField('issued', 'Day of issue as far as it was seen'),
      textField('in_force_from', 'First day in force as far as it was seen'),
      textField('in_force_to', 'End as far as it was seen'),
      textField('status_as_seen', 'What the source lets say about its force'),
      ...citationFields,
      textField('note', "The compiler's remark"),
    ],
    rows: writtenOut(readRaw(`${FOLDER}/policy_instruments.csv`)).map((raw) => ({ ...raw, ...citation(raw) })),
  });
}

export function supportingProductsTable(): TableDraft {
  return draftTable({
    name: 'supporting_products',
    title: {
      vi: 'Sản phẩm công nghiệp hỗ trợ ưu tiên (chưa đủ)',
      en: 'Priority supporting-industry products (partial)',
    },
    description:
      'Nine lines of the annex of Decree 205/2025 as printed (legal text); four placeholders for the groups that no copy shows; twelve ' +
      'rows of other texts that are not the annex. Groups III to VI must be read in the official annex and are not to be filled from memory.',
    status: 'press',
    vintage: '2025-09-01',
    key: ['id'],
    fields: [
      textField('id', 'Row id'),
      textField('group_code', 'Group of the annex'),
      textField('group_vi', 'Group in Vietnamese'),
      textField('group_en', 'Group in English'),
      textField('line_no', 'Line in the group'),
      textField('product_line_vi', 'The line; empty where it was not seen'),
      textField('text_status', 'How the line was read', {
        constraints: { enum: ['verbatim', 'NOT_SEEN', 'tax_criterion', 'programme_field', 'paraphrase_en'] },
      }),
      textField('decree', 'Act'),
      textField('decree_location', 'Place in the act'),
      textField('in_force_from', 'In force from'),
      ...citationFields,
      textField('note', "The compiler's remark"),
    ],
    rows: readRaw(`${FOLDER}/supporting_industry_products.csv`).map((raw) => ({ ...raw, ...citation(raw) })),
  });
}

export function sourcesTable(): TableDraft {
  return draftTable({
    name: 'sources',
    title: { vi: 'Nguồn', en: 'Sources' },
    description:
      'Every page, repository file and text behind the tables of this pack, with its reliability. A few hosts of class C republish other pages.',
    status: 'derived',
    vintage: '2026-11',
    key: ['code'],
    fields: [
      textField('code', 'Source code'),
      textField('title', 'Title'),
      textField('url', 'Address, or repository and path; empty for texts at hand'),
      textField('date', 'Date as far as it was seen'),
      textField('kind', 'Page, repository, text at hand or file', {
        constraints: { enum: ['page', 'repo', 'text', 'file'] },
      }),
      textField('reliability', 'A, B or C as above', { constraints: { enum: ['A', 'B', 'C'] } }),
      textField('by_file', 'Rows that rest on it first, by table'),
    ],
    rows: readRaw(`${FOLDER}/sources.csv`).map((raw) => ({
      code: (raw['code'] ?? '').replace(/^SEED/, 'TEXT'),
      title: citation({ source_title: raw['title'] ?? '' })['source_title'] ?? '',
      url: citation({ source_url: raw['url'] ?? '' })['source_url'] ?? '',
      date: raw['date'] ?? '',
      kind: raw['kind'] === 'seed' ? 'text' : (raw['kind'] ?? ''),
      reliability: raw['reliability'] ?? '',
      by_file: raw['by_file'] ?? '',
    })),
  });
}
