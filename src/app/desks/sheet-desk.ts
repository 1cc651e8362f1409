/** A table as a person sees it on screen. */
export interface ScreenTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Writes a table on screen as a workbook. */
export interface SheetDesk {
  write(table: ScreenTable): Promise<Uint8Array>;
}
