import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './flegg-location-quotient.fixture.json' with { type: 'json' };
import { fleggLocationQuotient } from './flegg-location-quotient.ts';
import { matrix } from './matrix.ts';

test('reference: 40 digits agree', () => {
  for (const c of fixture.cases)
    closeTo(fleggLocationQuotient(matrix(c.n, c.n, c.coefficients), c).cells, c.regional, [fixture.tolerance, 1e-3]);
});

test('law: never above the nation, equal to it where the region is the nation, and lower for a higher delta', () => {
  for (const c of fixture.cases) {
    const a = matrix(c.n, c.n, c.coefficients);
    const at = (delta: number) => fleggLocationQuotient(a, { ...c, delta }).cells;
    at(0.3).forEach((v, p) => assert.ok(v <= a.cells[p]! && v <= at(0.1)[p]! && at(0.6)[p]! <= v));
    closeTo(fleggLocationQuotient(a, { region: c.nation, nation: c.nation, delta: 0.3 }).cells, a.cells, 1e-15);
  }
});

test('edge: a buyer outside the region is undefined; impossible amounts and a bad delta are refused', () => {
  const a = matrix(2, 2, [0.1, 0.2, 0.3, 0.1]);
  closeTo(fleggLocationQuotient(a, { region: [5, 0], nation: [10, 10], delta: 0 }).cells, [0.1, null, 0, null], 1e-15);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const good = { region: [1, 1], nation: [2, 2], delta: 0.3 };
  assert.throws(() => fleggLocationQuotient(a, { ...good, region: [3, 1] }), code('part-exceeds-whole'));
  assert.throws(() => fleggLocationQuotient(a, { ...good, region: [0, 1], nation: [0, 2] }), code('too-few'));
  assert.throws(() => fleggLocationQuotient(a, { ...good, delta: 1 }), code('bad-parameter'));
  assert.throws(() => fleggLocationQuotient(a, { ...good, region: [1] }), code('bad-shape'));
  assert.throws(
    () => fleggLocationQuotient(matrix(1, 1, [-1]), { region: [1], nation: [1], delta: 0 }),
    code('negative-cell'),
  );
});

test('edge: a negative or missing amount of region or nation is named by its row', () => {
  const a = matrix(2, 2, [0.1, 0.2, 0.3, 0.1]);
  const good = { region: [1, 1], nation: [2, 2], delta: 0.3 };
  const refusal = (code: string, row: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  assert.throws(() => fleggLocationQuotient(a, { ...good, region: [1, -1] }), refusal('negative-cell', 1));
  assert.throws(() => fleggLocationQuotient(a, { ...good, nation: [2, Number.NaN] }), refusal('not-finite', 1));
});
