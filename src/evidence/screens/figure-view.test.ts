import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../figure.ts';
import { both, content } from '../toy-dossier.case.ts';
import { factView, factViews, heldRuns } from './fact-view.ts';
import { figureView, figureWords } from './figure-view.ts';

const FIGURE: Figure = {
  id: 'f-0000000000000001' as Figure['id'],
  label: { key: 'figure.named-firms', values: { place: both('Bắc Giang') } },
  value: 12.345,
  unit: '%',
  digits: 1,
  period: '2008 → 2010',
  status: 'derived',
  vintage: '2010',
  derivation: { method: 'largest-share@1', parameters: {}, inputs: [], from: [] },
};

test('a figure is told with unit, period, status and method', () => {
  const view = figureView(FIGURE, { home: '/x', isStale: true });
  assert.deepEqual(
    [view.text.vi, view.number.en, view.period.vi, view.method, view.isStale, view.home],
    ['12,3%', '12.3', '2008 → 2010', 'largest-share@1', true, '/x'],
  );
  assert.equal(view.label.vi, 'Doanh nghiệp được nêu tên trong Bắc Giang');
  assert.equal('bounds' in view, false);
});

test('bounds without a value are told as a range, nothing at all as the kind of nothing', () => {
  const bounded: Figure = { ...FIGURE, value: null, low: 1, high: 2.5, boundsKind: 'conversion' };
  assert.equal(figureWords(bounded).vi, 'từ 1,0 đến 2,5%');
  assert.equal(figureView(bounded, { home: '', isStale: false }).number.en, '1.0 to 2.5');
  assert.equal(figureWords({ ...FIGURE, value: null, missing: 'suppressed' }).vi, 'không công bố (bảo mật)');
  assert.equal(figureWords({ ...FIGURE, value: 0 }).vi, '0,0%');
});

test('a fact is told with its value, source strength and kind', () => {
  const [fact] = content().facts;
  assert.ok(fact);
  const view = factView(fact);
  assert.deepEqual(
    [view.text.vi, view.strengthWords.en, view.statusWords.vi, view.subject.vi],
    ['1%', 'strong source', 'báo chí', 'Thái Nguyên'],
  );
});

test('facts are given by id, those asked for or all, and a mark without a fact becomes words', () => {
  assert.deepEqual(Object.keys(factViews(content(), new Set(['F2']))), ['F2']);
  const held = factViews(content());
  assert.equal(Object.keys(held).length, 3);
  const [kept, lost] = heldRuns(
    [
      { kind: 'fact', fact: 'F1' },
      { kind: 'fact', fact: 'F9' },
    ],
    held,
  );
  assert.deepEqual([kept?.kind, lost?.kind], ['fact', 'text']);
});
