import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { twoWayResiduals } from './two-way-residuals.ts';

const panels = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(4), fc.integer({ min: -20, max: 20 })), {
    minLength: 1,
    selector: ([u, t]) => 10 * u + t,
  })
  .map((rows) => ({
    unit: rows.map(([u]) => u),
    period: rows.map(([, t]) => t),
    value: rows.map(([, , v]) => v),
  }));
const sumsBy = (index: readonly number[], values: ArrayLike<number>) => {
  const sums = new Map<number, number>();
  index.forEach((key, p) => sums.set(key, (sums.get(key) ?? 0) + values[p]!));
  return [...sums.values()];
};

test('oracle: taking out means of units and periods in turn, over and over, ends at the same', () => {
  fc.assert(
    fc.property(panels, ({ unit, period, value }) => {
      let plain = [...value] as number[];
      for (let step = 0; step < 4000; step++) {
        for (const index of [unit, period]) {
          const means = new Map<number, number>();
          for (const key of index) {
            const own = plain.filter((_, p) => index[p] === key);
            means.set(key, own.reduce((s, v) => s + v, 0) / own.length);
          }
          plain = plain.map((v, p) => v - means.get(index[p]!)!);
        }
        if (step % 50 === 0 && sumsBy(unit, plain).every((s) => Math.abs(s) < 1e-13)) break;
      }
      closeTo(twoWayResiduals({ unit, period }, [value]).residuals[0]!, plain, [1e-9, 1]);
    }),
    { numRuns: 60 },
  );
});

test('law: what is left adds up to 0 in every unit and period, and added levels of either leave it as it was', () => {
  fc.assert(
    fc.property(panels, ({ unit, period, value }) => {
      const shifted = value.map((v, p) => v + 7 * unit[p]! - 11 * period[p]! ** 2);
      const { residuals } = twoWayResiduals({ unit, period }, [value, shifted]);
      closeTo(residuals[1]!, residuals[0]!, [1e-10, 1]);
      for (const index of [unit, period])
        closeTo(
          sumsBy(index, residuals[0]!),
          sumsBy(index, residuals[0]!).map(() => 0),
          [1e-11, 1],
        );
    }),
  );
});

test('law: levels taken out are units and periods less parts, and their names and the order of rows do not matter', () => {
  fc.assert(
    fc.property(panels, ({ unit, period, value }) => {
      const parts = unit.map((_, p) => p);
      for (let step = 0; step < unit.length; step++)
        unit.forEach((u, p) =>
          unit.forEach((v, q) => {
            if (u === v || period[p] === period[q]) parts[p] = Math.min(parts[p]!, parts[q]!);
          }),
        );
      const { effects, residuals } = twoWayResiduals({ unit, period }, [value]);
      assert.equal(effects, new Set(unit).size + new Set(period).size - new Set(parts).size);
      const turned = twoWayResiduals(
        { unit: unit.map((u) => 9 - u).reverse(), period: period.map((t) => 3 * t).reverse() },
        [[...value].reverse()],
      );
      closeTo(Array.from(turned.residuals[0]!).reverse(), residuals[0]!, [1e-10, 1]);
      assert.equal(turned.effects, effects);
    }),
  );
});

test('edge: nothing gives nothing; bad numbering, unlike lengths and missing values are refused', () => {
  assert.deepEqual(twoWayResiduals({ unit: [], period: [] }, [[]]).residuals, [new Float64Array()]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => twoWayResiduals({ unit: [0], period: [] }, []), code('bad-shape'));
  assert.throws(() => twoWayResiduals({ unit: [0], period: [0] }, [[1, 2]]), code('bad-shape'));
  assert.throws(() => twoWayResiduals({ unit: [-1], period: [0] }, []), code('bad-index'));
  assert.throws(() => twoWayResiduals({ unit: [0], period: [0.5] }, []), code('bad-index'));
  assert.throws(() => twoWayResiduals({ unit: [0], period: [0] }, [[Number.NaN]]), code('not-finite'));
});

test('edge: a missing value is named by its row', () => {
  assert.throws(
    () => twoWayResiduals({ unit: [0, 0], period: [0, 1] }, [[1, Number.NaN]]),
    (e) => e instanceof MethodError && e.code === 'not-finite' && e.place.row === 1,
  );
});
