import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { type OutlierOptions, outlierMoves } from './outlier-moves.ts';
import { random } from './random.ts';

const n = 7;
const jitter = random(7);
const tilt = Array.from({ length: n * n }, () => jitter.uniform() / 100);
/** Symmetric tables, tilted a little so that no two means tie. */
const tables = fc
  .array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: n * n, maxLength: n * n })
  .map((v) => Float64Array.from(v, (x, p) => x + tilt[p]!))
  .map((v) =>
    matrix(
      n,
      n,
      v.map((_, p) => v[Math.max(Math.floor(p / n), p % n) * n + Math.min(Math.floor(p / n), p % n)]!),
    ),
  );
const labels = fc.array(fc.nat(2), { minLength: n, maxLength: n }).map((v) => Int32Array.from(v));
const settings: OutlierOptions = { margin: 0, alone: 'stays', limit: 60 };

/** Mean tie of an industry with each cluster, itself left out; NaN where there is none. */
const means = (cells: Float64Array, label: ArrayLike<number>, i: number) =>
  [0, 1, 2].map((c) => {
    const others = Array.from({ length: n }, (_, j) => j).filter((j) => j !== i && label[j] === c);
    return others.reduce((s, j) => s + cells[i * n + j]!, 0) / others.length;
  });

test('oracle: each move is, by means written out, of the industry that gains most, and none is left that gains', () => {
  fc.assert(
    fc.property(tables, labels, fc.constantFrom('stays' as const, 'joins' as const), (m, start, alone) => {
      const got = outlierMoves(m, { label: start, groups: 3 }, { ...settings, alone });
      const label = [...start];
      const gains = () =>
        label.map((from, i) => {
          const tie = means(m.cells, label, i);
          const best = Math.max(...tie.filter((v, c) => c !== from && !Number.isNaN(v)));
          if (Number.isNaN(tie[from]!)) return alone === 'joins' && best > -Infinity ? Infinity : 0;
          return best - tie[from]!;
        });
      assert.equal(got.outliers.length, gains().filter((g) => g > 1e-12).length);
      for (const move of got.moves) {
        const now = gains();
        closeTo(now[move.industry]!, Math.max(...now), [1e-9, 1]);
        const tie = means(m.cells, label, move.industry);
        closeTo([move.own, move.best], [tie[move.from]!, tie[move.to]!], [1e-9, 1]);
        assert.equal(label[move.industry], move.from);
        label[move.industry] = move.to;
      }
      assert.deepEqual([...got.label], label);
      if (got.converged) assert.ok(gains().every((g) => g < 1e-9));
      else assert.equal(got.moves.length, 60);
    }),
    { numRuns: 200 },
  );
});

test('law: an industry put into the wrong block goes home, and blocks that are right stay', () => {
  const chance = random(16);
  const cells = Float64Array.from({ length: n * n }, (_, p) => Number(Math.floor(p / n) % 3 === (p % n) % 3));
  const right = Int32Array.from({ length: n }, (_, i) => i % 3);
  assert.deepEqual(outlierMoves(matrix(n, n, cells), { label: right, groups: 3 }, settings).moves, []);
  for (let draw = 0; draw < 20; draw++) {
    const lost = 3 * chance.below(3);
    const wrong = right.with(lost, 1 + chance.below(2));
    const got = outlierMoves(matrix(n, n, cells), { label: wrong, groups: 3 }, settings);
    assert.deepEqual([...got.label], [...right]);
    assert.deepEqual(
      got.moves.map((move) => move.industry),
      [lost],
    );
    assert.equal(got.outliers.length, 1);
  }
});

