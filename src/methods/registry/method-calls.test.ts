import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo, type Numbers } from '../../../test/close-to.ts';
import { changeDecomposition } from '../change-decomposition.ts';
import { coagglomeration } from '../coagglomeration.ts';
import { complexity } from '../complexity.ts';
import { differenceInDifferences } from '../difference-in-differences.ts';
import { ellisonGlaeser } from '../ellison-glaeser.ts';
import { fitness } from '../fitness.ts';
import { herfindahl } from '../herfindahl.ts';
import { historicalAnalogues } from '../historical-analogues.ts';
import { inputCoefficients } from '../input-coefficients.ts';
import { leiden } from '../leiden.ts';
import { leontief } from '../leontief.ts';
import { linkages } from '../linkages.ts';
import { localG } from '../local-g.ts';
import { localMoran } from '../local-moran.ts';
import { locationQuotient } from '../location-quotient.ts';
import { locationQuotientIntervals } from '../location-quotient-intervals.ts';
import { locationalCorrelation } from '../locational-correlation.ts';
import { locationalGini } from '../locational-gini.ts';
import { matrix } from '../matrix.ts';
import { moran } from '../moran.ts';
import { opportunity } from '../opportunity.ts';
import { presence } from '../presence.ts';
import { proximity } from '../proximity.ts';
import { random } from '../random.ts';
import { ras } from '../ras.ts';
import { relatednessDensity } from '../relatedness-density.ts';
import { shiftShare } from '../shift-share.ts';
import { upstreamness } from '../upstreamness.ts';
import { weights } from '../weights.ts';
import { plainColumns } from './long-table.ts';
import { methodRun, type RunInput } from './method-run.ts';
import { sampleInput, textTable } from './sample-input.case.ts';

/** A column of a result. */
function column(id: string, path: string, input: RunInput = sampleInput(id)): Numbers {
  const outcome = methodRun(id, input);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  const [output = '', name = ''] = path.split('.');
  return plainColumns(outcome.value.outputs[output]!)[name] as number[];
}
const same = (id: string, path: string, expected: Numbers) => closeTo(column(id, path), expected, 0);

// The sample x as the tables of the methods have it: places and industries in character order.
const amounts = [
  [90, 2, 10, 40, 5],
  [12, 25, 20, 9, 60],
  [30, 22, 18, 50, 14],
  [1, 10, 6, 3, 44],
  [70, 3, 25, 12, 8],
];
const counts = [
  [9, 1, 2, 6, 1],
  [3, 5, 4, 2, 9],
  [6, 4, 3, 8, 3],
  [1, 2, 1, 1, 6],
  [7, 1, 3, 2, 2],
];
const x = matrix(5, 5, amounts.flat());
const present = presence(x);
const near = proximity(present, 'conditional');

test('law: concentration on long tables is concentration on the full table', () => {
  same('location-quotient', 'lq.lq', locationQuotient(x, { group: [1, 1, 1, 1, 0] }).cells);
  const intervals = locationQuotientIntervals(x, { level: 0.9, establishments: matrix(5, 5, counts.flat()) });
  same('location-quotient-interval', 'lq_interval.high', intervals.high.cells);
  same('location-quotient-interval', 'units.units', intervals.units);
  same('locational-gini', 'industry.weighted', locationalGini(x).weighted);
  same('herfindahl', 'place.herfindahl', amounts.map(herfindahl));
  const shares = [0.25, 0.25, 0.25, 0.25];
  const garments = ellisonGlaeser({ sizes: [10, 12, 9], places: [1, 2, 0] }, shares);
  assert.equal((column('ellison-glaeser', 'eg.gamma') as number[])[1], garments.gamma);
  const set = matrix(4, 2, [75, 9, 0, 10, 0, 12, 20, 0]);
  same('coagglomeration', 'coagglomeration.gamma_c', [coagglomeration(set, shares)]);
});

