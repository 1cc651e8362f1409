import { ACT_KINDS, ACT_RELATIONS } from '../../model/act-kinds.ts';

/** The kinds of acts that a form offers, as citations begin. */
export const FORM_KINDS = Object.values(ACT_KINDS);
export const FORM_GRADES = ['A', 'B', 'C', 'D'] as const;
export const FORM_RELATIONS = ACT_RELATIONS;

/** An act while it is written in the form; every field is text. */
export interface ActDraft {
  readonly type_vi: string;
  readonly number: string;
  readonly issuer_vi: string;
  readonly issued: string;
  readonly in_force_from: string;
  readonly in_force_to: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly how_sure: string;
  readonly source: string;
  readonly source_url: string;
  readonly relation: string;
  readonly other: string;
}

export const EMPTY_ACT: ActDraft = {
  type_vi: 'Nghị định',
  ...{ number: '', issuer_vi: '', issued: '', in_force_from: '', in_force_to: '', title_vi: '', title_en: '' },
  ...{ how_sure: 'C', source: '', source_url: '', relation: '', other: '' },
};

/** The draft as a file of one act; nothing is judged here, the register tells all faults. */
export function actFile({ relation, other, ...columns }: ActDraft): Blob {
  const relations = relation === '' || other.trim() === '' ? [] : [{ relation, act: other.trim() }];
  return new Blob([JSON.stringify({ acts: [{ ...columns, relations }] })], { type: 'application/json' });
}
