import { betaQuantile } from './beta-quantile.ts';
import { MethodError } from './errors.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { twoWayResiduals } from './two-way-residuals.ts';

/** One entry for each observation. */
export interface TreatedPanel {
  readonly unit: ArrayLike<number>;
  readonly period: ArrayLike<number>;
  readonly outcome: ArrayLike<number>;
  /** 1 where the unit is under treatment in the period, else 0. */
  readonly treated: ArrayLike<number>;
  /** Observations of one cluster may depend on each other: at least the unit, or what treatment was decided for. */
  readonly cluster: ArrayLike<number>;
}

/** Which levels are taken out, how the variance is corrected for few clusters, and the level of the interval. */
export interface DifferenceOptions {
  readonly effects: 'group-and-half' | 'unit-and-period';
  /** 1; G/(G−1); or G/(G−1) · (N−1)/(N−K), K counting every level taken out and the effect. */
  readonly correction: 'none' | 'clusters' | 'clusters-and-parameters';
  readonly level: number;
}

/** The effect with its uncertainty, and what it rests on. */
export interface DifferenceInDifferences {
  readonly effect: number;
  readonly error: number;
  readonly pValue: number;
  readonly low: number;
  readonly high: number;
  readonly observations: number;
  readonly clusters: number;
  readonly parameters: number;
  /** Part of treated observations that enter with a weight below 0. */
  readonly negativeWeights: number;
}

function check(panel: TreatedPanel, { level }: DifferenceOptions): void {
  const n = panel.unit.length;
  for (const list of [panel.period, panel.outcome, panel.treated, panel.cluster])
    if (list.length !== n) throw new MethodError('bad-shape', { what: `${n} observations`, value: list.length });
  for (let row = 0; row < n; row++) {
    const [value, cluster] = [panel.treated[row]!, panel.cluster[row]!];
    if (value !== 0 && value !== 1) throw new MethodError('not-binary', { what: 'treated', row, value });
    if (!Number.isInteger(cluster) || cluster < 0)
      throw new MethodError('bad-index', { what: 'cluster', row, value: cluster });
  }
  if (!(level > 0 && level < 1)) throw new MethodError('bad-parameter', { what: 'level in (0, 1)', value: level });
}

/** 0 or 1 for each observation: is its unit ever treated; is its period the first with treatment, or later. */
function groupAndHalf({ unit, period, treated }: TreatedPanel) {
  const places = Array.from({ length: unit.length }, (_, p) => p).filter((p) => treated[p] === 1);
  const units = new Set(places.map((p) => unit[p]!));
  const start = places.reduce((first, p) => Math.min(first, period[p]!), Infinity);
  const group = Int32Array.from(unit, (u) => Number(units.has(u)));
  const half = Int32Array.from(period, (t) => Number(t >= start));
  group.forEach((g, row) => {
    if (g * half[row]! !== treated[row])
      throw new MethodError('bad-parameter', {
        what: 'treatment at one time for all, for two groups',
        row,
        value: treated[row]!,
      });
  });
  return { unit: group, period: half };
}

function factorOf(correction: DifferenceOptions['correction'], [n, g, k]: readonly [number, number, number]): number {
  switch (correction) {
    case 'none':
      return 1;
    case 'clusters':
      return g / (g - 1);
    case 'clusters-and-parameters':
      if (n <= k) throw new MethodError('too-few', { what: `observations for ${k} parameters`, value: n });
      return ((g / (g - 1)) * (n - 1)) / (n - k);
    default:
      throw new MethodError('bad-parameter', { what: 'correction', value: String(correction) });
  }
}

