import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './location-quotient.fixture.json' with { type: 'json' };
import { locationQuotient } from './location-quotient.ts';
import { type Matrix, matrix } from './matrix.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.constantFrom(0, 0, 1, 2, 3, 50, 1000), { minLength: rows * cols, maxLength: rows * cols })
      .map((cells) => matrix(rows, cols, cells)),
  );
const transposed = (x: Matrix) =>
  matrix(
    x.cols,
    x.rows,
    Array.from({ length: x.rows * x.cols }, (_, p) => x.cells[(p % x.rows) * x.cols + Math.floor(p / x.rows)]!),
  );
const row = (x: Matrix, r: number) => Array.from(x.cells.subarray(r * x.cols, (r + 1) * x.cols));
const totalOf = (x: Matrix, i: number) => sum(Array.from({ length: x.rows }, (_, r) => x.cells[r * x.cols + i]!));

test('reference: exact fractions agree, with and without groups', () => {
  for (const c of fixture.cases) {
    closeTo(locationQuotient(matrix(c.rows, c.cols, c.x), { group: c.group }).cells, c.lq, fixture.tolerance);
  }
});

test('reference: the textbook value of REAT is met to its printed digits', () => {
  const { cell, placeTotal, industryTotal, total, lq } = fixture.textbook;
  const rest = total - placeTotal - industryTotal + cell;
  const x = matrix(2, 2, [cell, placeTotal - cell, industryTotal - cell, rest]);
  closeTo(locationQuotient(x).cells[0]!, lq, 5e-8 / lq);
});

const published = new URL('../../../shared/truth/us_states/uscmp_states_clusters.csv', import.meta.url);
test('reference: published US values divide traded by traded and local by local', {
  skip: !existsSync(published),
}, () => {
  const [header, ...lines] = readFileSync(published, 'utf8').trim().split('\n');
  const names = header!.replaceAll('"', '').split(',');
  const at = (name: string) => names.indexOf(name);
  const rows = lines.map((line) =>
    (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((f) => f.replace(/,$/, '').replaceAll('"', '')),
  );
  const places = [...new Set(rows.map((f) => f[at('region_code_t')]!))];
  const clusters = [...new Set(rows.map((f) => f[at('cluster_code_t')]!))];
  const cells = new Float64Array(places.length * clusters.length);
  const group = new Int32Array(clusters.length);
  const wanted = new Map<number, number>();
  for (const f of rows) {
    const i = clusters.indexOf(f[at('cluster_code_t')]!);
    const p = places.indexOf(f[at('region_code_t')]!) * clusters.length + i;
    cells[p] = Number(f[at('emp_tl')]);
    group[i] = f[at('traded_b')] === 'TRUE' ? 1 : 0;
    if (f[at('lq_tf')] !== '' && f[at('lq_tf')] !== 'NA') wanted.set(p, Number(f[at('lq_tf')]));
  }
  const national = new Map(
    readFileSync(new URL('national_cluster_emp_state.csv', published), 'utf8')
      .trim()
      .split('\n')
      .map((l) => l.split(',') as [string, string]),
  );
  const industryTotals = clusters.map((code) => Number(national.get(code)));
  const lq = locationQuotient(matrix(places.length, clusters.length, cells), { group, industryTotals }).cells;
  assert.ok(wanted.size > 3000);
  for (const [p, value] of wanted) closeTo(lq[p]!, value, [2e-7, 1e-7]);
});

test('oracle: the plain definition, cell by cell, gives the same', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const whole = sum([...x.cells]);
      const plain = Array.from(x.cells, (cell, p) => {
        const place = sum(row(x, Math.floor(p / x.cols)));
        return cell / place / (totalOf(x, p % x.cols) / whole);
      });
      closeTo(locationQuotient(x).cells, plain, 1e-13);
    }),
  );
});

test('law: within a place the quotients, weighted by industry shares, average to 1', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const lq = locationQuotient(x);
      const whole = sum([...x.cells]);
      for (let r = 0; r < x.rows; r++) {
        if (sum(row(x, r)) === 0) continue;
        const mean = sum(row(lq, r).map((v, i) => (totalOf(x, i) === 0 ? 0 : (v * totalOf(x, i)) / whole)));
        closeTo(mean, 1, 1e-12);
      }
    }),
  );
});

test('law: exchanging places and industries exchanges the table of quotients', () => {
  fc.assert(
    fc.property(tables, (x) =>
      closeTo(locationQuotient(transposed(x)).cells, transposed(locationQuotient(x)).cells, 1e-13),
    ),
  );
});

