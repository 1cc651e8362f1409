import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLinks, linkedState, restatedCodes } from './code-links.ts';

const ROWS = [
  { from: '26', to: '26', level: 2, isPartial: false },
  { from: '2610', to: '2611', level: 4, isPartial: true },
  { from: '2610', to: '2619', level: 4, isPartial: true },
  { from: '2790', to: '2619', level: 4, isPartial: true },
];
const FORWARD = codeLinks(ROWS, 'forward');
const BACKWARD = codeLinks(ROWS, 'backward');

test('a conversion is read in both directions', () => {
  assert.deepEqual(
    FORWARD.get('2610')?.map(({ to }) => to),
    ['2611', '2619'],
  );
  assert.deepEqual(
    BACKWARD.get('2619')?.map(({ to }) => to),
    ['2610', '2790'],
  );
});

test('a restated set holds no code under another of its codes', () => {
  assert.deepEqual(restatedCodes(['26', '2610'], FORWARD), ['26']);
  assert.deepEqual(restatedCodes(['2610'], FORWARD), ['2611', '2619']);
});

test('a code that comes from inside and outside the set lies in it in part', () => {
  const stateOf = (code: string): 'in' | 'out' => (code === '2610' ? 'in' : 'out');
  assert.equal(linkedState(BACKWARD.get('2619') ?? [], stateOf), 'part');
  assert.equal(linkedState(BACKWARD.get('2611') ?? [], stateOf), 'in');
  assert.equal(linkedState([], stateOf), 'out');
});
