import type { Answer } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Run } from '../report.ts';

export interface GridCellView {
  readonly threshold: number;
  readonly measure: Bilingual;
  readonly period: Bilingual;
  readonly territory: Bilingual;
  readonly answers: { readonly presence: Answer; readonly concentration: Answer; readonly onePlant: Answer };
  readonly holds: 'yes' | 'no' | 'cannot-tell';
}

export interface CriterionView {
  readonly id: string;
  readonly title: Bilingual;
  readonly answer: Answer;
  readonly answerWords: Bilingual;
  readonly reason: readonly Run[];
  readonly missing: readonly Run[] | null;
}

/** Something that happened between the dates and stands behind a bar: a merger, a new code version, a revised release. */
export interface EventView {
  readonly date: string;
  readonly factor: 'economy' | 'boundary' | 'classification' | 'revision';
  readonly what: Bilingual;
  readonly act: string | null;
}
