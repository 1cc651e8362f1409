import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Acting } from '../../programme/access.ts';
import type { Council } from '../../programme/things.ts';
import { ownMembers } from './seen-council.ts';

const council: Council = {
  id: 'hd',
  told: [],
  task: 'v',
  level: 'base',
  date: '2026-11-20',
  members: [
    { person: 'Lan', seat: 'chair', account: 'lan' },
    { person: 'Hùng', seat: 'member', account: 'hung' },
    { person: 'Minh', seat: 'member' },
  ],
  scores: [],
  decision: null,
  conditions: [],
};
const own = (role: Acting['role'], account?: string): readonly string[] =>
  ownMembers({ name: 'x', role, organisation: null, ...(account === undefined ? {} : { account }) }, council, 'open');

test('each sheet has one writer: the member with an account, else the chair of this council', () => {
  assert.deepEqual(own('council', 'hung'), ['Hùng']);
  assert.deepEqual(own('chair', 'lan'), ['Lan', 'Minh']);
  assert.deepEqual(own('chair', 'chu-tich-khac'), []);
  assert.deepEqual(own('council', 'nguoi-la'), []);
  assert.deepEqual(own('lead', 'lan'), []);
  assert.deepEqual(own('chair'), ['Lan', 'Hùng', 'Minh'], 'the user of this machine is anybody');
});
