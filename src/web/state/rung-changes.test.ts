import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierAnswers } from '../../http/contract/data-contract.ts';
import { numberRuns, rungChanges } from './rung-changes.ts';

const words = (text: string) => ({ vi: text, en: text });
const RUNGS = ['presence', 'concentration', 'one-plant', 'borders'] as const;
type Answer = DossierAnswers['rungs'][number]['answer'];
const dossier = (answers: readonly Answer[], releases: readonly string[] = [], id = 'a'): DossierAnswers => ({
  id,
  title: words(id),
  asOf: '2023-09-18',
  rungs: answers.map((answer, at) => ({
    rung: RUNGS[at] ?? 'expert',
    title: words(`${at}`),
    answer,
    answerWords: words(answer),
  })),
  releases,
});

test('rungs that can tell now are named, whatever they tell', () => {
  const before = [dossier(['cannot-tell', 'cannot-tell', 'cannot-tell', 'no'])];
  const after = [dossier(['yes', 'no', 'cannot-tell', 'no'], ['bang@1'])];
  const [change] = rungChanges(before, after, 'bang@1');
  assert.deepEqual([change?.nowAnswer, change?.nowSilent, change?.usesIt], [[1, 2], [], true]);
  assert.deepEqual(
    change?.changes.map(({ number, before: was, after: is }) => [number, was.en, is.en]),
    [
      [1, 'cannot-tell', 'yes'],
      [2, 'cannot-tell', 'no'],
    ],
  );
});

test('taking the release away again is the same change turned round', () => {
  const [one, other] = [dossier(['yes', 'no']), dossier(['cannot-tell', 'no'])];
  assert.deepEqual(rungChanges([one], [other], 'bang@1')[0]?.nowSilent, [1]);
  assert.deepEqual(rungChanges([other], [one], 'bang@1')[0]?.nowAnswer, [1]);
  assert.equal(rungChanges([one], [one], 'bang@1')[0]?.usesIt, false);
});

test('dossiers that were not read before, or on another day, are not compared', () => {
  const one = dossier(['yes']);
  assert.deepEqual(rungChanges([], [one], 'x'), []);
  assert.deepEqual(rungChanges([{ ...one, asOf: '2020-01-01' }], [one], 'x'), []);
});

test('numbers that follow each other are drawn together', () => {
  assert.equal(numberRuns([1, 2, 3]), '1–3');
  assert.equal(numberRuns([5, 1, 2]), '1–2, 5');
  assert.equal(numberRuns([]), '');
});
