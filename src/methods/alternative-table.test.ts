import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { type AlternativeQuestion, alternativeTable } from './alternative-table.ts';
import { MethodError } from './errors.ts';
import { marginNetwork } from './margin-network.ts';
import { matrix } from './matrix.ts';

const tableOf = (inner: readonly number[], rows: number, cols: number) => {
  const cells = new Float64Array((rows + 1) * (cols + 1));
  inner.forEach((v, k) => {
    const [r, c] = [Math.floor(k / cols), k % cols];
    for (const [row, column] of [
      [r, c],
      [r, cols],
      [rows, c],
      [rows, cols],
    ] as const)
      cells[row * (cols + 1) + column]! += v;
  });
  return cells;
};
const network = (cells: Float64Array, rows: number) =>
  marginNetwork(matrix(rows + 1, cells.length / (rows + 1), cells), [...Array<number>(rows).fill(rows), -1], 0);
const inside = fc.array(fc.nat(5), { minLength: 9, maxLength: 9 });
const masks = fc.array(fc.nat(1), { minLength: 16, maxLength: 16 });
const price = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 16, maxLength: 16 });

test('law: the other table has the same totals, stays within its room, and changes the cell by what was reached', () => {
  fc.assert(
    fc.property(
      inside,
      price,
      fc.record({ cell: fc.nat(15), amount: fc.integer({ min: 1, max: 8 }), isUp: fc.boolean() }),
      (v, costs, { cell, amount, isUp }) => {
        const cells = tableOf(v, 3, 3);
        const direction = isUp ? 'up' : 'down';
        const rise = cells.map((x) => 20 - Math.min(x, 20));
        const { reached, changes } = alternativeTable(network(cells, 3), {
          cell,
          amount,
          direction,
          rise,
          fall: cells,
          costs,
        });
        assert.equal(changes[cell], isUp ? reached : -reached);
        assert.ok(reached >= 0 && reached <= amount);
        const other = cells.map((x, p) => x + changes[p]!);
        assert.deepEqual(
          tableOf(
            [0, 1, 2, 4, 5, 6, 8, 9, 10].map((p) => other[p]!),
            3,
            3,
          ),
          other,
        );
        changes.forEach((d, p) => assert.ok(d <= rise[p]! && -d <= cells[p]!));
      },
    ),
  );
});

test('oracle: with free and fixed cells it reaches as far as any whole table does', () => {
  const small = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(small, masks, fc.nat(8), (v, mask, cell) => {
      const cells = tableOf(v, 2, 2);
      const high = cells.map((x) => Math.max(x, 5));
      const costs = cells.map((_, p) => (mask[p] === 1 || p === cell ? 0 : Infinity));
      const question = { cell, amount: Infinity, rise: cells.map((x, p) => high[p]! - x), fall: cells, costs };
      const ends = [0, 0];
      for (let k = 0; k < 6 ** 4; k++) {
        const other = tableOf([k % 6, Math.floor(k / 6) % 6, Math.floor(k / 36) % 6, Math.floor(k / 216)], 2, 2);
        if (other.some((x, p) => x > high[p]! || (costs[p] === Infinity && x !== cells[p]))) continue;
        ends[0] = Math.max(ends[0]!, other[cell]! - cells[cell]!);
        ends[1] = Math.max(ends[1]!, cells[cell]! - other[cell]!);
      }
      const at = network(cells, 2);
      assert.equal(alternativeTable(at, { ...question, direction: 'up' }).reached, ends[0]);
      assert.equal(alternativeTable(at, { ...question, direction: 'down' }).reached, ends[1]);
    }),
    { numRuns: 60 },
  );
});

test('law: of single circles the cheapest is taken, and with equal costs one of four cells', () => {
  const cells = tableOf(Array<number>(9).fill(5), 3, 3);
  fc.assert(
    fc.property(price, (costs) => {
      const { changes } = alternativeTable(network(cells, 3), {
        cell: 0,
        direction: 'up',
        amount: 1,
        rise: cells.map(() => 9),
        fall: cells,
        costs,
      });
      const paid = Array.from(changes.keys()).reduce((s, p) => s + (p !== 0 && changes[p] !== 0 ? costs[p]! : 0), 0);
      // Circles of four cells: two rows and two columns, the total row and column among them.
      const four = [1, 2, 3].flatMap((r) => [1, 2, 3].map((c) => costs[4 * r]! + costs[c]! + costs[4 * r + c]!));
      assert.ok(paid <= Math.min(...four));
    }),
  );
  const flat = alternativeTable(network(cells, 3), {
    cell: 5,
    direction: 'down',
    amount: 1,
    rise: cells.map(() => 9),
    fall: cells,
    costs: cells.map(() => 1),
  });
  assert.equal(flat.changes.filter((d) => d !== 0).length, 4);
});

test('law: asking for more reaches no less, and freeing a cell reaches no less', () => {
  fc.assert(
    fc.property(inside, masks, fc.nat(15), (v, mask, further) => {
      const cells = tableOf(v, 3, 3);
      const at = network(cells, 3);
      const of = (hidden: readonly number[], amount: number) =>
        alternativeTable(at, {
          cell: 5,
          direction: 'up',
          amount,
          rise: cells.map(() => 30),
          fall: cells,
          costs: Float64Array.from(hidden, (h) => (h === 1 ? 0 : Infinity)),
        }).reached;
      assert.ok(of(mask, 3) <= of(mask, 6) && of(mask, 6) <= of(mask.with(further, 1), 6));
      assert.equal(of(mask, 3), Math.min(3, of(mask, Infinity)));
    }),
  );
});

