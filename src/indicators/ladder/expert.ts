import type { RungOutcome } from './rung.ts';

/** A named person's recorded judgement. */
export interface ExpertVerdict {
  readonly name: string;
  readonly date: string;
  readonly holds: boolean;
  readonly text: { readonly vi: string; readonly en: string };
}

/** Rung 8: what named experts have recorded by the as-of date; the latest by each person counts, disagreement stays open. */
export function expertVerdict(verdicts: readonly ExpertVerdict[], asOf: string): RungOutcome {
  const latest = new Map<string, ExpertVerdict>();
  for (const verdict of [...verdicts].sort((a, b) => a.date.localeCompare(b.date))) {
    if (verdict.date <= asOf) latest.set(verdict.name, verdict);
  }
  const given = [...latest.values()];
  const base = { rung: 'expert' as const, figures: [], facts: [] };
  if (given.length === 0)
    return { ...base, answer: 'cannot-tell', reasons: [{ key: 'expert.none' }], settle: [{ key: 'settle.expert' }] };
  const holding = given.filter((verdict) => verdict.holds).length;
  const answer = holding === given.length ? 'yes' : holding === 0 ? 'no' : 'cannot-tell';
  return {
    ...base,
    answer,
    reasons: given.map((verdict) => ({
      key: 'expert.given',
      values: { name: verdict.name, date: { date: verdict.date }, text: verdict.text },
    })),
    settle: answer === 'cannot-tell' ? [{ key: 'settle.expert-disagreement' }] : [],
  };
}