/**
 * By how much the treated changed beyond what the untreated did, with an error that allows for dependence in clusters.
 *
 *   y = effect · d + a + b + e, by least squares: d treated; a, b levels of units and periods, or of two groups and two halves
 *   effect = Σ d̃ y / Σ d̃², d̃ what is left of d when the levels are taken out;
 *   error² = factor · Σ_g (Σ_(i in g) d̃_i ẽ_i)² / (Σ d̃²)², ẽ what is left of y less effect · d̃
 *   interval and p-value by Student's t with G − 1 degrees of freedom, G clusters
 *   Two groups and two halves: effect = (ȳ₁₁ − ȳ₁₀) − (ȳ₀₁ − ȳ₀₀), the difference of differences of four means.
 *
 * Reads: 12 with [5, 19]: the treated gained 12 units more than the others, by the data's own scatter 5 to 19.
 * Warns: an effect only if both would have changed alike without treatment: look at the years before. Where units start at
 *   different times and effects grow, some enter with weights below 0 (negativeWeights) and the number can mislead.
 *   With fewer than about 30 clusters errors are too small.
 *
 * @method  difference-in-differences@1
 * @source  card-krueger-1994, bertrand-et-al-2004, cameron-miller-2015, de-chaisemartin-dhaultfoeuille-2020
 * @param   panel  unit, period, cluster (whole numbers from 0), outcome (finite), treated (0 or 1), one entry an observation; gaps are allowed; for group-and-half periods are numbered in order of time
 * @param   options  effects "group-and-half" (one start for all treated) or "unit-and-period"; correction; level in (0, 1)
 * @returns effect, error, pValue, low, high, observations, clusters, parameters, negativeWeights in [0, 1]; pValue NaN exactly where error is 0
 * @throws  {MethodError} "bad-shape" (unlike lengths), "not-binary" (treated), "bad-index" (unit, period or cluster), "not-finite" (outcome), "bad-parameter" (level, correction, or treatment at several times with group-and-half), "no-variation" (the levels explain treatment fully), "too-few" (one cluster, or no observation to spare)
 * @cost    O(N·T + T³) time for T periods, O(N + T²) memory
 * @example
 * differenceInDifferences({ unit: [0, 0, 1, 1], period: [0, 1, 0, 1], outcome: [1, 2, 3, 9], treated: [0, 0, 0, 1], cluster: [0, 0, 1, 1] }, { effects: "unit-and-period", correction: "none", level: 0.95 }).effect // => 5
 */
export function differenceInDifferences(panel: TreatedPanel, options: DifferenceOptions): DifferenceInDifferences {
  check(panel, options);
  const index = options.effects === 'group-and-half' ? groupAndHalf(panel) : panel;
  const { residuals, effects } = twoWayResiduals(index, [panel.treated, panel.outcome]);
  const [d, y] = residuals as [Float64Array, Float64Array];
  const square = d.reduce((sum, v) => sum + v * v, 0);
  if (!(square > 1e-12 * d.length))
    throw new MethodError('no-variation', { what: 'treatment beside its levels', value: square });
  const effect = d.reduce((sum, v, p) => sum + v * y[p]!, 0) / square;
  const scores = new Map<number, number>();
  d.forEach((v, p) => {
    const g = panel.cluster[p]!;
    scores.set(g, (scores.get(g) ?? 0) + v * (y[p]! - effect * v));
  });
  const [n, g, k] = [d.length, scores.size, effects + 1];
  if (g < 2) throw new MethodError('too-few', { what: 'clusters', value: g });
  const meat = [...scores.values()].reduce((sum, score) => sum + score * score, 0);
  const error = Math.sqrt(factorOf(options.correction, [n, g, k]) * meat) / square;
  const free = g - 1;
  const x = betaQuantile(1 - options.level, free / 2, 0.5);
  const reach = error * Math.sqrt((free * (1 - x)) / x);
  const pValue = error === 0 ? Number.NaN : incompleteBeta(free / (free + (effect / error) ** 2), free / 2, 0.5);
  const treated = d.filter((_, p) => panel.treated[p] === 1);
  return {
    effect,
    error,
    pValue,
    low: effect - reach,
    high: effect + reach,
    observations: n,
    clusters: g,
    parameters: k,
    negativeWeights: treated.filter((v) => v < -1e-12).length / treated.length,
  };
}
