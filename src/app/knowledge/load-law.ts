import type { CitedAct } from '../../evidence/report.ts';
import type { LegalRule } from '../../indicators/ladder/legal-test.ts';
import type { IsoDate } from '../../model/dates.ts';
import { lawRows } from './law-rows.ts';
import { wordsOf } from './load-industries.ts';
import { type KnowledgeSource, rememberedRows, type TextCells } from './table-rows.ts';

/** An act with the days on which it was in force. */
export interface DatedAct extends CitedAct {
  readonly inForceFrom: string;
  readonly inForceTo: string;
  readonly replacedBy: string;
}

export interface Law {
  readonly acts: readonly DatedAct[];
  readonly rules: readonly LegalRule[];
  readonly lineage: readonly ActRelation[];
}

/** What one act does to another, the later first, and since when. */
export interface ActRelation {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly date: string;
}

/** Acts and executable rules as dated data. */
export async function loadLaw(source: KnowledgeSource): Promise<Law> {
  const { release, acts, lineage } = await lawRows(source);
  return lawOf({ acts, lineage, rules: await rememberedRows(source, release, 'rules') });
}

function lawOf(rows: Readonly<Record<'acts' | 'lineage' | 'rules', readonly TextCells[]>>): Law {
  const { acts, lineage, rules } = rows;
  return {
    lineage: lineage.map((row) => ({
      from: row.text('from_act'),
      to: row.text('to_act'),
      relation: row.text('relation'),
      date: row.text('date'),
    })),
    acts: acts.map((row) => ({
      id: row.text('act_id'),
      number: row.text('number'),
      issued: row.text('issued'),
      issuer: wordsOf(row.text('issuer_vi'), row.text('issuer_en') === '' ? '' : `the ${row.text('issuer_en')}`),
      title: wordsOf(row.text('title_vi'), row.text('title_en')),
      type: wordsOf(row.text('type_vi'), row.text('type')),
      status: row.text('status'),
      howSure: row.text('how_sure'),
      inForceFrom: row.text('in_force_from'),
      inForceTo: row.text('in_force_to'),
      replacedBy: row.text('replaced_by'),
    })),
    rules: rules.map((row) => ({
      id: row.text('rule_id'),
      actId: row.text('act_id'),
      article: row.text('article'),
      title: wordsOf(row.text('title_vi'), row.text('title_en')),
      text: wordsOf(row.text('text_vi'), row.text('text_en')),
      appliesFrom: day(row.text('applies_from')),
      appliesTo: day(row.text('applies_to')),
      parameters: JSON.parse(row.text('parameters') === '' ? '{}' : row.text('parameters')) as LegalRule['parameters'],
      isChecked: false,
    })),
  };
}

/** The act as a report cites it on a date: with a warning when it was no longer in force. */
export function citedAct(act: DatedAct, on: string, acts: readonly DatedAct[]): CitedAct {
  const { inForceFrom: _, inForceTo, replacedBy, ...cited } = act;
  if (inForceTo === '' || on < inForceTo) return cited;
  const successor = acts.find((candidate) => candidate.id === replacedBy);
  const by = successor?.number ?? replacedBy;
  return {
    ...cited,
    warning: {
      vi: `hết hiệu lực từ ${inForceTo.split('-').reverse().join('/')}${by === '' ? '' : `, thay bằng ${by}`}; cần dẫn văn bản hiện hành`,
      en: `no longer in force from ${inForceTo.split('-').reverse().join('/')}${by === '' ? '' : `, replaced by ${by}`}; cite the text in force`,
    },
  };
}

function day(text: string): IsoDate | null {
  return text === '' ? null : (text as IsoDate);
}
