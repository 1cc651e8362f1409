import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { primarySuppression } from './primary-suppression.ts';

const cells = fc.array(fc.nat(100), { maxLength: 8 });
const rules = { minimumFrequency: 3, dominance: { count: 2, share: 0.85 }, pPercent: 0.15 };

test('oracle: by p percent, a cell is safe exactly where the second largest cannot come within p of the largest', () => {
  fc.assert(
    fc.property(cells, (v) => {
      fc.pre(v.some((x) => x > 0));
      const [first, second = 0] = [...v].sort((a, b) => b - a) as [number, number?];
      const guess = v.reduce((s, x) => s + x, 0) - second;
      assert.equal(primarySuppression(v, { pPercent: 0.15 }).pPercent, guess - first < 0.15 * first);
    }),
  );
});

test('law: order and unit do not matter, contributors of 0 do not count, and stricter rules hide no less', () => {
  fc.assert(
    fc.property(cells, (v) => {
      const was = primarySuppression(v, rules);
      assert.deepEqual(primarySuppression([0, ...[...v].reverse().map((x) => 8 * x)], rules), was);
      const strict = primarySuppression(v, { minimumFrequency: 4, dominance: { count: 2, share: 0.7 }, pPercent: 0.3 });
      for (const rule of ['frequency', 'dominance', 'pPercent'] as const) assert.ok(!was[rule] || strict[rule]);
      assert.equal(was.isSensitive, was.frequency || was.dominance || was.pPercent);
    }),
  );
});

test('law: one or two contributors are always sensitive by dominance of two and by p percent; equal many are not', () => {
  for (const v of [[5], [5, 5], [9, 1]])
    assert.deepEqual(primarySuppression(v, rules), {
      isSensitive: true,
      frequency: true,
      dominance: true,
      pPercent: true,
    });
  assert.equal(primarySuppression(Array(10).fill(4), rules).isSensitive, false);
});

test('edge: an empty cell is not sensitive; no rule, or one outside its range, is refused', () => {
  assert.equal(primarySuppression([0, 0], rules).isSensitive, false);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  for (const bad of [
    {},
    { minimumFrequency: 0 },
    { dominance: { count: 0, share: 0.5 } },
    { dominance: { count: 1, share: 1 } },
    { pPercent: 15 },
  ])
    assert.throws(() => primarySuppression([1], bad), code('bad-parameter'));
  assert.throws(() => primarySuppression([-1], rules), code('negative-cell'));
});

test('law: one contributor is enough where one is asked for', () => {
  assert.equal(primarySuppression([7], { minimumFrequency: 1 }).frequency, false);
  assert.equal(primarySuppression([7], { minimumFrequency: 2 }).frequency, true);
});

test('edge: rules are held to open ranges, one contributor may dominate, exactly the limit is safe, bad amounts are named', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  for (const share of [0, 1])
    assert.throws(() => primarySuppression([1], { dominance: { count: 1, share } }), code('bad-parameter'));
  for (const pPercent of [0, 1]) assert.throws(() => primarySuppression([1], { pPercent }), code('bad-parameter'));
  const dominance = (v: readonly number[]) => primarySuppression(v, { dominance: { count: 1, share: 0.75 } }).dominance;
  assert.deepEqual([dominance([3, 1]), dominance([4, 1])], [false, true]);
  const pPercent = (v: readonly number[]) => primarySuppression(v, { pPercent: 0.25 }).pPercent;
  assert.deepEqual([pPercent([4, 2, 1]), pPercent([5, 2, 1])], [false, true]);
  assert.throws(
    () => primarySuppression([1, 2, -1], rules),
    (e) => e instanceof MethodError && e.place.row === 2 && e.place.column === 0,
  );
});
