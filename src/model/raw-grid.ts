/** A cell as it stood in a file: text, a number kept in full precision, or nothing. */
export type RawCell = string | number | null;

/** How a cell of a workbook was dressed, where that says something about the table. */
export interface CellMarks {
  readonly isBold?: boolean;
  /** Steps of indentation before the text. */
  readonly indent?: number;
  /** The value comes from a merged area whose first cell is elsewhere. */
  readonly isMerged?: boolean;
  /** The number is shown as a percentage: 0.125 stands for 12.5 %. */
  readonly isPercent?: boolean;
}

/** One row of a sheet; `number` is the row as a person sees it. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly marks?: ReadonlyMap<number, CellMarks>;
}

/** One sheet of a workbook, or a whole text file. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly width: number;
  readonly isHidden?: boolean;
}

/** A file of tables, read but not yet understood. */
export interface RawWorkbook {
  readonly fileName: string;
  readonly bytes: number;
  /** `sha256:<hex>` of the file. */
  readonly hash: string;
  readonly sheets: readonly RawSheet[];
  /** What reading had to decide, in words for people: encoding, delimiter, hidden rows, formulas. */
  readonly notes: readonly { readonly vi: string; readonly en: string }[];
}

/** The name of a column as spreadsheets show it: 0 → A, 27 → AB. */
export function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}
