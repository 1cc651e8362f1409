import type { IsoDate } from '../../model/dates.ts';
import type { Faults } from './faults.ts';
import type { Place, PlaceBook } from './place-book.ts';
import { nearestNames, refusePlace } from './place-faults.ts';
import { type PlaceLabel, parsePlaceLabel } from './place-label.ts';
import type { PlaceRequest, UsedLabel } from './place-request.ts';

export const COUNTRY = 'VN';

export interface ResolvedPlaces {
  readonly geography: string | undefined;
  /** Label → place id, `VN`, or why the row is left out. */
  readonly ids: ReadonlyMap<string, string | { readonly skipped: 'region' | 'unallocated' | 'of-which' }>;
}

interface ParsedLabel extends UsedLabel {
  readonly parsed: PlaceLabel;
}

/** Finds the dated place of every label; which geography the table is in is stated, or follows from its names and its period. */
export function resolvePlaces(request: PlaceRequest, faults: Faults): ResolvedPlaces {
  const labels = request.labels.map((used): ParsedLabel => ({ ...used, parsed: parsePlaceLabel(used.label) }));
  const geography = geographyOf(labels, request, faults);
  const ids = new Map<string, string | { readonly skipped: 'region' | 'unallocated' | 'of-which' }>();
  if (geography === undefined) return { geography, ids };
  for (const label of labels) {
    const { kind } = label.parsed;
    if (kind === 'total') ids.set(label.label, COUNTRY);
    else if (kind === 'region' || kind === 'unallocated' || kind === 'of-which')
      ids.set(label.label, { skipped: kind });
    else {
      const place = placeOf(label, geography, { request, faults });
      if (place !== undefined) ids.set(label.label, place.id);
    }
  }
  return { geography, ids };
}

function candidates(label: ParsedLabel, book: PlaceBook): ReadonlySet<string> | undefined {
  const { kind, name } = label.parsed;
  if (kind === 'id') return new Set([name.slice(0, 4)]);
  if (kind === 'name') {
    const found = book.byName(name).map((place) => place.geography);
    return found.length === 0 ? undefined : new Set(found);
  }
  if (kind !== 'code') return undefined;
  const code = name.length === 1 ? `0${name}` : name;
  const coded = book.geographies.filter((each) => book.byCode(each, code) !== undefined);
  const named = label.name === undefined ? [] : book.byName(parsePlaceLabel(label.name).name);
  const both = coded.filter((each) => named.some((place) => place.geography === each && place.code === code));
  return both.length > 0 ? new Set(both) : coded.length > 0 ? new Set(coded) : undefined;
}

/** The geography of the table: stated, by date, or the only one in which the labels and the period agree. */
function geographyOf(labels: readonly ParsedLabel[], request: PlaceRequest, faults: Faults): string | undefined {
  const { book } = request;
  if (request.geography !== undefined) {
    if (book.geographies.includes(request.geography)) return request.geography;
    faults.refuse(
      'unknown-geography',
      {},
      {
        vi: `--places ${request.geography}: không có. Các bộ có: ${book.geographies.join(', ')}.`,
        en: `--places ${request.geography}: there is none. At hand: ${book.geographies.join(', ')}.`,
      },
    );
    return undefined;
  }
  if (request.asOf !== undefined) return book.geographyOn(request.asOf);
  const counted = labels.flatMap((label) => {
    const fits = candidates(label, book);
    return fits === undefined ? [] : [{ label, fits }];
  });
  const fitting = book.geographies.filter((each) => counted.every(({ fits }) => fits.has(each)));
  const dated = geographiesOfSpan(request);
  const agreed = fitting.filter((each) => dated.length === 0 || dated.includes(each));
  const onlyDated = dated.length === 1 ? dated[0] : undefined;
  const newest = book.geographies.at(-1);
  const isWholeNew =
    newest !== undefined &&
    onlyDated !== undefined &&
    onlyDated !== newest &&
    fitting.includes(newest) &&
    isWhole(counted.length, newest, book);
  if (agreed.length === 1 && !isWholeNew) return agreed[0];
  if (agreed.length === 0 && onlyDated !== undefined) return onlyDated;
  if (fitting.length === 1 && dated.length === 0) return fitting[0];
  if (fitting.length === 0 && counted.length > 0)
    return mostFitting(counted, dated.length > 0 ? dated : book.geographies);
  if (counted.length === 0) return onlyDated ?? fitting.at(-1);
  refuseAmbiguous(
    counted.map((each) => each.label),
    { fitting, isWholeNew, faults },
  );
  return undefined;
}

function isWhole(count: number, geography: string, book: PlaceBook): boolean {
  return count === book.provinces(geography).length;
}

