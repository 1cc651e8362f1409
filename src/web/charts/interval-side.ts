import type { IntervalSize } from './interval-axis.ts';

/** On which side of a reference a value lies with its whole interval; `both` where the interval holds the reference or nothing is known. */
export function intervalSide({ value, low, high }: IntervalSize, reference: number): 'above' | 'below' | 'both' {
  const [least, most] = [low ?? value, high ?? value];
  if (least === null || most === null) return 'both';
  if (least >= reference) return 'above';
  return most < reference ? 'below' : 'both';
}
