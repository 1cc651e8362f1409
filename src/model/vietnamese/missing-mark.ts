import type { MissingKind } from '../status.ts';
import { cleanText } from './clean-text.ts';
import { foldVietnamese } from './fold-vietnamese.ts';

/** What a mark stands for: one of the kinds of nothing, or the number zero where a person says so. */
export type MarkMeaning = MissingKind | 'zero';

/**
 * Marks of the statistics office and of spreadsheets. The yearbook's own legend: "-" the phenomenon does not occur,
 * "…" it occurs but there is no figure. "-" is therefore `not-applicable`, not zero, unless the person states it.
 */
const MARKS: ReadonlyMap<string, MissingKind> = new Map([
  ['-', 'not-applicable'],
  ['–', 'not-applicable'],
  ['—', 'not-applicable'],
  ['x', 'not-applicable'],
  ['khong phat sinh', 'not-applicable'],
  ['khong ap dung', 'not-applicable'],
  ['not applicable', 'not-applicable'],
  ['…', 'missing'],
  ['...', 'missing'],
  ['....', 'missing'],
  ['..', 'missing'],
  ['.', 'missing'],
  ['?', 'missing'],
  ['na', 'missing'],
  ['n/a', 'missing'],
  ['n.a.', 'missing'],
  ['n.a', 'missing'],
  ['#n/a', 'missing'],
  ['null', 'missing'],
  ['nan', 'missing'],
  ['khong co so lieu', 'missing'],
  ['chua co so lieu', 'missing'],
  [':', 'suppressed'],
  ['c', 'suppressed'],
  ['bao mat', 'suppressed'],
  ['mat', 'suppressed'],
  ['confidential', 'suppressed'],
  ['suppressed', 'suppressed'],
  ['khong dieu tra', 'not-surveyed'],
  ['kdt', 'not-surveyed'],
  ['not surveyed', 'not-surveyed'],
]);

/** Marks that a person gave another meaning, by their folded form. */
export type MarkMeanings = ReadonlyMap<string, MarkMeaning>;

/** The form in which marks are compared: clean, folded, without brackets around. */
export function markKey(text: string): string {
  const clean = cleanText(text).replace(/^\((.*)\)$/u, '$1');
  return /^[-–—−]+$/u.test(clean) ? '-' : foldVietnamese(clean).replace(/−/gu, '-');
}

/** What a mark in a value cell stands for; undefined if the text is no mark. */
export function missingMark(text: string, stated?: MarkMeanings): MarkMeaning | undefined {
  const key = markKey(text);
  return stated?.get(key) ?? MARKS.get(key);
}
