import type { DraftParagraph } from '../../model/draft.ts';
import { formatNumber } from '../../model/format-number.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check } from './lint-knowledge.ts';
import { sentencesOf } from './sentences.ts';
import { type WrittenAmount, writtenAmounts } from './written-amounts.ts';

/** Percentages and counts that a sentence states together with the numbers they come from. */
export const checkPercentages: Check = ({ draft }) =>
  draft.paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ text }) => [
      ...shareObjections(paragraph, text),
      ...growthObjections(paragraph, text),
      ...hundredObjections(paragraph, text),
      ...countObjections(paragraph, text),
    ]),
  );

interface Stated {
  readonly printed: WrittenAmount;
  readonly made: number;
  readonly tolerance: number;
}

function objection(paragraph: DraftParagraph, text: string, { printed, made }: Stated): Finding {
  const shown = { vi: formatNumber(made, 'vi', printed.decimals), en: formatNumber(made, 'en', printed.decimals) };
  return findingAt(paragraph, {
    code: 'arithmetic.percentage',
    quote: text,
    why: {
      vi: `Các số trong câu cho ${shown.vi}%, nhưng in là ${printed.text}; chênh quá mức làm tròn.`,
      en: `The numbers of the sentence give ${shown.en}%, but ${printed.text} is printed; more than rounding.`,
    },
    proposed: { vi: `${shown.vi}%`, en: `${shown.en}%` },
    howSure: 'likely',
  });
}

