import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { closeTo } from '../../test/close-to.ts';
import fixture from './cluster-search.fixture.json' with { type: 'json' };
import { clusterSearch, type SearchGrid, type SearchOptions, type SearchTables } from './cluster-search.ts';
import { clusterValidation } from './cluster-validation.ts';
import { combinedRelatedness } from './combined-relatedness.ts';
import { MethodError } from './errors.ts';
import { kMeansGroups } from './k-means-groups.ts';
import { locationalCorrelation } from './locational-correlation.ts';
import { type Matrix, matrix } from './matrix.ts';
import { random } from './random.ts';
import { rowDistances } from './row-distances.ts';
import { shuffles } from './shuffles.ts';
import { startGroups } from './start-groups.ts';

const grid: SearchGrid = {
  distances: ['rows', 'pairs'],
  starts: ['ward', 'ward-means', 'any-means', 'distant-means'],
  groups: [3, 4, 5],
  draws: 2,
  rounds: 50,
};
const settings = (seed: number, changed: Partial<SearchOptions> = {}): SearchOptions => ({
  grid,
  diagonal: 'row-greatest',
  validation: { between: 'clusters', alone: 'fails' },
  outliers: { margin: 1e-9, alone: 'stays', limit: 2000 },
  random: random(seed),
  ...changed,
});
/** Relatedness of n industries in blocks, industry i in block i mod blocks, with noise. */
function planted(n: number, blocks: number, noise: number): Matrix {
  const chance = random(n + blocks);
  const cells = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      cells[i * n + j] = Number(i % blocks === j % blocks) + noise * (chance.uniform() - 0.5);
      cells[j * n + i] = cells[i * n + j]!;
    }
  return matrix(n, n, cells);
}
const tablesOf = (m: Matrix, judge = m): SearchTables => ({ measures: [m], judges: [judge], outliers: judge });
const parts = (label: ArrayLike<number>) => {
  const sets = new Map<number, number[]>();
  Array.from(label).forEach((c, i) => sets.set(c, [...(sets.get(c) ?? []), i]));
  return [...sets.values()].sort((a, b) => a[0]! - b[0]!);
};

test('reference: SciPy and NumPy make the same candidates, scores, moves and definitions on Ward grids', () => {
  const table = (cells: readonly number[]) => matrix(fixture.n, fixture.n, cells);
  const got = clusterSearch(
    { measures: fixture.measures.map(table), judges: fixture.judges.map(table), outliers: table(fixture.outliers) },
    settings(1, {
      grid: { ...grid, starts: ['ward'], groups: fixture.groups },
      outliers: { margin: fixture.margin, alone: 'stays', limit: 200 },
    }),
  );
  assert.equal(got.candidates.length, fixture.candidates.length);
  got.candidates.forEach((c, k) => {
    const expected = fixture.candidates[k]!;
    assert.deepEqual([c.measure, c.distance, c.groups], [expected.measure, expected.distance, expected.groups]);
    assert.deepEqual(parts(c.label), parts(expected.label), `candidate ${k}`);
    closeTo(
      c.judged.flatMap((shares) => Object.values(shares)),
      expected.judged.flat(),
      fixture.tolerance,
    );
    closeTo(c.score, expected.score, fixture.tolerance);
  });
  assert.equal(got.best, fixture.best);
  assert.deepEqual(
    got.moved.moves.map((move) => move.industry),
    fixture.moves,
  );
  assert.deepEqual(parts(got.definition.label), parts(fixture.label));
  closeTo(got.score, fixture.score, fixture.tolerance);
});

test('law: planted blocks are recovered by every start, with score 1, from tables with noise', () => {
  const m = planted(40, 4, 0.8);
  const got = clusterSearch(tablesOf(m, planted(40, 4, 0.9)), settings(5, { grid: { ...grid, groups: [4] } }));
  assert.equal(got.definition.groups, 4);
  got.definition.label.forEach((c, i) => assert.equal(c, i % 4));
  closeTo(got.score, 1, 1e-15);
  for (const start of grid.starts)
    for (const distance of grid.distances) {
      const found = got.candidates.filter((c) => c.start === start && c.distance === distance && c.groups === 4);
      assert.ok(
        found.some((c) => c.label.every((g, i) => g === c.label[i % 4])),
        `${start} by ${distance}`,
      );
    }
});

