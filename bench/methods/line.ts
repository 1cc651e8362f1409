/** Named lists of numbers: what a method is given, on both sides of a comparison. */
export type Inputs = Readonly<Record<string, Float64Array>>;

/** One size at which a line is measured; how much work its card states for it, in any unit. */
export interface Size {
  readonly shape: readonly number[];
  readonly cost: number;
}

/** One line of the promise: a method, the three sizes that show its growth (the last is the one promised) and what it must keep. */
export interface Line {
  readonly id: string;
  readonly title: string;
  /** The cost that the method's card states. */
  readonly growth: string;
  readonly sizes: readonly Size[];
  readonly seconds: number;
  /** A plain numpy or scipy script of the same in the folder beside. */
  readonly peer?: string;
  inputs(shape: readonly number[]): Promise<Inputs> | Inputs;
  /** Everything that is not the method is done before; what it returns is measured and gives the bytes of its output. */
  prepared(inputs: Inputs, shape: readonly number[]): () => number;
}
