import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityWords, isActivityWord } from './activity-words.ts';
import { TRANSLATED_ACTIVITIES, TRANSLATED_NAMES } from './translated-words.ts';

const lines = [...TRANSLATED_ACTIVITIES, ...TRANSLATED_NAMES].map((line) => line.split(': '));

test('every phrase becomes its meaning, and no phrase has two', () => {
  const phrases = lines.flatMap(([meaning = '', list = '']) => list.split('|').map((phrase) => ({ meaning, phrase })));
  assert.equal(new Set(phrases.map(({ phrase }) => phrase)).size, phrases.length);
  for (const { meaning, phrase } of phrases) assert.equal(activityWords(phrase.split(' ')).join(' '), meaning, phrase);
});

test('what becomes Vietnamese words stays part of the name, and is the same when read again', () => {
  for (const line of TRANSLATED_NAMES) {
    const words = (line.split(': ')[0] ?? '').split(' ');
    assert.deepEqual(activityWords(words), words, line);
    assert.ok(!words.every(isActivityWord), line);
  }
});
