import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalWords } from './capital-words.ts';

test('the first letter becomes a capital with its marks, and nothing else changes', () => {
  assert.deepEqual(capitalWords({ vi: 'địa bàn Hà Nội', en: 'place' }), { vi: 'Địa bàn Hà Nội', en: 'Place' });
  assert.deepEqual(capitalWords({ vi: '', en: '2 places' }), { vi: '', en: '2 places' });
});