test('law: complexity and relatedness on long tables are those of the full table', () => {
  const found = complexity(present);
  same('complexity', 'place.eci', found.eci);
  same('complexity', 'industry.pci', found.pci);
  same('fitness', 'place.fitness', fitness(present, { iterations: 50, tolerance: 1e-10 }).fitness);
  same('proximity', 'proximity.value', near.cells);
  same('relatedness-density', 'density.value', relatednessDensity(present, near, { diagonal: 'out' }).cells);
  const gains = opportunity(present, near, { pci: found.pci, zero: 'given' });
  same('opportunity', 'coi.coi', gains.coi);
  same('opportunity', 'cog.cog', gains.cog.cells);
  same('locational-correlation', 'lc.value', locationalCorrelation(x).cells);
});

test('law: a proximity of half the pairs counts for both directions, and a contradiction is refused', () => {
  const { tables, parameters = {} } = sampleInput('relatedness-density');
  const names = ['electronics', 'fishing', 'garments', 'metal', 'tourism'];
  const half = names.flatMap((a, i) => names.slice(0, i + 1).map((b, j) => `${a},${b},${near.cells[i * 5 + j]}`));
  const stated = (rows: readonly string[]) => ({
    tables: { ...tables, proximity: textTable(['industry_a,industry_b,value', ...rows].join('\n')) },
    parameters: { ...parameters, diagonal: 'in' },
  });
  const wanted = relatednessDensity(present, near, { diagonal: 'in' }).cells;
  closeTo(column('relatedness-density', 'density.value', stated(half)), wanted, 0);
  const against = methodRun('relatedness-density', stated([...half, 'electronics,fishing,0.77']));
  assert.ok(!against.ok && against.refusals[0]!.code === 'not-symmetric');
  const diagonal = methodRun('relatedness-density', stated(half.filter((row) => !row.startsWith('metal,metal'))));
  assert.ok(!diagonal.ok && diagonal.refusals[0]!.code === 'missing-key');
});

test('law: maps and communities on long tables are those of weights and lists', () => {
  const links = { from: [0, 1, 1, 2, 2, 3, 3, 4, 4, 5], to: [1, 0, 2, 1, 3, 2, 4, 3, 5, 4] };
  const [w, values] = [weights(6, links), [1, 2, 4, 7, 9, 8]];
  const permuting = () => ({ random: random(11), permutations: 99 });
  same('moran', 'moran.p_greater', [moran(values, w, permuting()).pGreater]);
  same('local-moran', 'local.i', localMoran(values, w, permuting()).i);
  same('local-moran', 'local.p_less', localMoran(values, w, permuting()).pLess);
  const g = localG(values, w, { selfWeight: new Float64Array(6).fill(1), random: random(1), permutations: 99 });
  same('local-g', 'local.z', g.z);
  const ends = ['ab3', 'bc2', 'ac2', 'cd0.5', 'de3', 'ef2', 'df2'];
  const at = (edge: string, k: number) => edge.charCodeAt(k) - 97;
  const both = [...ends, ...ends.map((edge) => edge[1]! + edge[0]! + edge.slice(2))];
  const network = weights(6, {
    from: both.map((edge) => at(edge, 0)),
    to: both.map((edge) => at(edge, 1)),
    values: both.map((edge) => Number(edge.slice(2))),
  });
  const options = { resolution: 1, random: random(5), randomness: 0.01, passes: 10 };
  same('leiden', 'community.community', leiden(network, options).community);
});

test('law: linkages on long tables are those of the full table, from flows or from coefficients', () => {
  const z = matrix(3, 3, [20, 40, 0, 15, 90, 30, 5, 45, 50]);
  const inverse = leontief(inputCoefficients(z, [120, 260, 210]));
  same('leontief', 'inverse.value', inverse.cells);
  same('linkages', 'linkages.forward', linkages(inverse, inverse).forward);
  const { tables } = sampleInput('upstreamness');
  const a = inputCoefficients(z, [120, 260, 210]).cells;
  const names = ['agriculture', 'industry', 'services'];
  const rows = Array.from(a, (value, p) => `${names[Math.floor(p / 3)]},${names[p % 3]},${value}`);
  const fromA = { a: textTable(['from,to,value', ...rows].join('\n')), output: tables['output']! };
  closeTo(
    column('upstreamness', 'upstreamness.upstreamness', { tables: fromA }),
    column('upstreamness', 'upstreamness.upstreamness'),
    1e-14,
  );
  const sales = matrix(
    3,
    3,
    Array.from(z.cells, (v, p) => v / [120, 260, 210][Math.floor(p / 3)]!),
  );
  same('upstreamness', 'upstreamness.upstreamness', upstreamness(leontief(sales)));
  const options = { rowTotals: [4, 8], colTotals: [5, 7], iterations: 10000, tolerance: 1e-12 };
  same('ras', 'fitted.value', ras(matrix(2, 2, [1, 2, 3, 4]), options).fitted.cells);
});

