import type { IsoDate } from '../../model/dates.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { Faults } from './faults.ts';
import { type Industry, type IndustryBook, type IndustryLabel, parseIndustryLabel } from './industry-book.ts';
import type { UsedLabel } from './place-request.ts';

export const ALL_INDUSTRIES = 'TOTAL';

export interface IndustryRequest {
  readonly labels: readonly UsedLabel[];
  readonly book: IndustryBook;
  readonly classification: string | undefined;
  /** Level of all codes, where a person states it (1 section … 5). */
  readonly level: number | undefined;
  readonly span: { readonly first: IsoDate; readonly last: IsoDate } | undefined;
}

export interface ResolvedIndustries {
  readonly classification: string | undefined;
  /** Label → code, `TOTAL`, or why the row is left out. */
  readonly codes: ReadonlyMap<string, string | { readonly skipped: 'of-which' }>;
}

interface ParsedLabel extends UsedLabel {
  readonly parsed: IndustryLabel;
}

interface Context {
  readonly request: IndustryRequest;
  readonly classification: string;
  readonly faults: Faults;
  /** Codes that lost their leading zero are mended only where the whole column shows it. */
  readonly isZeroLost: (code: string) => boolean | 'ambiguous';
}

/** Finds the industry of every label in one version of the classification. */
export function resolveIndustries(request: IndustryRequest, faults: Faults): ResolvedIndustries {
  const labels = request.labels.map((used): ParsedLabel => ({ ...used, parsed: parseIndustryLabel(used.label) }));
  const classification = classificationOf(labels, request, faults);
  const codes = new Map<string, string | { readonly skipped: 'of-which' }>();
  if (classification === undefined) return { classification, codes };
  const context: Context = {
    request,
    classification,
    faults,
    isZeroLost: zeroRule(labels, { request, classification }),
  };
  for (const label of labels) {
    const { kind } = label.parsed;
    if (kind === 'total') codes.set(label.label, ALL_INDUSTRIES);
    else if (kind === 'of-which') codes.set(label.label, { skipped: 'of-which' });
    else {
      const industry = kind === 'code' ? codedIndustry(label, context) : namedIndustry(label, context);
      if (industry !== undefined) codes.set(label.label, industry.code);
    }
  }
  return { classification, codes };
}

function fits({ parsed }: ParsedLabel, classification: string, book: IndustryBook): boolean {
  if (parsed.kind === 'name') return book.byName(classification, parsed.name).length > 0;
  if (parsed.kind !== 'code') return true;
  return (
    book.byCode(classification, parsed.code) !== undefined ||
    book.byCode(classification, `0${parsed.code}`) !== undefined
  );
}

/** The version of the classification: stated; else the one in force in the period if all labels fit, else the only one they fit. */
function classificationOf(
  labels: readonly ParsedLabel[],
  request: IndustryRequest,
  faults: Faults,
): string | undefined {
  const { book } = request;
  const known = book.classifications.map((each) => each.id);
  if (request.classification !== undefined) {
    if (known.includes(request.classification)) return request.classification;
    faults.refuse(
      'unknown-classification',
      {},
      {
        vi: `--industries ${request.classification}: không có. Các bộ có: ${known.join(', ')}.`,
        en: `--industries ${request.classification}: there is none. At hand: ${known.join(', ')}.`,
      },
    );
    return undefined;
  }
  const { span } = request;
  const inForce = span === undefined ? [] : [book.classificationOn(span.first), book.classificationOn(span.last)];
  const dated = [...new Set(inForce.filter((each) => each !== undefined))];
  const vsic = dated.length > 0 ? dated : book.national.filter((each) => each.startsWith('vsic'));
  if (dated.length === 1) return dated[0];
  const whole = vsic.filter((each) => labels.every((label) => fits(label, each, book)));
  if (whole.length === 1) return whole[0];
  if (whole.length === 0) {
    const counts = vsic.map((each) => ({ each, count: labels.filter((label) => fits(label, each, book)).length }));
    return (
      counts.reduce((one, other) => (other.count > one.count ? other : one), { each: vsic[0] ?? '', count: -1 }).each ||
      undefined
    );
  }
  faults.refuse(
    'ambiguous-classification',
    {},
    {
      vi: `Không rõ mã ngành theo phiên bản nào (${whole.join(', ')} đều khớp, kỳ số liệu không quyết định được). Hãy thêm --industries ${whole.join('|')}.`,
      en: `It is not clear which version the industry codes are of (${whole.join(', ')} all fit and the period does not decide). Add --industries ${whole.join('|')}.`,
    },
  );
  return undefined;
}

/**
 * Spreadsheets drop leading zeros: "1" for division 01, "1110" for class 01110. One digit is always mended. Longer codes are mended
 * where all codes have n or n − 1 digits, every short one is a code with its zero, and some short one is none without it.
 */
function zeroRule(
  labels: readonly ParsedLabel[],
  { request, classification }: { readonly request: IndustryRequest; readonly classification: string },
): Context['isZeroLost'] {
  const { book, level } = request;
  const codes = [...new Set(labels.map((label) => label.parsed.code).filter((code) => /^\d+$/u.test(code)))];
  const longest = Math.max(0, ...codes.map((code) => code.length));
  const short = codes.filter((code) => code.length === longest - 1 && longest > 2);
  const isTwoLengths = codes.every((code) => code.length >= longest - 1);
  const has = (code: string): boolean => book.byCode(classification, code) !== undefined;
  const allPadded = short.length > 0 && short.every((code) => has(`0${code}`));
  const allPlain = short.every(has);
  return (code) => {
    if (code.length === 1) return true;
    if (level !== undefined) return code.length === level - 1 && !code.startsWith('0');
    if (!short.includes(code) || !isTwoLengths || !allPadded) return false;
    return allPlain ? 'ambiguous' : true;
  };
}

