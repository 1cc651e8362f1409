import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bestFit,
  CRITERIA,
  type FitValues,
  fitOf,
  marksText,
  parseMarks,
  parseWeights,
  type Weights,
  weightsText,
} from './fit-weighing.ts';

const weights = (list: readonly number[]): Weights => parseWeights(list.join(','));
const values = (list: readonly (number | null)[]): FitValues =>
  Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, list[at] ?? null])) as unknown as FitValues;
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-12;

test('the terms sum to the fit, and the weights of the terms to their sum', () => {
  const fit = fitOf(values([0.9, 0.5, 1, 0, 1 / 3]), weights([2, 1, 3, 1, 5]));
  assert.ok(fit);
  const sum = fit.terms.reduce((all, { weight, value }) => all + weight * (value ?? 0), 0);
  assert.ok(near(sum / fit.weights, fit.low) && near(fit.low, fit.high));
  assert.equal(
    fit.terms.reduce((all, { weight }) => all + weight, 0),
    fit.weights,
  );
});

test('an unknown value widens the fit by its weight and by nothing else', () => {
  const fit = fitOf(values([0.9, null, 1, null, 0]), weights([1, 1, 1, 2, 1]));
  assert.ok(fit && near(fit.high - fit.low, 3 / 6));
  const known = fitOf(values([0.9, 0.4, 1, 0.7, 0]), weights([1, 1, 1, 2, 1]));
  assert.ok(known && known.low >= fit.low && known.high <= fit.high);
});

test('a criterion without weight takes no part, and without any weight there is no fit', () => {
  const one = fitOf(values([0.9, null, null, null, null]), weights([1, 0, 0, 0, 0]));
  assert.ok(one && near(one.low, 0.9) && near(one.high, 0.9));
  assert.equal(fitOf(values([1, 1, 1, 1, 1]), weights([0, 0, 0, 0, 0])), undefined);
});

test('one fits best only when no unknown value could turn it', () => {
  const of = (list: readonly (number | null)[]) => fitOf(values(list), weights([1, 1, 1, 1, 1]));
  assert.equal(bestFit([of([1, 1, 1, 1, 1]), of([0, 0, 0, 0, 0])]), 0);
  assert.equal(bestFit([of([1, 1, null, null, null]), of([0, 0, 0, 1, null])]), undefined);
  assert.equal(bestFit([of([1, 1, 1, 1, null]), of([0, 0, 0, 1, null])]), 0);
  assert.equal(bestFit([of([1, 1, 1, 1, 1]), of([1, 1, 1, 1, 1])]), undefined);
  assert.equal(bestFit([]), undefined);
  assert.equal(bestFit([undefined]), undefined);
});

test('weights and marks come back from the address as they went in', () => {
  const given = weights([0, 5, 2, 1, 3]);
  assert.deepEqual(parseWeights(weightsText(given)), given);
  assert.equal(weightsText(parseWeights(undefined)), undefined);
  const marks = parseMarks('2-1.---.30-', 4);
  assert.deepEqual(parseMarks(marksText(marks), 4), marks);
  assert.deepEqual(marks[0], { condition: 2, relevant: null, avoidable: 1 });
  assert.deepEqual(marks[3], { condition: null, relevant: null, avoidable: null });
  assert.equal(marksText(parseMarks(undefined, 3)), undefined);
});