test('law: the grid is walked in order and whole, every score is that of its labels, and the best is the first highest', () => {
  const [m, judge] = [planted(30, 3, 1.6), planted(30, 5, 1.8)];
  const got = clusterSearch({ measures: [m, judge], judges: [m, judge], outliers: judge }, settings(9));
  assert.equal(got.candidates.length, 2 * 2 * 3 * (1 + 1 + 2 + 2));
  const keys = got.candidates.map((c) => [c.measure, c.distance, c.start, c.groups, c.draw].join());
  assert.equal(new Set(keys).size, keys.length);
  for (const c of got.candidates) {
    const found = [m, judge].map((t) => clusterValidation(t, c, { between: 'clusters', alone: 'fails' }));
    closeTo(c.score, (found[0]!.score + found[1]!.score) / 2, 1e-14);
    assert.deepEqual(
      c.judged,
      found.map((f) => f.shares),
    );
    for (const share of c.judged.flatMap((s) => Object.values(s))) assert.ok(share >= 0 && share <= 1);
    assert.equal(new Set(c.label).size, c.groups);
    assert.equal(Number.isNaN(c.seed), !c.start.startsWith('any') && !c.start.startsWith('distant'));
  }
  const scores = got.candidates.map((c) => c.score);
  assert.equal(got.best, scores.indexOf(Math.max(...scores)));
  closeTo(
    got.score,
    [m, judge].reduce(
      (s, t) => s + clusterValidation(t, got.definition, { between: 'clusters', alone: 'fails' }).score,
      0,
    ) / 2,
    1e-14,
  );
});

test('law: one seed gives one answer, and the seed kept with a candidate makes it again by itself', () => {
  const m = planted(30, 5, 1.8);
  const got = clusterSearch(tablesOf(m), settings(3, { diagonal: 'given' }));
  assert.deepEqual(clusterSearch(tablesOf(m), settings(3, { diagonal: 'given' })), got);
  const distances = rowDistances(m);
  for (const c of got.candidates.filter((each) => each.start === 'distant-means' && each.distance === 'rows')) {
    const from = startGroups(distances, { groups: c.groups, kind: 'distant', random: random(c.seed) });
    assert.deepEqual(kMeansGroups(distances, from, grid.rounds).label, c.label);
  }
});

test('law: without chance the order of industries does not matter', () => {
  const m = planted(24, 4, 1.5);
  const plain = settings(1, { grid: { ...grid, starts: ['ward', 'ward-means'] } });
  const was = clusterSearch(tablesOf(m), plain);
  const turned = clusterSearch(tablesOf(matrix(24, 24, m.cells.toReversed())), plain);
  closeTo(
    turned.candidates.map((c) => c.score),
    was.candidates.map((c) => c.score),
    1e-12,
  );
  assert.deepEqual(parts(turned.definition.label.toReversed()), parts(was.definition.label));
});

test('law: moves start from the best candidate, are all logged, and lead to the definition', () => {
  const got = clusterSearch(tablesOf(planted(30, 3, 1.6), planted(30, 3, 4)), settings(2));
  const label = [...got.candidates[got.best]!.label];
  assert.ok(got.moved.moves.length > 0);
  for (const { industry, from, to, own, best } of got.moved.moves) {
    assert.ok(best > own);
    assert.equal(label[industry], from);
    label[industry] = to;
  }
  assert.deepEqual(parts(label), parts(got.definition.label));
});

const truth = new URL('../../../shared/truth/us_states/', import.meta.url);

