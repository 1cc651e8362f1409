import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupView } from '../../http/contract/definition-contract.ts';
import { chosenGroup, groupChoices } from './group-choices.ts';

const group = (id: string, version: string): GroupView =>
  ({ id, version, name: { vi: `Nhóm ${id}`, en: `Group ${id}` } }) as GroupView;

test('a group is told with its version only where there are several of it', () => {
  const choices = groupChoices([group('a', '1'), group('b', '1'), group('b', '2')]);
  assert.deepEqual(
    choices.map(({ key, name }) => [key, name.vi, name.en]),
    [
      ['a@1', 'Nhóm a', 'Group a'],
      ['b@1', 'Nhóm b (bản 1)', 'Group b (version 1)'],
      ['b@2', 'Nhóm b (bản 2)', 'Group b (version 2)'],
    ],
  );
});

test('a choice leads back to its id and version, also where the id holds the mark between them', () => {
  for (const { key } of groupChoices([group('a', '1'), group('a@b', '2')])) {
    const chosen = chosenGroup(key);
    assert.equal(`${chosen?.id}@${chosen?.version}`, key);
  }
  for (const none of ['own', '', '@1', 'a@']) assert.equal(chosenGroup(none), undefined);
});
