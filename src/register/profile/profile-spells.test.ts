import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Origin, TIERS } from '../golden-record.ts';
import { endAfter, holdsOn, type ProfileEnd, spellsOf } from './profile-spells.ts';

const DAYS = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'];
const origin = (row: number, asOf: string | null, tier: Origin['tier'] = 'listed'): Origin => ({
  ...{ row, asOf, tier, source: `nguồn ${row}`, recordedAt: `${asOf ?? '2025-01-01'}T00:00:00.000Z` },
});
const end = (day: string, from: Origin): ProfileEnd => ({ day, from });
const held = (claims: readonly Origin[], ends: readonly ProfileEnd[]) =>
  DAYS.map((day) => holdsOn(spellsOf(claims, ends), day));

test('what ended is there to the day before, also where it was verified better: the two speak of different days', () => {
  const claims = [origin(1, '2020-01-01', 'site-verified')];
  const ended = [end('2022-01-01', origin(2, '2022-06-01', 'self-declared'))];
  assert.deepEqual(held(claims, ended), [true, true, false, false, false]);
  assert.ok(holdsOn(spellsOf(claims, ended), '2021-12-31'));
  assert.equal(endAfter(spellsOf(claims, ended), '2021-01-01')?.day, '2022-01-01', 'before it is known to come');
  assert.equal(endAfter(spellsOf(claims, ended), '2024-01-01')?.from.row, 2);
});

test('a row that speaks of the end’s day or later brings a thing back from its own day, unless the end is verified further', () => {
  const ended = [end('2021-01-01', origin(2, '2021-01-01'))];
  assert.deepEqual(held([origin(1, '2020-01-01'), origin(3, '2023-01-01')], ended), [true, false, false, true, true]);
  const verified = [end('2021-01-01', origin(2, '2021-01-01', 'site-verified'))];
  assert.deepEqual(held([origin(3, '2023-01-01')], verified), [true, false, false, false, false]);
  const later = [end('2021-01-01', origin(2, '2024-01-01'))];
  assert.deepEqual(
    held([origin(3, '2023-01-01')], later),
    [true, false, false, false, false],
    'said later, of all days since',
  );
  assert.deepEqual(
    held([origin(3, null)], ended),
    [true, false, false, false, false],
    'a row of no day brings nothing back',
  );
});

test('of two ends the better sets the day; an end of a second time leaves the first as it was', () => {
  const [first, corrected] = [end('2021-01-01', origin(1, '2021-01-01')), end('2023-01-01', origin(2, '2023-01-01'))];
  assert.deepEqual(held([], [first, corrected]), [true, true, true, false, false]);
  assert.deepEqual(held([origin(3, '2022-01-01')], [first, corrected]), [true, false, true, false, false]);
});

test('the order in which rows came in changes nothing, and without an end nothing ends', () => {
  const anyOrigin = fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(...DAYS, null), fc.constantFrom(...TIERS))
    .map(([row, asOf, tier]) => origin(row, asOf, tier));
  const claims = fc.uniqueArray(anyOrigin, { maxLength: 5, selector: ({ row }) => row });
  const ends = fc.uniqueArray(fc.tuple(fc.constantFrom(...DAYS), anyOrigin), {
    maxLength: 4,
    selector: ([, { row }]) => row,
  });
  fc.assert(
    fc.property(claims, ends, (some, told) => {
      const all = told.map(([day, from]) => end(day, from));
      assert.deepEqual(held(some, all), held(some.toReversed(), all.toReversed()));
      assert.deepEqual(
        held(some, []),
        DAYS.map(() => true),
      );
      const spells = spellsOf(some, all);
      for (const [at, { end: last }] of spells.slice(0, -1).entries())
        assert.ok(last !== null && last.day <= (spells[at + 1]?.since ?? ''), 'spells follow each other');
    }),
  );
});
