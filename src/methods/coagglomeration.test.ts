import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './coagglomeration.fixture.json' with { type: 'json' };
import { coagglomeration } from './coagglomeration.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';

const area = [0.4, 0.3, 0.2, 0.1];
const tables = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 12 }).map((cells) =>
  matrix(
    4,
    3,
    cells.map((v, p) => v + (p < 3 ? 1 : 0)),
  ),
);

test("reference: the authors' formula with plants and the mean over pairs, in exact fractions, agree", () => {
  for (const c of fixture.cases)
    closeTo(coagglomeration(matrix(c.rows, c.cols, c.x), c.areaShares), c.gamma, [fixture.tolerance, 1]);
});

test('law: two industries that choose places each by itself average 0, and a planted common choice is recovered', () => {
  const chance = random(10);
  const draw = () => {
    const u = chance.uniform();
    return u < 0.4 ? 0 : u < 0.7 ? 1 : u < 0.9 ? 2 : 3;
  };
  for (const planted of [0, 0.4]) {
    let sum = 0;
    for (let run = 0; run < 3000; run++) {
      const cells = new Float64Array(8);
      const together = draw();
      const isTogether = chance.uniform() < planted;
      for (const industry of [0, 1]) cells[(isTogether ? together : draw()) * 2 + industry]! += 10;
      sum += coagglomeration(matrix(4, 2, cells), area);
    }
    assert.ok(Math.abs(sum / 3000 - planted) < 0.05, `${planted}: ${sum / 3000}`);
  }
});

test('law: unit, order of industries and empty industries change nothing', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const changed = matrix(
        4,
        4,
        Array.from({ length: 16 }, (_, p) => (p % 4 === 3 ? 0 : 3 * x.cells[Math.floor(p / 4) * 3 + 2 - (p % 4)]!)),
      );
      closeTo(coagglomeration(changed, area), coagglomeration(x, area), [1e-11, 1e-2]);
      assert.ok(coagglomeration(x, area) <= 1 + 1e-12);
    }),
  );
});

test('edge: one industry, shares that do not add up or fit, and one place with everything are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => coagglomeration(matrix(2, 2, [1, 0, 1, 0]), [0.5, 0.5]), code('too-few'));
  assert.throws(() => coagglomeration(matrix(2, 2, [1, 1, 1, 1]), [0.5, 0.6]), code('shares-not-one'));
  assert.throws(() => coagglomeration(matrix(2, 2, [1, 1, 1, 1]), [1]), code('bad-shape'));
  assert.throws(() => coagglomeration(matrix(2, 2, [1, 1, 1, 1]), [1, 0]), code('no-variation'));
  assert.throws(() => coagglomeration(matrix(2, 2, [1, 1, 1, -1]), [0.5, 0.5]), code('negative-cell'));
});

test('edge: area shares below 0 or missing are named by their row; too little of a whole is refused as too much is', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const x = matrix(2, 2, [1, 2, 3, 4]);
  assert.throws(() => coagglomeration(x, [1.5, -0.5]), refusal('negative-cell', 1));
  assert.throws(() => coagglomeration(x, [1, Number.NaN]), refusal('not-finite', 1));
  for (const share of [0.4, 0.6]) assert.throws(() => coagglomeration(x, [0.5, share]), refusal('shares-not-one'));
});
