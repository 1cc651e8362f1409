import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beginBody,
  checkBody,
  isoDay,
  lookBody,
  NO_LIST_CHOICES,
  sourceOfFile,
  withColumn,
  withSheet,
} from './list-choices.ts';

test('what nobody chose is not sent, so that it is guessed', () => {
  assert.deepEqual(lookBody(NO_LIST_CHOICES), {});
  assert.deepEqual(checkBody({ ...NO_LIST_CHOICES, source: ' Sở ', rows: 'site' }), { source: 'Sở', rows: 'site' });
});

test('a chosen column is sent by its letter, and goes back to the guess', () => {
  const chosen = withColumn(NO_LIST_CHOICES, 'B', 'code');
  assert.deepEqual(lookBody(chosen).columns, { B: 'code' });
  assert.deepEqual(lookBody(withColumn(chosen, 'B', undefined)), {});
  assert.deepEqual(withSheet(chosen, 'Trang 2').columns, {});
});

test('days are taken as they are written in Viet Nam', () => {
  assert.deepEqual(['1/2/2026', '31.12.2025', '2026-01-02', 'mai'].map(isoDay), [
    '2026-02-01',
    '2025-12-31',
    '2026-01-02',
    'mai',
  ]);
});

test('an import says its upload, its source, and what becomes of faulty rows', () => {
  const body = beginBody('ab', { ...NO_LIST_CHOICES, source: 'x', skipsFaulty: true });
  assert.deepEqual(body, { upload: 'ab', source: 'x', tier: 'listed', skipsFaulty: true });
});

test('the name of a file suggests a source', () => {
  assert.equal(sourceOfFile('apple_suppliers_2024.csv'), 'apple suppliers 2024');
});
