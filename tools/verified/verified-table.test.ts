import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { heldMethods } from './held-methods.ts';
import { type AchievedErrors, errorsByTitle, groundOf, testName, testStarts, verifiedPage } from './verified-table.ts';

const folder = resolve(import.meta.dirname, '../../doc/methods');
const errors = JSON.parse(readFileSync(join(folder, 'verified.json'), 'utf8')) as AchievedErrors;
const methods = heldMethods(resolve(import.meta.dirname, '../..'));
const again = 'run ./lienket run tools/verify-methods.ts';

test('the page on what verifies each method is that of the tests as they stand', () => {
  assert.equal(readFileSync(join(folder, 'verified.md'), 'utf8'), verifiedPage(methods, errors), again);
});

test('no kept error is above what its test allows, or of a test that is gone', () => {
  const titles = new Set(methods.flatMap(({ tests }) => tests.map(testName)));
  for (const [title, { error, tolerance }] of Object.entries(errors)) {
    assert.ok(titles.has(title), `${title}: ${again}`);
    assert.ok(error <= tolerance * (1 + 1e-9), title);
  }
});

test('every method is held by a law, and by another test at least', () => {
  for (const { id, tests } of methods) {
    assert.ok(
      tests.some(({ title }) => groundOf(title) === 'law'),
      `${id} has no law`,
    );
    assert.ok(tests.length >= 2, id);
  }
});

test('a line of a test belongs to the last test that starts before it', () => {
  const text = "import x;\ntest('law: one', () => {\n  a();\n});\n\ntest(\n  'oracle: two',\n";
  const starts = testStarts(text);
  assert.deepEqual(starts, [
    { line: 2, title: 'law: one' },
    { line: 6, title: 'oracle: two' },
  ]);
  const found = errorsByTitle(
    [
      { at: 'x.test.ts:3', error: 1e-9, tolerance: 1e-8 },
      { at: 'x.test.ts:7', error: 0, tolerance: 0 },
      { at: 'x.test.ts:4', error: 1e-10, tolerance: 1e-8 },
    ],
    () => starts,
  );
  assert.deepEqual(found, {
    'x.test.ts › law: one': { error: 1e-9, tolerance: 1e-8 },
    'x.test.ts › oracle: two': { error: 0, tolerance: 0 },
  });
});

test('tests are told apart by what stands behind them', () => {
  assert.equal(groundOf('reference: PySAL agrees on the Columbus data'), 'program');
  assert.equal(groundOf('reference: the value that REAT prints is met to its digits'), 'published');
  assert.equal(groundOf('reference: exact fractions agree'), 'oracle');
  assert.equal(groundOf('oracle: the plain definition'), 'oracle');
  assert.equal(groundOf('law: order does not matter'), 'law');
  assert.equal(groundOf('edge: refuses'), 'edge');
});
