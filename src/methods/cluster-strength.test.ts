import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { clusterStrength } from './cluster-strength.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { quantile } from './quantile.ts';
import { starRating } from './star-rating.ts';

const kinds = ['qualifying', 'significant', 'strong', 'strong10'] as const;
const column = (v: readonly number[]) => matrix(v.length, 1, v);
const regions = fc.array(fc.tuple(fc.nat(30), fc.nat(8), fc.constantFrom(0.2, 0.8, 1, 1, 1.5, 4)), {
  minLength: 1,
  maxLength: 14,
});
const judge = (rows: readonly (readonly [number, number, number])[], type?: readonly number[]) =>
  clusterStrength(
    {
      workers: column(rows.map((r) => r[0])),
      establishments: column(rows.map((r) => r[1])),
      lq: column(rows.map((r) => r[2])),
    },
    type ?? rows.map(() => 0),
    [1],
  );
const published = new URL('../../../shared/truth/us_states/uscmp_states_clusters.csv', import.meta.url);

test('reference: the flags that the US Cluster Mapping Project published for states, without one mismatch', {
  skip: !existsSync(published),
}, () => {
  const [header, ...lines] = readFileSync(published, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((f) => f.replace(/,$/, '').replaceAll('"', '')));
  const at = (name: string) => header!.indexOf(name);
  const [places, clusters] = ['region_code_t', 'cluster_code_t'].map((name) => [
    ...new Set(lines.map((f) => f[at(name)]!)),
  ]) as [string[], string[]];
  const [workers, establishments, lq] = [0, 1, 2].map(() => new Float64Array(places.length * clusters.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const judged = new Int32Array(clusters.length);
  const cellOf = (f: readonly string[]) =>
    places.indexOf(f[at('region_code_t')]!) * clusters.length + clusters.indexOf(f[at('cluster_code_t')]!);
  for (const f of lines) {
    [workers[cellOf(f)], establishments[cellOf(f)], lq[cellOf(f)]] = [
      Number(f[at('emp_tl')]),
      Number(f[at('est_tl')]),
      Number(f[at('lq_tf')]),
    ];
    judged[clusters.indexOf(f[at('cluster_code_t')]!)] = f[at('traded_b')] === 'TRUE' ? 1 : 0;
  }
  const table = (cells: Float64Array) => matrix(places.length, clusters.length, cells);
  const flags = clusterStrength(
    { workers: table(workers), establishments: table(establishments), lq: table(lq) },
    places.map(() => 0),
    judged,
  );
  for (const f of lines)
    for (const kind of kinds)
      assert.equal(flags[kind][cellOf(f)], { TRUE: 1, FALSE: 0, NA: -1 }[f[at(`${kind}_b`)]!], `${f[0]} ${kind}`);
});

test('example: five places by hand', () => {
  const flags = judge([
    [1, 9, 9],
    [5, 5, 0.5],
    [6, 6, 1.2],
    [7, 7, 0.9],
    [8, 8, 3],
  ]);
  assert.deepEqual(
    kinds.map((kind) => [...flags[kind]]),
    [
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
    ],
  );
});

test('law: strong10 implies strong, significant implies qualifying, and order of places does not matter', () => {
  fc.assert(
    fc.property(regions, (rows) => {
      const flags = judge(rows);
      flags.strong10.forEach((v, at) =>
        assert.ok(v <= flags.strong[at]! && flags.significant[at]! <= flags.qualifying[at]!),
      );
      const turned = judge([...rows].reverse());
      for (const kind of kinds) assert.deepEqual([...turned[kind]].reverse(), [...flags[kind]]);
    }),
  );
});

test('law: places of another type, and places without workers, do not matter', () => {
  fc.assert(
    fc.property(regions, regions, (rows, others) => {
      const flags = judge([...rows, ...others, [0, 5, 9]], [...rows.map(() => 3), ...others.map(() => 8), 3]);
      for (const kind of kinds) assert.deepEqual([...flags[kind].subarray(0, rows.length)], [...judge(rows)[kind]]);
    }),
  );
});

test('edge: columns not judged are −1; unlike shapes, bad thresholds and no values are refused', () => {
  const one = column([1]);
  assert.deepEqual([...clusterStrength({ workers: one, establishments: one, lq: one }, [0], [0]).strong], [-1]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(
    () => clusterStrength({ workers: one, establishments: column([1, 2]), lq: one }, [0], [1]),
    code('bad-shape'),
  );
  assert.throws(() => clusterStrength({ workers: one, establishments: one, lq: one }, [], [1]), code('bad-shape'));
  assert.throws(() => clusterStrength({ workers: one, establishments: one, lq: one }, [0], [2]), code('not-binary'));
  assert.throws(
    () => clusterStrength({ workers: column([-1]), establishments: one, lq: one }, [0], [1]),
    code('negative-cell'),
  );
  assert.throws(() => starRating(one, { size: 1.1, specialisation: 2, focus: 0.9 }), code('bad-parameter'));
  assert.throws(() => starRating(one, { size: 0.9, specialisation: 0, focus: 0.9 }), code('bad-parameter'));
  assert.throws(() => quantile([], 0.5), code('too-few'));
  assert.throws(() => quantile([1], 2), code('bad-parameter'));
  assert.throws(() => quantile([Number.NaN], 0.5), code('not-finite'));
});

test('law: each industry is judged by itself: a table of several gives the flags of each', () => {
  fc.assert(
    fc.property(regions, fc.nat(2), (rows, aside) => {
      const columns = [rows, [...rows].reverse(), rows.map(([w, e, lq]) => [w + 1, 8 - e, lq] as const)];
      const table = (k: 0 | 1 | 2) =>
        matrix(
          rows.length,
          3,
          rows.flatMap((_, r) => columns.map((each) => each[r]![k])),
        );
      const flags = clusterStrength(
        { workers: table(0), establishments: table(1), lq: table(2) },
        rows.map(() => 0),
        [0, 1, 2].map((i) => Number(i !== aside)),
      );
      columns.forEach((each, i) => {
        const alone = judge(each);
        for (const kind of kinds)
          assert.deepEqual(
            rows.map((_, r) => flags[kind][r * 3 + i]!),
            i === aside ? rows.map(() => -1) : [...alone[kind]],
          );
      });
    }),
  );
});

test('law: below the weight of the whole nobody is strong, and who stands on the upper quantile itself is', () => {
  const places = (lq: number) => [1, 2, 3, 4].map((v) => [v, v, lq] as const);
  const flags = (lq: number) => kinds.map((kind) => [...judge(places(lq))[kind]]);
  const [none, upper] = [
    [0, 0, 0, 0],
    [0, 1, 1, 1],
  ];
  assert.deepEqual(flags(2), [none, none, upper, upper]);
  assert.deepEqual(flags(0.5), [none, none, none, none]);
});

test('law: nobody stands above the base where all have the same, and a weight of exactly 1 is enough to be strong', () => {
  const same = judge([1, 2, 3, 4].map((lq) => [5, 5, lq] as const));
  for (const kind of kinds) assert.deepEqual([...same[kind]], [0, 0, 0, 0]);
  assert.deepEqual([...judge([1, 2, 3, 4].map((v) => [v, v, 1] as const)).strong10], [0, 1, 1, 1]);
});

test('edge: a negative or missing number of establishments is named by its place', () => {
  const one = matrix(1, 2, [1, 1]);
  for (const value of [-1, Number.NaN])
    assert.throws(
      () => clusterStrength({ workers: one, establishments: matrix(1, 2, [1, value]), lq: one }, [0], [1, 1]),
      (e) => e instanceof MethodError && e.place.row === 0 && e.place.column === 1,
    );
});
