import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from './golden-record.ts';
import { ownershipHistory } from './ownership-history.ts';

const said = (row: number, asOf: string | null, ...[ownership, country]: readonly string[]): Statement => ({
  row,
  source: `list ${row}`,
  tier: 'listed',
  asOf,
  recordedAt: '2026-11-26T08:00:00.000Z',
  said: { ...(ownership === undefined ? {} : { ownership }), ...(country === undefined ? {} : { country }) },
});

test('a change of owner begins a new spell, whatever the order in which lists came', () => {
  const spells = ownershipHistory([
    said(1, '2024-12-31', 'foreign', 'Nhật Bản'),
    said(2, '2015-12-31', 'state'),
    said(3, '2018-12-31', 'state'),
    said(4, '2020-12-31', 'private'),
    said(5, '2021-12-31'),
  ]);
  assert.deepEqual(
    spells.map(({ ownership, country, from, to }) => [ownership, country, from, to]),
    [
      ['state', '', '2015-12-31', '2018-12-31'],
      ['private', '', '2020-12-31', '2020-12-31'],
      ['foreign', 'Nhật Bản', '2024-12-31', '2024-12-31'],
    ],
  );
  assert.deepEqual(spells[0]?.sources, ['list 2', 'list 3']);
});

test('what speaks of no day is never run together with what does', () => {
  const spells = ownershipHistory([said(1, '2024-12-31', 'private'), said(2, null, 'private')]);
  assert.deepEqual(
    spells.map(({ from }) => from),
    [null, '2024-12-31'],
  );
  assert.deepEqual(ownershipHistory([]), []);
});
