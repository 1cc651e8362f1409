import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { ghosh } from './ghosh.ts';
import { inputCoefficients } from './input-coefficients.ts';
import { inputShareInside } from './input-share-inside.ts';
import { inverse } from './inverse.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { leontief } from './leontief.ts';
import { linkages } from './linkages.ts';
import { type Matrix, matrix } from './matrix.ts';
import { multipliers } from './multipliers.ts';
import { outputCoefficients } from './output-coefficients.ts';
import { random } from './random.ts';

const germany = matrix(6, 6, fixture.flows);
const flows = fc.array(fc.nat(50), { minLength: 16, maxLength: 16 }).map((cells) => matrix(4, 4, cells));
const sums = (z: Matrix, across: 'rows' | 'columns') =>
  Array.from({ length: z.rows }, (_, k) =>
    Array.from({ length: z.rows }, (_v, l) => z.cells[across === 'rows' ? k * z.rows + l : l * z.rows + k]!).reduce(
      (s, v) => s + v,
      0,
    ),
  );
const productive = (z: Matrix) => sums(z, 'columns').map((v, j) => Math.max(v, sums(z, 'rows')[j]!) + 7);
const product = (a: Matrix, b: Matrix) =>
  matrix(
    a.rows,
    a.rows,
    a.cells.map((_, p) =>
      Array.from(
        { length: a.rows },
        (_v, k) => a.cells[Math.floor(p / a.rows) * a.rows + k]! * b.cells[k * a.rows + (p % a.rows)]!,
      ).reduce((s, v) => s + v, 0),
    ),
  );
const uk = new URL('../../../shared/truth/io/', import.meta.url);

test('reference: Germany 1995 in exact fractions, both inverses, and the multipliers as printed to four places', () => {
  const l = leontief(inputCoefficients(germany, fixture.output));
  const g = ghosh(outputCoefficients(germany, fixture.output));
  closeTo(l.cells, fixture.leontief, fixture.tolerance);
  closeTo(g.cells, fixture.ghosh, fixture.tolerance);
  const perUnit = (total: readonly number[]) => total.map((v, i) => v / fixture.output[i]!);
  const rounded = (v: ArrayLike<number>) => Array.from(v, (x) => Number(x.toFixed(4)));
  assert.deepEqual(rounded(multipliers(l, perUnit(fixture.valueAdded)).output), fixture.printed.output);
  assert.deepEqual(rounded(multipliers(l, perUnit(fixture.valueAdded)).effects), fixture.printed.valueAdded);
  assert.deepEqual(rounded(multipliers(l, perUnit(fixture.workers)).effects), fixture.printed.workers);
  const forward = rounded(sums(g, 'rows'));
  fixture.printed.forward.forEach((v, i) => assert.equal(forward[i], v ?? 1.691, fixture.names[i]));
});

test("reference: the inverse that the UK statistical office published for 2010, and Rasmussen's indices from it", {
  skip: !existsSync(uk),
}, () => {
  const table = (name: string) =>
    readFileSync(new URL(name, uk), 'utf8')
      .trim()
      .split('\n')
      .slice(1, 128)
      .map((line) => line.split(',').slice(1, 128).map(Number));
  const l = leontief(matrix(127, 127, table('uk_2010_coefficients_published.csv').flat()));
  closeTo(l.cells, table('uk_2010_leontief_inverse_published.csv').flat(), [9e-15, 1]);
  const { backward, forward } = linkages(l, l);
  const indices = readFileSync(new URL('uk_2010_rasmussen_linkages_calc.csv', uk), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(-2).map(Number));
  closeTo(
    backward,
    indices.map((r) => r[0]!),
    1e-13,
  );
  closeTo(
    forward,
    indices.map((r) => r[1]!),
    1e-13,
  );
});

test('oracle: sums of powers rise towards the inverse from below and reach it', () => {
  fc.assert(
    fc.property(flows, (z) => {
      const a = inputCoefficients(
        z,
        productive(z).map((v) => 2 * v),
      );
      const l = leontief(a);
      let [sum, power] = [
        matrix(4, 4, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]),
        matrix(4, 4, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]),
      ];
      for (let k = 0; k < 60; k++) {
        power = product(power, a);
        sum = matrix(
          4,
          4,
          sum.cells.map((v, p) => v + power.cells[p]!),
        );
        sum.cells.forEach((v, p) => assert.ok(v <= l.cells[p]! * (1 + 1e-13)));
      }
      closeTo(sum.cells, l.cells, [1e-13, 1]);
    }),
    { numRuns: 40 },
  );
});

