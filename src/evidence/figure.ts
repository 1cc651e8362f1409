import type { InputRows } from '../indicators/measured.ts';
import type { MissingKind, Status } from '../model/status.ts';
import type { FigureId } from './figure-id.ts';
import type { Message } from './message.ts';

/** How a figure was made: enough to make it again. */
export interface Derivation {
  /** `method@version`. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly inputs: readonly InputRows[];
  /** Figures that this one was computed from. */
  readonly from: readonly FigureId[];
}

/** A number that leads home. */
export interface Figure {
  readonly id: FigureId;
  readonly label: Message;
  /** null when there is no value; `missing` then says which of the five kinds of nothing it is. */
  readonly value: number | null;
  readonly missing?: MissingKind;
  /** Bounds: a statistical interval or what a partial conversion allows. */
  readonly low?: number;
  readonly high?: number;
  readonly boundsKind?: 'interval' | 'conversion';
  readonly unit: string;
  /** Decimals that a person reads; the stored value is never rounded. */
  readonly digits: number;
  readonly period: string;
  readonly status: Status;
  readonly vintage: string;
  readonly derivation: Derivation;
}
