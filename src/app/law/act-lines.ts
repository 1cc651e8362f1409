import type { Bilingual } from '../../model/bilingual.ts';
import type { ActLine, LineageView, RuleView } from '../desks/law-desk.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import { actStanding, RELATION_WORDS, STANDING_WORDS, SURE_WORDS } from './act-standing.ts';
import { ruleParameters } from './rule-parameters.ts';

/** The day that is asked, and the day on which the register was made. */
export interface LawDays {
  readonly asOf: string;
  readonly registerMade: string;
}

const orNull = (text: string): string | null => (text === '' ? null : text);
const same = (text: string): Bilingual => ({ vi: text, en: text });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A row of the register of acts as it stands on the day. */
export function actLine(row: TextCells, days: LawDays, more: Pick<ActLine, 'rules' | 'origin'>): ActLine {
  const dates = {
    status: row.text('status'),
    issued: row.text('issued'),
    inForceFrom: row.text('in_force_from'),
    inForceTo: row.text('in_force_to'),
  };
  const standing = actStanding(dates, days.asOf, days.registerMade);
  return {
    id: row.text('act_id'),
    number: row.text('number'),
    type: { vi: row.text('type_vi'), en: capital(row.text('type').replaceAll('-', ' ')) },
    title: wordsOf(row.text('title_vi'), row.text('title_en')),
    issuer: wordsOf(row.text('issuer_vi'), row.text('issuer_en')),
    issued: orNull(dates.issued),
    inForceFrom: orNull(dates.inForceFrom),
    inForceTo: orNull(dates.inForceTo),
    standing,
    standingWords: STANDING_WORDS[standing],
    howSure: row.text('how_sure'),
    howSureWords: SURE_WORDS[row.text('how_sure')] ?? same(row.text('how_sure')),
    checked: wordsOf(row.text('checked_vi'), row.text('checked_en')),
    replacedBy: orNull(row.text('replaced_by')),
    ...more,
  };
}

/** A rule as it applies on the day: its own dates first, then those of its act. */
export function ruleView(row: TextCells, act: ActLine | undefined, asOf: string): RuleView {
  const [from, to] = [row.text('applies_from'), row.text('applies_to')];
  const ofAct = act?.standing ?? 'cannot-tell';
  const applies = to !== '' && asOf >= to ? 'ended' : from !== '' && asOf < from ? 'not-yet' : ofAct;
  return {
    id: row.text('rule_id'),
    act: row.text('act_id'),
    article: row.text('article'),
    title: wordsOf(row.text('title_vi'), row.text('title_en')),
    text: wordsOf(row.text('text_vi'), row.text('text_en')),
    appliesFrom: orNull(from),
    appliesTo: orNull(to),
    applies,
    appliesWords: STANDING_WORDS[applies],
    howSure: row.text('how_sure'),
    parameters: ruleParameters(row.text('parameters')),
  };
}

/** A row of the lineage of acts. */
export function lineageView(row: TextCells): LineageView {
  const relation = row.text('relation');
  return {
    from: row.text('from_act'),
    to: row.text('to_act'),
    relation,
    words: RELATION_WORDS[relation] ?? same(relation),
    date: orNull(row.text('date')),
    howSure: row.text('how_sure'),
  };
}
