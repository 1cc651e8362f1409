import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSentence } from './bilingual.ts';
import { refusalLine } from './refusal.ts';
import { releaseName } from './release.ts';
import { weakestStatus } from './status.ts';

const said = { vi: 'sai', en: 'wrong' };

test('a refusal says where before it says what', () => {
  assert.equal(
    refusalLine({ code: 'x', where: { file: 'a.csv', row: 5, column: 'B' }, said }, 'vi'),
    'a.csv, dòng 5, B: sai',
  );
  assert.equal(refusalLine({ code: 'x', where: { table: 't', row: 1 }, said }, 'en'), 't, row 1: wrong');
  assert.equal(refusalLine({ code: 'x', where: {}, said }, 'en'), 'wrong');
});

test('a figure of several inputs takes the weakest status, whatever their order', () => {
  assert.equal(weakestStatus(['official', 'press', 'derived']), 'press');
  assert.equal(weakestStatus(['synthetic', 'official']), 'synthetic');
  assert.equal(weakestStatus([]), 'official');
});

test('a title inside a sentence begins small, Vietnamese letters too', () => {
  assert.deepEqual(inSentence({ vi: 'Đất', en: 'Land' }), { vi: 'đất', en: 'land' });
});

test('a release is called name@version', () => {
  assert.equal(releaseName({ name: 'law', version: '2026.11.0', hash: 'sha256:x' }), 'law@2026.11.0');
});