function mostFitting(
  counted: readonly { readonly fits: ReadonlySet<string> }[],
  among: readonly string[],
): string | undefined {
  const scored = among.map((each) => ({ each, count: counted.filter(({ fits }) => fits.has(each)).length }));
  return scored.reduce((one, other) => (other.count > one.count ? other : one)).each;
}

function geographiesOfSpan({ span, book }: PlaceRequest): readonly string[] {
  if (span === undefined) return [];
  return [...new Set([book.geographyOn(span.first), book.geographyOn(span.last)].filter((each) => each !== undefined))];
}

function refuseAmbiguous(
  labels: readonly ParsedLabel[],
  context: { readonly fitting: readonly string[]; readonly isWholeNew: boolean; readonly faults: Faults },
): void {
  const first = labels[0];
  const isCode = first?.parsed.kind === 'code';
  const list = context.fitting.join(', ');
  const whole = context.isWholeNew
    ? {
        vi: 'Bảng có đúng 34 đơn vị mới nhưng kỳ số liệu trước 1/7/2025. ',
        en: 'The table has exactly the 34 new units but speaks of a time before 1 July 2025. ',
      }
    : { vi: '', en: '' };
  context.faults.refuse(
    isCode ? 'ambiguous-place-code' : 'ambiguous-place-date',
    first === undefined ? {} : { row: first.rows[0] ?? 0 },
    {
      vi: `${whole.vi}Không rõ bảng theo địa giới nào (${list}). Mã 24 là Bắc Giang đến 30/6/2025, còn từ 1/7/2025 là Bắc Ninh (gồm Bắc Giang và Bắc Ninh cũ); nhiều tên tỉnh cũng đổi phạm vi. Hãy thêm --as-of NGÀY (ví dụ --as-of 2024-12-31) hoặc --places VN63|VN34.`,
      en: `${whole.en}It is not clear which boundaries the table uses (${list}). Code 24 is Bắc Giang until 30 June 2025 and Bắc Ninh (old Bắc Giang and old Bắc Ninh) from 1 July 2025; many names changed their extent as well. Add --as-of DATE (for instance --as-of 2024-12-31) or --places VN63|VN34.`,
    },
  );
}

interface PlaceContext {
  readonly request: PlaceRequest;
  readonly faults: Faults;
}

function placeOf(label: ParsedLabel, geography: string, context: PlaceContext): Place | undefined {
  const { book } = context.request;
  const { kind, name } = label.parsed;
  if (kind === 'id') {
    const place = book.byId(name);
    if (place?.geography === geography) return place;
    return refusePlace(label, { ...context, geography, others: place === undefined ? [] : [place] });
  }
  if (kind === 'code') return codedPlace(label, geography, context);
  const found = book.byName(name);
  const place = found.find((each) => each.geography === geography);
  if (label.parsed.title === 'district')
    return refusePlace(label, { ...context, geography, others: [], isDistrict: true });
  if (place === undefined)
    return refusePlace(label, { ...context, geography, others: found, near: nearestNames(name, book, geography) });
  const type = book.typeOn(place, typeDay(place, context.request));
  if (label.parsed.title === 'city' && !/thành phố/iu.test(type)) {
    return refusePlace(label, { ...context, geography, others: [place], isDistrict: true });
  }
  return place;
}

/** The day for which titles are asked: the stated one, or the last of the period that the place lived. */
function typeDay(place: Place, request: PlaceRequest): IsoDate | undefined {
  const day = request.asOf ?? request.span?.last;
  if (day === undefined) return undefined;
  return place.validTo !== null && day >= place.validTo ? undefined : day;
}

function codedPlace(label: ParsedLabel, geography: string, context: PlaceContext): Place | undefined {
  const { book } = context.request;
  const printed = label.parsed.name;
  const code = printed.length === 1 ? `0${printed}` : printed;
  const place = book.byCode(geography, code);
  if (place === undefined) {
    const others = book.geographies.flatMap((each) => book.byCode(each, code) ?? []);
    return refusePlace(label, { ...context, geography, others });
  }
  if (printed.length === 1) {
    context.faults.perLabel({
      severity: 'warning',
      code: 'mended-place-code',
      label: 'mended',
      row: label.rows[0] ?? 0,
      said: {
        vi: `Mã tỉnh mất số 0 đầu đã được thêm lại, như "${printed}" → ${code} (${place.name}).`,
        en: `Place codes lost their leading zero and were mended, as "${printed}" → ${code} (${place.name}).`,
      },
    });
  }
  if (label.name !== undefined) {
    const named = book.byName(parsePlaceLabel(label.name).name);
    if (named.length > 0 && !named.some((each) => each.id === place.id)) {
      return refusePlace(label, { ...context, geography, others: named, mismatch: place });
    }
  }
  return place;
}
