import type { Bilingual } from '../../model/bilingual.ts';
import { type IndustryBook, parseIndustryLabel } from './industry-book.ts';
import type { LayoutColumn } from './layout.ts';
import { type MeasureKind, measureOf, type Unit, unitOf } from './measures.ts';
import { ownershipOf } from './ownership-label.ts';
import { parsePeriod, yearInTitle } from './period-text.ts';
import type { PlaceBook } from './place-book.ts';
import { parsePlaceLabel } from './place-label.ts';

export interface Books {
  readonly places: PlaceBook;
  readonly industries: IndustryBook;
}

/** What the parts of one header say, each by itself. */
export interface HeaderFacts {
  readonly measure: MeasureKind | undefined;
  readonly unit: Unit | undefined;
  readonly period: string | undefined;
  readonly place: string | undefined;
  readonly industry: string | undefined;
  readonly ownership: string | undefined;
  /** A bare "Tổng số", which is the total of whatever stands across. */
  readonly total: string | undefined;
}

/** Which keys stand across the columns of a wide table. */
export type Across = ReadonlySet<'place' | 'industry' | 'period' | 'ownership'>;

/** Reads the parts of a header: measure, unit, year, and names of places, industries or ownership groups. */
export function headerFacts(column: LayoutColumn, books: Books): HeaderFacts {
  const measure = column.parts.map(measureOf).findLast((each) => each !== undefined);
  const rest = column.parts.filter((part) => measureOf(part) === undefined || isKnownIndustry(part, books.industries));
  const find = (test: (part: string) => boolean): string | undefined =>
    rest.find((part) => parsePeriod(part) === undefined && test(part));
  const whole = column.parts.map((part) => parsePeriod(part)).find((period) => period !== undefined);
  return {
    measure,
    unit:
      measure === undefined
        ? undefined
        : column.parts.map((part) => unitOf(bracketed(part), measure)).find((unit) => unit !== undefined),
    period: whole ?? column.parts.map(yearInTitle).find((year) => year !== undefined),
    place: find((part) => isKnownPlace(part, books.places)),
    industry: find((part) => isKnownIndustry(part, books.industries)),
    ownership: find((part) => (ownershipOf(part) ?? 'all') !== 'all'),
    total: rest.find((part) => parsePlaceLabel(part).kind === 'total' || parseIndustryLabel(part).kind === 'total'),
  };
}

/** The unit stands in brackets or after a comma: "Doanh thu (tỷ đồng)". */
function bracketed(part: string): string {
  return /[([](.+?)[)\]]/u.exec(part)?.[1] ?? /[,;-]\s*([^,;]+)$/u.exec(part)?.[1] ?? '';
}

/** Whether a label names a place of any geography, a region or the whole country. */
export function isKnownPlace(label: string | number, book: PlaceBook): boolean {
  const parsed = parsePlaceLabel(label);
  if (parsed.kind === 'name') return book.byName(parsed.name).length > 0;
  if (parsed.kind === 'code')
    return parsed.name.length === 2 && book.geographies.some((each) => book.byCode(each, parsed.name) !== undefined);
  return parsed.kind === 'id' || parsed.kind === 'region';
}

/** Whether a label is a code or a name of any classification. */
export function isKnownIndustry(label: string | number, book: IndustryBook): boolean {
  const parsed = parseIndustryLabel(label);
  if (parsed.kind !== 'code' && parsed.kind !== 'name') return false;
  return book.national.some((id) =>
    parsed.kind === 'code'
      ? book.byCode(id, parsed.code) !== undefined || book.byCode(id, `0${parsed.code}`) !== undefined
      : book.byName(id, parsed.name).length > 0,
  );
}

/** The keys that stand across: those that at least two headers name and no column holds. */
export function acrossKeys(facts: readonly HeaderFacts[], held: ReadonlySet<string>): Across {
  const across = new Set<'place' | 'industry' | 'period' | 'ownership'>();
  const named = (key: 'place' | 'industry' | 'period' | 'ownership'): number =>
    new Set(facts.flatMap((each) => each[key] ?? [])).size;
  if (!held.has('period') && named('period') >= 1) across.add('period');
  if (!held.has('ownership') && named('ownership') >= 1) across.add('ownership');
  const [places, industries] = [held.has('place') ? 0 : named('place'), held.has('industry') ? 0 : named('industry')];
  if (places >= 2 && places >= industries) across.add('place');
  else if (industries >= 2) across.add('industry');
  return across;
}

export const SAID = {
  headerWord: { vi: 'theo chữ ở tiêu đề cột', en: 'by the words of the header' },
  content: { vi: 'theo nội dung các ô', en: 'by what its cells hold' },
  stated: { vi: 'người dùng nêu', en: 'stated by you' },
  remembered: { vi: 'nhớ từ lần trước cho cùng tiêu đề', en: 'remembered from an earlier table with the same header' },
  title: { vi: 'theo tên bảng', en: 'by the title of the table' },
  ratio: { vi: 'là tỷ lệ hoặc chỉ số, không cộng được', en: 'a share or an index, which cannot be added up' },
  unknown: { vi: 'không rõ là gì', en: 'not understood' },
  identity: { vi: 'định danh doanh nghiệp, không lưu', en: 'identifies an enterprise, never stored' },
  survey: { vi: 'theo tên trường của Điều tra doanh nghiệp', en: 'by the field names of the enterprise survey' },
} as const satisfies Record<string, Bilingual>;
