import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { cellIntervals } from './cell-intervals.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';
import { type SecondaryOptions, secondarySuppression } from './secondary-suppression.ts';

const parentsOf = (rows: number) => [...Array<number>(rows).fill(rows), -1];
const tableOf = (inner: ArrayLike<number>, rows: number, cols: number) => {
  const cells = new Float64Array((rows + 1) * (cols + 1));
  for (let k = 0; k < inner.length; k++) {
    const [r, c] = [Math.floor(k / cols), k % cols];
    for (const row of [r, rows]) for (const column of [c, cols]) cells[row * (cols + 1) + column]! += inner[k]!;
  }
  return cells;
};
/** Cells below 3 inside the table must be hidden; totals may not be. */
const optionsOf = (cells: Float64Array, rows: number): SecondaryOptions => {
  const cols = cells.length / (rows + 1);
  const isTotal = (p: number) => p >= rows * cols || p % cols === cols - 1;
  return {
    parents: parentsOf(rows),
    tolerance: 0,
    primary: cells.map((v, p) => Number(v > 0 && v < 3 && !isTotal(p))),
    protectAbove: cells.map(() => 2),
    protectBelow: cells.map(() => 1),
    costs: cells.map((v, p) => (isTotal(p) || v === 0 ? Infinity : v)),
    low: cells.map(() => 0),
    high: cells.map((v) => (v === 0 ? 0 : Infinity)),
  };
};
const run = (cells: Float64Array, rows: number, changed: Partial<SecondaryOptions> = {}) =>
  secondarySuppression(matrix(rows + 1, cells.length / (rows + 1), cells), { ...optionsOf(cells, rows), ...changed });
const isRefused = (e: unknown) => e instanceof MethodError && e.code === 'not-protectable';
/** The result, or nothing where the table cannot be protected. */
const attempt = (cells: Float64Array, rows: number, changed: Partial<SecondaryOptions> = {}) => {
  try {
    return run(cells, rows, changed);
  } catch (e) {
    if (!isRefused(e)) throw e;
    return undefined;
  }
};
const inside = fc.array(fc.constantFrom(0, 1, 2, 3, 5, 9, 20), { minLength: 12, maxLength: 12 });

test('law: no hidden cell is determinable, primary cells have their protection, and cells that are shown stay as they are', () => {
  fc.assert(
    fc.property(inside, (v) => {
      const cells = tableOf(v, 3, 4);
      const options = optionsOf(cells, 3);
      const got = attempt(cells, 3);
      fc.pre(got !== undefined);
      const audit = cellIntervals(matrix(4, 5, cells), { ...options, hidden: got!.hidden });
      assert.deepEqual([audit.lower, audit.upper], [got!.lower, got!.upper]);
      cells.forEach((x, p) => {
        if (options.primary[p] === 1)
          assert.ok(got!.hidden[p] === 1 && audit.lower.cells[p]! <= x - 1 && audit.upper.cells[p]! >= x + 2);
        else if (got!.hidden[p] === 1)
          assert.ok(audit.lower.cells[p]! < audit.upper.cells[p]! && options.costs[p]! < Infinity);
        else assert.deepEqual([audit.lower.cells[p], audit.upper.cells[p]], [x, x]);
      });
      closeTo(
        got!.cost,
        got!.secondary.reduce((s, p) => s + options.costs[p]!, 0),
        1e-12,
      );
    }),
    { numRuns: 300 },
  );
});

test('oracle: where it refuses, hiding all that may be hidden does not protect either', () => {
  let refused = 0;
  fc.assert(
    fc.property(inside, (v) => {
      const cells = tableOf(v, 3, 4);
      const options = optionsOf(cells, 3);
      if (attempt(cells, 3) !== undefined) return;
      refused++;
      const hidden = cells.map((_, p) => Number(options.primary[p] === 1 || options.costs[p]! < Infinity));
      const { lower, upper } = cellIntervals(matrix(4, 5, cells), { ...options, hidden });
      assert.ok(cells.some((x, p) => options.primary[p] === 1 && (lower.cells[p]! > x - 1 || upper.cells[p]! < x + 2)));
    }),
    { numRuns: 300 },
  );
  assert.ok(refused > 5);
});

