import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommentLine } from '../../http/contract/task-contract.ts';
import { settleBody, settleDraft } from './settle-draft.ts';
import { keptDay, shownThreads, typedNumber } from './shown-comments.ts';

const comment = (number: number, more: Partial<CommentLine> = {}): CommentLine => ({
  number,
  task: 't',
  from: 'word',
  kind: 'remark',
  round: null,
  author: 'A',
  organisation: null,
  said: null,
  at: { paragraph: null, heading: null, figure: null, file: null },
  quote: '',
  text: 'x',
  answers: null,
  class: 'content',
  isClassGuessed: false,
  owner: null,
  due: null,
  settlement: null,
  revision: 1,
  mayWithdraw: false,
  isOpen: true,
  ...more,
});

test('no comment is left out when all are shown: each stands as a head or under one', () => {
  const comments = [
    comment(1),
    comment(2, { answers: 1 }),
    comment(3, { answers: 2 }),
    comment(4, { answers: 99 }),
    comment(5),
  ];
  const threads = shownThreads(comments, undefined, '2026-11-27');
  assert.deepEqual(
    threads.map(({ head, answers }) => [head.number, answers.map(({ number }) => number)]),
    [
      [1, [2, 3]],
      [4, []],
      [5, []],
    ],
  );
  assert.equal(
    threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0),
    comments.length,
  );
});

test('open, overdue and unowned comments are found', () => {
  const comments = [
    comment(1, { isOpen: false, due: '2020-01-01' }),
    comment(2, { owner: 'B', due: '2026-11-26' }),
    comment(3, { owner: 'B', due: '2026-11-27' }),
    comment(4),
  ];
  const numbers = (show: 'open' | 'overdue' | 'unowned') =>
    shownThreads(comments, show, '2026-11-27').map(({ head }) => head.number);
  assert.deepEqual([numbers('open'), numbers('overdue'), numbers('unowned')], [[2, 3, 4], [2], [4]]);
});

test('days and numbers are read as people type them, and what is neither goes on or is left out', () => {
  assert.deepEqual(['1/2/2026', '30/11/2026', '2026-11-30', 'mai'].map(keptDay), [
    '2026-02-01',
    '2026-11-30',
    '2026-11-30',
    'mai',
  ]);
  assert.deepEqual(['12', ' 3 ', '', '0', '-1', '1.5', 'x'].map(typedNumber), [
    12,
    3,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the form opens with what is known and sends it under its revision; without an outcome an ended comment opens again', () => {
  const at = { paragraph: 7, heading: null, figure: null, file: null };
  const draft = settleDraft(comment(1, { due: '2026-12-01', at }), (day) => day.split('-').toReversed().join('/'));
  assert.deepEqual([draft.due, draft.paragraph, draft.outcome], ['01/12/2026', '7', '']);
  const body = settleBody({ ...draft, outcome: 'partly', owner: 'A' }, comment(1, { revision: 4 }));
  assert.deepEqual(body, {
    class: 'content',
    owner: 'A',
    due: '2026-12-01',
    outcome: 'partly',
    reason: '',
    changedText: '',
    revision: 4,
    paragraph: 7,
  });
  const settlement = { outcome: 'rejected', reason: 'x', changed: null, on: '2026-11-01' } as const;
  const ended = comment(2, { settlement });
  assert.equal(settleDraft(ended, String).outcome, 'rejected');
  assert.deepEqual(settleBody({ ...draft, outcome: '' }, ended), { outcome: 'open', revision: 1 });
});
