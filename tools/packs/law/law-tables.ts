import type { Field } from '../../../src/model/data-package.ts';
import type { TableDraft, TextRow } from '../pack-writer.ts';
import { draftTable, textField } from '../table-draft.ts';

const GRADES = ['A', 'B', 'C', 'D'];
const STATUSES = ['in-force', 'amended', 'replaced', 'expired', 'proposal', 'not-checked'];
const RELATIONS = ['replaces', 'amends', 'implements', 'details', 'restates', 'repeals-part-of', 'follows', 'based-on'];
const GRADE_WORDS =
  'A text read at least in part, B press, law firm or portal, C general knowledge or only named, D no act of law';

function date(name: string, description: string): Field {
  return { name, type: 'date', description };
}

function toActs(column: string): {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
} {
  return { fields: [column], reference: { resource: 'acts', fields: ['act_id'] } };
}

/** Draft of the register of acts. */
export function actDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'acts',
    title: { vi: 'Sổ văn bản', en: 'Register of acts' },
    description:
      'Each act that the source texts or the rules cite. An empty date was not seen; nothing here is legal advice.',
    status: 'press',
    vintage: '2026-11',
    key: ['act_id'],
    fields: [
      textField('act_id', 'Id: kind, number, year, issuer, in plain letters'),
      textField('type', 'Kind of act'),
      textField('type_vi', 'Kind of act as a citation names it'),
      textField('number', 'Number as cited; empty for drafts and acts whose number was not seen'),
      textField('issuer_vi', 'Issuer'),
      textField('issuer_en', 'Issuer in English'),
      date('issued', 'Day of signature or passage'),
      date('in_force_from', 'First day in force'),
      date('in_force_to', 'First day no longer in force; empty: still in force or not seen'),
      textField('title_vi', 'Subject, in our words'),
      textField('title_en', 'Subject in English'),
      textField('status', 'Standing as far as the material shows', { constraints: { required: true, enum: STATUSES } }),
      textField('replaced_by', 'Act that replaced it'),
      textField('amends', 'Act that it amends'),
      textField('how_sure', GRADE_WORDS, { constraints: { required: true, enum: GRADES } }),
      textField('checked_vi', 'What was checked'),
      textField('checked_en', 'What was checked, in English'),
      textField('source', 'Where we have it from'),
      textField('source_url', 'Address'),
    ],
    rows,
    foreignKeys: [toActs('replaced_by'), toActs('amends')],
  });
}

/** Draft of the rules that software or a reader may apply. */
export function ruleDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'rules',
    title: { vi: 'Quy tắc áp dụng được', en: 'Rules that can be applied' },
    description:
      'In our own words; `parameters` holds the numbers as JSON. `"checked": false` or `unchecked` inside it marks what must be read before use.',
    status: 'derived',
    vintage: '2026-11',
    key: ['rule_id'],
    fields: [
      textField('rule_id', 'Id'),
      textField('act_id', 'Act'),
      textField('article', 'Article; empty: not seen'),
      textField('title_vi', 'Title'),
      textField('title_en', 'Title in English'),
      textField('text_vi', 'What it says'),
      textField('text_en', 'What it says, in English'),
      date('applies_from', 'First day of application; empty: never in force'),
      date('applies_to', 'First day no longer applied'),
      textField('how_sure', GRADE_WORDS, { constraints: { required: true, enum: GRADES } }),
      textField('parameters', 'JSON object'),
    ],
    rows,
    foreignKeys: [toActs('act_id')],
  });
}

/** Draft of what one act does to another. */
export function lawLineageDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'lineage',
    title: { vi: 'Quan hệ giữa các văn bản', en: 'What one act does to another' },
    description: 'Read as a sentence: from_act, relation, to_act; the later act stands first.',
    status: 'derived',
    vintage: '2026-11',
    key: ['from_act', 'to_act', 'relation'],
    fields: [
      textField('from_act', 'Later act'),
      textField('to_act', 'Earlier act'),
      textField('relation', 'What it does', { constraints: { enum: RELATIONS } }),
      date('date', 'First day of the relation'),
      textField('how_sure', GRADE_WORDS, { constraints: { required: true, enum: GRADES } }),
    ],
    rows,
    foreignKeys: [toActs('from_act'), toActs('to_act')],
  });
}

/** Draft of the words for the three things called cụm. */
export function synonymDraft(rows: readonly TextRow[]): TableDraft {
  return draftTable({
    name: 'synonyms',
    title: { vi: 'Ba thứ gọi là cụm', en: 'Three things called cụm' },
    description:
      'linkage-cluster, industrial-estate-cluster and task-bundle must never be mixed; ambiguous words must be asked about.',
    status: 'derived',
    vintage: '2026-11',
    key: ['term_vi'],
    fields: [
      textField('term_vi', 'Word'),
      textField('term_en', 'English word to use'),
      textField('meaning_id', 'Meaning', {
        constraints: { enum: ['linkage-cluster', 'industrial-estate-cluster', 'task-bundle', 'ambiguous'] },
      }),
      textField('note_vi', 'Where it is used'),
      textField('note_en', 'Where it is used, in English'),
    ],
    rows,
  });
}