test('law: a greater margin finds no more outliers, the limit holds, and a limit of 0 moves nobody', () => {
  fc.assert(
    fc.property(tables, labels, (m, label) => {
      const by = { label, groups: 3 };
      const [loose, strict] = [0, 2].map((margin) => outlierMoves(m, by, { ...settings, margin }));
      assert.ok(strict!.outliers.length <= loose!.outliers.length);
      for (const { own, best } of strict!.moves) assert.ok(best > own + 2);
      const none = outlierMoves(m, by, { ...settings, limit: 0 });
      assert.deepEqual([[...none.label], none.moves.length], [[...label], 0]);
      assert.equal(none.converged, none.outliers.length === 0);
      assert.ok(outlierMoves(m, by, { ...settings, limit: 1 }).moves.length <= 1);
    }),
  );
});

test('law: order of industries does not matter where no gains tie, and the start is not written to', () => {
  fc.assert(
    fc.property(tables, labels, (m, label) => {
      const kept = [...label];
      const was = outlierMoves(m, { label, groups: 3 }, settings);
      const turned = outlierMoves(
        matrix(n, n, m.cells.toReversed()),
        { label: label.toReversed(), groups: 3 },
        settings,
      );
      const gaps = was.moves.map(({ own, best }) => best - own);
      fc.pre(was.converged && gaps.every((g) => g > 1e-6));
      assert.deepEqual([...turned.label].reverse(), [...was.label]);
      assert.deepEqual([...label], kept);
    }),
  );
});

test('edge: one cluster has nowhere to go; margins below 0, parts of a move, bad labels and ties are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const m = matrix(2, 2, [0, 1, 1, 0]);
  const by = { label: Int32Array.from([0, 0]), groups: 1 };
  assert.deepEqual(outlierMoves(m, by, settings).outliers, []);
  const apart = { label: Int32Array.from([0, 1]), groups: 2 };
  assert.deepEqual(outlierMoves(m, apart, settings).moves, []);
  const joined = outlierMoves(m, apart, { ...settings, alone: 'joins' });
  assert.deepEqual([[...joined.label], joined.moves.length, joined.converged], [[1, 1], 1, true]);
  assert.throws(() => outlierMoves(m, by, { ...settings, margin: -1 }), code('bad-parameter'));
  assert.throws(() => outlierMoves(m, by, { ...settings, limit: 0.5 }), code('bad-parameter'));
  assert.throws(() => outlierMoves(m, { ...by, groups: 0 }, settings), code('bad-index'));
  assert.throws(() => outlierMoves(matrix(1, 2, [0, 1]), by, settings), code('bad-shape'));
  assert.throws(() => outlierMoves(matrix(2, 2, [0, Number.NaN, 1, 0]), by, settings), code('not-finite'));
});

test('law: of clusters that are equally near the one with the lowest number is taken', () => {
  // Industry 0 sits with 1, to which it has no tie, and is tied by 2 to each of the others.
  const tie = (i: number, j: number) => (i === j || i + j === 1 ? 0 : i === 0 || j === 0 ? 2 : 1);
  const m = matrix(
    4,
    4,
    Array.from({ length: 16 }, (_, p) => tie(Math.floor(p / 4), p % 4)),
  );
  const { outliers } = outlierMoves(
    m,
    { label: Int32Array.of(0, 0, 1, 2), groups: 3 },
    { margin: 0, alone: 'stays', limit: 9 },
  );
  assert.deepEqual(
    outliers.filter(({ industry }) => industry === 0).map(({ to, own, best }) => [to, own, best]),
    [[1, 0, 2]],
  );
});

test('edge: an advantage of exactly the margin is none, and an endless margin is refused', () => {
  const m = matrix(3, 3, [0, 1, 3, 1, 0, 0, 3, 0, 0]);
  const run = (margin: number) =>
    outlierMoves(m, { label: Int32Array.of(0, 0, 1), groups: 2 }, { margin, alone: 'stays', limit: 0 }).outliers.length;
  assert.deepEqual([run(2), run(1.9)], [0, 1]);
  assert.throws(
    () => run(Infinity),
    (e) => e instanceof MethodError && e.code === 'bad-parameter',
  );
});
