import type { Field } from '../../../src/model/data-package.ts';
import type { TableDraft, TextRow } from '../pack-writer.ts';
import { draftTable, textField } from '../table-draft.ts';

const HOW_SURE = ['core', 'likely', 'arguable'];
const CODE_KEY = ['classification', 'code'];

function date(name: string, description: string): Field {
  return { name, type: 'date', description };
}

function toIndustries(fields: readonly string[]): {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
} {
  return { fields, reference: { resource: 'industries', fields: CODE_KEY } };
}

/** Draft of the list of classifications. */
export function classificationDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'classifications',
    title: { vi: 'Các bảng phân ngành, phân loại', en: 'Classifications' },
    description: 'When each classification was in force.',
    status: 'official',
    vintage: '2026-11',
    key: ['classification'],
    fields: [
      textField('classification', 'Id'),
      textField('name_vi', 'Name'),
      textField('name_en', 'Name in English'),
      date('valid_from', 'First day in force'),
      date('valid_to', 'First day no longer in force; empty: still in force'),
      textField('legal_source', 'Act in the pack `law`; empty for international ones'),
      textField('note_vi', 'Remark'),
      textField('note_en', 'Remark in English'),
    ],
    rows,
  });
}

/** Draft of all codes. */
export function industryDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'industries',
    title: { vi: 'Mã ngành và mã hàng', en: 'Codes of industries and products' },
    description:
      'Names as printed. Level: 1 section letter, 2 to 5 digits for VSIC and ISIC; 4 or 6 digits for HS; 4 for NAICS.',
    status: 'official',
    vintage: '2007/2025',
    key: CODE_KEY,
    fields: [
      textField('classification', 'Classification'),
      textField('code', 'Code'),
      { name: 'level', type: 'integer', description: 'Level, see above', 'lienket:unit': 'level' },
      textField('parent_code', 'Code above; empty at the top and for HS headings and NAICS'),
      textField('name_vi', 'Name; VSIC only'),
      textField('name_en', 'Name in English; empty where none can be vouched for'),
    ],
    rows,
  });
}

/** Draft of the conversions. */
export function conversionDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'conversions',
    title: { vi: 'Chuyển đổi giữa các bảng', en: 'Conversions between classifications' },
    description:
      'VSIC 2018 to 2025 is official at all five levels; an official pair has no weight: `partial` true means that only a part goes over, no share is known.',
    status: 'official',
    vintage: '2025-12',
    key: ['from_classification', 'from_code', 'to_classification', 'to_code'],
    fields: [
      textField('from_classification', 'From classification'),
      textField('from_code', 'From code'),
      textField('to_classification', 'To classification'),
      textField('to_code', 'To code'),
      { name: 'level', type: 'integer', description: 'Level of the source code', 'lienket:unit': 'level' },
      {
        name: 'partial',
        type: 'boolean',
        description: 'Only a part of the source code goes to this target',
        constraints: { required: true },
      },
      textField('relationship', 'Counted from the pairs of the same level', {
        constraints: { enum: ['one_to_one', 'one_to_many', 'many_to_one', 'many_to_many'] },
      }),
      {
        name: 'weight',
        type: 'number',
        description: 'Share by which the derived table splits the code; never official',
        'lienket:unit': 'share',
      },
      textField('source', 'Where the pair comes from; “derived” is ours or of the packager'),
    ],
    rows,
    foreignKeys: [toIndustries(['from_classification', 'from_code']), toIndustries(['to_classification', 'to_code'])],
  });
}

/** Draft of the codes whose meaning changed between the editions. */
export function reusedCodeDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'reused_codes',
    title: {
      vi: 'Mã dùng lại với nội dung khác giữa 2018 và 2025',
      en: 'Codes of 2018 that stand in 2025 with another content',
    },
    description: 'Computed from the official conversion: a code is listed unless it maps wholly and only to itself.',
    status: 'derived',
    vintage: '2025-12',
    key: ['code'],
    fields: [
      textField('code', 'Code in both editions'),
      { name: 'level', type: 'integer', description: 'Level', 'lienket:unit': 'level' },
      textField(
        'kind',
        'other-meaning: no pair links it to itself; annex-gap: none does, though a code below stays; changed-content: gave or took',
        {
          constraints: { enum: ['other-meaning', 'annex-gap', 'changed-content'] },
        },
      ),
      textField('name_vi_2018', 'Name in 2018'),
      textField('name_vi_2025', 'Name in 2025'),
      textField('goes_to', 'Codes of 2025 that its content goes to'),
      textField('comes_from', 'Codes of 2018 that its content of 2025 comes from'),
    ],
    rows,
    method: 'codeChanges on the official pairs',
  });
}

/** Drafts of the sector groups and their members. */
export function groupDrafts(groups: readonly TextRow[], members: readonly TextRow[]): readonly TableDraft[] {
  const groupTable = draftTable({
    name: 'groups',
    title: { vi: 'Nhóm ngành theo văn bản gốc', en: 'Sector groups named in the source texts' },
    description:
      'A group is an argued choice of codes, not an official classification; each change makes a new version.',
    status: 'derived',
    vintage: '2026-11',
    key: ['group_id', 'version'],
    fields: [
      textField('group_id', 'Id'),
      textField('version', 'Version of the choice'),
      textField('name_vi', 'Name'),
      textField('name_en', 'Name in English'),
      date('valid_from', 'Day of this version'),
      textField('source_text', 'Where the source texts name it'),
      textField('note_vi', 'Remark'),
      textField('note_en', 'Remark in English'),
    ],
    rows: groups,
  });
  const memberTable = draftTable({
    name: 'group_members',
    title: { vi: 'Mã thuộc từng nhóm, kèm lý do', en: 'Codes of each group with the reason' },
    description: 'A table less fine than the code cannot show the member: say so, never take the whole parent.',
    status: 'derived',
    vintage: '2026-11',
    key: ['group_id', 'version', 'classification', 'code'],
    fields: [
      textField('group_id', 'Group'),
      textField('version', 'Version'),
      textField('classification', 'Classification'),
      textField('code', 'Code'),
      textField('reason_vi', 'Why it belongs'),
      textField('reason_en', 'Why it belongs, in English'),
      textField('how_sure', 'core: the group is nothing without it; likely; arguable', {
        constraints: { required: true, enum: HOW_SURE },
      }),
    ],
    rows: members,
    foreignKeys: [
      { fields: ['group_id', 'version'], reference: { resource: 'groups', fields: ['group_id', 'version'] } },
      toIndustries(CODE_KEY),
    ],
  });
  return [groupTable, memberTable];
}

/** Draft of what is strange in the raw lists. */
export function industryOddityDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'oddities',
    title: {
      vi: 'Điểm bất thường của dữ liệu gốc và cách xử lý',
      en: 'What is strange in the raw lists and what was done',
    },
    description: 'Nothing strange is repaired without a row here.',
    status: 'derived',
    vintage: '2026-11',
    key: ['table', 'key'],
    fields: [
      textField('table', 'Raw list'),
      textField('key', 'Code or pair'),
      textField('what_vi', 'What is strange'),
      textField('what_en', 'What is strange, in English'),
      textField('treatment', 'What was done'),
    ],
    rows,
  });
}
