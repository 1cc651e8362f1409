import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateText } from './date-text.ts';
import { entityText } from './entity-text.ts';
import { phraseTable, replacedPhrases } from './phrase-table.ts';
import { soundKey } from './sound-key.ts';

test('a day is one in every writing; the day stands before the month', () => {
  for (const text of ['1971-06-24', '24/06/1971', '24-6-1971', '1971/6/24', '19710624', '1971-06-24 00:00:00'])
    assert.equal(dateText(text), '19710624', text);
  assert.equal(dateText('06/24/1971'), '19710624');
  assert.equal(dateText('05/06/1971'), '19710605');
  assert.equal(dateText('unknown'), '');
});

test('signs that an export left as HTML are read; other texts stay', () => {
  assert.equal(entityText('Caf&eacute; A &amp; B &#7843;'), 'Café A & B ả');
  fc.assert(fc.property(fc.string(), (text) => text.includes('&') || entityText(text) === text));
});

test('names that are often misspelt for one another share a sound', () => {
  for (const [one, other] of [
    ['mccarthy', 'macarthy'],
    ['philip', 'filip'],
    ['catherine', 'katherine'],
    ['allen', 'alan'],
    ['smith', 'smyth'],
  ])
    assert.equal(soundKey(one ?? ''), soundKey(other ?? ''), one);
  assert.notEqual(soundKey('robert'), soundKey('taylor'));
});

test('the longest phrase counts, and places are kept to', () => {
  const table = phraseTable(['x: cong ty co phan|cong ty', 'y: ^a b', ': c$']);
  assert.deepEqual(replacedPhrases(table, ['cong', 'ty', 'co', 'phan', 'd']), ['x', 'd']);
  assert.deepEqual(replacedPhrases(table, ['a', 'b', 'a', 'b']), ['y', 'a', 'b']);
  assert.deepEqual(replacedPhrases(table, ['c', 'd', 'c']), ['c', 'd']);
});
