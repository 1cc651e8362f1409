import type { Language } from '../../model/bilingual.ts';
import type { DraftParagraph } from '../../model/draft.ts';
import { formatNumber } from '../../model/format-number.ts';
import { digitSwap } from './digit-swap.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check } from './lint-knowledge.ts';
import { sentencesOf } from './sentences.ts';
import { type WrittenAmount, writtenAmounts } from './written-amounts.ts';

/** A total and the parts that a text says it is made of. */
interface StatedSum {
  readonly total: WrittenAmount;
  readonly parts: readonly WrittenAmount[];
  /** The words say that the parts are all there is. */
  readonly isWhole: boolean;
  readonly text: string;
}

const OPENING =
  /(?:trong đó|bao gồm|gồm(?: có)?|cụ thể(?: là)?|of which|of these|including|comprising|consisting of|made up of|namely|broken down into)(?=[\s,:;])/iu;
const WHOLE = /^(?:bao gồm|gồm|comprising|consisting of|made up of|broken down into)/iu;
/** Pairs of words that leave nothing out between them. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/xuất khẩu|exports?/iu, /nhập khẩu|imports?/iu],
  [/trong nước|domestic/iu, /(?:nước ngoài|ngoài nước|FDI)|foreign/iu],
  [/thành thị|urban/iu, /nông thôn|rural/iu],
  [/(?<![\p{L}])nam(?![\p{L}])|\bmen\b|\bmale\b/iu, /(?<![\p{L}])nữ(?![\p{L}])|women|female/iu],
];

/** Sums that a text states, with the tolerance of rounding: parts that do not make their total, and what was probably meant. */
export const checkSums: Check = ({ draft }) =>
  draft.paragraphs.flatMap((paragraph) => statedSums(paragraph.text).flatMap((sum) => judged(paragraph, sum)));

function statedSums(text: string): readonly StatedSum[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap(({ text: sentence }, at) => {
    const equation = equationIn(sentence);
    if (equation !== undefined) return [equation];
    const opening = OPENING.exec(sentence);
    if (opening === null) return [];
    const isNext = opening.index < 3 && at > 0;
    const head = isNext ? (sentences[at - 1]?.text ?? '') : sentence.slice(0, opening.index);
    const tail = sentence.slice(opening.index);
    const isWhole = WHOLE.test(opening[0]) || PAIRS.some(([one, other]) => one.test(tail) && other.test(tail));
    return sumOf({ head, tail, isWhole });
  });
}

function sumOf({
  head,
  tail,
  isWhole,
}: {
  readonly head: string;
  readonly tail: string;
  readonly isWhole: boolean;
}): readonly StatedSum[] {
  const parts = writtenAmounts(tail);
  const units = [...new Set(parts.map(({ unit }) => unit))].filter((unit) => unit !== '' && unit !== 'point');
  for (const unit of units) {
    const same = parts.filter((part) => part.unit === unit);
    const total = writtenAmounts(head)
      .filter((amount) => amount.unit === unit)
      .at(-1);
    if (total === undefined || same.length < 2 || unit === '%') continue;
    return [{ total, parts: same, isWhole, text: `${head} ${tail}` }];
  }
  return [];
}

/** `606,09 + 240,24 = 846,34`, in signs or in words. */
function equationIn(sentence: string): StatedSum | undefined {
  const number = '(?:\\d[\\d.,]*)';
  const form = new RegExp(
    `${number}[^+=\\d]{0,24}(?:(?:\\+|cộng(?: với)?|plus)\\s*[^+=\\d]{0,12}${number}[^+=\\d]{0,24})+(?:=|bằng|là|equals|makes?|gives?|is)\\s*[^+=\\d]{0,12}${number}(?:\\s*(?:triệu|tỷ|nghìn|million|billion)?\\s*(?:USD|đồng|%))?`,
    'iu',
  );
  const found = form.exec(sentence);
  if (found === null) return undefined;
  const amounts = writtenAmounts(found[0].replace(/[.,]$/u, ''));
  const total = amounts.at(-1);
  const parts = amounts.slice(0, -1);
  return total === undefined || parts.length < 2
    ? undefined
    : { total, parts: sameScale(parts, total), isWhole: true, text: found[0] };
}

/** In an equation a scale that stands only behind the total holds for all. */
function sameScale(parts: readonly WrittenAmount[], total: WrittenAmount): readonly WrittenAmount[] {
  const isOnlyTotal = total.scale !== 1 && parts.every(({ scale }) => scale === 1);
  if (!isOnlyTotal) return parts;
  return parts.map((part) => ({ ...part, value: part.value * total.scale, step: part.step * total.scale }));
}

const NEAR = 0.03;

function judged(paragraph: DraftParagraph, { total, parts, isWhole, text }: StatedSum): readonly Finding[] {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const tolerance = (total.step + parts.reduce((all, { step }) => all + step, 0)) / 2 + total.step * 1e-6;
  const gap = Math.abs(sum - total.value);
  if (total.isRough || parts.some(({ isRough }) => isRough)) return [];
  const shown = (value: number, language: Language): string =>
    formatNumber(value / total.scale, language, total.decimals);
  const terms = parts.map((part) => part.text).join(' + ');
  if (gap <= total.step * 1e-6) return [];
  if (gap <= tolerance) {
    return [
      findingAt(paragraph, {
        code: 'arithmetic.rounding',
        kind: 'note',
        quote: text,
        why: {
          vi: `${terms} = ${shown(sum, 'vi')}, in là ${total.text}: chênh trong phạm vi làm tròn.`,
          en: `${terms} = ${shown(sum, 'en')}, printed ${total.text}: within rounding.`,
        },
        howSure: 'sure',
      }),
    ];
  }
  const isNear = gap <= NEAR * Math.abs(total.value);
  if (!isWhole && !isNear && sum < total.value) return [];
  const digits = /\d[\d.,]*/u.exec(total.text)?.[0] ?? '';
  const swapped = digitSwap(digits, (candidate) => {
    const [other] = writtenAmounts(total.text.replace(digits, candidate) + (/[,]/u.test(digits) ? ' đ' : ''));
    return other !== undefined && Math.abs(sum - other.value) <= tolerance;
  });
  const meant = total.text.replace(digits, swapped ?? '');
  return [
    findingAt(paragraph, {
      code: 'arithmetic.sum',
      quote: text,
      why: {
        vi: `${terms} = ${shown(sum, 'vi')}, nhưng in là ${total.text}; chênh quá mức làm tròn.${swapped === undefined ? '' : ' Có thể đã đảo hai chữ số.'}`,
        en: `${terms} = ${shown(sum, 'en')}, but ${total.text} is printed; more than rounding.${swapped === undefined ? '' : ' Two digits were probably transposed.'}`,
      },
      proposed:
        swapped === undefined
          ? {
              vi: `Kiểm lại tổng ${shown(sum, 'vi')} hoặc các số hạng.`,
              en: `Check the total ${shown(sum, 'en')} or its parts.`,
            }
          : { vi: meant, en: meant },
      howSure: isWhole ? 'sure' : 'likely',
    }),
  ];
}
