import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChangeInput } from './change.ts';
import { changeOf } from './change.ts';
import { periodsWith } from './observations.ts';
import type { ToyRow } from './toy-country.case.ts';
import { ATLAS, CROSSWALK, toyTable } from './toy-country.case.ts';

const PLACES = ['VN63-06', 'VN63-19', 'VN63-24', 'VN63-27'];
const OLD = ['VN63-19', 'VN63-24'];
const NEW = ['VN34-19', 'VN34-24'];

function rowsOf(values: readonly number[]): readonly ToyRow[] {
  return ['2023', '2024'].flatMap((period, p) => [
    ...PLACES.map((place, i) => ({ place, industry: 'TOTAL', period, workers: values[p * 4 + i] ?? 0 })),
    { place: 'VN', industry: 'TOTAL', period, workers: 10_000_000 },
  ]);
}

function input(rows: readonly ToyRow[], changed: Partial<ChangeInput> = {}): ChangeInput {
  const observations = toyTable(rows);
  return {
    id: 'x',
    title: { vi: 'x', en: 'x' },
    measure: 'workers',
    atlas: ATLAS,
    crosswalk: CROSSWALK,
    from: { observations, period: '2023', places: OLD },
    to: { observations, period: '2024', places: NEW },
    ...changed,
  };
}

test('the parts add up to the change exactly, whatever the figures', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 8, maxLength: 8 }), (values) => {
      const outcome = changeOf(input(rowsOf(values)));
      const sum = outcome.effects.reduce((total, { effect }) => total + (effect.value ?? Number.NaN), 0);
      return sum === outcome.total.value && outcome.total.value === (outcome.to.value ?? 0) - (outcome.from.value ?? 0);
    }),
  );
});

test('when nothing but the map changed, all of the change is boundary', () => {
  const outcome = changeOf(input(rowsOf([5, 100, 200, 300, 5, 100, 200, 300])));
  const parts = Object.fromEntries(outcome.effects.map(({ factor, effect }) => [factor, effect.value]));
  assert.deepEqual(parts, { economy: 0, boundary: 305 });
});

test('a factor that does not differ is not named', () => {
  const rows = rowsOf([1, 2, 3, 4, 5, 6, 7, 8]);
  const observations = toyTable(rows);
  const outcome = changeOf(input(rows, { to: { observations, period: '2024', places: OLD } }));
  assert.deepEqual(
    outcome.effects.map(({ factor }) => factor),
    ['economy'],
  );
  assert.equal(outcome.total.value, 13 - 5);
});

test('a province without a row bounds the parts it touches and is named', () => {
  const rows = rowsOf([5, 100, 200, 300, 6, 110, 220, 330]).filter((row) => row.place !== 'VN63-06');
  const outcome = changeOf(input(rows));
  assert.deepEqual(outcome.absent, ['VN63-06']);
  assert.equal(outcome.total.value, null);
  assert.ok((outcome.total.low ?? 0) <= 360 && 360 <= (outcome.total.high ?? 0));
});

test('a revision of the data is a cause of its own', () => {
  const before = toyTable(rowsOf([0, 10, 20, 0, 0, 11, 22, 0]), { version: '1' });
  const after = toyTable(rowsOf([0, 10, 20, 0, 0, 21, 32, 0]), { version: '2' });
  const outcome = changeOf(
    input([], {
      from: { observations: before, period: '2023', places: OLD },
      to: { observations: after, period: '2024', places: OLD },
    }),
  );
  const parts = Object.fromEntries(outcome.effects.map(({ factor, effect }) => [factor, effect.value]));
  assert.equal(outcome.total.value, 23);
  assert.deepEqual(parts, { economy: 13, revision: 10 });
});

test('the classification is a cause of its own when the cluster is read in two versions of the codes', () => {
  const rows: readonly ToyRow[] = ['2023', '2024'].flatMap((period, i) => [
    { place: 'VN63-19', industry: '2610', period, workers: 100 + i },
    { place: 'VN63-19', industry: '2620', period, workers: 50 },
  ]);
  const observations = toyTable(rows);
  const side = (period: string, members: Readonly<Record<string, readonly string[]>>) => ({
    observations,
    period,
    places: ['VN63-19'],
    industries: { members },
  });
  const outcome = changeOf(
    input([], { from: side('2023', { vsic2018: ['2610'] }), to: side('2024', { vsic2025: ['2619'] }) }),
  );
  const classification = outcome.effects.find(({ factor }) => factor === 'classification')?.effect;
  assert.equal(classification?.value ?? null, null, 'a partial conversion gives bounds, not a number');
  assert.ok((classification?.low ?? 1) < 0 && classification?.high === 0);
});

test('without any row for a side the change is unknown and says so', () => {
  const outcome = changeOf(input([]));
  assert.equal(outcome.total.missing, 'missing');
  assert.deepEqual(periodsWith(toyTable(rowsOf([1])), 'workers'), ['2023', '2024']);
});
