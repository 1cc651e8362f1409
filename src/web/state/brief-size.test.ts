import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefSize } from './brief-size.ts';

const words = (text: string) => ({ vi: text, en: text });
const page = (sections: number, letters: number) => ({
  figures: {},
  acts: {},
  facts: {},
  brief: Array.from({ length: sections }, () => ({
    heading: words('x'),
    runs: [[{ kind: 'text' as const, text: words('a'.repeat(letters)) }]],
  })),
});

test('the more a page says, the smaller its letters on paper', () => {
  assert.equal(briefSize(page(4, 200), 'vi'), 'roomy');
  assert.equal(briefSize(page(7, 450), 'vi'), 'full');
  assert.equal(briefSize(page(7, 700), 'vi'), 'tight');
  assert.equal(briefSize(page(0, 0), 'en'), 'roomy');
});
