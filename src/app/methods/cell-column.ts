import { keyColumn, type LongColumn } from '../../methods/registry/long-table.ts';
import type { CellValue } from '../ports.ts';

/** A list of cells as a column of a method's table: numbers if there is no text in it, NaN where nothing is. */
export function cellColumn(cells: readonly CellValue[]): LongColumn {
  if (cells.some((cell) => typeof cell === 'string'))
    return keyColumn(cells.map((cell) => (cell === null ? '' : String(cell))));
  return Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN));
}
