import type { IsoDate } from '../../model/dates.ts';
import type { Draft, DraftDay } from '../../model/draft.ts';
import { writtenPeriods } from './written-dates.ts';

const HEAD = 14;

/** The day for which a document speaks: as asked, or as its head writes it, or today. */
export function draftDay(draft: Draft, asked: IsoDate | undefined, today: IsoDate): DraftDay {
  if (asked !== undefined) return { on: asked, from: 'asked' };
  const written = writtenDay(draft);
  return written === undefined ? { on: today, from: 'today' } : { on: written, from: 'written' };
}

/** The line of place and date, or a line of the head that is nothing but a day. */
function writtenDay({ paragraphs }: Draft): IsoDate | undefined {
  const head = paragraphs.slice(0, HEAD).flatMap(({ text }) => text.split(/\n|\s*\|\s*/u));
  for (const line of head) {
    const [period] = writtenPeriods(line);
    if (period === undefined || period.first !== period.last) continue;
    const rest = line.replace(period.text, '').trim();
    if (/^(?:(?:[\p{L} .]{2,40},\s*)?(?:ngày|Date:?)?)?[\s.,]*$/iu.test(rest)) return period.first;
  }
  return undefined;
}
