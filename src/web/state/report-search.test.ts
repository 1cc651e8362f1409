import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laidOpen, parseReportSearch } from './report-search.ts';

test('the address of a report keeps the role, and a section only with how it lies open', () => {
  assert.deepEqual(parseReportSearch({ role: 'board', part: 'm3', open: 'write', other: '1' }), {
    role: 'board',
    part: 'm3',
    open: 'write',
  });
  for (const search of [{ part: 'm3' }, { open: 'write' }, { part: '../m3', open: 'write' }, { part: 'm3', open: 'x' }])
    assert.deepEqual(parseReportSearch(search), {});
});

test('one section lies open at a time, and closing it keeps the role', () => {
  assert.deepEqual(laidOpen({ role: 'board' }, 'm1', 'write'), { role: 'board', part: 'm1', open: 'write' });
  assert.deepEqual(laidOpen({ role: 'board', part: 'm1', open: 'write' }, 'm1', undefined), { role: 'board' });
});
