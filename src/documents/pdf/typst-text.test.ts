import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOSTILE } from '../sample-report.case.ts';
import { labelName, plain, quoted } from './typst-text.ts';

test('words are a string of the language, so that nothing in them is read as markup', () => {
  assert.equal(plain('#[x] *y* "z"'), '#"#[x] *y* \\"z\\"";');
  assert.equal(quoted('a\\n\nb'), '"a\\\\n\\nb"');
  assert.ok(!/(?<!\\)"/.test(quoted(HOSTILE).slice(1, -1)), 'a quote inside ends the string');
});

test('what is no character becomes the sign for it', () => {
  assert.equal(quoted('a\u0000b\ud800c'), '"a\ufffdb\ufffdc"');
});

test('labels of different ids are different and hold letters only', () => {
  assert.equal(labelName('note', 'S1'), '<note-S1>');
  assert.notEqual(labelName('note', 'a b'), labelName('note', 'a_b'));
});