function codedIndustry(label: ParsedLabel, context: Context): Industry | undefined {
  const { book } = context.request;
  const { code } = label.parsed;
  const lost = /^\d+$/u.test(code) ? context.isZeroLost(code) : false;
  if (lost === 'ambiguous') {
    for (const row of label.rows) {
      context.faults.perLabel({
        severity: 'refusal',
        code: 'ambiguous-industry-code',
        label: label.label,
        row,
        said: {
          vi: `Mã ngành "${code}" có thể là ${code} hoặc 0${code} mất số 0 đầu. Hãy thêm --industry-level ${code.length} hoặc ${code.length + 1}.`,
          en: `Industry code "${code}" may be ${code}, or 0${code} without its leading zero. Add --industry-level ${code.length} or ${code.length + 1}.`,
        },
      });
    }
    return undefined;
  }
  const mended = lost ? book.byCode(context.classification, `0${code}`) : undefined;
  if (mended !== undefined) {
    context.faults.perLabel({
      severity: 'warning',
      code: 'mended-industry-code',
      label: 'mended',
      row: label.rows[0] ?? 0,
      said: {
        vi: `Mã ngành mất số 0 đầu đã được thêm lại, như "${code}" → ${mended.code} (${mended.name}).`,
        en: `Industry codes lost their leading zero and were mended, as "${code}" → ${mended.code} (${mended.name}).`,
      },
    });
    return mended;
  }
  const industry = book.byCode(context.classification, code);
  if (industry === undefined) return refuseCode(label, context);
  warnOfName(label, industry, context);
  return industry;
}

/** A name beside a code that is the name of another industry is told, not refused: names are often shortened. */
function warnOfName(label: ParsedLabel, industry: Industry, { request, classification, faults }: Context): void {
  const name = label.name ?? label.parsed.name;
  if (name === '' || foldedWords(name) === foldedWords(industry.name)) return;
  const named = request.book.byName(classification, name);
  if (
    named.length === 0 ||
    named.some((each) => each.code.startsWith(industry.code) || industry.code.startsWith(each.code))
  )
    return;
  faults.perLabel({
    severity: 'warning',
    code: 'industry-name-mismatch',
    label: label.label,
    row: label.rows[0] ?? 0,
    said: {
      vi: `Mã ${industry.code} là "${industry.name}", nhưng tên ghi "${name}" (mã ${named[0]?.code}). Lấy theo mã.`,
      en: `Code ${industry.code} is "${industry.name}", but the name says "${name}" (code ${named[0]?.code}). The code is taken.`,
    },
  });
}

function refuseCode(label: ParsedLabel, { request, classification, faults }: Context): undefined {
  const { code } = label.parsed;
  const other = request.book.national.find(
    (id) => id !== classification && request.book.byCode(id, code) !== undefined,
  );
  const name = other === undefined ? '' : (request.book.byCode(other, code)?.name ?? '');
  for (const row of label.rows) {
    faults.perLabel(
      other === undefined
        ? {
            severity: 'refusal',
            code: 'unknown-industry-code',
            label: label.label,
            row,
            said: {
              vi: `Mã ngành "${label.label}" không có trong ${classification}.`,
              en: `Industry code "${label.label}" is not in ${classification}.`,
            },
          }
        : {
            severity: 'refusal',
            code: 'industry-code-of-other-version',
            label: label.label,
            row,
            said: {
              vi: `Mã ngành "${code}" (${name}) chỉ có trong ${other}, còn bảng theo ${classification}. Nếu cả bảng theo phiên bản kia, thêm --industries ${other}.`,
              en: `Industry code "${code}" (${name}) exists only in ${other}, but the table is in ${classification}. If the whole table uses that version, add --industries ${other}.`,
            },
          },
    );
  }
  return undefined;
}

function namedIndustry(label: ParsedLabel, { request, classification, faults }: Context): Industry | undefined {
  const found = request.book.byName(classification, label.parsed.name);
  const wanted = request.level === undefined ? found[0] : found.find((each) => each.level === request.level);
  if (wanted !== undefined) return wanted;
  const near = request.book.similar(classification, label.parsed.name).map((each) => `${each.code} ${each.name}`);
  const hint =
    near.length > 0
      ? { vi: ` Có phải: ${near.join('; ')}?`, en: ` Did you mean: ${near.join('; ')}?` }
      : { vi: '', en: '' };
  for (const row of label.rows) {
    faults.perLabel({
      severity: 'refusal',
      code: 'unknown-industry-name',
      label: label.label,
      row,
      said: {
        vi: `Không có ngành nào tên "${label.parsed.name}" trong ${classification}. ${hint.vi} Hãy thêm cột mã ngành.`,
        en: `No industry of ${classification} is named "${label.parsed.name}". ${hint.en} Add a column of industry codes.`,
      },
    });
  }
  return undefined;
}
