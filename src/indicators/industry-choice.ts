import type { Observations } from './observations.ts';

export type IndustryTest = (code: string) => 'inside' | 'outside';

const only =
  (wanted: string): IndustryTest =>
  (code) =>
    code === wanted ? 'inside' : 'outside';

/** Whether no code of a table stands above another, so that adding up all of them counts nothing twice. */
export function isFlat(codes: readonly string[]): boolean {
  const sorted = [...codes].sort();
  const hasSections = sorted.some((code) => /^[A-Z]$/.test(code)) && sorted.some((code) => /^\d/.test(code));
  return !hasSections && sorted.every((code, at) => at === 0 || !code.startsWith(sorted[at - 1] ?? '\0'));
}

/**
 * Which rows count for an industry: its own row; for all industries the row of their total, or every row where no code stands above
 * another. Undefined where the table has no such rows.
 */
export function industryTest(observations: Observations, industry: string | undefined): IndustryTest | undefined {
  const { spec, index } = observations;
  if (industry !== undefined)
    return spec.industry !== undefined && index.industries.list.includes(industry) ? only(industry) : undefined;
  if (spec.industry === undefined) return () => 'inside';
  if (spec.industry.total !== undefined) return only(spec.industry.total);
  return isFlat(index.industries.list) ? () => 'inside' : undefined;
}
