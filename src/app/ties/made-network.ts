import type { Measured, Reason } from '../../indicators/measured.ts';
import type { NetworkView } from '../desks/ties-desk.ts';

/** A network before it is worded: its matter, its sentence, and how each of its numbers is made. */
export interface MadeNetwork {
  readonly view: Omit<
    NetworkView,
    'sentence' | 'edgeHome' | 'sizeHome' | 'unit' | 'sizeUnit' | 'period' | 'statusWords'
  > & {
    readonly unit: string;
    readonly sizeUnit: string | null;
    readonly period: string;
  };
  readonly sentence: Reason;
  /** The figure of a name whose parts follow the network's id: `edge`, a, b; `size`, node; `share`. */
  measured(part: readonly string[]): Measured | undefined;
}

/** Between the parts of a figure's name. */
export const PARTS = '~';

/** The name of a figure of a network; it is also its address. */
export const figureName = (network: string, ...part: readonly string[]): string => [network, ...part].join(PARTS);
