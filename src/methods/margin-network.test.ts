import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { marginNetwork } from './margin-network.ts';
import { matrix } from './matrix.ts';

/** Rows under rows: row 6 is the total of 4, 5 and 3; row 4 of 0 and 1; row 5 of 2 alone. */
const parents = [4, 4, 5, 6, 6, 6, -1];
/** Cells of the whole table from those of the four rows with none under them, two columns and a total each. */
const whole = (leaves: readonly number[]) => {
  const cells = new Float64Array(21);
  leaves.forEach((v, k) => {
    for (let row = Math.floor(k / 2); row >= 0; row = parents[row]!) {
      cells[3 * row + (k % 2)]! += v;
      cells[3 * row + 2]! += v;
    }
  });
  return cells;
};
const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 });
/** Out less in at each node. */
const excess = ({ nodes, from, to }: { nodes: number; from: Int32Array; to: Int32Array }, x: ArrayLike<number>) => {
  const sums = new Float64Array(nodes);
  from.forEach((v, p) => {
    sums[v]! += x[p]!;
    sums[to[p]!]! -= x[p]!;
  });
  return sums;
};

test('law: every table whose totals hold flows round without loss', () => {
  fc.assert(
    fc.property(values, (v) => {
      const cells = whole(v);
      const network = marginNetwork(matrix(7, 3, cells), parents, 0);
      closeTo(excess(network, cells), Array<number>(network.nodes).fill(0), 0);
    }),
  );
});

test('law: what flows round without loss is a table whose totals hold: the change of a cell shows, and only matched changes do not', () => {
  const network = marginNetwork(matrix(7, 3, whole([1, 2, 3, 4, 5, 6, 7, 8])), parents, 0);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 21, maxLength: 21 }), (x) => {
      const isTable = whole([0, 1, 3, 4, 6, 7, 9, 10].map((p) => x[p]!)).every((v, p) => v === x[p]);
      assert.equal(
        excess(network, x).every((v) => v === 0),
        isTable,
      );
    }),
  );
  for (let p = 0; p < 21; p++)
    assert.ok(
      excess(
        network,
        Array.from({ length: 21 }, (_, q) => Number(q === p)),
      ).some((v) => v !== 0),
    );
});

test('law: cells at a node are those that lead from it or to it, each cell at two nodes', () => {
  const network = marginNetwork(matrix(7, 3, whole([1, 2, 3, 4, 5, 6, 7, 8])), parents, 0);
  for (let v = 0; v < network.nodes; v++) {
    const at = [...network.cellsAt.subarray(network.starts[v], network.starts[v + 1])].sort((a, b) => a - b);
    const plain = Array.from({ length: 21 }, (_, p) => p).filter((p) => network.from[p] === v || network.to[p] === v);
    assert.deepEqual(at, plain);
  }
  assert.ok(network.from.every((v, p) => v !== network.to[p]));
});

test('edge: missed totals, circles, two roots, no column beside the total and missing cells are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const cells = whole([1, 2, 3, 4, 5, 6, 7, 8]);
  const run =
    (p: readonly number[], tolerance = 0, x = cells) =>
    () =>
      marginNetwork(matrix(7, 3, x), p, tolerance);
  assert.throws(run(parents, 0, cells.with(0, 2)), code('not-additive'));
  assert.throws(run(parents, 0, cells.with(18, 17).with(20, 37)), code('not-additive'));
  assert.equal(run(parents, 0.5, cells.with(0, 2))().nodes, run(parents)().nodes);
  assert.throws(run(parents, 1), code('bad-parameter'));
  assert.throws(run(parents.with(3, -1)), code('bad-index'));
  assert.throws(run(parents.with(3, 7)), code('bad-index'));
  assert.throws(run([1, 0, 5, 6, 6, 6, -1]), code('bad-shape'));
  assert.throws(run([4]), code('bad-shape'));
  assert.throws(run(parents, 0, cells.with(0, Number.NaN)), code('not-finite'));
  assert.throws(() => marginNetwork(matrix(2, 1, [1, 1]), [1, -1], 0), code('bad-shape'));
  assert.throws(() => marginNetwork(matrix(1, 2, [1, 1]), [-1], 0), code('bad-shape'));
  assert.throws(() => marginNetwork(matrix(0, 2, []), [], 0), code('bad-shape'));
});

test('law: where rows stand makes no difference: totals first, and any row under any other', () => {
  const turned = parents.map((above) => (above === -1 ? -1 : 6 - above)).reverse();
  const upsideDown = (cells: Float64Array) => cells.map((_, p) => cells[3 * (6 - Math.floor(p / 3)) + (p % 3)]!);
  fc.assert(
    fc.property(values, (v) => {
      const cells = upsideDown(whole(v));
      const network = marginNetwork(matrix(7, 3, cells), turned, 0);
      closeTo(excess(network, cells), Array<number>(network.nodes).fill(0), 0);
      for (let p = 0; p < 21; p++)
        assert.ok(
          excess(
            network,
            Array.from({ length: 21 }, (_, q) => Number(q === p)),
          ).some((e) => e !== 0),
        );
    }),
    { numRuns: 30 },
  );
});

test('edge: any total may miss in either direction, in the first row and column as in the last; one column is enough', () => {
  const refused = (cells: readonly number[], above: readonly number[]) =>
    assert.throws(
      () => marginNetwork(matrix(above.length, cells.length / above.length, cells), above, 0.001),
      (e) => e instanceof MethodError && e.code === 'not-additive',
      `${cells}`,
    );
  const good = [-1, -2, -3, -3, -4, -7, -4, -6, -10];
  for (const sign of [1, -1])
    for (let p = 0; p < 9; p++)
      for (const miss of [0.5, -0.5]) {
        const cells = good.map((v, q) => (v + (q === p ? miss : 0)) * sign);
        refused(cells, [2, 2, -1]);
      }
  assert.equal(marginNetwork(matrix(3, 2, [1, 1, 2, 2, 3, 3]), [2, 2, -1], 0).nodes, 5);
  for (const two of [
    [-1, -1, 0],
    [-1, 0, -1],
  ])
    assert.throws(
      () => marginNetwork(matrix(3, 2, [3, 3, 1, 1, 2, 2]), two, 0),
      (e) => e instanceof MethodError && e.code === 'bad-index',
    );
});
