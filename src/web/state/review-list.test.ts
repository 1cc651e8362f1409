import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answered,
  beside,
  EMPTY_REVIEW,
  lastDone,
  nextWaiting,
  type ReviewPair,
  sent,
  underWay,
  waitsAgain,
  withAnswer,
} from './review-list.ts';

const side = { id: '', level: 'unit' as const, name: '', address: '', code: '', sources: [] };
const pair = (number: number): ReviewPair => ({
  pair: number,
  probability: 0.5,
  weight: 0,
  prior: 0,
  reasons: [],
  state: 'open',
  one: side,
  other: side,
});
const three = withAnswer(EMPTY_REVIEW, [pair(7), pair(5), pair(9)], true);

test('a verdict goes on to the next pair at once, and its acknowledgement loses nothing', () => {
  assert.deepEqual([three.current, three.order], [7, [7, 5, 9]]);
  const first = sent(three, 7, 'same');
  assert.deepEqual([first.current, underWay(first), lastDone(first)], [5, 1, undefined]);
  const second = answered(sent(first, 5, 'apart'), 7, { kind: 'done', verdict: 'same', event: 31 });
  assert.deepEqual([second.current, underWay(second), lastDone(second)], [9, 1, { pair: 7, event: 31 }]);
});

test('an answer under way never takes a pair from under the hands, and new pairs go to the end', () => {
  const first = sent(three, 7, 'same');
  const fresh = withAnswer(first, [pair(9), pair(5), pair(11)], true);
  assert.deepEqual([fresh.current, fresh.order], [5, [7, 5, 9, 11]]);
  assert.equal(fresh.marks.get(7)?.kind, 'sending');
});

test('a pair that is gone though nobody here settled it was settled elsewhere; a cut-off list says nothing of it', () => {
  assert.equal(withAnswer(three, [pair(7), pair(9)], true).marks.get(5)?.kind, 'elsewhere');
  assert.equal(withAnswer(three, [pair(7), pair(9)], false).marks.get(5), undefined);
  const back = withAnswer(withAnswer(three, [pair(7), pair(9)], true), [pair(7), pair(5), pair(9)], true);
  assert.equal(back.marks.get(5), undefined, 'somebody undid it');
});

test('the last decision is undone first, and its pair stands before the eyes again', () => {
  const done = answered(sent(three, 7, 'same'), 7, { kind: 'done', verdict: 'same', event: 31 });
  const both = answered(sent(done, 5, 'unsure'), 5, { kind: 'done', verdict: 'unsure', event: 32 });
  assert.deepEqual(lastDone(both), { pair: 5, event: 32 });
  const again = waitsAgain(both, 5);
  assert.deepEqual([again.current, lastDone(again)], [5, { pair: 7, event: 31 }]);
});

test('when every pair has its mark none is left, and a refused one can be looked at again', () => {
  const all = [7, 5, 9].reduce((list, each) => sent(list, each, 'apart'), three);
  assert.equal(all.current, undefined);
  assert.equal(nextWaiting(all, 9), undefined);
  const refused = answered(all, 5, { kind: 'refused', verdict: 'apart', faults: [] });
  assert.equal(nextWaiting(waitsAgain(refused, 5), undefined), 5);
  assert.deepEqual([beside(three, 1), beside(three, -1)], [5, 7]);
});