test('reference: American traded industries: the benchmark scores far above chance, the search above it, and they share groups', {
  skip: !existsSync(truth),
}, () => {
  const split = (line: string) =>
    (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((f) => f.replace(/,$/, '').replaceAll('"', ''));
  const lines = (text: string) => text.trim().split('\n').slice(1).map(split);
  const benchmark = new Map(
    lines(readFileSync(new URL('../relatedness/bcd_naics_to_cluster_1997_2002_2007_2012.csv', truth), 'utf8'))
      .filter((f) => f[0] === '2012' && f[5] === 'TRUE')
      .map((f) => [f[1]!, Number(f[3])] as const),
  );
  const rows = lines(gunzipSync(readFileSync(new URL('cbp_state_naics6_2012_2016avg.csv.gz', truth))).toString());
  // Industries whose employment is published as 0 in every state have no correlation with any other.
  const shown = new Set(rows.filter((f) => Number(f[5]) > 0).map((f) => f[1]!));
  const names = [...new Set(rows.map((f) => f[1]!))].filter((name) => benchmark.has(name) && shown.has(name));
  const states = [...new Set(rows.map((f) => f[0]!))];
  const [workers, plants] = [5, 7].map((column) => {
    const x = new Float64Array(states.length * names.length);
    for (const f of rows)
      if (names.includes(f[1]!)) x[states.indexOf(f[0]!) * names.length + names.indexOf(f[1]!)]! += Number(f[column]);
    return locationalCorrelation(matrix(states.length, names.length, x));
  }) as [Matrix, Matrix];
  const judges = [workers, plants];
  const validation = { between: 'clusters', alone: 'fails' } as const;
  const scoreOf = (label: Int32Array, groups: number) =>
    judges.reduce((sum, judge) => sum + clusterValidation(judge, { label, groups }, validation).score / 2, 0);
  const ids = [...new Set(names.map((name) => benchmark.get(name)!))];
  const published = Int32Array.from(names, (name) => ids.indexOf(benchmark.get(name)!));
  const chance = scoreOf(Int32Array.from(shuffles(published, random(1))()), ids.length);
  const combined = combinedRelatedness(judges).combined;
  const found = clusterSearch(
    { measures: [workers, plants, combined], judges, outliers: combined },
    settings(1, {
      grid: { ...grid, starts: ['ward', 'ward-means'], groups: [40, 51] },
      outliers: { margin: 0.02, alone: 'stays', limit: 2000 },
    }),
  );
  assert.deepEqual([names.length, ids.length], [671, 51]);
  assert.ok(chance < 0.35 && scoreOf(published, ids.length) > 0.65, `${chance}, ${scoreOf(published, ids.length)}`);
  assert.ok(found.candidates[found.best]!.score > 0.9, `${found.candidates[found.best]!.score}`);
  assert.ok(found.moved.converged, `${found.moved.moves.length} moves`);
  let [together, ours, theirs] = [0, 0, 0];
  for (let i = 0; i < names.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [found.definition.label[i] === found.definition.label[j], published[i] === published[j]];
      together += Number(a && b);
      ours += Number(a);
      theirs += Number(b);
    }
  assert.ok((together * names.length * (names.length - 1)) / 2 > 2 * ours * theirs, `${together}, ${ours}, ${theirs}`);
});

test('edge: no table, unlike tables, empty grids, bad options and missing values are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const m = planted(6, 2, 0.1);
  const run =
    (tables: Partial<SearchTables>, changed: Partial<SearchOptions> = {}) =>
    () =>
      clusterSearch({ ...tablesOf(m), ...tables }, settings(1, { grid: { ...grid, groups: [2] }, ...changed }));
  assert.throws(run({ measures: [] }), code('too-few'));
  assert.throws(run({ judges: [] }), code('too-few'));
  assert.throws(run({ judges: [planted(5, 2, 0.1)] }), code('bad-shape'));
  for (const groups of [1, 7, 2.5])
    assert.throws(run({}, { grid: { ...grid, groups: [groups] } }), code('bad-parameter'));
  assert.throws(run({}, { grid: { ...grid, groups: [] } }), code('too-few'));
  assert.throws(run({}, { grid: { ...grid, starts: [] } }), code('too-few'));
  assert.throws(run({}, { grid: { ...grid, draws: 0, groups: [2] } }), code('bad-parameter'));
  assert.throws(run({}, { grid: { ...grid, groups: [2], starts: ['other' as 'ward'] } }), code('bad-parameter'));
  assert.throws(run({}, { grid: { ...grid, groups: [2], distances: ['other' as 'rows'] } }), code('bad-parameter'));
  assert.throws(run({}, { diagonal: 'other' as 'given' }), code('bad-parameter'));
  const gap = matrix(6, 6, m.cells.with(1, Number.NaN).with(6, Number.NaN));
  assert.throws(run({ measures: [gap] }), code('not-finite'));
  const bare = matrix(6, 6, m.cells.with(0, Number.NaN));
  assert.throws(
    run({ measures: [bare] }, { diagonal: 'given', grid: { ...grid, groups: [2], distances: ['rows'] } }),
    code('not-finite'),
  );
  assert.equal(run({ measures: [bare] })().definition.groups, 2);
  assert.throws(
    run({}, { grid: { ...grid, groups: [6] }, validation: { between: 'clusters', alone: 'left-out' } }),
    code('not-converged'),
  );
});

test('law: the best is the first of the highest scores, also where the first of the grid has it; one draw is enough', () => {
  const clear = planted(24, 4, 0);
  const got = clusterSearch(
    tablesOf(clear),
    settings(1, { grid: { ...grid, starts: ['ward', 'any-means'], groups: [4, 24], draws: 1 } }),
  );
  const scores = got.candidates.map(({ score }) => score);
  assert.deepEqual([got.best, scores[0], Math.max(...scores)], [0, 1, 1]);
  assert.ok(scores[1]! < 1);
});

test('law: a candidate without chance has draw 0 and no seed, Ward alone always settles, and any start is drawn by its seed', () => {
  const m = planted(18, 3, 1.2);
  const got = clusterSearch(tablesOf(m), settings(5, { diagonal: 'given' }));
  const distances = rowDistances(m);
  for (const c of got.candidates) {
    if (c.start === 'ward' || c.start === 'ward-means') assert.deepEqual([c.draw, c.seed], [0, Number.NaN]);
    if (c.start === 'ward') assert.equal(c.converged, true);
    if (c.start !== 'any-means' || c.distance !== 'rows') continue;
    const from = startGroups(distances, { groups: c.groups, kind: 'any', random: random(c.seed) });
    assert.deepEqual(kMeansGroups(distances, from, grid.rounds).label, c.label);
  }
});

test('edge: a table with the right number of rows or of columns only is refused', () => {
  const m = planted(4, 2, 0.1);
  for (const bad of [matrix(4, 3, Array(12).fill(1)), matrix(3, 4, Array(12).fill(1))])
    assert.throws(
      () => clusterSearch({ ...tablesOf(m), outliers: bad }, settings(1, { grid: { ...grid, groups: [2] } })),
      (e) => e instanceof MethodError && e.code === 'bad-shape',
    );
});
