import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeSystem } from './convert-code-system.ts';
import { weightedSources } from './convert-weights.ts';

const system = {
  from: 'vsic2018',
  to: 'vsic2025',
  targetColumn: 'vsic2025',
  groupOf: (target: string) => target.slice(0, 2),
  explain: () => ({ vi: 'lạ', en: 'strange' }),
  sources: [
    { code: 'S', targets: ['11', '22'], isComplete: true },
    { code: 'P', targets: ['11', '22'], isComplete: false },
    { code: 'W', targets: ['11'], isComplete: true },
  ],
} as unknown as CodeSystem;

const weighted = (...rows: readonly [string, string, string][]) =>
  weightedSources(system, {
    path: 'w.csv',
    columns: ['from', 'to', 'weight'],
    rows: rows.map(([from, to, weight]) => ({ from, to, weight })),
  });

test('weights become whole numbers in lowest terms, whatever their unit', () => {
  const found = weighted(['S', '11', '0.25'], ['S', '22', '1.5']);
  assert.ok(found.ok);
  assert.deepEqual(found.value[0]?.weights, [1n, 6n]);
});

test('weights of finer targets add up to the group asked for', () => {
  const found = weighted(['S', '111', '1'], ['S', '112', '2'], ['S', '221', '3']);
  assert.ok(found.ok);
  assert.deepEqual(found.value[0]?.weights, [1n, 1n]);
});

test('a source that is not complete, or has one target, takes no weights', () => {
  const found = weighted(['P', '11', '1'], ['P', '22', '1'], ['W', '11', '5']);
  assert.ok(found.ok);
  assert.deepEqual(
    found.value.map(({ weights }) => weights),
    [undefined, undefined, undefined],
  );
});

test('a file without its three columns is refused by their names', () => {
  const found = weightedSources(system, { path: 'w.csv', columns: ['from', 'share'], rows: [] });
  assert.ok(!found.ok);
  assert.match(found.refusals[0]?.said.en ?? '', /^column to, weight is missing/);
});
