import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDay } from './kept-day.ts';

test('an address keeps the day in view unless it names one', () => {
  assert.equal(withDay('/law/nd-80-2021', '2023-09-18'), '/law/nd-80-2021?asOf=2023-09-18');
  assert.equal(withDay('/packs/a/1/t?row=3', '2023-09-18'), '/packs/a/1/t?row=3&asOf=2023-09-18');
  assert.equal(
    withDay('/explore?place=VN63-24&asOf=2025-06-30', '2026-01-01'),
    '/explore?place=VN63-24&asOf=2025-06-30',
  );
  assert.equal(withDay('/law#cum', '2023-09-18'), '/law?asOf=2023-09-18#cum');
  assert.equal(withDay('/law', undefined), '/law');
});