test('law: splitting a place into alike halves and changing the unit change nothing', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const halves = matrix(x.rows + 1, x.cols, [
        ...row(x, 0).map((v) => v / 2),
        ...x.cells.subarray(x.cols),
        ...row(x, 0).map((v) => v / 2),
      ]);
      closeTo(locationQuotient(halves).cells.subarray(0, x.cells.length), locationQuotient(x).cells, 1e-13);
      closeTo(
        locationQuotient(
          matrix(
            x.rows,
            x.cols,
            x.cells.map((v) => v * 1e-3),
          ),
        ).cells,
        locationQuotient(x).cells,
        1e-12,
      );
    }),
  );
});

test('law: each group by itself gives the same as all groups together', () => {
  fc.assert(
    fc.property(tables, fc.infiniteStream(fc.integer({ min: 0, max: 1 })), (x, labels) => {
      const group = Array.from({ length: x.cols }, () => (x.cols > 1 ? labels.next().value! : 0));
      const all = locationQuotient(x, { group });
      for (const g of [0, 1]) {
        const columns = group.flatMap((label, i) => (label === g ? [i] : []));
        const part = (m: Matrix) =>
          Array.from({ length: m.rows }, (_, r) => columns.map((i) => m.cells[r * m.cols + i]!)).flat();
        closeTo(part(all), locationQuotient(matrix(x.rows, columns.length, part(x))).cells, 1e-13);
      }
    }),
  );
});

test('law: sums are kept in 64 bits, so a small cell beside huge ones still counts', () => {
  const lq = locationQuotient(matrix(2, 2, [1, 2 ** 40, 1, 2 ** 40 + 2 ** 10])).cells;
  closeTo(lq[0]!, 1 / (1 + 2 ** 40) / (2 / (2 + 2 ** 41 + 2 ** 10)), 1e-14);
});

test("law: stating the table's own totals changes nothing, doubling them all changes nothing either", () => {
  fc.assert(
    fc.property(tables, (x) => {
      const own = Array.from({ length: x.cols }, (_, i) => totalOf(x, i));
      closeTo(locationQuotient(x, { industryTotals: own }).cells, locationQuotient(x).cells, 1e-13);
      closeTo(locationQuotient(x, { industryTotals: own.map((v) => 2 * v) }).cells, locationQuotient(x).cells, 1e-13);
    }),
  );
});

test('edge: undefined exactly where the place or the industry is 0, and the input is untouched', () => {
  const x = matrix(3, 3, [0, 0, 0, 1, 0, 2, 3, 0, 4]);
  const before = [...x.cells];
  const lq = locationQuotient(x).cells;
  assert.deepEqual(Array.from(lq, Number.isNaN), [true, true, true, false, true, false, false, true, false]);
  assert.deepEqual([...x.cells], before);
  assert.equal(locationQuotient(matrix(0, 0, [])).cells.length, 0);
});

test('edge: bad input is refused by code and place', () => {
  const refusal = (code: string, row?: number, column?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row && e.place.column === column;
  assert.throws(() => locationQuotient(matrix(2, 2, [1, 2, -4, 1])), refusal('negative-cell', 1, 0));
  assert.throws(() => locationQuotient(matrix(2, 2, [1, Number.NaN, 4, 1])), refusal('not-finite', 0, 1));
  assert.throws(() => locationQuotient(matrix(1, 2, [1, 1]), { group: [0] }), refusal('bad-shape'));
  assert.throws(() => locationQuotient(matrix(1, 2, [1, 1]), { group: [0, 2] }), refusal('bad-index', undefined, 1));
});

test('edge: stated totals that are negative or missing are named by their industry', () => {
  const run = (industryTotals: readonly number[]) => () => locationQuotient(matrix(1, 2, [1, 1]), { industryTotals });
  const refusal = (code: string) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === 0 && e.place.column === 1;
  assert.throws(run([2, -2]), refusal('negative-cell'));
  assert.throws(run([2, Number.NaN]), refusal('not-finite'));
});

test('edge: labels that are no whole numbers, and totals that are not one an industry, are refused', () => {
  const x = matrix(1, 2, [1, 1]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  for (const label of [0.5, -1, Number.NaN])
    assert.throws(() => locationQuotient(x, { group: [0, label] }), code('bad-index'));
  for (const industryTotals of [[1], [1, 1, 1]])
    assert.throws(() => locationQuotient(x, { industryTotals }), code('bad-shape'));
});
