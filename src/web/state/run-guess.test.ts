import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ColumnValues } from '../../http/contract/release-contract.ts';
import type { ObservationSpec } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import { fittingFields, guessedColumns, guessedRows, type MethodTable, tablesAtHand } from './run-guess.ts';

const about = { vi: '', en: '' };
const column = (name: string, type: MethodTable['columns'][number]['type'], isRequired = true) => ({
  name,
  type,
  isRequired,
  about,
});
const X: MethodTable = {
  name: 'x',
  about,
  isRequired: true,
  unique: ['place', 'industry'],
  absent: 'zero',
  columns: [column('place', 'key'), column('industry', 'key'), column('value', 'amount')],
};
const EDGES: MethodTable = {
  ...X,
  name: 'edges',
  columns: [column('a', 'key'), column('b', 'key'), column('weight', 'amount', false)],
};

const SPEC: ObservationSpec = {
  kind: 'place-industry',
  geography: 'VN63',
  classification: 'vsic2018',
  place: { column: 'where', total: 'VN' },
  industry: { column: 'code', total: 'TOTAL' },
  period: { column: 'year' },
  ownership: { column: 'owner' },
  measures: {
    workers: { column: 'amount', unit: 'persons', title: about, where: { column: 'indicator', equals: 'workers' } },
  },
};

const field = (name: string, type: string) => ({ name, type });
const release = {
  ref: { name: 'r', version: '1', hash: 'h' },
  descriptor: {
    resources: [
      { name: 'links', schema: { fields: [field('b', 'string'), field('a', 'string')] } },
      { name: 'picture' },
      {
        name: 'observations',
        schema: {
          fields: [
            field('code', 'string'),
            field('where', 'string'),
            field('year', 'integer'),
            field('owner', 'string'),
            field('indicator', 'string'),
            field('amount', 'number'),
          ],
        },
        'lienket:observations': SPEC,
      },
    ],
  },
} as unknown as Release;
const [observed, links] = tablesAtHand([release]);

const values = (name: string, ...list: readonly string[]): ColumnValues => ({
  name,
  distinct: list.length,
  empty: 0,
  values: list.map((value) => ({ value, rows: 1 })),
});

test('every table is at hand, those of observations first; a picture is no table', () => {
  assert.deepEqual(
    tablesAtHand([release]).map(({ key }) => key),
    ['r@1/observations', 'r@1/links'],
  );
});

test('columns are guessed by what the table says of its observations, then by name', () => {
  assert.ok(observed && links);
  assert.deepEqual(guessedColumns(X, observed), { place: 'where', industry: 'code', value: 'amount' });
  assert.deepEqual(guessedColumns(EDGES, links), { a: 'a', b: 'b' });
});

test('a column that nothing points to is guessed by its kind, none is taken twice, and years are no amounts', () => {
  assert.ok(observed && links);
  assert.deepEqual(guessedColumns(EDGES, observed), { a: 'code', b: 'where' });
  const { place, industry, value } = guessedColumns(X, links);
  assert.deepEqual([place, industry, value], ['b', 'a', undefined]);
  const [amount] = X.columns.slice(-1);
  assert.ok(amount);
  assert.deepEqual(
    fittingFields(amount, observed).map(({ name }) => name),
    ['year', 'amount'],
  );
});

test('rows are guessed so that nothing is counted twice: last period, one measure, all owners, no totals, one level', () => {
  assert.ok(observed);
  const columns = [
    values('code', '26', '2610', '2620', 'TOTAL'),
    values('where', 'VN', 'VN63-19', 'VN63-24', 'VNR-1'),
    values('year', '2022', '2023'),
    values('owner', 'all', 'foreign'),
    values('indicator', 'enterprises', 'workers'),
  ];
  assert.deepEqual(guessedRows(observed, guessedColumns(X, observed), columns), {
    year: ['2023'],
    indicator: ['workers'],
    owner: ['all'],
    where: ['VN63-19', 'VN63-24'],
    code: ['2610', '2620'],
  });
});

test('a column all of whose values belong is not named, nor is any column of a table without a description', () => {
  assert.ok(observed && links);
  const columns = [values('code', '2610', '2620'), values('where', 'VN63-19'), values('year', '2023')];
  assert.deepEqual(guessedRows(observed, guessedColumns(X, observed), columns), {});
  assert.deepEqual(guessedRows(links, { a: 'a', b: 'b' }, [values('a', 'x', 'y')]), {});
});