test('law: change and evaluation on long tables are those of the lists', () => {
  // Factors in character order: boundary, economy; corners none, boundary, economy, both.
  same('change-decomposition', 'effects.effect', changeDecomposition([100, 110, 130, 150]).effects);
  const place = (before: readonly number[], after: readonly number[]) => ({ placeBefore: before, placeAfter: after });
  const first = shiftShare({ ...place([10, 20], [14, 19]), wholeBefore: [50, 25], wholeAfter: [44, 28] });
  const second = shiftShare({ ...place([14, 19], [15, 25]), wholeBefore: [44, 28], wholeAfter: [43, 39] });
  const both = first.regional.map((value, i) => value + second.regional[i]!);
  closeTo((column('shift-share', 'shift_share.regional') as number[]).slice(0, 2), both, 1e-14);
  const panel = {
    unit: [0, 0, 1, 1, 2, 2, 3, 3],
    period: [0, 1, 0, 1, 0, 1, 0, 1],
    outcome: [5, 9, 6, 11, 4, 5, 7, 7.5],
    treated: [0, 1, 0, 1, 0, 0, 0, 0],
    cluster: [0, 0, 1, 1, 2, 2, 3, 3],
  };
  const options = { effects: 'group-and-half', correction: 'clusters-and-parameters', level: 0.95 } as const;
  const found = differenceInDifferences(panel, options);
  same('difference-in-differences', 'effect.error', [found.error]);
  same('difference-in-differences', 'effect.negative_weights', [found.negativeWeights]);
  // Rows by period, then place: C 1985, B 1990, B 2000, A 2020.
  const mixes = matrix(4, 3, [9, 2, 1, 4, 6, 1, 1, 8, 3, 5, 5, 1]);
  same(
    'historical-analogues',
    'analogues.distance',
    historicalAnalogues(mixes, 3, [1, 1, 1, 0]).map(({ distance }) => distance),
  );
});

test('edge: corners, specifications and totals that are lacking are named', () => {
  const codes = (id: string, tables: Record<string, string>, parameters = {}) => {
    const read = Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, textTable(text)]));
    const outcome = methodRun(id, { tables: read, parameters });
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  };
  assert.deepEqual(codes('change-decomposition', { corners: 'new,value\nnone,1\na,2\nb,3\n' }), ['missing-key']);
  assert.deepEqual(codes('change-decomposition', { corners: 'new,low\nnone,1\na,2\n' }), ['missing-column']);
  assert.deepEqual(codes('leontief', { z: 'from,to,value\na,b,1\n' }), ['missing-table']);
  assert.deepEqual(codes('weights', { points: 'unit,x_m,y_m\na,1,1\nb,2,2\n' }, { kind: 'corner' }), ['missing-table']);
  assert.deepEqual(codes('weights', { points: 'unit,x_m,y_m\na,1,1\nb,2,2\n' }, { kind: 'nearest' }), [
    'missing-parameter',
  ]);
  assert.deepEqual(codes('primary-suppression', { contributions: 'cell,contributor,value\nc,f,1\n' }), [
    'missing-parameter',
  ]);
  assert.deepEqual(codes('cluster-search', {}, { groups: '2' }), ['missing-table']);
  assert.deepEqual(codes('moran', { values: 'unit,value\na,1\nb,2\nc,3\nd,5\n', weights: 'from,to\na,b\nb,z\n' }), [
    'unknown-key',
  ]);
});

test('law: cluster-search makes its own measure of x where no measure is given', () => {
  const { tables } = sampleInput('hoover');
  const outcome = methodRun('cluster-search', { tables, parameters: { groups: [2, 3] } });
  assert.ok(outcome.ok);
  const definition = plainColumns(outcome.value.outputs['definition']!);
  assert.equal(definition['industry']!.length, 5);
  assert.deepEqual([...new Set(plainColumns(outcome.value.outputs['candidates']!)['measure'])], ['lc']);
});