test('oracle: of all sets of cells that protect, none that it could still show is left, and its cost is near the least', () => {
  const small = fc.array(fc.constantFrom(0, 1, 2, 4, 7, 15), { minLength: 9, maxLength: 9 });
  let [ours, least] = [0, 0];
  fc.assert(
    fc.property(small, (v) => {
      const cells = tableOf(v, 3, 3);
      const options = optionsOf(cells, 3);
      const got = attempt(cells, 3);
      fc.pre(got !== undefined && got.secondary.length > 0);
      const free = [...cells.keys()].filter((p) => options.primary[p] === 0 && options.costs[p]! < Infinity);
      const isSafe = (extra: readonly number[]) => {
        const hidden = cells.map((_, p) => Number(options.primary[p] === 1 || extra.includes(p)));
        const { lower, upper } = cellIntervals(matrix(4, 4, cells), { ...options, hidden });
        return cells.every(
          (x, p) => options.primary[p] === 0 || (lower.cells[p]! <= x - 1 && upper.cells[p]! >= x + 2),
        );
      };
      for (const p of got!.secondary) assert.ok(!isSafe(got!.secondary.filter((q) => q !== p)));
      let best = Infinity;
      for (let set = 0; set < 2 ** free.length; set++) {
        const extra = free.filter((_, k) => (set >> k) % 2 === 1);
        const cost = extra.reduce((s, p) => s + options.costs[p]!, 0);
        if (cost < best && isSafe(extra)) best = cost;
      }
      assert.ok(got!.cost >= best);
      ours += got!.cost;
      least += best;
    }),
    { numRuns: 25 },
  );
  assert.ok(ours <= 1.25 * least, `${ours} against ${least}`);
});

test('law: more protection never shows a primary cell, and where less is refused more is too', () => {
  fc.assert(
    fc.property(inside, (v) => {
      const cells = tableOf(v, 3, 4);
      const [some, more] = [2, 4].map((above) => attempt(cells, 3, { protectAbove: cells.map(() => above) }));
      if (some === undefined) assert.equal(more, undefined);
      const { primary } = optionsOf(cells, 3);
      if (more !== undefined) more.hidden.forEach((is, p) => assert.ok(is === 1 || primary[p] === 0));
    }),
  );
});

test('law: rows under rows: hidden parts of a region cannot be had from the totals above it', () => {
  const chance = random(12);
  // Rows 0 to 8 are districts of provinces 9, 10 and 11; row 12 is the country.
  const parents = [9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12, 12, -1];
  for (let draw = 0; draw < 20; draw++) {
    const cells = new Float64Array(13 * 5);
    for (let row = 0; row < 9; row++)
      for (let c = 0; c < 4; c++) {
        const v = 1 + chance.below(12);
        for (let at = row; at >= 0; at = parents[at]!) for (const column of [c, 4]) cells[5 * at + column]! += v;
      }
    const options: SecondaryOptions = {
      parents,
      tolerance: 0,
      primary: cells.map((v) => Number(v < 3)),
      protectAbove: cells.map(() => 2),
      protectBelow: cells.map(() => 1),
      costs: cells.map((v, p) => (p % 5 === 4 || p >= 60 ? Infinity : v)),
      low: cells.map(() => 0),
      high: cells.map(() => Infinity),
    };
    const got = secondarySuppression(matrix(13, 5, cells), options);
    cells.forEach((x, p) => {
      if (options.primary[p] === 1) assert.ok(got.lower.cells[p]! <= x - 1 && got.upper.cells[p]! >= x + 2);
      if (p % 5 === 4 || p >= 60) assert.equal(got.hidden[p], 0);
    });
  }
});

