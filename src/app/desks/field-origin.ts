/** From whom a value is, of which day, and since when the register has it. */
export interface FieldOrigin {
  readonly source: string;
  readonly row: number;
  readonly tier: string;
  readonly asOf: string | null;
  readonly recordedAt: string;
}