test('law: the inverse times final use gives back output, and times (I − A) the identity', () => {
  fc.assert(
    fc.property(flows, (z) => {
      const x = productive(z);
      const a = inputCoefficients(z, x);
      const l = leontief(a);
      const finalUse = x.map((v, i) => v - sums(z, 'rows')[i]!);
      closeTo(
        x.map((_, i) => finalUse.reduce((s, f, j) => s + l.cells[i * 4 + j]! * f, 0)),
        x,
        1e-11,
      );
      const identity = product(
        matrix(
          4,
          4,
          a.cells.map((v, p) => (p % 5 === 0 ? 1 : 0) - v),
        ),
        l,
      );
      closeTo(identity.cells, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], [1e-11, 1]);
    }),
  );
});

test("law: Ghosh's inverse is Leontief's with outputs divided out; value-added multipliers are 1 without imports", () => {
  fc.assert(
    fc.property(flows, (z) => {
      const x = productive(z);
      const l = leontief(inputCoefficients(z, x));
      const g = ghosh(outputCoefficients(z, x));
      closeTo(
        g.cells,
        l.cells.map((v, p) => (v * x[p % 4]!) / x[Math.floor(p / 4)]!),
        [1e-11, 1e-3],
      );
      const valueAdded = x.map((v, j) => (v - sums(z, 'columns')[j]!) / v);
      closeTo(multipliers(l, valueAdded).effects, [1, 1, 1, 1], 1e-11);
      const { backward, forward, keySectors } = linkages(l, g);
      closeTo(
        [...backward, ...forward].reduce((s, v) => s + v, 0),
        8,
        1e-12,
      );
      assert.ok(keySectors.every((i) => backward[i]! > 1 && forward[i]! > 1));
    }),
  );
});

test('edge: a spectral radius of 1 or more is refused, also where every column adds up to more than 1 but few do', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  for (const cells of [
    [1, 0, 0, 0],
    [0, 1, 1, 0],
    [0.5, 0.5, 0.5, 0.5],
    [2, 0, 0, 0.1],
    [0.5, 1, 1, 0.5],
  ])
    assert.throws(() => leontief(matrix(2, 2, cells)), code('not-productive'));
  closeTo(leontief(matrix(2, 2, [0, 9, 0.1, 0])).cells, [10, 90, 1, 10], 1e-13);
  assert.throws(() => leontief(matrix(1, 2, [0, 0])), code('bad-shape'));
  assert.throws(() => leontief(matrix(1, 1, [-0.1])), code('negative-cell'));
});

test('edge: undefined where there is no output or no input; unlike shapes and impossible totals are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  closeTo(inputCoefficients(matrix(2, 2, [1, 0, 1, 0]), [2, 0]).cells, [0.5, null, 0.5, null], 0);
  closeTo(outputCoefficients(matrix(2, 2, [1, 1, 0, 0]), [2, 0]).cells, [0.5, 0.5, null, null], 0);
  assert.ok(Number.isNaN(inputShareInside(matrix(2, 2, [0, 1, 0, 1]), [1, 0]).inputShare));
  assert.ok(Number.isNaN(multipliers(matrix(1, 1, [2]), [0]).ratios[0]!));
  assert.throws(() => inputCoefficients(matrix(2, 2, [1, 0, 1, 0]), [1]), code('bad-shape'));
  assert.throws(() => outputCoefficients(matrix(1, 2, [1, 0]), [1]), code('bad-shape'));
  assert.throws(() => multipliers(matrix(1, 1, [2]), [0, 1]), code('bad-shape'));
  assert.throws(() => linkages(matrix(1, 1, [2]), matrix(2, 2, [1, 0, 0, 1])), code('bad-shape'));
  assert.throws(() => linkages(matrix(0, 0, []), matrix(0, 0, [])), code('too-few'));
  assert.throws(() => inputShareInside(matrix(1, 1, [4]), [1], [3]), code('part-exceeds-whole'));
  assert.throws(() => inputShareInside(matrix(1, 1, [4]), [0.5]), code('not-binary'));
});

test('oracle: tables of every size from 1 to 14, which pivots in fours fit and do not fit, agree with the plain inverse', () => {
  const chance = random(14);
  for (let n = 1; n <= 14; n++) {
    const a = matrix(
      n,
      n,
      Array.from({ length: n * n }, () => (chance.uniform() < 0.3 ? 0 : chance.uniform() / n)),
    );
    const rest = matrix(
      n,
      n,
      a.cells.map((v, p) => (p % (n + 1) === 0 ? 1 - v : -v)),
    );
    closeTo(leontief(a).cells, inverse(rest).cells, [1e-12, 1]);
  }
});
