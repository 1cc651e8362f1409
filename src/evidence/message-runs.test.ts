import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureId } from './figure-id.ts';
import { messageRuns, messageWords, words } from './message-runs.ts';
import { catalogue } from './wording/catalogue.ts';

const slots = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

test('every sentence has both languages and the same slots in the same order', () => {
  for (const [key, template] of Object.entries(catalogue)) {
    assert.ok(template.vi.trim() !== '' && template.en.trim() !== '', key);
    assert.deepEqual(slots(template.vi), slots(template.en), key);
  }
});

test('a slot that holds a figure becomes a run with a mark, numbers are written by language', () => {
  const runs = messageRuns({
    key: 'concentration.yes',
    values: {
      lq: { figure: 'f-1' as FigureId },
      threshold: 1.25,
      level: 95,
      measure: { vi: 'lao động', en: 'workers' },
    },
  });
  assert.deepEqual(runs[1], { kind: 'figure', figure: 'f-1' });
  const said = messageWords({ key: 'todo.stale', values: { release: 'a@1', newer: { vi: 'b', en: 'b' } } });
  assert.match(said.vi, /a@1 .* b/);
});

test('a missing key or slot is a fault of the program and is not printed', () => {
  assert.throws(() => words('no.such.key'));
  assert.throws(() => messageRuns({ key: 'todo.stale', values: { release: 'x' } }));
});
