import type { ImportOutcome } from '../../indicators/import/import-table.ts';
import { keyColumn } from '../../indicators/import/mapping.ts';
import { columnLetter } from '../../model/raw-grid.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { CellFault } from '../desks/data-desk.ts';

const KEYS = [
  [/place|geograph|province|region/u, 'place'],
  [/industr|classif|code-unknown/u, 'industry'],
  [/period/u, 'period'],
  [/ownership/u, 'ownership'],
] as const;

/** Each fault with the column and the text of the cell that it speaks of. */
export function cellFaults(refusals: readonly Refusal[], outcome: ImportOutcome | undefined): readonly CellFault[] {
  const rows = new Map(outcome?.layout?.body.map((row) => [row.number, row]));
  return refusals.map((refusal): CellFault => {
    const letter = letterOf(refusal, outcome);
    const column = outcome?.layout?.columns.find((each) => each.letter === letter);
    const row = refusal.where.row === undefined ? undefined : rows.get(refusal.where.row);
    const cell = column === undefined ? undefined : row?.cells[column.index];
    return {
      ...refusal,
      letter: letter ?? null,
      header: column?.header ?? null,
      value: row === undefined || column === undefined ? null : String(cell ?? ''),
    };
  });
}

/** The letter that the fault names; else that of the key column of which its code speaks. */
function letterOf({ code, where }: Refusal, outcome: ImportOutcome | undefined): string | undefined {
  const named = outcome?.layout?.columns.find((each) => each.letter === where.column || each.header === where.column);
  if (named !== undefined) return named.letter;
  if (where.column !== undefined && /^[A-Z]{1,3}$/u.test(where.column)) return where.column;
  if (where.row === undefined || outcome?.mapping === undefined) return undefined;
  const role = KEYS.find(([pattern]) => pattern.test(code))?.[1];
  const index = role === undefined ? undefined : keyColumn(outcome.mapping, role)?.index;
  return index === undefined ? undefined : columnLetter(index);
}
