import type { Bilingual } from './bilingual.ts';
import { formatDate } from './format-date.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

type Reading = (parts: readonly string[]) => Bilingual;

/** Forms in which periods are written in the packs, each with its words. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [/^(\d{4}-\d{2}-\d{2})$/, ([day = '']) => ({ vi: formatDate(day, 'vi'), en: formatDate(day, 'en') })],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => ({ vi: `${month}/${year}`, en: `${month}/${year}` })],
  [/^(\d{4})-Q([1-4])$/, ([year, q]) => ({ vi: `quý ${QUARTERS[Number(q) - 1]}/${year}`, en: `Q${q} ${year}` })],
  [/^(\d{4})-H1$/, ([year]) => ({ vi: `6 tháng đầu ${year}`, en: `first half of ${year}` })],
  [/^(\d{4})-H2$/, ([year]) => ({ vi: `6 tháng cuối ${year}`, en: `second half of ${year}` })],
  [/^(\d{4})-(\d{1,2})M$/, ([year, months]) => ({ vi: `${months} tháng ${year}`, en: `${months} months of ${year}` })],
  [/^(\d{4})[-/](\d{4})$/, ([from, to]) => ({ vi: `${from}–${to}`, en: `${from}–${to}` })],
];

/** What may stand before a period. */
const BEFORE: readonly (readonly [RegExp, Bilingual])[] = [
  [/^c\. /, { vi: 'khoảng ', en: 'about ' }],
  [/^end-/, { vi: 'cuối ', en: 'end of ' }],
  [/^as stated /, { vi: 'nêu ', en: 'as stated ' }],
];

/** A period as a person reads it; one that is written otherwise is given back as it is. */
export function formatPeriod(period: string): Bilingual {
  for (const [mark, said] of BEFORE) {
    if (!mark.test(period)) continue;
    const rest = formatPeriod(period.replace(mark, ''));
    return { vi: `${said.vi}${rest.vi}`, en: `${said.en}${rest.en}` };
  }
  for (const [form, read] of FORMS) {
    const found = form.exec(period);
    if (found) return read(found.slice(1));
  }
  return { vi: period, en: period };
}