const SHARE =
  /(?<part>\d[\d.,]*)(?:\s*(?:triệu|tỷ|nghìn|million|billion))?(?:\s[\p{L}]+){0,6}?\s*(?:trong(?: tổng số)?|trên(?: tổng số)?|of(?: the| a total of)?|out of|\/)\s*(?<whole>\d[\d.,]*)(?<rest>[^.;]{0,80}?)(?:\(|chiếm|tức|đạt|tương đương|bằng|,|or|i\.e\.)\s*(?:khoảng |about )?(?<share>\d[\d.,]*)\s?(?:%|percent|per cent)/iu;

/** `63 trong 400 doanh nghiệp (15,8%)`. */
function shareObjections(paragraph: DraftParagraph, text: string): readonly Finding[] {
  const groups = SHARE.exec(text)?.groups;
  if (groups === undefined) return [];
  const hint = /[\u00c0-\u1ef9]/u.test(text) ? 'là ' : 'is ';
  const [part, whole, printed] = [groups['part'], groups['whole'], `${groups['share']?.replace(/[.,]$/u, '')} %`].map(
    (written) => writtenAmounts(`${hint}${written}`)[0],
  );
  if (part === undefined || whole === undefined || printed === undefined || whole.value === 0) return [];
  const made = (part.value / whole.value) * 100;
  const blur =
    (part.decimals > 0 ? part.step / 2 / whole.value : 0) * 100 +
    (whole.decimals > 0 ? (part.value * whole.step) / 2 / whole.value ** 2 : 0) * 100;
  const stated = { printed, made, tolerance: printed.step / 2 + blur + 1e-9 };
  const isRough = /(?:khoảng|hơn|gần|trên|about|nearly|over|more than)\s+\d/iu.test(text);
  return !isRough && part.value <= whole.value && Math.abs(made - printed.value) > stated.tolerance
    ? [objection(paragraph, text, stated)]
    : [];
}

const GROWTH =
  /(?<way>tăng|giảm|rose|grew|increased|rising|up|fell|decreased|declined|falling|down)[^.;\d]{0,30}?(?:từ|from)\s+(?<from>\d[^.;]*?)\s+(?:lên|xuống|đến|còn|to)\s+(?<to>\d[\s\S]*)/iu;

/** `tăng từ 40 lên 50 triệu USD, tức tăng 25%`. */
function growthObjections(paragraph: DraftParagraph, text: string): readonly Finding[] {
  const groups = GROWTH.exec(text)?.groups;
  if (groups === undefined) return [];
  const [from] = writtenAmounts(`là ${groups['from']}`);
  const [to, ...rest] = writtenAmounts(`là ${groups['to']}`);
  if (from === undefined || to === undefined || from.value === 0) return [];
  const isUp = !/^(?:giảm|fell|decreased|declined|falling|down)/iu.test(groups['way'] ?? '');
  const scaled = from.scale === 1 && from.unit === '' && to.scale !== 1 ? from.value * to.scale : from.value;
  if (isUp !== to.value > scaled && to.value !== scaled) {
    return [
      findingAt(paragraph, {
        code: 'arithmetic.direction',
        quote: text,
        why: {
          vi: `Câu viết ${isUp ? 'tăng' : 'giảm'} nhưng số đi từ ${from.text} đến ${to.text}.`,
          en: `The sentence says ${isUp ? 'up' : 'down'} but the number goes from ${from.text} to ${to.text}.`,
        },
        howSure: 'likely',
      }),
    ];
  }
  const printed = rest.find(({ unit }) => unit === '%');
  const isStated =
    /(?:tăng|giảm|tức|tương đương|hay|up|down|or|by|increase|rise|growth|decrease)[^\d]{0,16}\d[\d.,]*\s?%/iu.test(
      groups['to'] ?? '',
    );
  if (printed === undefined || !isStated || to.unit === '%' || printed.isRough) return [];
  const made = (Math.abs(to.value - scaled) / scaled) * 100;
  const fromStep = from.decimals > 0 ? (from.step * (scaled / from.value)) / 2 : 0;
  const toStep = to.decimals > 0 ? to.step / 2 : 0;
  const blur = ((toStep + (fromStep * to.value) / scaled) / scaled) * 100;
  const tolerance = printed.step / 2 + blur + 1e-9;
  return Math.abs(made - printed.value) > tolerance ? [objection(paragraph, text, { printed, made, tolerance })] : [];
}

/** Shares of a structure that should make a hundred. */
function hundredObjections(paragraph: DraftParagraph, text: string): readonly Finding[] {
  const cue = /(?:cơ cấu|tỷ trọng|structure|composition|breakdown|shares? of)/iu.exec(text);
  if (cue === null || /(?:tăng|giảm|rose|fell|up|down)\s/iu.test(text)) return [];
  const shares = writtenAmounts(text.slice(cue.index)).filter(({ unit }) => unit === '%');
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const tolerance = shares.reduce((all, { step }) => all + step / 2, 0) + 1e-9;
  const isNear = Math.abs(sum - 100) <= 5;
  if (shares.length < 3 || !isNear || Math.abs(sum - 100) <= tolerance) return [];
  const digits = Math.max(...shares.map(({ decimals }) => decimals));
  return [
    findingAt(paragraph, {
      code: 'arithmetic.hundred',
      quote: text,
      why: {
        vi: `Các tỷ trọng cộng lại được ${formatNumber(sum, 'vi', digits)}%, không phải 100%.`,
        en: `The shares add to ${formatNumber(sum, 'en', digits)}%, not to 100%.`,
      },
      howSure: 'likely',
    }),
  ];
}

const COUNT =
  /(?<![\d.,/])(?<part>\d{1,4})\s+(?:trong(?: tổng số)?|of the|out of|of)\s+(?<whole>\d{1,4})(?=\s+(?:nhiệm vụ|đề án|giải pháp|dự án|doanh nghiệp|tỉnh|địa phương|tasks?|schemes?|solutions?|projects?|enterprises?|provinces?|firms?))/giu;

/** `8 trong 7 nhiệm vụ`: a part larger than its whole. */
function countObjections(paragraph: DraftParagraph, text: string): readonly Finding[] {
  return [...text.matchAll(COUNT)].flatMap(({ 0: quote, groups }) =>
    Number(groups?.['part']) <= Number(groups?.['whole'])
      ? []
      : [
          findingAt(paragraph, {
            code: 'arithmetic.count',
            quote,
            why: { vi: 'Phần lớn hơn toàn thể.', en: 'The part is larger than the whole.' },
            howSure: 'sure',
          }),
        ],
  );
}
