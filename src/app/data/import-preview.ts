import type { Books } from '../../indicators/import/header-facts.ts';
import type { ImportOutcome } from '../../indicators/import/import-table.ts';
import type { TableLayout } from '../../indicators/import/layout.ts';
import type { ColumnMapping, Fixed, ImportMapping } from '../../indicators/import/mapping.ts';
import { valueColumns } from '../../indicators/import/mapping.ts';
import type { ObservationRow, ObservationTable } from '../../indicators/import/observation-rows.ts';
import type { RawRow } from '../../model/raw-grid.ts';
import type { CellReading, PreviewRow } from '../desks/data-desk.ts';

const SHOWN_ROWS = 40;

export interface PreviewAsk {
  readonly outcome: ImportOutcome;
  readonly books: Books;
  /** First row that is shown; the first of the table if absent. */
  readonly from: number | undefined;
}

/** Some rows of a table as printed, each cell beside what it was understood as. */
export function importPreview({ outcome, books, from }: PreviewAsk): readonly PreviewRow[] {
  const { layout, mapping } = outcome;
  if (layout === undefined) return [];
  const shown = shownRows(layout, from);
  if (mapping === undefined) return shown.map((row) => printed(row, layout));
  const wanted = new Set(shown.map((row) => row.number));
  const found = Map.groupBy(outcome.understood?.rows.filter((each) => wanted.has(each.row)) ?? [], (each) => each.row);
  const groups = fixedGroups(mapping);
  return shown.map((row) => {
    const scene: RowScene = { rows: found.get(row.number) ?? [], groups, table: outcome.understood, books };
    return {
      number: row.number,
      cells: mapping.columns.map((column) => ({
        text: textAt(row, column.index),
        read: cellReading(column, scene),
      })),
    };
  });
}

function shownRows(layout: TableLayout, from: number | undefined): readonly RawRow[] {
  const at = from === undefined ? 0 : layout.body.findIndex((row) => row.number >= from);
  const first = at < 0 ? Math.max(0, layout.body.length - SHOWN_ROWS) : at;
  return layout.body.slice(first, first + SHOWN_ROWS);
}

const textAt = (row: RawRow, index: number): string => String(row.cells[index] ?? '');

const printed = (row: RawRow, layout: TableLayout): PreviewRow => ({
  number: row.number,
  cells: layout.columns.map((column) => ({ text: textAt(row, column.index), read: null })),
});

interface RowScene {
  /** What was understood of this row: one entry for each set of keys that its headers fix. */
  readonly rows: readonly ObservationRow[];
  readonly groups: readonly string[];
  readonly table: ObservationTable | undefined;
  readonly books: Books;
}

const fixedKey = ({ place = '', industry = '', period = '', ownership = '' }: Fixed): string =>
  JSON.stringify([place, industry, period, ownership]);

const fixedGroups = (mapping: ImportMapping): readonly string[] => [
  ...new Set(valueColumns(mapping).map(({ role }) => fixedKey(role.fixed))),
];

function cellReading({ role }: ColumnMapping, scene: RowScene): CellReading | null {
  const [first] = scene.rows;
  if (first === undefined) return null;
  if (role.kind === 'key') return keyReading(role.role, first, scene);
  if (role.kind !== 'value') return null;
  // Where some of the entries of a row were left out, it is not known which of them a column speaks of.
  if (scene.rows.length !== scene.groups.length) return null;
  const row = scene.rows[scene.groups.indexOf(fixedKey(role.fixed))];
  const at = scene.table?.measures.findIndex((measure) => measure.name === role.measure) ?? -1;
  const value = row?.values[at];
  if (value === undefined) return null;
  return typeof value === 'number' ? { kind: 'value', value } : { kind: 'nothing', missing: value };
}

function keyReading(
  kind: 'place' | 'industry' | 'period' | 'ownership',
  row: ObservationRow,
  { table, books }: RowScene,
): CellReading {
  if (kind === 'period') return { kind, code: row.period, name: '' };
  if (kind === 'ownership') return { kind, code: row.ownership, name: '' };
  if (kind === 'place') return { kind, code: row.placeId, name: books.places.byId(row.placeId)?.name ?? '' };
  const name = books.industries.byCode(table?.classification ?? '', row.industryCode)?.name ?? '';
  return { kind, code: row.industryCode, name };
}
