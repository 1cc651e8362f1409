/** A value as a map shows it: known, known within bounds, or unknown. */
export interface MapValue {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** A class of a legend: from (inclusive) to (exclusive; the last one inclusive). */
export interface ValueClass {
  readonly look: string;
  readonly from: number;
  readonly to: number;
}

const AMOUNT_LOOKS = ['amount-1', 'amount-2', 'amount-3', 'amount-4', 'amount-5', 'amount-6'];
const AROUND_LOOKS = ['below-3', 'below-2', 'below-1', 'around', 'above-1', 'above-2', 'above-3'];

/** A number with two leading digits: a bound that a person can read. */
export function roundBound(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((Math.round(value / step) * step).toPrecision(2));
}

/** Classes of equal count with readable bounds, from light to dark; fewer where values repeat. */
export function amountClasses(values: readonly number[]): readonly ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return [];
  const inner = AMOUNT_LOOKS.slice(1).map((_, place) => {
    const at = ((place + 1) * sorted.length) / AMOUNT_LOOKS.length;
    return roundBound(sorted[Math.min(sorted.length - 1, Math.floor(at))] ?? high);
  });
  const bounds = [...new Set([low, ...inner.filter((bound) => bound > low && bound < high), high])];
  if (bounds.length === 1) return [{ look: 'amount-3', from: low, to: high }];
  const classes = bounds.length - 1;
  return bounds.slice(1).map((to, place) => ({
    look: AMOUNT_LOOKS[classes === 1 ? 2 : Math.round((place * (AMOUNT_LOOKS.length - 1)) / (classes - 1))] ?? '',
    from: bounds[place] ?? low,
    to,
  }));
}

/** Distances from the middle at which the classes around it end, in shares of the middle. */
const STEPS = [0.005, 0.02, 0.05];

/** Classes below and above a middle (100 of an index), alike on both sides. */
export function aroundClasses(values: readonly number[], middle: number): readonly ValueClass[] {
  if (values.length === 0) return [];
  const low = Math.min(...values, middle * (1 - 2 * (STEPS[2] ?? 0)));
  const high = Math.max(...values, middle * (1 + 2 * (STEPS[2] ?? 0)));
  const bounds = [
    low,
    ...[...STEPS].reverse().map((step) => middle * (1 - step)),
    ...STEPS.map((step) => middle * (1 + step)),
    high,
  ];
  return AROUND_LOOKS.map((look, place) => ({
    look,
    from: bounds[place] ?? low,
    to: bounds[place + 1] ?? high,
  }));
}

/** The class of a value; one that is known within bounds has a class only where both bounds lie in it. */
export function classOf(classes: readonly ValueClass[], shown: MapValue): ValueClass | undefined {
  const of = (value: number): ValueClass | undefined =>
    classes.find(
      ({ from, to }, place) => value >= from && (value < to || (place === classes.length - 1 && value <= to)),
    );
  if (shown.value !== null) return of(shown.value);
  if (shown.low === undefined || shown.high === undefined) return undefined;
  const low = of(shown.low);
  return low !== undefined && low === of(shown.high) ? low : undefined;
}
