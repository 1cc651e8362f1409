import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { conditionalLags } from './conditional-lags.ts';
import { MethodError } from './errors.ts';
import { localG } from './local-g.ts';
import fixture from './moran.fixture.json' with { type: 'json' };
import { random } from './random.ts';
import { weights } from './weights.ts';

const chance = (permutations = 49) => ({ random: random(21), permutations });
const binary = weights(49, fixture);
const { small } = fixture;
const five = weights(5, { from: small.from, to: small.to });
const orders = (v: readonly number[]): number[][] =>
  v.length < 2
    ? [[...v]]
    : v.flatMap((x, k) => orders([...v.slice(0, k), ...v.slice(k + 1)]).map((rest) => [x, ...rest]));
const dense = (i: number, j: number) => (small.from.some((f, k) => f === i && small.to[k] === j) ? 1 : 0);
const spdep = new URL('../../../shared/truth/spatial/spdep_columbus_crime_queen.csv', import.meta.url);

test("reference: spdep's G* on Columbus crime, self-weight 1 beside weights of 1", { skip: !existsSync(spdep) }, () => {
  const wanted = readFileSync(spdep, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[9]));
  closeTo(
    localG(fixture.columbus.CRIME, binary, { ...chance(), selfWeight: Array(49).fill(1) }).z,
    wanted,
    [1e-11, 1e-2],
  );
});

test("oracle: local G is the lag's distance from its mean over all ways to draw the neighbours, in standard deviations", () => {
  const v = [3, 1, 4, 0, 5];
  const { z } = localG(v, five, { ...chance(1), selfWeight: 'none' });
  for (let i = 0; i < 5; i++) {
    const count = five.offsets[i + 1]! - five.offsets[i]!;
    const draws = orders(v.filter((_, j) => j !== i)).map((order) => order.slice(0, count).reduce((s, x) => s + x, 0));
    const mean = draws.reduce((s, x) => s + x, 0) / draws.length;
    const deviation = Math.sqrt(draws.reduce((s, x) => s + (x - mean) ** 2, 0) / draws.length);
    const lag = v.reduce((s, x, j) => s + dense(i, j) * x, 0);
    if (deviation > 1e-9) closeTo(z[i]!, (lag - mean) / deviation, [1e-12, 1]);
  }
});

test('law: hot spots of Columbus crime are hot by permutation too', () => {
  const { z, pGreater, pLess } = localG(fixture.columbus.CRIME, binary, { ...chance(499), selfWeight: 'none' });
  z.forEach((v, i) => {
    if (v > 2.6) assert.ok(pGreater[i]! < 0.05, `${i}`);
    if (v < -2.6) assert.ok(pLess[i]! < 0.05, `${i}`);
  });
});

test('oracle: with self-weight 1 it is the same over all ways to draw as many units, itself among them', () => {
  const v = [3, 1, 4, 0, 5];
  const { z } = localG(v, five, { ...chance(1), selfWeight: [1, 1, 1, 1, 1] });
  for (let i = 0; i < 5; i++) {
    const count = five.offsets[i + 1]! - five.offsets[i]! + 1;
    const draws = orders(v).map((order) => order.slice(0, count).reduce((s, x) => s + x, 0));
    const mean = draws.reduce((s, x) => s + x, 0) / draws.length;
    const deviation = Math.sqrt(draws.reduce((s, x) => s + (x - mean) ** 2, 0) / draws.length);
    closeTo(z[i]!, (v.reduce((s, x, j) => s + dense(i, j) * x, v[i]!) - mean) / deviation, [1e-12, 1]);
  }
});

test('law: the order in which the same neighbours are added up makes no difference to a p-value', () => {
  const all = [0, 1, 2, 3, 4, 5].flatMap((i) => [0, 1, 2, 3, 4, 5].filter((j) => j !== i).map((j) => [i, j] as const));
  const w = weights(6, { from: all.map(([i]) => i), to: all.map(([, j]) => j), values: all.map(() => 0.1) });
  const { pGreater, pLess } = localG([0.1, 0.7, 0.3, 1.1, 0.9, 0.2], w, {
    ...chance(99),
    selfWeight: Array(6).fill(2),
  });
  assert.deepEqual([...pGreater, ...pLess], Array(12).fill(1));
});

test('edge: three units are enough; permutations that are no count are refused', () => {
  const w = weights(3, { from: [0, 1, 1, 2], to: [1, 0, 2, 1] });
  assert.ok(Number.isFinite(localG([1, 2, 4], w, { ...chance(9), selfWeight: 'none' }).z[0]!));
  for (const permutations of [0, -1, 1.5])
    assert.throws(
      () => localG([1, 2, 4], w, { ...chance(permutations), selfWeight: 'none' }),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
});

test('oracle: with another self-weight it is the same over all orders of the values, weighted so', () => {
  const v = [3, 1, 4, 0, 5];
  const { z } = localG(v, five, { ...chance(1), selfWeight: [2, 3, 0.5, 2, 3] });
  for (let i = 0; i < 5; i++) {
    const own = [2, 3, 0.5, 2, 3][i]!;
    const count = five.offsets[i + 1]! - five.offsets[i]!;
    const sum = (list: readonly number[]) => list.reduce((s, x) => s + x, 0);
    const draws = orders(v).map((order) => own * order[0]! + sum(order.slice(1, 1 + count)));
    const mean = sum(draws) / draws.length;
    const deviation = Math.sqrt(sum(draws.map((x) => (x - mean) ** 2)) / draws.length);
    closeTo(z[i]!, (own * v[i]! + sum(v.map((x, j) => dense(i, j) * x)) - mean) / deviation, [1e-12, 1]);
  }
});

test('oracle: p-values count the conditional draws at least as far out, drawn unit by unit from one stream', () => {
  const { CRIME } = fixture.columbus;
  const { pGreater, pLess } = localG(CRIME, binary, { ...chance(), selfWeight: 'none' });
  const draw = conditionalLags(CRIME, binary, random(21));
  for (let i = 0; i < 49; i++) {
    let lag = 0;
    for (let k = binary.offsets[i]!; k < binary.offsets[i + 1]!; k++) lag += CRIME[binary.neighbours[k]!]!;
    const lags = [...draw(i, new Float64Array(49))];
    assert.equal(pGreater[i], (1 + lags.filter((v) => v >= lag - 1e-9).length) / 50);
    assert.equal(pLess[i], (1 + lags.filter((v) => v <= lag + 1e-9).length) / 50);
  }
});

test('edge: a unit without neighbours has a z with its self-weight but no p; bad values and weights are named', () => {
  const w = weights(4, { from: [0, 1, 1, 2], to: [1, 0, 2, 1] });
  const { z, pGreater } = localG([1, 2, 3, 9], w, { ...chance(9), selfWeight: [1, 1, 1, 1] });
  assert.deepEqual([Number.isNaN(z[3]!), Number.isNaN(pGreater[3]!), Number.isNaN(pGreater[0]!)], [false, true, false]);
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const run = (values: readonly number[], selfWeight: readonly number[]) => () =>
    localG(values, w, { ...chance(9), selfWeight });
  assert.throws(run([1, 2, 3, Number.NaN], [1, 1, 1, 1]), refusal('not-finite', 3));
  assert.throws(run([1, 2, 3, 4], [1, Infinity, 1, 1]), refusal('bad-parameter', 1));
});
