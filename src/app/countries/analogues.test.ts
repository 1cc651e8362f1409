import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeCountries } from './analogues.ts';
import type { Indicator, Point } from './indicator-book.ts';

type Years = Readonly<Record<string, Readonly<Record<number, number>>>>;

const indicator = (id: string, unit: string, years: Years): Indicator => ({
  id,
  name: { vi: id, en: id },
  unit: { vi: unit, en: unit },
  madeUnit: unit,
  table: 'wdi',
  statusWords: { vi: '', en: '' },
  status: 'official',
  vintage: '2025',
  from: 2000,
  to: 2020,
  countries: Object.keys(years).length,
  isComparable: true,
  points: new Map(
    Object.entries(years).map(([iso3, list]) => [
      iso3,
      Object.entries(list).map(([year, value]): Point => ({ year: Number(year), value, row: 1 })),
    ]),
  ),
});

const SHARES = indicator('A', '% of GDP', {
  AAA: { 2000: 10, 2001: 20 },
  BBB: { 2000: 20, 2001: 30 },
  CCC: { 2000: 90, 2001: 100 },
});
const OTHER = indicator('B', '%', { AAA: { 2000: 1, 2001: 2 }, BBB: { 2000: 2, 2001: 4 }, CCC: { 2001: 5 } });

test('what each indicator adds sums to the distance', () => {
  const { nearest } = likeCountries([SHARES, OTHER], { country: 'AAA', year: 2001 });
  assert.ok(nearest.length === 2);
  for (const { distance, gaps } of nearest)
    assert.ok(Math.abs(gaps.reduce((sum, gap) => sum + gap, 0) - distance) < 1e-12);
});

test('a country-year with the same values lies at distance 0, and the extremes of one indicator at 1', () => {
  const { nearest } = likeCountries([SHARES], { country: 'AAA', year: 2001 });
  assert.deepEqual([nearest[0]?.iso3, nearest[0]?.year], ['BBB', 2000]);
  assert.ok((nearest[0]?.distance ?? 1) < 1e-12);
  const far = likeCountries([SHARES], { country: 'AAA', year: 2000 }).nearest.at(-1);
  assert.equal(far?.iso3, 'CCC');
  const two = indicator('A', '%', { AAA: { 2000: 0 }, CCC: { 2000: 7 } });
  const distance = likeCountries([two], { country: 'AAA', year: 2000 }).nearest[0]?.distance ?? 0;
  assert.ok(Math.abs(distance - 1) < 1e-12);
});

test('a country-year that lacks an indicator takes no part and is counted', () => {
  const { compared, leftOut } = likeCountries([SHARES, OTHER], { country: 'AAA', year: 2001 });
  assert.deepEqual([compared, leftOut], [5, 1]);
});

test('without a year the latest complete one is taken; without any there is no target', () => {
  assert.equal(likeCountries([SHARES, OTHER], { country: 'AAA', year: undefined }).target?.year, 2001);
  assert.equal(likeCountries([SHARES, OTHER], { country: 'AAA', year: 1990 }).target, undefined);
  assert.equal(likeCountries([SHARES], { country: 'ZZZ', year: undefined }).target, undefined);
});

test('the country asked about is never its own like, whatever the unit an indicator is measured in', () => {
  const doubled = indicator('A', '% of GDP', {
    AAA: { 2000: 20, 2001: 40 },
    BBB: { 2000: 40, 2001: 60 },
    CCC: { 2000: 180, 2001: 200 },
  });
  const order = (of: Indicator): readonly string[] =>
    likeCountries([of], { country: 'AAA', year: 2001 }).nearest.map(({ iso3, year }) => `${iso3} ${year}`);
  assert.deepEqual(order(doubled), order(SHARES));
  assert.ok(!order(SHARES).some((each) => each.startsWith('AAA')));
});

test('amounts of very different size are laid out by their logarithm, shares never', () => {
  const amounts = indicator('A', 'current USD', { AAA: { 2000: 100 }, BBB: { 2000: 1000 }, CCC: { 2000: 10_000 } });
  const { scales, nearest } = likeCountries([amounts], { country: 'AAA', year: 2000 });
  assert.equal(scales[0]?.kind, 'log');
  assert.ok(Math.abs((nearest[0]?.distance ?? 0) - 0.5) < 1e-12);
  const shares = indicator('A', '% of GDP', { AAA: { 2000: 0.1 }, BBB: { 2000: 1 }, CCC: { 2000: 100 } });
  assert.equal(likeCountries([shares], { country: 'AAA', year: 2000 }).scales[0]?.kind, 'linear');
});

test('an indicator of weight 0 counts for nothing, and equal weights of any size change no distance', () => {
  const asked = { country: 'AAA', year: 2001 } as const;
  const distances = (weights?: readonly number[]): readonly string[] =>
    likeCountries([SHARES, OTHER], { ...asked, weights }).nearest.map(
      ({ iso3, year, distance }) => `${iso3} ${year} ${distance.toFixed(9)}`,
    );
  assert.deepEqual(distances([3, 3]), distances());
  const alone = likeCountries([SHARES, OTHER], { ...asked, weights: [1, 0] }).nearest;
  for (const { gaps, distance } of alone) {
    assert.equal(gaps[1], 0);
    assert.ok(Math.abs((gaps[0] ?? 0) - distance) < 1e-12);
  }
  assert.deepEqual(distances([0, 0]), distances());
});

test('values that a reader gives for a region are compared as a year would be, and change no scale', () => {
  const own = likeCountries([SHARES, OTHER], { country: 'AAA', year: 2001 });
  const given = likeCountries([SHARES, OTHER], { country: 'AAA', year: undefined, values: [20, 2] });
  assert.deepEqual(given.scales, own.scales);
  assert.deepEqual(
    given.nearest.map(({ iso3, year }) => `${iso3} ${year}`),
    own.nearest.map(({ iso3, year }) => `${iso3} ${year}`),
  );
  assert.ok(given.nearest.every(({ iso3 }) => iso3 !== 'AAA'));
});
