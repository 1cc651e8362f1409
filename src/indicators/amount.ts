import { weakestStatus } from '../model/status.ts';
import type { Measured, Reason } from './measured.ts';
import type { Observations } from './observations.ts';
import type { SetSum } from './set-sum.ts';

export const AMOUNT_METHOD = 'harmonise-set@1';

/** A sum over a set of cells as a measured number: exact, or bounds where a conversion splits it, or unknown. */
export function amountOf(
  observations: Observations,
  sum: SetSum,
  named: {
    readonly name: string;
    readonly label: Reason;
    readonly measure: string;
    readonly period: string;
    readonly parameters: Measured['parameters'];
  },
): Measured {
  const spec = observations.spec.measures[named.measure];
  const isUnknown = sum.unknownCells > 0 || sum.count === 0;
  const isBounded = !isUnknown && sum.exact === null;
  return {
    name: named.name,
    label: named.label,
    value: sum.exact,
    ...(isUnknown ? { missing: 'missing' as const } : {}),
    ...(isUnknown && sum.low > 0 ? { low: sum.low, boundsKind: 'conversion' as const } : {}),
    ...(isBounded ? { low: sum.low, high: sum.high, boundsKind: 'conversion' as const } : {}),
    unit: spec?.unit ?? '',
    digits: Number.isInteger(sum.low) ? 0 : 1,
    period: named.period,
    status: weakestStatus([observations.status]),
    vintage: observations.vintage,
    method: AMOUNT_METHOD,
    parameters: { measure: named.measure, period: named.period, ...named.parameters },
    inputs: [sum.input],
    from: [],
  };
}

/** The bounds of a measured number: its value twice when it is exact, open above when only a part is known; undefined when nothing is. */
export function boundsOf(measured: Measured): readonly [number, number] | undefined {
  if (measured.value !== null) return [measured.low ?? measured.value, measured.high ?? measured.value];
  return measured.low === undefined ? undefined : [measured.low, measured.high ?? Number.POSITIVE_INFINITY];
}
