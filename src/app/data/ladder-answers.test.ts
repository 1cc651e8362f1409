import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ladderAnswers } from './ladder-answers.ts';

const words = { vi: 'x', en: 'x' };
const rung = { rung: 'presence', title: words, answer: 'yes', answerWords: words, reasons: [] };
const asked: string[] = [];
const dossiers = {
  list: async () => [{ id: 'a' }, { id: 'b' }],
  reading: async ({ id }: { readonly id: string }, day: string | undefined) => {
    asked.push(`${id} ${day}`);
    if (id === 'b') return undefined;
    return {
      title: words,
      asOf: day ?? '2023-01-01',
      ladder: { rungs: [rung] },
      releases: [{ name: 'r', version: '2' }],
    };
  },
} as never;

test('all dossiers answer, those that are not there are left out', async () => {
  const answers = await ladderAnswers(dossiers, {});
  assert.deepEqual(asked.splice(0), ['a undefined', 'b undefined']);
  assert.deepEqual(answers, [
    {
      id: 'a',
      title: words,
      asOf: '2023-01-01',
      rungs: [{ rung: 'presence', title: words, answer: 'yes', answerWords: words }],
      releases: ['r@2'],
    },
  ]);
});

test('one dossier on one day is asked alone', async () => {
  await ladderAnswers(dossiers, { dossier: 'a', asOf: '2020-02-02' });
  assert.deepEqual(asked, ['a 2020-02-02']);
});
