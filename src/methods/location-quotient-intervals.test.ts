import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { locationQuotient } from './location-quotient.ts';
import { locationQuotientInterval } from './location-quotient-interval.ts';
import { locationQuotientIntervals } from './location-quotient-intervals.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';
import { sizeVariation } from './size-variation.ts';

const tables = fc
  .array(fc.constantFrom(0, 0, 1, 3, 20, 0.1), { minLength: 20, maxLength: 20 })
  .map((cells) => matrix(5, 4, cells));

test('oracle: each cell by itself gives the same, and quotients are those of location-quotient', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const { lq, low, high } = locationQuotientIntervals(x, { level: 0.9 });
      assert.deepEqual(lq.cells, locationQuotient(x).cells);
      const sum = (keep: (p: number) => boolean) => x.cells.reduce((s, v, p) => s + (keep(p) ? v : 0), 0);
      x.cells.forEach((cell, p) => {
        const [r, i] = [Math.floor(p / 4), p % 4];
        const one = locationQuotientInterval(
          {
            cell,
            placeTotal: Math.max(
              cell,
              sum((q) => Math.floor(q / 4) === r),
            ),
            industryTotal: Math.max(
              cell,
              sum((q) => q % 4 === i),
            ),
            total: sum(() => true) + 1e-12,
          },
          { level: 0.9 },
        );
        closeTo([low.cells[p]!, high.cells[p]!], [one.low, one.high], [1e-6, 1e-3]);
      });
    }),
    { numRuns: 30 },
  );
});

test('law: workers in establishments of unlike size, without a list of them, are still covered at least at the level', () => {
  const chance = random(31);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance.uniform())) * Math.cos(2 * Math.PI * chance.uniform());
  const [places, share] = [20, 0.05];
  let [covered, asked] = [0, 0];
  for (let draw = 0; draw < 120; draw++) {
    const workers = new Float64Array(places * 2);
    const plants = new Float64Array(places * 2);
    for (let r = 0; r < places; r++) {
      workers[r * 2 + 1] = 1e6;
      plants[r * 2 + 1] = 1e4;
    }
    for (let plant = 0; plant < 100; plant++) {
      const r = chance.below(places);
      workers[r * 2]! += Math.exp(normal());
      plants[r * 2]!++;
    }
    const { low, high } = locationQuotientIntervals(matrix(places, 2, workers), {
      level: 0.9,
      establishments: matrix(places, 2, plants),
    });
    for (let r = 0; r < places; r++, asked++)
      if (low.cells[r * 2]! <= 1.0001 && high.cells[r * 2]! >= 0.9999) covered++;
  }
  assert.ok(covered / asked >= 0.9, `${covered / asked} at a share of ${share}`);
});

test('law: giving establishments widens the intervals of workers, and one establishment alone says nothing', () => {
  const x = matrix(3, 2, [300, 700, 100, 900, 0, 1000]);
  const alone = locationQuotientIntervals(x, { level: 0.95 });
  const carried = locationQuotientIntervals(x, { level: 0.95, establishments: matrix(3, 2, [3, 70, 1, 90, 0, 100]) });
  assert.ok(carried.low.cells[0]! < alone.low.cells[0]! && carried.high.cells[0]! > alone.high.cells[0]!);
  const single = locationQuotientIntervals(matrix(2, 2, [50, 100, 0, 100]), {
    level: 0.95,
    establishments: matrix(2, 2, [1, 9, 0, 9]),
  });
  assert.equal(single.units[0], 1);
  assert.ok(single.low.cells[0]! < 1);
});

test('edge: empty places and industries are undefined; a bad level or establishments that do not fit are refused', () => {
  const { low, high } = locationQuotientIntervals(matrix(3, 2, [0, 0, 1, 0, 2, 0]), { level: 0.9 });
  assert.deepEqual(Array.from(low.cells, Number.isNaN), [true, true, false, true, false, true]);
  assert.deepEqual(Array.from(high.cells, Number.isNaN), [true, true, false, true, false, true]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const x = matrix(1, 2, [1, 1]);
  assert.throws(() => locationQuotientIntervals(x, { level: 0 }), code('bad-parameter'));
  assert.throws(
    () => locationQuotientIntervals(x, { level: 0.9, establishments: matrix(2, 1, [1, 1]) }),
    code('bad-shape'),
  );
  assert.throws(
    () => locationQuotientIntervals(matrix(2, 1, [1, 1]), { level: 0.9, establishments: matrix(2, 1, [1, 0]) }),
    code('part-exceeds-whole'),
  );
});

test('oracle: carried by establishments, each cell has the interval of their number and of the variation of their sizes', () => {
  const [workers, plants] = [
    [30, 700, 10, 900, 0, 1000, 55, 400],
    [3, 70, 2, 90, 0, 100, 11, 35],
  ];
  const got = locationQuotientIntervals(matrix(4, 2, workers), { level: 0.9, establishments: matrix(4, 2, plants) });
  const sum = (list: readonly number[]) => list.reduce((s, v) => s + v, 0);
  for (const i of [0, 1]) {
    const of = (list: readonly number[]) => list.filter((_, p) => p % 2 === i);
    of(workers).forEach((cell, r) => {
      const one = locationQuotientInterval(
        {
          cell,
          placeTotal: workers[2 * r]! + workers[2 * r + 1]!,
          industryTotal: sum(of(workers)),
          total: sum(workers),
        },
        { level: 0.9, establishments: sum(of(plants)), sizeVariation: sizeVariation(of(workers), of(plants)) },
      );
      closeTo(
        [got.low.cells[2 * r + i]!, got.high.cells[2 * r + i]!, got.units[i]!],
        [one.low, one.high, one.units],
        1e-12,
      );
    });
  }
});

test('edge: a bad level is refused also where nothing is there to be judged', () => {
  for (const level of [0, 1, Number.NaN])
    assert.throws(
      () => locationQuotientIntervals(matrix(1, 2, [0, 0]), { level }),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
});

test('law: establishments of one place alone, whose sizes nobody can compare, count as one', () => {
  const { units } = locationQuotientIntervals(matrix(2, 2, [50, 100, 0, 100]), {
    level: 0.9,
    establishments: matrix(2, 2, [5, 9, 0, 9]),
  });
  assert.equal(units[0], 1);
});

test('edge: establishments that fit by their rows or by their columns only are refused', () => {
  for (const bad of [matrix(2, 3, Array(6).fill(1)), matrix(3, 2, Array(6).fill(1))])
    assert.throws(
      () => locationQuotientIntervals(matrix(2, 2, [1, 1, 1, 1]), { level: 0.9, establishments: bad }),
      (e) => e instanceof MethodError && e.code === 'bad-shape',
    );
});
