import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineWords } from './line-words.ts';

test('a line is said in words of both languages, each part by its title, with no mark by which it is kept', () => {
  assert.deepEqual(lineWords('capabilities', 'CAP-0116 Phay – Milling | rank=core | tolerance=±0.02mm'), {
    vi: 'Phay, chính, dung sai ±0,02 mm',
    en: 'Milling, core, tolerance ±0.02 mm',
  });
  assert.deepEqual(lineWords('machines', 'Press | maker=Aida | ended=2026-03-01'), {
    vi: 'Press, Aida, máy không còn từ ngày 01/03/2026',
    en: 'Press, Aida, machine no longer since 01/03/2026',
  });
});
