import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { wordFilter } from '../src/exchange/common-passwords.ts';
import { commonWords } from './common-passwords.ts';

test('the filter that is shipped is the one that the list makes', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../src/exchange/common-passwords.bloom'));
  assert.ok(commonWords.length > 40_000);
  assert.deepEqual(Buffer.from(wordFilter(commonWords)), shipped);
});
