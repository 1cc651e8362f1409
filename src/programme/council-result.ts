import type { Bilingual } from '../model/bilingual.ts';
import { type Council, RUBRIC, type Score } from './things.ts';

/** Most points of one part of the rubric; the four parts make a hundred. */
export const MOST_POINTS = 25;

const total = (score: Score): number => RUBRIC.reduce((sum, part) => sum + score[part], 0);

/** What the scores of a council come to. */
export interface CouncilResult {
  /** Mean of the members' totals, 0 to 100; null while nobody scored. */
  readonly mean: number | null;
  readonly parts: Readonly<Record<(typeof RUBRIC)[number], number | null>>;
  /** Members who gave no score. */
  readonly silent: readonly string[];
  readonly faults: readonly { readonly code: string; readonly said: Bilingual }[];
}

/** Means of a council's scores, and all that is wrong with them. */
export function councilResult({ members, scores, decision }: Council): CouncilResult {
  const mean = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const names = members.map(({ person }) => person);
  const scored = scores.map(({ member }) => member);
  const silent = names.filter((name) => !scored.includes(name));
  const faults: { code: string; said: Bilingual }[] = [];
  const strangers = scored.filter((name) => !names.includes(name));
  if (strangers.length > 0)
    faults.push({ code: 'no-member', said: said(strangers, 'không phải ủy viên', 'no member') });
  const twice = scored.filter((name, place) => scored.indexOf(name) !== place);
  if (twice.length > 0) faults.push({ code: 'scored-twice', said: said(twice, 'chấm hai lần', 'scored twice') });
  const beyond = scores.filter((score) => RUBRIC.some((part) => !(score[part] >= 0 && score[part] <= MOST_POINTS)));
  if (beyond.length > 0)
    faults.push({
      code: 'beyond-scale',
      said: said(
        beyond.map(({ member }) => member),
        `điểm ngoài 0–${MOST_POINTS}`,
        `points outside 0–${MOST_POINTS}`,
      ),
    });
  if (decision !== null && silent.length > 0)
    faults.push({
      code: 'unscored',
      said: said(silent, 'chưa chấm mà đã kết luận', 'did not score, yet it was decided'),
    });
  return {
    mean: mean(scores.map(total)),
    parts: {
      logic: mean(scores.map(({ logic }) => logic)),
      structure: mean(scores.map(({ structure }) => structure)),
      rigour: mean(scores.map(({ rigour }) => rigour)),
      literature: mean(scores.map(({ literature }) => literature)),
    },
    silent,
    faults,
  };
}

const said = (names: readonly string[], vi: string, en: string): Bilingual => ({
  vi: `${names.join(', ')}: ${vi}`,
  en: `${names.join(', ')}: ${en}`,
});
