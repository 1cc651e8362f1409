import { clusterSearch } from '../../src/methods/cluster-search.ts';
import { complexity } from '../../src/methods/complexity.ts';
import { leiden } from '../../src/methods/leiden.ts';
import { leontief } from '../../src/methods/leontief.ts';
import { localMoran } from '../../src/methods/local-moran.ts';
import { locationalCorrelation } from '../../src/methods/locational-correlation.ts';
import { matrix } from '../../src/methods/matrix.ts';
import { proximity } from '../../src/methods/proximity.ts';
import { random } from '../../src/methods/random.ts';
import { relatednessDensity } from '../../src/methods/relatedness-density.ts';
import { rowStandardised } from '../../src/methods/row-standardised.ts';
import { secondarySuppression } from '../../src/methods/secondary-suppression.ts';
import { weights } from '../../src/methods/weights.ts';
import type { Inputs, Line } from './line.ts';
import { madeInputs } from './made-inputs.ts';

const NONE = new Float64Array(0);

function relatednessOf({ present = NONE }: Inputs, [places = 0, industries = 0]: readonly number[]): () => number {
  const table = matrix(places, industries, present);
  return () => {
    const scale = complexity(table);
    const near = proximity(table, 'conditional');
    const density = relatednessDensity(table, near, { diagonal: 'in' });
    return 2 * (scale.eci.byteLength + scale.pci.byteLength) + near.cells.byteLength + density.cells.byteLength;
  };
}

function communitiesOf({ from = NONE, to = NONE, value = NONE }: Inputs, [units = 0, edges = 0]: readonly number[]) {
  const both = (one: Float64Array, other: Float64Array) => {
    const joined = new Float64Array(2 * edges);
    joined.set(one);
    joined.set(other, edges);
    return joined;
  };
  const links = weights(units, { from: both(from, to), to: both(to, from), values: both(value, value) });
  return () => leiden(links, { resolution: 1, random: random(1), randomness: 0.01, passes: 10 }).community.byteLength;
}

function definitionsOf({ measure = NONE, judge = NONE }: Inputs, [industries = 0]: readonly number[]): () => number {
  const [one, other] = [measure, judge].map((cells) => matrix(industries, industries, cells));
  if (one === undefined || other === undefined) throw new Error('two tables are needed');
  const groups = Array.from({ length: 50 }, (_, k) => Math.max(2, Math.round((industries / 978) * (20 + 2 * k))));
  return () => {
    const found = clusterSearch(
      { measures: [one], judges: [other], outliers: other },
      {
        grid: { distances: ['rows'], starts: ['ward', 'ward-means'], groups, draws: 1, rounds: 100 },
        diagonal: 'row-greatest',
        validation: { between: 'clusters', alone: 'fails' },
        outliers: { margin: 0, alone: 'stays', limit: 1000 },
        random: random(1),
      },
    );
    return found.candidates.length * industries * 4;
  };
}

function hiddenOf({ cells = NONE }: Inputs, [side = 0]: readonly number[]): () => number {
  const isTotal = (p: number) => p >= side * (side + 1) || p % (side + 1) === side;
  const options = {
    parents: [...Array.from({ length: side }, () => side), -1],
    tolerance: 0,
    primary: cells.map((v, p) => Number(v < 3 && !isTotal(p))),
    protectAbove: cells.map(() => 2),
    protectBelow: cells.map(() => 1),
    costs: cells.map((v, p) => (isTotal(p) ? Infinity : v)),
    low: cells.map(() => 0),
    high: cells.map(() => Infinity),
  };
  return () => {
    const { lower, upper } = secondarySuppression(matrix(side + 1, side + 1, cells), options);
    return lower.cells.byteLength + upper.cells.byteLength;
  };
}

