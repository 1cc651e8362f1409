import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './locational-correlation.fixture.json' with { type: 'json' };
import { locationalCorrelation } from './locational-correlation.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';

const tables = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 20, maxLength: 20 })
  .map((cells) => matrix(5, 4, cells));
const truth = new URL('../../../shared/truth/us_states/', import.meta.url);

test('reference: covariances in exact fractions with 50-digit roots agree', () => {
  for (const c of fixture.cases)
    closeTo(locationalCorrelation(matrix(c.rows, c.cols, c.x)).cells, c.value, [fixture.tolerance, 1]);
});

test('reference: US states: means over industry pairs rank cluster pairs like the published components, Spearman 0.88 or more', {
  skip: !existsSync(truth),
}, () => {
  const split = (line: string) =>
    (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((f) => f.replace(/,$/, '').replaceAll('"', ''));
  const lines = (text: string) => text.trim().split('\n').slice(1).map(split);
  const pairs = lines(readFileSync(new URL('dps_locational_correlation_states_vs_published.csv', truth), 'utf8')).map(
    (f) => f.map(Number),
  );
  const cluster = new Map(
    lines(readFileSync(new URL('../relatedness/bcd_naics_to_cluster_1997_2002_2007_2012.csv', truth), 'utf8'))
      .filter((f) => f[0] === '2012')
      .map((f) => [f[1]!, Number(f[3])] as const),
  );
  const rows = lines(
    gunzipSync(readFileSync(new URL('cbp_state_naics6_2012_2016avg.csv.gz', truth))).toString(),
  ).filter((f) => cluster.has(f[1]!));
  const [states, industries] = [0, 1].map(
    (k) => new Map([...new Set(rows.map((f) => f[k]!))].map((name, at) => [name, at] as const)),
  ) as [Map<string, number>, Map<string, number>];
  const workers = new Float64Array(states.size * industries.size);
  for (const f of rows) workers[states.get(f[0]!)! * industries.size + industries.get(f[1]!)!]! += Number(f[5]);
  const value = locationalCorrelation(matrix(states.size, industries.size, workers)).cells;
  const members = new Map<number, number[]>();
  for (const [name, at] of industries)
    members.set(cluster.get(name)!, [...(members.get(cluster.get(name)!) ?? []), at]);
  const mean = ([a, b]: readonly number[]) => {
    const all = members
      .get(a!)!
      .flatMap((i) =>
        members
          .get(b!)!
          .flatMap((j) =>
            i === j || Number.isNaN(value[i * industries.size + j]!) ? [] : [value[i * industries.size + j]!],
          ),
      );
    return all.reduce((s, v) => s + v, 0) / all.length;
  };
  const mine = pairs.map(mean);
  closeTo(
    mine,
    pairs.map((r) => r[3]!),
    [1e-8, 1],
  );
  const ranks = (v: readonly number[]) => {
    const rank = new Float64Array(v.length);
    v.map((_, k) => k)
      .sort((a, b) => v[a]! - v[b]!)
      .forEach((k, at) => (rank[k] = at));
    return rank;
  };
  const both = [ranks(mine), ranks(pairs.map((r) => r[2]!))];
  const spearman = locationalCorrelation(
    matrix(
      pairs.length,
      2,
      Array.from({ length: 2 * pairs.length }, (_, p) => both[p % 2]![p >> 1]!),
    ),
  ).cells[1]!;
  assert.ok(spearman >= 0.88, `${spearman}`);
});

test('law: symmetric, in [−1, 1], 1 on the diagonal, and blind to unit and origin of each industry', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const was = locationalCorrelation(x).cells;
      const moved = locationalCorrelation(
        matrix(
          5,
          4,
          x.cells.map((v, p) => (p % 4 === 1 ? 10 - 3 * v : v)),
        ),
      ).cells;
      was.forEach((v, p) => {
        if (Number.isNaN(v)) return;
        assert.ok(Math.abs(v) <= 1 + 1e-14 && v === was[(p % 4) * 4 + Math.floor(p / 4)]);
        const flips = (p % 4 === 1) !== (Math.floor(p / 4) === 1);
        closeTo(moved[p]!, flips ? -v : v, [1e-12, 1]);
        if (p % 5 === 0) closeTo(v, 1, 1e-14);
      });
    }),
  );
});

test('edge: an industry the same everywhere is undefined, also where its mean is rounded; one place is refused', () => {
  const { cells } = locationalCorrelation(matrix(3, 2, [0.1, 1, 0.1, 2, 0.1, 4]));
  assert.deepEqual(Array.from(cells, Number.isNaN), [true, true, true, false]);
  assert.throws(
    () => locationalCorrelation(matrix(1, 1, [1])),
    (e) => e instanceof MethodError && e.code === 'too-few',
  );
  assert.throws(
    () => locationalCorrelation(matrix(2, 1, [1, Number.NaN])),
    (e) => e instanceof MethodError && e.code === 'not-finite',
  );
});

test('oracle: the plain sum over places agrees for widths that tiles fit and do not fit, and for more places than one chunk', () => {
  const chance = random(9);
  for (const [rows, cols] of [
    [2, 1],
    [17, 3],
    [300, 4],
    [513, 9],
  ] as const) {
    const x = Float64Array.from({ length: rows * cols }, () => chance.uniform());
    const column = (i: number) => Float64Array.from({ length: rows }, (_, r) => x[r * cols + i]!);
    const centred = (v: Float64Array) => v.map((each) => each - v.reduce((s, w) => s + w, 0) / rows);
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((s, v, r) => s + v * b[r]!, 0);
    const plain = Array.from({ length: cols * cols }, (_, p) => {
      const [a, b] = [centred(column(Math.floor(p / cols))), centred(column(p % cols))];
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    });
    closeTo(locationalCorrelation(matrix(rows, cols, x)).cells, plain, [1e-12, 1]);
  }
});

test('oracle: a table larger than a page of memory, and longer than a chunk of places, has the correlations of their definition', () => {
  const [rows, cols] = [700, 17];
  const chance = random(11);
  const x = matrix(
    rows,
    cols,
    Float64Array.from({ length: rows * cols }, () => Math.exp(3 * chance.uniform())),
  );
  const column = (i: number) => Float64Array.from({ length: rows }, (_, r) => x.cells[r * cols + i]!);
  const centred = (values: Float64Array) => {
    const mean = values.reduce((sum, v) => sum + v, 0) / rows;
    return values.map((v) => v - mean);
  };
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, r) => sum + v * b[r]!, 0);
  const { cells } = locationalCorrelation(x);
  for (let i = 0; i < cols; i++)
    for (let j = 0; j < cols; j++) {
      const [a, b] = [centred(column(i)), centred(column(j))];
      closeTo([cells[i * cols + j]!], [product(a, b) / Math.sqrt(product(a, a) * product(b, b))], [1e-12, 1]);
    }
});

test('edge: an industry that is the same everywhere has no correlation, also where its mean is rounded', () => {
  for (const places of [3, 7, 49]) {
    const x = matrix(
      places,
      2,
      Array.from({ length: 2 * places }, (_, p) => (p % 2 === 0 ? 0.1 : p)),
    );
    const { cells } = locationalCorrelation(x);
    assert.ok(
      [cells[0], cells[1], cells[2]].every((v) => Number.isNaN(v)),
      `${places} places`,
    );
  }
});
