/** A point by two amounts. */
export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A point that stands out and can be chosen. */
export interface ScatterMark extends ScatterPoint {
  readonly name: string;
  readonly spoken: string;
  /** Drawn hollow. */
  readonly isOpen: boolean;
}

export interface ScatterParts {
  /** Points that only show where the others lie. */
  readonly rest: readonly ScatterPoint[];
  readonly marks: readonly ScatterMark[];
  /** Ids of marks with a line through them, from left to right. */
  readonly line: readonly string[];
  readonly x: { readonly title: string };
  readonly y: { readonly title: string; readonly level: number; readonly levelWords: string };
}
