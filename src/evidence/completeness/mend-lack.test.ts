import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownDraft } from '../lint/markdown-draft.ts';
import { draftCompleteness } from './draft-completeness.ts';
import { mendOf } from './mend-lack.ts';

test('a lack of a task is mended among its solutions, in the lessons of the country, or in its ranking', () => {
  assert.equal(mendOf('instrument.finance', 'task').place, 'solutions');
  assert.deepEqual(
    [mendOf('country.KOR.did-not', 'task').place, mendOf('country.KOR.did-not', 'task').country],
    ['lessons', 'KOR'],
  );
  assert.deepEqual([mendOf('country.none', 'task').place, mendOf('country.none', 'task').country], ['ranking', null]);
  assert.equal(mendOf('lesson.region.evidence', 'task').place, 'solutions');
  for (const code of ['fit.none', 'fit.KOR.start.reason']) assert.equal(mendOf(code, 'task').place, 'ranking');
});

test('a dossier is mended in its claims and in what it cites of other countries, a file in its own text', () => {
  assert.equal(mendOf('instrument.international', 'dossier').place, 'ledger');
  assert.equal(mendOf('country.none', 'dossier').place, 'elsewhere');
  assert.equal(mendOf('country.JPN.worked', 'draft').place, 'text');
  assert.equal(mendOf('fit.weights', 'draft').place, 'text');
});

test('every lack that an empty draft has comes with a way to mend it, in both languages', () => {
  for (const looked of ['draft', 'dossier'] as const) {
    const { lacks } = draftCompleteness(markdownDraft('x.md', '# Chính sách\n\nChưa viết.'), looked);
    assert.ok(lacks.length > 13);
    for (const { mend } of lacks) {
      assert.equal(mend.place === 'text', looked === 'draft');
      assert.ok(mend.said.vi !== '' && mend.said.en !== '');
    }
  }
});
