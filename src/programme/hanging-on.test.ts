import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from './comment.ts';
import { commentsLeaving, hangingOn } from './hanging-on.ts';
import type { TaskFile } from './task-file.ts';
import type { Workflow } from './workflow.ts';

const comment = (number: number, more: Partial<Comment> = {}): Comment =>
  ({ number, answers: null, round: null, said: null, settlement: null, ...more }) as Comment;
const workflow = {
  steps: [{ id: 'gate', gate: 'acceptance', back: [], next: ['after'] }],
} as unknown as Workflow;
const file = (more: Partial<Record<keyof TaskFile, unknown>>): TaskFile =>
  ({ task: { passed: [] }, workshops: [], rounds: [], councils: [], comments: [], ...more }) as TaskFile;
const hanging = (of: Parameters<typeof hangingOn>[0], more: Partial<Record<keyof TaskFile, unknown>>) =>
  hangingOn(of, file(more), workflow).map(({ fate, said }) => `${fate}: ${said.en}`);

test('with a round leave its comments and all that answers them, also answers that name no round', () => {
  const comments = [
    comment(1, { round: 'r' }),
    comment(2, { answers: 1 }),
    comment(3, { answers: 2 }),
    comment(4, { answers: 5 }),
    comment(5),
  ];
  const leaving = (kind: 'round' | 'comment' | 'use', id: string) =>
    commentsLeaving({ kind, id }, comments).map(({ number }) => number);
  assert.deepEqual(leaving('round', 'r'), [1, 2, 3]);
  assert.deepEqual([leaving('comment', '1'), leaving('comment', '5'), leaving('use', '1')], [[2, 3], [4], []]);
});

test('answers that go in a circle are each counted once', () => {
  const circle = [comment(1, { answers: 2 }), comment(2, { answers: 1 })];
  assert.deepEqual(
    commentsLeaving({ kind: 'comment', id: '1' }, circle).map(({ number }) => number),
    [2],
  );
});

test('a workshop says what is in it, what stays, and what holds it', () => {
  const workshop = {
    id: 'w',
    date: '2026-11-10',
    minutes: 'x',
    photographs: [1, 2],
    papers: [],
    news: null,
    writeUp: { published: '2026-11-12' },
  };
  assert.deepEqual(
    hanging(
      { kind: 'workshop', id: 'w' },
      { workshops: [workshop], comments: [comment(1, { said: '2026-11-10T09:00' })] },
    ),
    [
      'leaves: its minutes',
      'leaves: 2 photographs',
      'stays: 1 comment said on its day',
      'holds: news of it that was published',
    ],
  );
});

test('an acceptance holds its papers and the council that decided, and no council that did not', () => {
  const task = {
    passed: [
      { step: 'gate', entered: '2026-01-01', left: '2026-02-01' },
      { step: 'after', entered: '2026-02-01', left: null },
    ],
  };
  const councils = [
    { id: 'a', scores: [1], decision: 'passed' },
    { id: 'b', scores: [], decision: null },
  ];
  const rests = 'holds: the acceptance of the result rests on it';
  assert.deepEqual(hanging({ kind: 'paper', id: 'p' }, { task }), [rests]);
  assert.deepEqual(hanging({ kind: 'paper', id: 'p' }, {}), []);
  assert.deepEqual(hanging({ kind: 'council', id: 'a' }, { task, councils }), [
    'leaves: 1 score sheet',
    'leaves: what it decided',
    rests,
  ]);
  assert.deepEqual(hanging({ kind: 'council', id: 'b' }, { task, councils }), []);
});
