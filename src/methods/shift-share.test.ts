import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './shift-share.fixture.json' with { type: 'json' };
import { shiftShare } from './shift-share.ts';

const names = ['national', 'mix', 'regional', 'competitive', 'allocation'] as const;
const sum = (v: ArrayLike<number>) => Array.from(v).reduce((s, x) => s + x, 0);
const amounts = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 6 })
  .map((rows) => ({
    placeBefore: rows.map((r) => r[0]),
    placeAfter: rows.map((r) => r[1]),
    wholeBefore: rows.map((r) => r[0] + r[2] + 1),
    wholeAfter: rows.map((r) => r[1] + r[3]),
  }));

test('reference: exact fractions agree, and the sums are those that REAT prints', () => {
  for (const c of fixture.cases) {
    const result = shiftShare(c.amounts);
    for (const name of names) {
      closeTo(result[name], c.parts[name], [fixture.tolerance, 1]);
      const printed = (c.printed as Partial<Record<(typeof names)[number], number>>)[name];
      if (printed !== undefined) closeTo(sum(result[name]), printed, [6e-7, 0.1]);
    }
  }
});

test('law: parts add up to the change for every industry, and the regional part splits in two', () => {
  fc.assert(
    fc.property(amounts, (a) => {
      const { change, national, mix, regional, competitive, allocation } = shiftShare(a);
      change.forEach((v, i) => {
        closeTo(national[i]! + mix[i]! + regional[i]!, v, [1e-12, 100]);
        closeTo(competitive[i]! + allocation[i]!, regional[i]!, [1e-12, 100]);
      });
    }),
  );
});

test('law: without growth of the whole there is no national part; the whole itself has no mix and no regional part', () => {
  fc.assert(
    fc.property(amounts, (a) => {
      const still = shiftShare({
        ...a,
        wholeAfter: a.wholeBefore.map((v) => v + 50),
        wholeBefore: a.wholeBefore.map((v) => v + 50),
      });
      closeTo(
        still.national,
        a.placeBefore.map(() => 0),
        [1e-12, 1],
      );
      const whole = shiftShare({ ...a, placeBefore: a.wholeBefore, placeAfter: a.wholeAfter });
      closeTo(
        whole.regional,
        a.placeBefore.map(() => 0),
        [1e-10, 1],
      );
      closeTo(sum(whole.mix), 0, [1e-10, 1]);
    }),
  );
});

test("law: a place with the whole's mix has no mix part in sum and no allocation", () => {
  const { mix, allocation } = shiftShare({
    placeBefore: [10, 20],
    placeAfter: [15, 19],
    wholeBefore: [100, 200],
    wholeAfter: [130, 190],
  });
  closeTo([sum(mix), ...allocation], [0, 0, 0], [1e-12, 1]);
});

test('edge: an industry new to the place is regional; unlike lengths, parts above the whole and no whole are refused', () => {
  const fresh = shiftShare({ placeBefore: [0, 5], placeAfter: [4, 5], wholeBefore: [10, 10], wholeAfter: [20, 10] });
  assert.deepEqual([fresh.regional[0], fresh.national[0], fresh.allocation[0]], [4, 0, 4]);
  const good = { placeBefore: [1], placeAfter: [1], wholeBefore: [2], wholeAfter: [2] };
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => shiftShare({ ...good, placeAfter: [1, 2] }), code('bad-shape'));
  assert.throws(() => shiftShare({ ...good, placeBefore: [3] }), code('part-exceeds-whole'));
  assert.throws(() => shiftShare({ ...good, placeAfter: [3] }), code('part-exceeds-whole'));
  assert.throws(
    () => shiftShare({ placeBefore: [0], placeAfter: [0], wholeBefore: [0], wholeAfter: [0] }),
    code('too-few'),
  );
  assert.throws(() => shiftShare({ ...good, wholeAfter: [-2] }), code('negative-cell'));
});

test('edge: a bad amount is named by its row', () => {
  const good = { placeBefore: [1, 1], placeAfter: [1, 1], wholeBefore: [2, 2], wholeAfter: [2, 2] };
  for (const key of ['placeBefore', 'placeAfter', 'wholeBefore', 'wholeAfter'] as const)
    assert.throws(
      () => shiftShare({ ...good, [key]: [1, Number.NaN] }),
      (e) => e instanceof MethodError && e.code === 'not-finite' && e.place.row === 1,
    );
});
