import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { hasWorldTrade, tradeTable, worldTrade } from '../../test/world-trade.ts';
import { entropy } from './entropy.ts';
import { MethodError } from './errors.ts';
import hachmanFixture from './hachman.fixture.json' with { type: 'json' };
import { hachman } from './hachman.ts';
import { herfindahl } from './herfindahl.ts';
import fixture from './hoover.fixture.json' with { type: 'json' };
import { hoover } from './hoover.ts';
import krugmanFixture from './krugman-specialisation.fixture.json' with { type: 'json' };
import { krugmanSpecialisation } from './krugman-specialisation.ts';
import { locationalGini } from './locational-gini.ts';
import { matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

const tables = fc.array(fc.constantFrom(0, 1, 2, 9, 100), { minLength: 20, maxLength: 20 }).map((cells) =>
  matrix(
    5,
    4,
    cells.map((v, p) => v + (p % 4 === Math.floor(p / 4) % 4 ? 1 : 0)),
  ),
);

test('reference: exact fractions agree for Hoover, Krugman and Hachman', () => {
  for (const c of fixture.cases) closeTo(hoover(matrix(c.rows, c.cols, c.x)), c.hoover, fixture.tolerance);
  for (const c of krugmanFixture.cases)
    closeTo(krugmanSpecialisation(matrix(c.rows, c.cols, c.x)), c.krugman, krugmanFixture.tolerance);
  for (const c of hachmanFixture.cases)
    closeTo(hachman(matrix(c.rows, c.cols, c.x)), c.hachman, hachmanFixture.tolerance);
});

test('reference: world trade 1998–2000, EconGeo agrees up to its own rounding', { skip: !hasWorldTrade }, () => {
  const { exports: x } = worldTrade();
  const region = tradeTable('EconGeo2.1_t98_region.csv');
  closeTo(krugmanSpecialisation(x), region.column('krugman'), 1e-11);
  closeTo(hachman(x), region.column('hachman'), 1e-11);
  closeTo(hoover(transposed(x)), region.column('spec_coeff'), 1e-11);
  const rows = Array.from({ length: x.rows }, (_, r) => x.cells.subarray(r * x.cols, (r + 1) * x.cols));
  closeTo(rows.map(herfindahl), region.column('herfindahl'), 1e-11);
  closeTo(
    rows.map((row) => entropy(row) / Math.LN2),
    region.column('entropy'),
    [6e-4, 1],
  );
  closeTo(
    hoover(x).map((v) => 100 * v),
    tradeTable('EconGeo2.1_t98_hoover_index.csv').column('hoover_index'),
    [6e-3, 1],
  );
  const gini = locationalGini(x).weighted;
  closeTo(gini, tradeTable('EconGeo2.1_t98_hoover_gini.csv').column('hoover_gini'), [6e-4, 1]);
  closeTo(
    gini.map((v) => v / 2),
    tradeTable('EconGeo2.1_t98_locational_gini.csv').column('Loc_gini'),
    1e-11,
  );
});

test('law: Hoover is the largest gap between the Lorenz curve and the diagonal, so at most the weighted Gini', () => {
  fc.assert(
    fc.property(tables, (x) =>
      hoover(x).forEach((h, i) => assert.ok(h >= 0 && h < 1 && h <= locationalGini(x).weighted[i]! + 1e-12)),
    ),
  );
});

test('law: Krugman is 0 and Hachman 1 exactly where a place has the mix of the whole', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const whole = Array.from({ length: 4 }, (_, i) => [0, 1, 2, 3, 4].reduce((s, r) => s + x.cells[r * 4 + i]!, 0));
      const wider = matrix(6, 4, [...x.cells, ...whole]);
      const [k, h] = [krugmanSpecialisation(wider), hachman(wider)];
      closeTo([k[5]!, h[5]!], [0, 1], [1e-13, 1]);
      k.forEach((v, r) => assert.ok(v >= 0 && v < 2 && h[r]! > 0 && h[r]! <= 1 + 1e-13));
    }),
  );
});

test('law: unit, order, empty places and splitting a place into alike halves change nothing', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const [first, rest] = [x.cells.subarray(0, 4), x.cells.subarray(4)];
      const changed = matrix(7, 4, [
        ...rest.map((v) => 3 * v),
        0,
        0,
        0,
        0,
        ...first.map((v) => 1.5 * v),
        ...first.map((v) => 1.5 * v),
      ]);
      closeTo(hoover(changed), hoover(x), [1e-12, 1e-3]);
      closeTo(krugmanSpecialisation(changed)[6]!, krugmanSpecialisation(x)[0]!, [1e-12, 1e-3]);
      closeTo(hachman(changed)[5]!, hachman(x)[0]!, 1e-12);
    }),
  );
});

test('edge: an empty industry, and an empty place, are undefined and do not disturb others; bad amounts are refused', () => {
  closeTo(hoover(matrix(2, 2, [1, 0, 1, 0])), [0, null], 0);
  closeTo(krugmanSpecialisation(matrix(2, 2, [1, 1, 0, 0])), [0, null], 0);
  closeTo(hachman(matrix(3, 2, [1, 0, 0, 0, 1, 0])), [1, null, 1], 0);
  const bad = (e: unknown) => e instanceof MethodError && e.code === 'negative-cell' && e.place.row === 1;
  for (const f of [hoover, locationalGini]) assert.throws(() => f(matrix(2, 1, [1, -1])), bad);
});
