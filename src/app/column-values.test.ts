import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Release } from '../model/release.ts';
import { columnValues, MOST_VALUES } from './column-values.ts';
import type { CellValue } from './ports.ts';

const release = {
  ref: { name: 'r', version: '1', hash: 'h' },
  descriptor: {
    resources: [
      {
        name: 't',
        schema: {
          fields: [
            { name: 'place', type: 'string' },
            { name: 'day', type: 'date' },
            { name: 'value', type: 'number' },
          ],
        },
      },
    ],
  },
} as unknown as Release;

const reading = (columns: Readonly<Record<string, readonly CellValue[]>>) => ({
  read: async (_ref: unknown, _table: string, query?: { readonly columns?: readonly string[] }) => ({
    rowNumbers: [],
    columns: Object.fromEntries((query?.columns ?? []).map((name) => [name, columns[name] ?? []])),
    matched: 0,
  }),
});

test('columns of words are told with each value and its rows; empty cells are counted apart and numbers are left out', async () => {
  const tables = reading({ place: ['b', 'a', null, 'b', ''], day: ['2020-01-01', null, null, null, null] });
  assert.deepEqual(await columnValues(tables, release, 't'), [
    {
      name: 'place',
      distinct: 2,
      empty: 2,
      values: [
        { value: 'a', rows: 1 },
        { value: 'b', rows: 2 },
      ],
    },
    { name: 'day', distinct: 1, empty: 4, values: [{ value: '2020-01-01', rows: 1 }] },
  ]);
});

test('a column of more values than are listed says how many it has', async () => {
  const many = Array.from({ length: MOST_VALUES + 1 }, (_, at) => `p${at}`);
  const [place] = await columnValues(reading({ place: many, day: [] }), release, 't');
  assert.deepEqual([place?.distinct, place?.values], [MOST_VALUES + 1, []]);
  assert.deepEqual(await columnValues(reading({}), release, 'no-such-table'), []);
});
