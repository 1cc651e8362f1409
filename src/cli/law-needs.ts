import type { LawDesk } from '../app/desks/law-desk.ts';
import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CommandInput, OptionSpec } from './command.ts';
import { RefusedError } from './refused-error.ts';

/** What the commands of the register of acts are given. */
export interface LawNeeds {
  /** Opens the register for one piece of work and closes it again. */
  withLaw<T>(work: (desk: LawDesk) => Promise<T>): Promise<T>;
  bytes(path: string): Promise<Uint8Array | undefined>;
  today(): IsoDate;
  /** Under this name things are written down. */
  readonly user: string;
}

export const DAY_OPTION: OptionSpec = {
  name: 'date',
  value: 'YYYY-MM-DD',
  about: { vi: 'ngày xét hiệu lực; mặc định hôm nay', en: 'the day on which standing is told; today by default' },
};

/** The day that is asked, or today. */
export function dayAsked(needs: LawNeeds, input: CommandInput): IsoDate {
  const text = input.options['date']?.at(-1);
  if (text === undefined) return needs.today();
  const day = parseIsoDate(text);
  if (day === undefined) throw new RefusedError([badDay(text)]);
  return day;
}

const badDay = (text: string): Refusal => ({
  code: 'bad-option',
  where: { column: '--date' },
  said: { vi: `“${text}” không phải ngày dạng YYYY-MM-DD.`, en: `"${text}" is not a day written YYYY-MM-DD.` },
});
