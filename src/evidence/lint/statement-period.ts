import type { IsoDate } from '../../model/dates.ts';
import type { DraftDay } from '../../model/draft.ts';
import { actCitations } from './act-citations.ts';
import { blanked, writtenPeriods } from './written-dates.ts';

/** The days for which a sentence speaks. */
export interface StatementPeriod {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** The sentence itself says when; otherwise it speaks for the day of the document. */
  readonly isWritten: boolean;
}

/** When a sentence speaks of: the earliest time it writes out, or the day of the document. The dates of the acts it cites say nothing of it. */
export function statementPeriod(sentence: string, day: DraftDay): StatementPeriod {
  let text = sentence;
  for (const { start, length, date } of actCitations(sentence)) {
    text = blanked(text, start, length);
    if (date !== undefined) text = blanked(text, date.start, date.text.length);
  }
  text = text.replace(/\b(?:VSIC|HS|ISIC|NAICS|SITC)\s?[-–]?\s?(?:19|20)\d{2}/giu, (found) => ' '.repeat(found.length));
  const [earliest] = [...writtenPeriods(text)].sort((a, b) => (a.last < b.last ? -1 : 1));
  return earliest === undefined || earliest.first > day.on
    ? { first: day.on, last: day.on, isWritten: false }
    : { first: earliest.first, last: earliest.last, isWritten: true };
}

/** Words that say of themselves that they speak of the past or of a change. */
const PAST =
  /\((?:cũ|trước đây|nay là|nay thuộc)|trước đây|trước khi|trước sáp nhập|sáp nhập|hợp nhất|sắp xếp đơn vị|\bcũ\b|từng là|nguyên là|nay là|nay thuộc|đổi tên|former(?:ly)?|merged|merger|before the|old name|now part of|previously|bãi bỏ|thay thế|hết hiệu lực|replac|repeal|supersed/iu;

/** Whether a sentence says by its words that it tells of a former state or of the change itself. */
export function tellsOfChange(sentence: string): boolean {
  return PAST.test(sentence);
}
