import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTING_ROLES, type Acting, type ActingRole } from './access.ts';
import { mayWithdraw } from './may-withdraw.ts';
import type { Council, Task } from './things.ts';
import type { WithdrawnKind } from './withdrawn-parts.ts';

const task = { id: 'v', handling: 'open' } as Task;
const as = (role: ActingRole, more: Partial<Acting> = {}): Acting => ({ name: 'x', role, organisation: null, ...more });
const who = (kind: WithdrawnKind, thing: object): readonly ActingRole[] =>
  ACTING_ROLES.filter((role) => mayWithdraw(as(role), task, { kind, thing }));

test('things around a task are withdrawn by who edits it', () => {
  for (const kind of ['workshop', 'round', 'milestone', 'paper', 'use', 'lesson', 'solution', 'tally', 'fit'] as const)
    assert.deepEqual(who(kind, {}), ['planner', 'lead'], kind);
});

test('a council is withdrawn by who enters it until somebody scored, then by its own chair', () => {
  const council = {
    members: [{ person: 'A', seat: 'chair', account: 'a' }],
    scores: [],
    decision: null,
  } as unknown as Council;
  assert.deepEqual(who('council', council), ['planner', 'lead', 'chair']);
  assert.deepEqual(who('council', { ...council, decision: 'passed' }), ['chair']);
  const may = (account: string) => mayWithdraw(as('chair', { account }), task, { kind: 'council', thing: council });
  assert.deepEqual([may('a'), may('b')], [true, false]);
});

test('a comment is withdrawn by its author and the planner; one of a file also by who brings files', () => {
  const own = { author: 'x', organisation: null, from: 'workbench' };
  assert.deepEqual(who('comment', { ...own, author: 'y' }), ['planner']);
  assert.deepEqual(who('comment', { ...own, organisation: 'cuc' }), ['planner']);
  assert.ok(!who('comment', own).includes('auditor') && who('comment', own).includes('reader'));
  assert.deepEqual(who('comment', { ...own, author: 'y', from: 'word' }), ['planner', 'lead', 'board', 'secretary']);
});
