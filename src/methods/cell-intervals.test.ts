import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './cell-intervals.fixture.json' with { type: 'json' };
import { cellIntervals } from './cell-intervals.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';

/** A table of whole numbers with totals: three rows, the last the total, and three columns, the last the total. */
const tableOf = (v: readonly number[]) => {
  const [a, b, c, d] = v as [number, number, number, number];
  return [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
};
const inside = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });
const masks = fc.array(fc.nat(1), { minLength: 9, maxLength: 9 });
const plain = {
  parents: [2, 2, -1],
  tolerance: 0,
  low: Array<number>(9).fill(0),
  high: Array<number>(9).fill(Infinity),
};

test('reference: linear programmes of HiGHS give the same ends, for plain tables and for rows under rows', () => {
  for (const c of fixture.cases) {
    const got = cellIntervals(matrix(c.rows, c.cols, c.cells), {
      parents: c.parents,
      tolerance: 0,
      hidden: c.hidden,
      low: c.cells.map(() => 0),
      high: c.high.map((v) => v ?? Infinity),
    });
    closeTo(got.lower.cells, c.lower, [fixture.tolerance, 1]);
    closeTo(
      got.upper.cells,
      c.upper.map((v) => v ?? Infinity),
      [fixture.tolerance, 1],
    );
  }
});

test('oracle: trying every whole table within the bounds gives the same ends', () => {
  fc.assert(
    fc.property(inside, masks, (v, hidden) => {
      const cells = tableOf(v);
      const high = cells.map((x) => Math.max(x, 6));
      const got = cellIntervals(matrix(3, 3, cells), { ...plain, hidden, high });
      const [lower, upper] = [[...cells], [...cells]];
      const span = Array.from({ length: 7 }, (_, k) => k);
      for (const a of span)
        for (const b of span)
          for (const c of span)
            for (const d of span) {
              const other = tableOf([a, b, c, d]);
              if (other.some((x, p) => (hidden[p] === 1 ? x > high[p]! : x !== cells[p]))) continue;
              other.forEach((x, p) => {
                lower[p] = Math.min(lower[p]!, x);
                upper[p] = Math.max(upper[p]!, x);
              });
            }
      assert.deepEqual([[...got.lower.cells], [...got.upper.cells]], [lower, upper]);
    }),
    { numRuns: 150 },
  );
});

test('law: hiding more never narrows an interval, the value lies in it, and shown cells are points', () => {
  fc.assert(
    fc.property(inside, masks, fc.nat(8), (v, hidden, further) => {
      const m = matrix(3, 3, tableOf(v));
      const was = cellIntervals(m, { ...plain, hidden });
      const more = cellIntervals(m, { ...plain, hidden: hidden.with(further, 1) });
      m.cells.forEach((x, p) => {
        assert.ok(more.lower.cells[p]! <= was.lower.cells[p]! && was.lower.cells[p]! <= x);
        assert.ok(x <= was.upper.cells[p]! && was.upper.cells[p]! <= more.upper.cells[p]!);
        if (hidden[p] === 0) assert.deepEqual([was.lower.cells[p], was.upper.cells[p]], [x, x]);
      });
    }),
  );
});

test('law: one hidden cell in a row that shows its total is no secret, and rows and columns may be exchanged', () => {
  fc.assert(
    fc.property(inside, masks, (v, hidden) => {
      const cells = tableOf(v);
      const one = cellIntervals(matrix(3, 3, cells), { ...plain, hidden: cells.map((_, p) => Number(p === 4)) });
      assert.deepEqual([one.lower.cells[4], one.upper.cells[4]], [cells[4], cells[4]]);
      const turn = (list: ArrayLike<number>) => Array.from(list, (_, p) => list[(p % 3) * 3 + Math.floor(p / 3)]!);
      const was = cellIntervals(matrix(3, 3, cells), { ...plain, hidden });
      const turned = cellIntervals(matrix(3, 3, turn(cells)), { ...plain, hidden: turn(hidden) });
      assert.deepEqual(turn(turned.upper.cells), [...was.upper.cells]);
      assert.deepEqual(turn(turned.lower.cells), [...was.lower.cells]);
    }),
  );
});

test('edge: a value outside its bounds, masks that are no masks, unlike lists and missing cells are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const m = matrix(3, 3, tableOf([1, 2, 3, 4]));
  const hidden = Array<number>(9).fill(1);
  assert.throws(() => cellIntervals(m, { ...plain, hidden, high: plain.high.with(0, 0) }), code('bounds-crossed'));
  assert.throws(() => cellIntervals(m, { ...plain, hidden, low: plain.low.with(0, 2) }), code('bounds-crossed'));
  assert.throws(() => cellIntervals(m, { ...plain, hidden: hidden.with(3, 0.5) }), code('not-binary'));
  assert.throws(() => cellIntervals(m, { ...plain, hidden: [1] }), code('bad-shape'));
  assert.throws(
    () => cellIntervals(matrix(3, 3, m.cells.with(0, Number.NaN)), { ...plain, hidden }),
    code('not-finite'),
  );
  assert.throws(() => cellIntervals(matrix(3, 3, m.cells.with(0, 2)), { ...plain, hidden }), code('not-additive'));
  const all = cellIntervals(m, { ...plain, hidden });
  assert.ok(all.upper.cells.every((v) => v === Infinity) && all.lower.cells.every((v) => v === 0));
});

test('law: known least amounts count as known most amounts do: moving them with the values moves the ends', () => {
  fc.assert(
    fc.property(inside, masks, (v, hidden) => {
      const cells = tableOf(v);
      const add = tableOf([10, 20, 30, 40]);
      const high = cells.map((x) => x + 3);
      const was = cellIntervals(matrix(3, 3, cells), { ...plain, hidden, high });
      const moved = cellIntervals(
        matrix(
          3,
          3,
          cells.map((x, p) => x + add[p]!),
        ),
        { ...plain, hidden, low: add, high: high.map((x, p) => x + add[p]!) },
      );
      assert.deepEqual(
        [[...moved.lower.cells], [...moved.upper.cells]],
        [was.lower.cells, was.upper.cells].map((list) => Array.from(list, (x, p) => x + add[p]!)),
      );
    }),
  );
});

test('edge: what is refused is named by its row and column', () => {
  const m = matrix(3, 3, tableOf([1, 2, 3, 4]));
  const hidden = Array<number>(9).fill(1);
  const at = (row: number, column: number) => (e: unknown) =>
    e instanceof MethodError && e.place.row === row && e.place.column === column;
  assert.throws(() => cellIntervals(m, { ...plain, hidden: hidden.with(5, 2) }), at(1, 2));
  assert.throws(() => cellIntervals(m, { ...plain, hidden, high: plain.high.with(7, 0) }), at(2, 1));
});
