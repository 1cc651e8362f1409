import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleWords } from './article-words.ts';

test('an article and an annex are named in each language, and other words stay', () => {
  assert.deepEqual(articleWords('Điều 23.1'), { vi: 'Điều 23.1', en: 'Art. 23.1' });
  assert.equal(articleWords('Phụ lục I').en, 'Annex I');
  assert.equal(articleWords('').en, '');
});
