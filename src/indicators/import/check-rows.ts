import type { Faults } from './faults.ts';
import { type ObservationRow, type ObservationTable, rowKey } from './observation-rows.ts';

const AMOUNT_MAY_BE_NEGATIVE = new Set(['profit']);
const COUNTED_ONE_BY_ONE = new Set(['enterprises', 'establishments']);

/** Refuses what cannot be true of a table row by row: doubled keys, negative amounts, parts of an enterprise; warns of the unlikely. */
export function checkRows(table: ObservationTable, faults: Faults): void {
  refuseDoubledKeys(table, faults);
  checkValues(table, faults);
}

/** The same without keys: records of enterprises share theirs. */
export function checkValues(table: ObservationTable, faults: Faults): void {
  const position = (name: string): number => table.measures.findIndex((measure) => measure.name === name);
  const [units, people] = [Math.max(position('enterprises'), position('establishments')), position('workers')];
  const [largest, women] = [position('largest_establishment_workers'), position('female_workers')];
  const tooMany = limited(faults, 'more-units-than-workers', {
    vi: 'Số đơn vị nhiều hơn số lao động; kiểm tra hai cột có bị đổi chỗ hoặc lệch đơn vị (nghìn người).',
    en: 'More units than workers; check whether two columns were swapped or the unit (thousand persons) was lost.',
  });
  const tooLarge = limited(faults, 'part-over-whole', {
    vi: 'Lao động nữ hoặc lao động của cơ sở lớn nhất vượt tổng số lao động.',
    en: 'Female workers, or workers of the largest establishment, exceed all workers.',
  });
  for (const row of table.rows) {
    for (const [at, measure] of table.measures.entries()) checkValue(row, { at, name: measure.name }, faults);
    const workers = numberAt(row, people);
    if (workers === undefined) continue;
    const count = numberAt(row, units);
    if (count !== undefined && count > workers) tooMany.seen(row.row);
    if ((numberAt(row, largest) ?? 0) > workers || (numberAt(row, women) ?? 0) > workers) tooLarge.seen(row.row);
  }
  tooMany.tell();
  tooLarge.tell();
}

function numberAt(row: ObservationRow, at: number): number | undefined {
  const value = at < 0 ? undefined : row.values[at];
  return typeof value === 'number' ? value : undefined;
}

function checkValue(
  row: ObservationRow,
  measure: { readonly at: number; readonly name: string },
  faults: Faults,
): void {
  const value = row.values[measure.at];
  if (typeof value !== 'number') return;
  if (value < 0 && !AMOUNT_MAY_BE_NEGATIVE.has(measure.name)) {
    faults.refuse(
      'negative-amount',
      { row: row.row, column: measure.name },
      {
        vi: `Số âm (${value}) cho ${measure.name}.`,
        en: `A negative number (${value}) for ${measure.name}.`,
      },
    );
  }
  if (COUNTED_ONE_BY_ONE.has(measure.name) && !Number.isInteger(value)) {
    faults.refuse(
      'part-of-a-unit',
      { row: row.row, column: measure.name },
      {
        vi: `${measure.name} = ${value} không phải số nguyên. Có thể dấu "." hoặc "," bị đọc sai: thử --numbers vi hoặc --numbers en.`,
        en: `${measure.name} = ${value} is not a whole number. A "." or "," may have been misread: try --numbers vi or --numbers en.`,
      },
    );
  }
}

function refuseDoubledKeys(table: ObservationTable, faults: Faults): void {
  const first = new Map<string, number>();
  for (const row of table.rows) {
    const key = rowKey(row);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, row.row);
      continue;
    }
    const said = {
      vi: `Trùng khoá với dòng ${known}: ${[row.placeId, row.industryCode, row.period, row.ownership].join(', ')}. Hãy giữ một dòng hoặc cộng lại.`,
      en: `The same key as row ${known}: ${[row.placeId, row.industryCode, row.period, row.ownership].join(', ')}. Keep one row, or add them up.`,
    };
    faults.perLabel({ severity: 'refusal', code: 'doubled-key', label: key, row: row.row, said });
  }
}

/** Tells a warning once, with the first rows in which it was seen. */
function limited(
  faults: Faults,
  code: string,
  said: { readonly vi: string; readonly en: string },
): { seen(row: number): void; tell(): void } {
  const rows: number[] = [];
  let count = 0;
  return {
    seen(row) {
      count += 1;
      if (rows.length < 12) rows.push(row);
    },
    tell() {
      if (count === 0) return;
      const more =
        count > rows.length
          ? { vi: ` và ${count - rows.length} dòng nữa`, en: ` and ${count - rows.length} more` }
          : { vi: '', en: '' };
      const list = rows.join(', ');
      faults.warn(
        code,
        { row: rows[0] ?? 0 },
        { vi: `${said.vi} (dòng ${list}${more.vi})`, en: `${said.en} (rows ${list}${more.en})` },
      );
    },
  };
}
