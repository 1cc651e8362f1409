import type { Language } from '../../model/bilingual.ts';
import { said } from './words.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const HALF = /^(\d{4})-H([12])$/;
const MONTHS = /^(\d{4})-(\d{1,2})M$/;
const SPAN = /^([\d-]+)\/([\d-]+)$/;
const UNDATED = /^undated, read (.+)$/;

/** A day as `dd/mm/yyyy`; anything else as it stands. */
export function dayText(day: string): string {
  const found = DAY.exec(day);
  return found === null ? day : `${found[3]}/${found[2]}/${found[1]}`;
}

/** A period in words: `2024-Q1` → `quý I/2024`; anything that is not known as it stands. */
export function periodText(period: string, language: Language): string {
  const quarter = QUARTER.exec(period);
  const roman = ['I', 'II', 'III', 'IV'];
  if (quarter) return `${language === 'vi' ? 'quý' : 'quarter'} ${roman[Number(quarter[2]) - 1]}/${quarter[1]}`;
  const half = HALF.exec(period);
  if (half && language === 'vi') return `6 tháng ${half[2] === '1' ? 'đầu' : 'cuối'} năm ${half[1]}`;
  if (half) return `${half[2] === '1' ? 'first' : 'second'} half of ${half[1]}`;
  const months = MONTHS.exec(period);
  if (months)
    return language === 'vi' ? `${months[2]} tháng năm ${months[1]}` : `first ${months[2]} months of ${months[1]}`;
  const month = MONTH.exec(period);
  if (month) return `${month[2]}/${month[1]}`;
  const span = SPAN.exec(period);
  if (span) return `${periodText(span[1] ?? '', language)}–${periodText(span[2] ?? '', language)}`;
  const undated = UNDATED.exec(period);
  if (undated) return said('undated', language, { date: periodText(undated[1] ?? '', language) });
  return dayText(period);
}
