import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WithdrawnPart } from './things.ts';
import { freePartId, milestoneIds, paperIds } from './withdrawn-parts.ts';

const milestone = (step: string, due: string) => ({ step, due, person: null, organisation: null });

test('milestones are named by step and day, papers by kind and day, and no two alike', () => {
  const ids = milestoneIds([milestone('a', '2026-12-01'), milestone('b', '2026-12-01'), milestone('a', '2026-12-01')]);
  assert.deepEqual(ids, ['a@2026-12-01', 'b@2026-12-01', 'a@2026-12-01~2']);
  const paper = { kind: 'draft', title: 'x', date: '2026-11-01', number: null, file: null };
  assert.deepEqual(paperIds([paper, paper, paper]), ['draft@2026-11-01', 'draft@2026-11-01~2', 'draft@2026-11-01~3']);
});

test('a part is kept under its own id, or under the first number that is free', () => {
  const taken = (...ids: readonly string[]) => ids.map((id) => ({ id }) as WithdrawnPart);
  assert.equal(freePartId('a@1', []), 'a@1');
  assert.equal(freePartId('a@1', taken('a@1')), 'a@1~2');
  assert.equal(freePartId('a@1~2', taken('a@1~2', 'a@1')), 'a@1~3');
});
