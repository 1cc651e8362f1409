import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothSaid } from './both-said.ts';

test('slots are filled in each language with the words of that language', () => {
  const said = bothSaid({ vi: 'Đầu kỳ, {period}', en: 'Start, {period}' }, { period: { vi: 'quý 1', en: 'Q1' } });
  assert.deepEqual(said, { vi: 'Đầu kỳ, quý 1', en: 'Start, Q1' });
});

test('a slot without a value is a fault', () => {
  assert.throws(() => bothSaid({ vi: '{a}', en: '{a}' }));
});
