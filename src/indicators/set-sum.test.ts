import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountOf, boundsOf } from './amount.ts';
import { codeReach, convertedReach } from './as-of/industry-set.ts';
import { placeReach } from './as-of/territory.ts';
import { clusterSums } from './cluster-sums.ts';
import { placeSum } from './place-sum.ts';
import { setSum } from './set-sum.ts';
import { ATLAS, CROSSWALK, ELECTRONICS, toyFrame, toyTable } from './toy-country.case.ts';

const at = { measure: 'workers', period: '2022' };

test('adding old provinces into new ones is exact and keeps the total', () => {
  const sum = setSum(toyTable(ELECTRONICS), {
    ...at,
    place: (id) => (id === 'VN' ? 'outside' : placeReach(ATLAS, id, new Set(['VN34-24']))),
    industry: (code) => (code === 'TOTAL' ? 'outside' : codeReach(code, ['26'])),
  });
  assert.equal(sum.exact, 350_000);
  assert.deepEqual(sum.input.rows, [3, 7]);
});

test('a new province is not split among its old parts: the sum is bounded by nothing and everything', () => {
  const table = toyTable([{ place: 'VN34-24', industry: '26', workers: 350_000 }], { geography: 'VN34' });
  const sum = setSum(table, {
    ...at,
    place: (id) => placeReach(ATLAS, id, new Set(['VN63-24'])),
    industry: () => 'inside',
  });
  assert.equal(sum.exact, null);
  assert.deepEqual([sum.low, sum.high], [0, 350_000]);
});

test('the bounds hold every split that could have been', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          value: fc.integer({ min: 0, max: 1_000_000 }),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
          isWhole: fc.boolean(),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (cells) => {
        const table = toyTable(
          cells.map((cell, i) => ({
            place: cell.isWhole ? 'VN63-24' : 'VN34-24',
            industry: String(i),
            workers: cell.value,
          })),
        );
        const sum = setSum(table, {
          ...at,
          place: (id) => placeReach(ATLAS, id, new Set(['VN63-24'])),
          industry: () => 'inside',
        });
        const split = cells.reduce((total, cell) => total + cell.value * (cell.isWhole ? 1 : cell.part), 0);
        return sum.low <= split + 1e-6 && split <= sum.high + 1e-6;
      },
    ),
  );
});

test('an unknown cell makes the sum unknown above, and is never taken for zero', () => {
  const table = toyTable([
    { place: 'VN63-19', industry: '26', workers: null },
    { place: 'VN63-24', industry: '26', workers: 5 },
  ]);
  const sum = setSum(table, { ...at, place: () => 'inside', industry: () => 'inside' });
  assert.deepEqual([sum.exact, sum.low, sum.high, sum.unknownCells], [null, 5, Number.POSITIVE_INFINITY, 1]);
  const amount = amountOf(table, sum, { name: 'x', label: { key: 'figure.cell' }, ...at, parameters: {} });
  assert.equal(amount.missing, 'missing');
  assert.deepEqual(boundsOf(amount), [5, Number.POSITIVE_INFINITY], 'what is known is a floor, not the value');
});

test('2018 code 2610 becomes 2611 and 2619: whole inside 26, split when only one of them is meant', () => {
  const code = { classification: 'vsic2018', code: '2610' };
  assert.equal(convertedReach(CROSSWALK, code, { classification: 'vsic2025', members: ['26'] }), 'inside');
  assert.equal(convertedReach(CROSSWALK, code, { classification: 'vsic2025', members: ['2619'] }), 'touches');
  assert.equal(
    convertedReach(
      CROSSWALK,
      { classification: 'vsic2025', code: '2619' },
      { classification: 'vsic2018', members: ['2610'] },
    ),
    'inside',
  );
});

test('a quotient is refused by name when its table has no denominator', () => {
  const without = (drop: (row: (typeof ELECTRONICS)[number]) => boolean): string => {
    const outcome = clusterSums(toyFrame(['VN63-19']), toyTable(ELECTRONICS.filter((row) => !drop(row))), at);
    return outcome.ok ? 'ok' : outcome.problem;
  };
  assert.equal(
    without(() => false),
    'ok',
  );
  assert.equal(
    without((row) => row.place === 'VN'),
    'no-country-total',
  );
  assert.equal(
    without((row) => row.industry === 'TOTAL'),
    'no-other-industries',
  );
  assert.equal(
    without((row) => row.place === 'VN63-19'),
    'no-rows',
  );
});

test('a province without a row lies between nothing and what the country leaves over', () => {
  const rows = [
    { place: 'VN63-19', industry: 'TOTAL', workers: 10 },
    { place: 'VN63-24', industry: 'TOTAL', workers: 30 },
    { place: 'VN', industry: 'TOTAL', workers: 100 },
  ];
  const found = placeSum(toyTable(rows), { atlas: ATLAS, places: ['VN34-19'], ...at });
  assert.deepEqual(found.absent, ['VN63-06']);
  assert.deepEqual([found.low, found.high, found.isExact], [10, 70, false]);
});
