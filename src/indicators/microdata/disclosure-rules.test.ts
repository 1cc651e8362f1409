import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosureRules } from './disclosure-rules.ts';

test('rules are read from words, and what is not stated of protection is the published default', () => {
  assert.deepEqual(disclosureRules(['minimum=3', 'dominance=2,0.85', 'p=0.1']), {
    ok: true,
    value: { minimumFrequency: 3, dominance: { count: 2, share: 0.85 }, pPercent: 0.1, protect: 0.1 },
  });
});

test('no rule is taken silently, and every rule that cannot be read is told', () => {
  const refused = (words: readonly string[]): number => {
    const read = disclosureRules(words);
    return read.ok ? 0 : read.refusals.length;
  };
  assert.equal(refused([]), 1);
  assert.equal(refused(['protect=0.2']), 1);
  assert.equal(refused(['minimum=0', 'dominance=2', 'p=1.5', 'k=1']), 4);
});
