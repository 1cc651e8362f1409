/** What one run took. */
export interface Run {
  /** Absent where only bytes are measured. */
  readonly seconds?: number;
  /** What is sent over the wire, packed. */
  readonly sentBytes?: number;
  /** Most memory that the measured process held, where it is known. */
  readonly peakBytes?: number;
}

/** One thing that is measured; each stands in its own file of this folder and is exported as `benches`. */
export interface Bench {
  readonly id: string;
  /** What is measured, in one line. */
  readonly title: string;
  /** What it must keep within, where something was promised. */
  readonly limit?: { readonly seconds?: number; readonly sentBytes?: number; readonly peakBytes?: number };
  /** How many runs; five where it is not said. */
  readonly runs?: number;
  /** Takes minutes: only run when it is named. */
  readonly isOnRequest?: boolean;
  /** Makes what is needed in a temporary folder; what it returns is run several times. */
  prepare(folder: string): Promise<() => Promise<Run>>;
  /** Ends what was started for it. */
  end?(): Promise<void>;
}
