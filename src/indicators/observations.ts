import type { ObservationSpec } from '../model/data-package.ts';
import type { ReleaseRef } from '../model/release.ts';
import type { Status } from '../model/status.ts';

/** A table of observations by place, industry and period, read into columns; row i is one source row. */
export interface Observations {
  readonly release: ReleaseRef;
  readonly table: string;
  readonly status: Status;
  readonly vintage: string;
  readonly spec: ObservationSpec;
  readonly rowNumbers: readonly number[];
  /** Distinct place ids, industry codes and periods, with the position of each row's own in these lists. */
  readonly index: { readonly places: Distinct; readonly industries: Distinct; readonly periods: Distinct };
  /** Measure → period → places that have a row of it. */
  readonly present: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>>;
  /** Dated place id of each row (`VN63-19`, `VN` for the country); empty text when the table has no places. */
  readonly places: readonly string[];
  readonly industries: readonly string[];
  readonly periods: readonly string[];
  readonly ownerships: readonly string[] | null;
  /** Measure → value of each row; null is unknown, never zero; undefined: the row speaks of another measure. */
  readonly values: Readonly<Record<string, readonly (number | null | undefined)[]>>;
}

/** The distinct texts of a column and, for each row, which one it holds. */
export interface Distinct {
  readonly list: readonly string[];
  readonly of: Int32Array;
}

/** The distinct texts of a column, in order of appearance. */
export function distinct(texts: readonly string[]): Distinct {
  const positions = new Map<string, number>();
  const of = new Int32Array(texts.length);
  let [last, at] = ['', -1];
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] ?? '';
    if (at < 0 || text !== last) {
      const found = positions.get(text);
      at = found ?? positions.size;
      if (found === undefined) positions.set(text, at);
      last = text;
    }
    of[i] = at;
  }
  return { list: [...positions.keys()], of };
}

export interface ObservationSource {
  readonly release: ReleaseRef;
  readonly table: string;
  readonly status: Status;
  readonly vintage: string;
  readonly spec: ObservationSpec;
}

/** Columns that a table of observations must be read with. */
export function observationColumns(spec: ObservationSpec): readonly string[] {
  const columns = new Set<string>();
  for (const part of [spec.place, spec.industry, spec.ownership]) if (part) columns.add(part.column);
  if ('column' in spec.period) columns.add(spec.period.column);
  for (const measure of Object.values(spec.measures)) {
    columns.add(measure.column);
    if (measure.where) columns.add(measure.where.column);
  }
  return [...columns];
}

/** Turns columns of a table into observations by its specification. Cost: linear in cells. */
export function observationsOf(
  source: ObservationSource,
  rowNumbers: readonly number[],
  columns: Readonly<Record<string, readonly (string | number | null)[]>>,
): Observations {
  const { spec } = source;
  const count = rowNumbers.length;
  const text = (column: string | undefined, fixed: string): readonly string[] => {
    const cells = column === undefined ? undefined : columns[column];
    return cells === undefined
      ? new Array<string>(count).fill(fixed)
      : cells.map((cell) => (cell === null ? '' : String(cell)));
  };
  const values: Record<string, readonly (number | null | undefined)[]> = {};
  for (const [name, measure] of Object.entries(spec.measures)) {
    const cells = columns[measure.column] ?? [];
    const kinds = measure.where ? columns[measure.where.column] : undefined;
    const wanted = measure.where?.equals;
    values[name] = cells.map((cell, i) => {
      if (kinds !== undefined && kinds[i] !== wanted) return undefined;
      return typeof cell === 'number' ? cell : null;
    });
  }
  const codes = text(spec.place?.column, '');
  const geography = spec.geography ?? '';
  const places = codes.map((code) =>
    code === '' || code.includes('-') || code === spec.place?.total ? code : `${geography}-${code}`,
  );
  const industries = text(spec.industry?.column, spec.industry?.total ?? '');
  const periods = 'column' in spec.period ? text(spec.period.column, '') : text(undefined, spec.period.fixed);
  const index = { places: distinct(places), industries: distinct(industries), periods: distinct(periods) };
  return {
    ...source,
    rowNumbers,
    places,
    industries,
    periods,
    index,
    present: Object.fromEntries(Object.entries(values).map(([name, cells]) => [name, placesByPeriod(index, cells)])),
    ownerships: spec.ownership ? text(spec.ownership.column, 'all') : null,
    values,
  };
}

/** Periods of a table in which a measure has at least one value, in order of text. */
export function periodsWith(observations: Observations, measure: string): readonly string[] {
  const values = observations.values[measure] ?? [];
  const found = new Set<string>();
  for (let i = 0; i < values.length; i += 1)
    if (typeof values[i] === 'number') found.add(observations.periods[i] ?? '');
  return [...found].sort();
}

/** For each period, the places that have a row of a measure, known or unknown. */
function placesByPeriod(
  index: Observations['index'],
  cells: readonly (number | null | undefined)[],
): Readonly<Record<string, ReadonlySet<string>>> {
  const { places, periods } = index;
  const seen = new Uint8Array(places.list.length * periods.list.length);
  for (let i = 0; i < cells.length; i += 1) {
    if (cells[i] !== undefined) seen[(periods.of[i] ?? 0) * places.list.length + (places.of[i] ?? 0)] = 1;
  }
  return Object.fromEntries(
    periods.list.map((period, p) => [
      period,
      new Set(places.list.filter((_, at) => seen[p * places.list.length + at] === 1)),
    ]),
  );
}
