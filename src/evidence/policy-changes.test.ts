import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toyKnowledge } from './lint/toy-knowledge.case.ts';
import { actsCitedIn, type PolicyRegister, policyChanges } from './policy-changes.ts';

const act = (id: string, inForceFrom: string, [inForceTo, replacedBy] = ['', '']): PolicyRegister['acts'][number] => ({
  ...{ id, issued: inForceFrom, inForceFrom, inForceTo, replacedBy },
});
const register: PolicyRegister = {
  acts: [
    act('a', '2015-01-01', ['2020-01-01', 'b']),
    act('b', '2020-01-01', ['2024-01-01', 'c']),
    act('c', '2024-01-01'),
    act('d', '2010-01-01', ['2021-01-01', '']),
    act('e', '2022-01-01'),
  ],
  lineage: [
    { from: 'b', to: 'a', relation: 'replaces', date: '2020-01-01' },
    { from: 'c', to: 'b', relation: 'replaces', date: '2024-01-01' },
    { from: 'e', to: 'c', relation: 'implements', date: '2025-01-01' },
    { from: 'e', to: 'a', relation: 'amends', date: '' },
  ],
};
const changes = (cited: readonly string[], since: string, until: string) =>
  policyChanges(register, cited, { since, until }).map(({ act: id, kind, date, by, now }) => [id, kind, date, by, now]);

test('an act that was replaced names what replaced it, and what stands in its place today', () => {
  assert.deepEqual(changes(['a'], '2019-01-01', '2021-01-01'), [['a', 'replaced', '2020-01-01', 'b', null]]);
  assert.deepEqual(changes(['a'], '2019-01-01', '2021-12-31').at(0)?.[4], null);
  assert.deepEqual(changes(['a'], '2019-01-01', '2025-01-01').at(0)?.[4], 'c');
});

test('a change on the first day is known to the report, one on the last day is new, and what is not cited does not matter', () => {
  assert.deepEqual(changes(['a'], '2020-01-01', '2021-01-01'), []);
  assert.deepEqual(changes(['a'], '2019-12-31', '2020-01-01').length, 1);
  assert.deepEqual(changes([], '2000-01-01', '2030-01-01'), []);
  assert.deepEqual(changes(['a'], '2021-01-01', '2019-01-01'), []);
});

test('an end without a successor and an amendment are told, carrying an act out is no change of it', () => {
  assert.deepEqual(changes(['d', 'c'], '2020-06-01', '2026-01-01'), [['d', 'ended', '2021-01-01', null, null]]);
  assert.deepEqual(changes(['a'], '2021-01-01', '2023-01-01'), [['a', 'amended', '2022-01-01', 'e', null]]);
});

test('acts are found in texts by their numbers, each once', () => {
  const texts = ['Theo Nghị định số 13/2023/NĐ-CP và Nghị quyết 96/NQ-CP.', 'Nghị định 13/2023/NĐ-CP', 'Không có gì.'];
  assert.deepEqual(actsCitedIn(texts, toyKnowledge.acts), ['nd-13-2023', 'nq-96-2022-cp']);
});