test('law: a table with nothing to hide hides nothing, and the unit of amounts does not matter', () => {
  const safe = tableOf([5, 6, 7, 8, 9, 10], 2, 3);
  assert.deepEqual([run(safe, 2).secondary, run(safe, 2).cost], [[], 0]);
  const cells = tableOf([1, 6, 7, 8, 9, 10], 2, 3);
  const was = run(cells, 2);
  const thousands = cells.map((v) => 1000 * v);
  const plain = optionsOf(cells, 2);
  const scaled = run(thousands, 2, {
    primary: plain.primary,
    protectAbove: cells.map(() => 2000),
    protectBelow: cells.map(() => 1000),
  });
  assert.deepEqual(scaled.hidden, was.hidden);
  assert.ok(was.secondary.length >= 3);
});

test('law: a table of 60 rows and columns with its totals takes moments, and is safe', () => {
  const chance = random(60);
  const cells = tableOf(
    Array.from({ length: 3600 }, () => (chance.uniform() < 0.1 ? 0 : Math.floor(Math.exp(7 * chance.uniform())))),
    60,
    60,
  );
  const got = run(cells, 60);
  const options = optionsOf(cells, 60);
  assert.ok(Array.from(options.primary).filter((is) => is === 1).length > 300);
  cells.forEach((x, p) => {
    if (options.primary[p] === 1) assert.ok(got.lower.cells[p]! <= x - 1 && got.upper.cells[p]! >= x + 2);
  });
});

test('edge: bad masks, protection, costs, bounds and totals are refused, and so is what nothing can protect', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const cells = tableOf([1, 6, 7, 8], 2, 2);
  const of = (key: keyof SecondaryOptions, value: number) => ({
    [key]: (optionsOf(cells, 2)[key] as Float64Array).with(0, value),
  });
  const bad = (key: keyof SecondaryOptions, value: number, wanted: string) =>
    assert.throws(() => run(cells, 2, of(key, value)), code(wanted));
  bad('primary', 0.5, 'not-binary');
  bad('protectAbove', -1, 'bad-parameter');
  bad('protectAbove', Infinity, 'bad-parameter');
  bad('costs', 0, 'bad-parameter');
  bad('low', 2, 'bounds-crossed');
  bad('high', 0, 'bounds-crossed');
  // More below than there is: the cell is 1, nothing is below 0.
  bad('protectBelow', 2, 'not-protectable');
  assert.throws(() => run(cells, 2, { costs: [1] }), code('bad-shape'));
  assert.throws(
    () => run(cells, 2, { protectAbove: cells.map(() => 0), protectBelow: cells.map(() => 0) }),
    code('bad-parameter'),
  );
  assert.throws(() => run(cells, 2, { costs: cells.map(() => Infinity) }), code('not-protectable'));
  assert.throws(() => run(cells.with(0, 2), 2), code('not-additive'));
  const one = run(cells, 2, { protectBelow: cells.map(() => 0) });
  assert.ok(one.upper.cells[0]! >= 3);
});

test('oracle: with known least and most amounts it protects within them, or hiding all that may be hidden does not', () => {
  let [done, refused] = [0, 0];
  fc.assert(
    fc.property(inside, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 20, maxLength: 20 }), (v, rooms) => {
      const cells = tableOf(v, 3, 4);
      const plain = optionsOf(cells, 3);
      const room = rooms.map((most, p) => (plain.primary[p] === 1 ? 4 : most));
      const bounds = {
        low: cells.map((x, p) => Math.max(0, x - room[p]!)),
        high: cells.map((x, p) => x + room[p]!),
      };
      const options = { ...plain, ...bounds };
      const got = attempt(cells, 3, bounds);
      const all = cells.map((_, p) => Number(options.primary[p] === 1 || options.costs[p]! < Infinity));
      const { lower, upper } = got ?? cellIntervals(matrix(4, 5, cells), { ...options, hidden: all });
      const isShort = cells.some(
        (x, p) => options.primary[p] === 1 && (lower.cells[p]! > x - 1 || upper.cells[p]! < x + 2),
      );
      assert.equal(isShort, got === undefined);
      done += Number(got !== undefined);
      refused += Number(got === undefined);
    }),
    { numRuns: 300 },
  );
  assert.ok(done > 20 && refused > 20, `${done} and ${refused}`);
});
