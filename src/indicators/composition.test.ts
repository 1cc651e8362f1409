import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compositionOf } from './composition.ts';
import { ELECTRONICS, toyFrame, toyLadder, toyTable } from './toy-country.case.ts';

test('the parts of a cluster add up to the whole and stand largest first', () => {
  const rows = [
    ...ELECTRONICS,
    { place: 'VN63-19', industry: '27', establishments: 5, workers: 1_000 },
    { place: 'VN63-24', industry: '27', establishments: 5, workers: 9_000 },
  ];
  const ladder = { ...toyLadder(rows), frame: toyFrame(['VN63-19', 'VN63-24'], { vsic2018: ['26', '27'] }) };
  const composition = compositionOf(ladder);
  assert.deepEqual(
    composition?.industries.map((part) => [part.key, part.amount.value]),
    [
      ['26', 240_000],
      ['27', 10_000],
    ],
  );
  const shares = composition?.industries.map((part) => part.share?.value ?? 0) ?? [];
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-9);
  assert.deepEqual(composition?.owners, []);
});

test('ownership is split where the table tells it, and the whole is not counted twice', () => {
  const table = toyTable(ELECTRONICS);
  const owners = table.rowNumbers.map((_, i) => (i % 2 === 0 ? 'foreign' : 'private'));
  const split = { ...table, ownerships: owners, spec: { ...table.spec, ownership: { column: 'ownership' } } };
  const ladder = { ...toyLadder([]), tables: [{ observations: split, period: '2022' }] };
  const composition = compositionOf(ladder);
  assert.deepEqual(
    composition?.owners.map((part) => part.key),
    ['foreign'],
  );
  assert.equal(composition?.owners[0]?.amount.value, 240_000);
  const whole = compositionOf({
    ...ladder,
    tables: [{ observations: { ...split, ownerships: owners.map(() => 'all') }, period: '2022' }],
  });
  assert.equal(whole?.industries[0]?.amount.value, 240_000);
});

test('without a table there is no composition', () => {
  assert.equal(compositionOf(toyLadder([])), undefined);
});