test('edge: nothing limits a change of hidden totals; unlike lists, no such cell, and room below 0 are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const cells = tableOf([1, 2, 3, 4], 2, 2);
  const at = network(cells, 2);
  const good: AlternativeQuestion = {
    cell: 0,
    direction: 'up',
    amount: Infinity,
    rise: cells.map(() => Infinity),
    fall: cells,
    costs: cells.map(() => 0),
  };
  const open = alternativeTable(at, good);
  assert.ok(open.reached === Infinity && open.changes.every(Number.isNaN));
  assert.throws(() => alternativeTable(at, { ...good, rise: [1] }), code('bad-shape'));
  assert.throws(() => alternativeTable(at, { ...good, cell: 9 }), code('bad-index'));
  assert.throws(() => alternativeTable(at, { ...good, amount: 0 }), code('bad-parameter'));
  assert.throws(() => alternativeTable(at, { ...good, direction: 'other' as 'up' }), code('bad-parameter'));
  assert.throws(() => alternativeTable(at, { ...good, fall: cells.map(() => -1) }), code('bad-parameter'));
  assert.throws(() => alternativeTable(at, { ...good, costs: cells.map(() => Number.NaN) }), code('bad-parameter'));
  alternativeTable(at, { ...good, amount: 1 });
  assert.deepEqual(cells, tableOf([1, 2, 3, 4], 2, 2));
});

test('law: a price that is the same for all decides nothing: free circles are as short as paid ones', () => {
  fc.assert(
    fc.property(inside, masks, fc.nat(15), (v, mask, cell) => {
      const cells = tableOf(v, 3, 3);
      const moved = (price: number) =>
        alternativeTable(network(cells, 3), {
          cell,
          direction: 'up',
          amount: 1,
          rise: cells.map(() => 9),
          fall: cells,
          costs: Float64Array.from(mask, (open) => (open === 1 ? price : Infinity)),
        }).changes.filter((d) => d !== 0).length;
      assert.equal(moved(0), moved(1));
    }),
    { numRuns: 400 },
  );
});

test('law: a cell that has moved is free from then on, so a second circle goes through it', () => {
  const cells = tableOf(Array<number>(9).fill(5), 3, 3);
  // The first circle is cheap by its corner 5, which has room for 1; the way beside it costs less again only if 1 or 4 is free.
  const price = (p: number) => (p === 5 ? 0.01 : p === 1 || p === 4 ? 0.5 : 0.4);
  const costs = cells.map((_, p) => (p % 4 === 3 || p > 11 ? Infinity : price(p)));
  const { reached, changes } = alternativeTable(network(cells, 3), {
    cell: 0,
    direction: 'up',
    amount: 2,
    rise: cells.map((_, p) => (p === 5 ? 1 : 9)),
    fall: cells,
    costs,
  });
  assert.deepEqual([reached, changes[5]], [2, 1]);
  assert.equal(changes.filter((d) => d !== 0).length, 6);
});

test('edge: a cell between two others, before the first and after the last is no cell', () => {
  const cells = tableOf([1, 2, 3, 4], 2, 2);
  const room = { direction: 'up', amount: 1, rise: cells, fall: cells, costs: cells } as const;
  for (const cell of [0.5, -1, 9, Number.NaN])
    assert.throws(
      () => alternativeTable(network(cells, 2), { ...room, cell }),
      (e) => e instanceof MethodError && e.code === 'bad-index',
    );
});

test('oracle: with room everywhere the circle is the cheapest there is, found by going over all cells again and again', () => {
  const side = 8;
  const prices = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: side * side, maxLength: side * side });
  const cells = tableOf(Array<number>(49).fill(5), 7, 7);
  const at = network(cells, 7);
  fc.assert(
    fc.property(prices, fc.nat(side * side - 1), (costs, cell) => {
      const least = new Float64Array(at.nodes).fill(Infinity);
      least[at.to[cell]!] = 0;
      for (let round = 0; round < at.nodes; round++)
        costs.forEach((cost, p) => {
          if (p === cell) return;
          const [a, b] = [at.from[p]!, at.to[p]!];
          least[a] = Math.min(least[a]!, least[b]! + cost);
          least[b] = Math.min(least[b]!, least[a]! + cost);
        });
      const { changes } = alternativeTable(at, {
        cell,
        direction: 'up',
        amount: 1,
        rise: cells.map(() => 9),
        fall: cells,
        costs,
      });
      const paid = costs.reduce((s, cost, p) => s + (p !== cell && changes[p] !== 0 ? cost : 0), 0);
      assert.equal(paid, least[at.from[cell]!]);
    }),
    { numRuns: 200 },
  );
});

test('edge: the first entry of a list is held to its domain as the last is', () => {
  const cells = tableOf([1, 2, 3, 4], 2, 2);
  const good: AlternativeQuestion = { cell: 4, direction: 'up', amount: 1, rise: cells, fall: cells, costs: cells };
  for (const key of ['rise', 'fall', 'costs'] as const)
    for (const row of [0, 8])
      assert.throws(
        () => alternativeTable(network(cells, 2), { ...good, [key]: cells.with(row, -1) }),
        (e) => e instanceof MethodError && e.code === 'bad-parameter' && e.place.row === row,
      );
});
