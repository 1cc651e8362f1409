import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stewardWords } from '../words/steward-words.ts';
import { DECISION_KINDS, parseDecisionsSearch } from './decisions-search.ts';

test('an address keeps a kind, a person and a place in the list, and drops the rest', () => {
  assert.deepEqual(parseDecisionsSearch({ kind: 'merged', actor: ' lan ', before: '40' }), {
    kind: 'merged',
    actor: 'lan',
    before: 40,
  });
  assert.deepEqual(parseDecisionsSearch({ kind: 'burnt', actor: '', before: '-1', asOf: '2024-01-01' }), {});
});

test('every kind of decision has its words', () => {
  for (const kind of DECISION_KINDS) assert.ok(`kind-${kind}` in stewardWords, kind);
});
