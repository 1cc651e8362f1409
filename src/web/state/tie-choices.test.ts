import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stewardWords } from '../words/steward-words.ts';
import { tieChoices, tieWords } from './tie-choices.ts';

test('every tie that a level offers has its words, and none is offered twice', () => {
  for (const level of ['unit', 'dependent', 'site'] as const) {
    const words = tieChoices(level).map((choice) => choice.words);
    assert.equal(new Set(words).size, words.length, level);
    for (const each of words) assert.ok(each in stewardWords, each);
  }
});

test('a tie reads from either of its ends, and a group reads the same from both', () => {
  assert.equal(tieWords({ kind: 'parent', direction: 'to' }), 'parentTo');
  assert.equal(tieWords({ kind: 'group', direction: 'to' }), tieWords({ kind: 'group', direction: 'from' }));
  assert.deepEqual(
    tieChoices('site').map(({ kind }) => kind),
    ['operates', 'predecessor', 'predecessor'],
  );
});
