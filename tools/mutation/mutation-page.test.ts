import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { mutantsOf } from './mutants.ts';
import {
  type Explanations,
  idleExplanations,
  killedShare,
  type MutationRun,
  mutationPage,
  unexplained,
} from './mutation-page.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const run = JSON.parse(read('doc/methods/mutation.json')) as MutationRun;
const explanations = JSON.parse(read('tools/mutation/survivors.json')) as Explanations;
const again = 'run ./lienket run tools/mutate-methods.ts';

test('the page on mutation is that of the last run and of the explanations as they stand', () => {
  assert.ok(read('doc/methods/mutation.md') === mutationPage(run, explanations), again);
});

test('at least nine in ten mutants of the methods are killed, and every other one is explained', () => {
  assert.ok(killedShare(run.files) >= 0.9, again);
  assert.deepEqual(unexplained(run.files, explanations), []);
  assert.deepEqual(idleExplanations(run.files, explanations), []);
});

test('every explanation is of a change that can be made in the source as it stands', () => {
  for (const [file, changes] of Object.entries(explanations)) {
    const possible = new Set(mutantsOf(read(`src/methods/${file}`)).map(({ change }) => change));
    for (const change of Object.keys(changes)) assert.ok(possible.has(change), `${file}: ${change}; ${again}`);
  }
});

test('a survivor without an explanation, and an explanation of nothing that survives, are both told', () => {
  const survivors = [
    { line: 3, operator: 'literal', change: 'x = 0; ⇒ x = 1;' },
    { line: 4, operator: 'literal', change: 'y = 0; ⇒ y = 1;' },
  ];
  const files = [{ file: 'a.ts', possible: 9, tried: 8, killed: 6, timedOut: 1, survivors }];
  const known = { 'a.ts': { 'x = 0; ⇒ x = 1;': 'why', 'z = 0; ⇒ z = 1;': 'gone' }, 'b.ts': { q: 'gone' } };
  assert.deepEqual(unexplained(files, known), ['a.ts:4  literal  y = 0; ⇒ y = 1;']);
  assert.deepEqual(idleExplanations(files, known), ['a.ts  z = 0; ⇒ z = 1;', 'b.ts  q']);
  assert.equal(killedShare(files), 0.75);
  const page = mutationPage(
    {
      date: '2026-01-02',
      sample: { size: 15, seed: 1 },
      limit: { leastMs: 5000, times: 8 },
      files,
      whole: { date: '2026-01-03', files: [{ file: 'a.ts', tried: 9, killed: 8 }] },
    },
    known,
  );
  assert.match(page, /\*\*75\.0 % killed\*\*: 6 of 8, in 1 files/);
  assert.match(page, /\| a\.ts \| 9 \| 8 \| 6 \| 2 \| 75\.0 % \| 88\.9 % \|/);
  assert.match(page, /\| a\.ts:3 \| `x = 0; ⇒ x = 1;` \| why \|/);
  assert.match(page, /not explained/);
});
