import type { MissingKind } from '../../model/status.ts';
import { suppressedCells } from './disclosure.ts';
import type { Faults } from './faults.ts';
import type { ObservationRow, ObservationTable } from './observation-rows.ts';
import { ALL_INDUSTRIES } from './resolve-industries.ts';
import { COUNTRY } from './resolve-places.ts';

/** Fewer enterprises than this in a cell would tell of single ones. */
export const SMALLEST_CELL = 3;

interface Cell {
  readonly keys: readonly [place: string, industry: string, ownership: string, period: string];
  count: number;
  readonly sums: (number | 'missing')[];
  largest: number | 'missing';
}

export interface SurveyRequest {
  /** Digits of the industry codes in the result. */
  readonly level: number;
  readonly keepsSmallCells: boolean;
}

/**
 * Adds up one-enterprise-a-row records to place × industry × ownership with all totals, the number of enterprises and the workers of
 * the largest one. The rows themselves go no further. Cells with fewer than three enterprises are suppressed, and as many more as
 * keep them from being found by subtraction. A value that one enterprise did not give makes the sum of its cell missing.
 */
export function aggregateSurvey(table: ObservationTable, request: SurveyRequest, faults: Faults): ObservationTable {
  const workers = table.measures.findIndex((measure) => measure.name === 'workers');
  const cells = new Map<string, Cell>();
  const untold = table.measures.map(() => 0);
  for (const row of table.rows) {
    for (const [at, value] of row.values.entries()) if (typeof value !== 'number') untold[at] = (untold[at] ?? 0) + 1;
    for (const keys of cellKeys(row, request.level)) addTo(cells, keys, { row, workers });
  }
  const all = [...cells.values()];
  const hidden = request.keepsSmallCells
    ? new Set<Cell>()
    : suppressedCells(all, { threshold: SMALLEST_CELL, totals: [COUNTRY, ALL_INDUSTRIES, 'all'] });
  tellSurvey({ table, all, hidden, untold, workers, request }, faults);
  const measures = [
    { name: 'enterprises', unit: 'enterprises' },
    ...table.measures,
    ...(workers < 0 ? [] : [{ name: 'largest_establishment_workers', unit: 'persons' }]),
  ];
  const rows = all.map((cell, at): ObservationRow => {
    const [placeId, industryCode, ownership, period] = cell.keys;
    const shown: readonly (number | MissingKind)[] = [cell.count, ...cell.sums, ...(workers < 0 ? [] : [cell.largest])];
    const values = hidden.has(cell) ? shown.map(() => 'suppressed' as const) : shown;
    return { row: at + 1, placeId, industryCode, ownership, period, values };
  });
  return { ...table, measures, rows };
}

function* cellKeys(row: ObservationRow, level: number): Generator<Cell['keys']> {
  const industry = /^\d/u.test(row.industryCode) ? row.industryCode.slice(0, level) : row.industryCode;
  for (const place of new Set([row.placeId, COUNTRY])) {
    for (const code of new Set([industry, ALL_INDUSTRIES])) {
      for (const ownership of new Set([row.ownership, 'all'])) yield [place, code, ownership, row.period];
    }
  }
}

function addTo(
  cells: Map<string, Cell>,
  keys: Cell['keys'],
  { row, workers }: { readonly row: ObservationRow; readonly workers: number },
): void {
  const key = keys.join('|');
  let cell = cells.get(key);
  if (cell === undefined) {
    cell = { keys, count: 0, sums: row.values.map(() => 0), largest: 0 };
    cells.set(key, cell);
  }
  cell.count += 1;
  for (const [at, value] of row.values.entries()) {
    const sum = cell.sums[at];
    cell.sums[at] = typeof value === 'number' && typeof sum === 'number' ? sum + value : 'missing';
  }
  const size = row.values[workers];
  cell.largest =
    typeof size === 'number' && typeof cell.largest === 'number' ? Math.max(cell.largest, size) : 'missing';
}

interface SurveyFacts {
  readonly table: ObservationTable;
  readonly all: readonly Cell[];
  readonly hidden: ReadonlySet<Cell>;
  readonly untold: readonly number[];
  readonly workers: number;
  readonly request: SurveyRequest;
}

function tellSurvey({ table, all, hidden, untold, workers, request }: SurveyFacts, faults: Faults): void {
  const small = all.filter((cell) => cell.count < SMALLEST_CELL).length;
  if (small > 0 && request.keepsSmallCells) {
    faults.warn(
      'small-cells-kept',
      {},
      {
        vi: `${small} ô có dưới ${SMALLEST_CELL} doanh nghiệp được giữ theo --keep-small-cells: bản này tiết lộ số liệu của từng doanh nghiệp, không được công bố (Luật Thống kê).`,
        en: `${small} cells with fewer than ${SMALLEST_CELL} enterprises are kept as --keep-small-cells says: this release discloses single enterprises and must not be published (Law on Statistics).`,
      },
    );
  } else if (hidden.size > 0) {
    faults.warn(
      'small-cells-suppressed',
      {},
      {
        vi: `Bảo mật thống kê: ${small} ô dưới ${SMALLEST_CELL} doanh nghiệp và ${hidden.size - small} ô khác (để không tính ngược được) ghi "suppressed". Dữ liệu từng doanh nghiệp không được lưu.`,
        en: `Disclosure control: ${small} cells with fewer than ${SMALLEST_CELL} enterprises and ${hidden.size - small} others (so that they cannot be found by subtraction) are suppressed. The enterprises' own rows are not stored.`,
      },
    );
  }
  const dominated = workers < 0 ? 0 : all.filter((cell) => isDominated(cell, workers) && !hidden.has(cell)).length;
  if (dominated > 0) {
    faults.warn(
      'dominated-cells',
      {},
      {
        vi: `${dominated} ô có một doanh nghiệp chiếm trên 85% lao động: tổng của ô gần như là số của doanh nghiệp đó. Cân nhắc trước khi công bố.`,
        en: `In ${dominated} cells one enterprise holds over 85% of the workers, so the cell nearly tells its size. Think before publishing.`,
      },
    );
  }
  for (const [at, count] of untold.entries()) {
    if (count === 0) continue;
    const name = table.measures[at]?.name ?? '';
    faults.warn(
      'values-not-given',
      {},
      {
        vi: `${count} doanh nghiệp không có ${name}: tổng ${name} của các ô có doanh nghiệp đó để trống (missing), không coi là 0.`,
        en: `${count} enterprises give no ${name}: the sum of ${name} in their cells is missing, not taken as 0.`,
      },
    );
  }
}

function isDominated(cell: Cell, workers: number): boolean {
  const sum = cell.sums[workers];
  return (
    cell.count >= SMALLEST_CELL &&
    typeof sum === 'number' &&
    typeof cell.largest === 'number' &&
    cell.largest > 0.85 * sum
  );
}
