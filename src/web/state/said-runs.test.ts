import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureView, Run } from '../../http/contract/view-contract.ts';
import { saidRuns } from './said-runs.ts';

const RUNS = [
  { kind: 'text', text: { vi: 'mua ', en: 'buy ' } },
  { kind: 'figure', figure: 'f-1' },
  { kind: 'fact', fact: 'X-1' },
  { kind: 'text', text: { vi: ' đầu vào', en: ' of inputs' } },
] as unknown as readonly Run[];
const FIGURES = { 'f-1': { text: { vi: '48,9%', en: '48.9%' } } } as unknown as Record<string, FigureView>;

test('a sentence is said in one language, its figures by their values', () => {
  assert.equal(saidRuns(RUNS, FIGURES, 'vi'), 'mua 48,9% đầu vào');
  assert.equal(saidRuns(RUNS, FIGURES, 'en'), 'buy 48.9% of inputs');
});

test('a figure that is not at hand is left out, not invented', () => {
  assert.equal(saidRuns(RUNS, {}, 'en'), 'buy  of inputs');
});
