import { type IsoDate, periodSpan } from '../../model/dates.ts';
import type { Faults } from './faults.ts';
import type { Books } from './header-facts.ts';
import type { ImportKind, ObservationRow, ObservationTable } from './observation-rows.ts';
import { type OwnershipCodes, ownershipOf } from './ownership-label.ts';
import { parsePeriod } from './period-text.ts';
import type { UsedLabel } from './place-request.ts';
import type { Entries, Entry } from './read-entries.ts';
import { ALL_INDUSTRIES, type ResolvedIndustries, resolveIndustries } from './resolve-industries.ts';
import { COUNTRY, type ResolvedPlaces, resolvePlaces } from './resolve-places.ts';

export interface ResolveRequest {
  readonly kind: ImportKind;
  readonly entries: Entries;
  readonly books: Books;
  /** Period of rows that name none. */
  readonly period: string | undefined;
  readonly geography: string | undefined;
  readonly asOf: IsoDate | undefined;
  readonly classification: string | undefined;
  readonly industryLevel: number | undefined;
  readonly ownershipCodes: OwnershipCodes | undefined;
}

/** A row of a region or another group that has no place of its own; kept to check its sum, never stored. */
export interface SkippedRow {
  readonly entry: Entry;
  readonly why: 'region' | 'unallocated' | 'of-which';
  readonly industryCode: string | undefined;
  readonly period: string | undefined;
  readonly ownership: string | undefined;
}

export interface ResolvedRows {
  readonly table: ObservationTable;
  readonly skipped: readonly SkippedRow[];
}

/** Turns labels into dated places, industry codes, periods and ownership groups. */
export function resolveRows(request: ResolveRequest, faults: Faults): ResolvedRows {
  const { entries } = request.entries;
  const periods = resolvePeriods(request, faults);
  const span = wholeSpan([...periods.values()]);
  const places = placesOf(request, span, faults);
  const industries = industriesOf(request, span, faults);
  const ownerships = resolveOwnerships(request, faults);
  const rows: ObservationRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const entry of entries) {
    const place = request.kind === 'industry' ? COUNTRY : places.ids.get(entry.place ?? '');
    const industry = request.kind === 'place' ? ALL_INDUSTRIES : industries.codes.get(entry.industry ?? '');
    const period = entry.period === undefined ? request.period : periods.get(entry.period);
    const ownership = ownerships.get(entry.ownership ?? '');
    const skip = typeof place === 'object' ? place : typeof industry === 'object' ? industry : undefined;
    if (skip !== undefined) {
      const industryCode = typeof industry === 'string' ? industry : undefined;
      skipped.push({ entry, why: skip.skipped, industryCode, period, ownership });
    }
    if (typeof place !== 'string' || typeof industry !== 'string') continue;
    if (period !== undefined && ownership !== undefined) {
      rows.push({ row: entry.row, placeId: place, industryCode: industry, period, ownership, values: entry.values });
    }
  }
  const { geography } = places;
  const { classification } = industries;
  return {
    table: { kind: request.kind, geography, classification, measures: request.entries.measures, rows },
    skipped,
  };
}

type Span = { readonly first: IsoDate; readonly last: IsoDate } | undefined;

function placesOf(request: ResolveRequest, span: Span, faults: Faults): ResolvedPlaces {
  if (request.kind === 'industry') return { geography: undefined, ids: new Map() };
  const labels = usedLabels(
    request.entries.entries,
    (each) => each.place,
    (each) => each.placeName,
  );
  const { geography, asOf } = request;
  return resolvePlaces({ labels, book: request.books.places, geography, asOf, span }, faults);
}

function industriesOf(request: ResolveRequest, span: Span, faults: Faults): ResolvedIndustries {
  if (request.kind === 'place') return { classification: undefined, codes: new Map() };
  const labels = usedLabels(
    request.entries.entries,
    (each) => each.industry,
    (each) => each.industryName,
  );
  const { classification, industryLevel: level } = request;
  return resolveIndustries({ labels, book: request.books.industries, classification, level, span }, faults);
}

const SHOWN = 40;

/** Labels of one key in order of first use, each with its first rows. */
function usedLabels(
  entries: readonly Entry[],
  labelOf: (entry: Entry) => string | undefined,
  nameOf: (entry: Entry) => string | undefined,
): readonly UsedLabel[] {
  const used = new Map<string, { readonly label: string; readonly rows: number[]; name: string | undefined }>();
  for (const entry of entries) {
    const label = labelOf(entry);
    if (label === undefined) continue;
    const known = used.get(label);
    if (known === undefined) used.set(label, { label, rows: [entry.row], name: nameOf(entry) });
    else if (known.rows.length < SHOWN && known.rows.at(-1) !== entry.row) known.rows.push(entry.row);
  }
  return [...used.values()];
}

function resolvePeriods(request: ResolveRequest, faults: Faults): ReadonlyMap<string, string> {
  const periods = new Map<string, string>();
  const refused = new Set<string>();
  for (const entry of request.entries.entries) {
    const label = entry.period;
    if (label === undefined || periods.has(label)) continue;
    const period = refused.has(label) ? undefined : parsePeriod(label);
    if (period !== undefined) {
      periods.set(label, period);
      continue;
    }
    refused.add(label);
    faults.perLabel({
      severity: 'refusal',
      code: 'unreadable-period',
      label,
      row: entry.row,
      said: {
        vi: `"${label}" không phải kỳ số liệu. Dùng 2023, Quý I/2023, 6 tháng 2023, 09/2023 hoặc một ngày.`,
        en: `"${label}" is not a period. Use 2023, 2023-Q1, 2023-H1, 2023-09 or a day.`,
      },
    });
  }
  if (request.period !== undefined && request.entries.entries.some((entry) => entry.period === undefined))
    periods.set('', request.period);
  return periods;
}

function wholeSpan(periods: readonly string[]): { readonly first: IsoDate; readonly last: IsoDate } | undefined {
  const spans = periods.map(periodSpan).filter((span) => span !== undefined);
  const [first] = spans.map((span) => span.first).sort();
  const last = spans
    .map((span) => span.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function resolveOwnerships(request: ResolveRequest, faults: Faults): ReadonlyMap<string, string> {
  const ownerships = new Map<string, string>([['', 'all']]);
  const refused = new Set<string>();
  for (const { ownership: label, row } of request.entries.entries) {
    if (label === undefined || ownerships.has(label) || refused.has(label)) continue;
    const group = ownershipOf(label, request.ownershipCodes);
    if (group !== undefined) {
      ownerships.set(label, group);
      continue;
    }
    refused.add(label);
    faults.perLabel({
      severity: 'refusal',
      code: 'unknown-ownership',
      label,
      row,
      said: {
        vi: `Loại hình "${label}" không rõ thuộc nhà nước, ngoài nhà nước hay nước ngoài. Nếu là mã, thêm --ownership-codes state=…,private=…,foreign=… theo phiếu của năm đó; hoặc bỏ cột: --map none=….`,
        en: `It is not clear whether ownership "${label}" is state, private or foreign. If it is a code, add --ownership-codes state=…,private=…,foreign=… from that year's questionnaire; or leave the column out: --map none=….`,
      },
    });
  }
  return ownerships;
}
