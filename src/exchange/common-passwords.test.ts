import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { commonPasswords, isInFilter, wordFilter } from './common-passwords.ts';

test('a filter knows all its words and hardly any other', () => {
  const words = Array.from({ length: 2000 }, (_, n) => `word ${n}`);
  const filter = wordFilter(words);
  assert.ok(words.every((word) => isInFilter(filter, word)));
  const strangers = Array.from({ length: 20_000 }, (_, n) => `stranger ${n}`);
  assert.ok(strangers.filter((word) => isInFilter(filter, word)).length <= 1);
});

test('the filter that comes with the program knows what everybody tries first', async () => {
  const isCommon = commonPasswords(join(import.meta.dirname, 'common-passwords.bloom'));
  for (const word of ['password', 'qwerty', '12345678', 'iloveyou', '1q2w3e4r5t6y', 'letmein'])
    assert.equal(await isCommon(word), true, word);
  for (const word of ['bốn từ bất kỳ', 'gX7-oyster-lamp', 'vải thiều lục ngạn'])
    assert.equal(await isCommon(word), false, word);
});