/** The lines that issue 4 promises, under "How fast". */
export const lines: readonly Line[] = [
  {
    id: 'relatedness-counties',
    title: 'complexity, proximity and relatedness-density, American counties × 289 industries',
    growth: 'R·I²',
    sizes: [722, 1444, 2888].map((r) => ({ shape: [r, 289], cost: r * 289 ** 2 })),
    seconds: 0.13,
    peer: 'relatedness.py',
    inputs: ([places = 0]) => madeInputs.countyPresence(places),
    prepared: relatednessOf,
  },
  {
    id: 'relatedness-trade',
    title: 'complexity, proximity and relatedness-density, 128 countries × products',
    growth: 'R·I²',
    sizes: [304, 608, 1217].map((i) => ({ shape: [128, i], cost: 128 * i ** 2 })),
    seconds: 0.1,
    peer: 'relatedness.py',
    inputs: ([places = 0, industries = 0]) => madeInputs.tradePresence(places, industries),
    prepared: relatednessOf,
  },
  {
    id: 'locational-correlation',
    title: 'locational-correlation, 3,000 places × industries',
    growth: 'R·I²',
    sizes: [175, 350, 700].map((i) => ({ shape: [3000, i], cost: 3000 * i ** 2 })),
    seconds: 0.3,
    peer: 'locational-correlation.py',
    inputs: ([places = 0, industries = 0]) => madeInputs.amounts(places * industries),
    prepared: ({ x = NONE }, [places = 0, industries = 0]) => {
      const table = matrix(places, industries, x);
      return () => locationalCorrelation(table).cells.byteLength;
    },
  },
  {
    id: 'local-moran',
    title: 'local-moran, 999 permutations, places in a square of side',
    growth: 'R·links',
    sizes: [25, 50, 100].map((side) => ({ shape: [side], cost: side * (side - 1) })),
    seconds: 1.5,
    peer: 'local-moran.py',
    inputs: ([side = 0]) => madeInputs.lattice(side),
    prepared: ({ y = NONE, from = NONE, to = NONE }) => {
      const near = rowStandardised(weights(y.length, { from, to }));
      return () => localMoran(y, near, { random: random(1), permutations: 999 }).i.byteLength * 5.125;
    },
  },
  {
    id: 'leontief',
    title: 'leontief, sectors',
    growth: 'n³',
    sizes: [359, 718, 1435].map((n) => ({ shape: [n], cost: n ** 3 })),
    seconds: 2,
    peer: 'leontief.py',
    inputs: ([sectors = 0]) => madeInputs.coefficients(sectors),
    prepared: ({ a = NONE }, [sectors = 0]) => {
      const table = matrix(sectors, sectors, a);
      return () => leontief(table).cells.byteLength;
    },
  },
  {
    id: 'leiden',
    title: 'leiden, every pair of industries linked (units, weighted edges)',
    growth: 'links a round',
    sizes: [72, 144, 288].map((n) => ({ shape: [n, (n * (n - 1)) / 2], cost: n * (n - 1) })),
    seconds: 0.1,
    inputs: ([units = 0, edges = 0]) => madeInputs.network(units, edges),
    prepared: communitiesOf,
  },
  {
    id: 'leiden-large',
    title: 'leiden, planted communities (units, weighted edges)',
    growth: 'links a round',
    sizes: [1, 2, 4].map((part) => ({ shape: [25_000 * part, 1_250_000 * part], cost: part })),
    seconds: 20,
    inputs: ([units = 0, edges = 0]) => madeInputs.network(units, edges),
    prepared: communitiesOf,
  },
  {
    id: 'cluster-search',
    title: 'cluster-search, 100 candidates, industries',
    growth: 'n³ and n² a candidate',
    sizes: [244, 489, 978].map((n) => ({ shape: [n], cost: n ** 3 })),
    seconds: 60,
    inputs: ([industries = 0]) => madeInputs.relatedness(industries),
    prepared: definitionsOf,
  },
  {
    id: 'secondary-suppression',
    title: 'secondary-suppression, square table with margins of side, a twelfth of the cells to be hidden',
    growth: 'hidden·cells',
    sizes: [15, 30, 60].map((side) => ({ shape: [side], cost: side ** 4 })),
    seconds: 10,
    inputs: ([side = 0]) => madeInputs.suppressible(side),
    prepared: hiddenOf,
  },
];
