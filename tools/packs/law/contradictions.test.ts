import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerFaults } from './contradictions.ts';

function act(id: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    act_id: id,
    issued: '2020-01-01',
    in_force_from: '2020-02-01',
    in_force_to: '',
    status: 'in-force',
    replaced_by: '',
    amends: '',
    ...more,
  };
}

test('a register whose dates and successors agree has no fault', () => {
  const old = act('old', { status: 'replaced', replaced_by: 'new', in_force_to: '2021-01-01' });
  assert.deepEqual(registerFaults([old, act('new')], [{ from_act: 'new', to_act: 'old', relation: 'replaces' }]), []);
});

test('an act in force before it was issued is a fault', () => {
  assert.deepEqual(registerFaults([act('one', { in_force_from: '2019-01-01' })], []), [
    'one: issued, in force and ended are out of order',
  ]);
});

test('a replaced act needs a successor that the lineage knows', () => {
  assert.deepEqual(registerFaults([act('one', { status: 'replaced' })], []), ['one: replaced by nothing']);
  const faults = registerFaults([act('one', { status: 'replaced', replaced_by: 'two' }), act('two')], []);
  assert.deepEqual(faults, ['one: lineage does not say who replaces it']);
});

test('an amendment that the lineage does not know is a fault', () => {
  assert.deepEqual(registerFaults([act('one', { amends: 'two' }), act('two')], []), [
    'one: lineage does not say that it amends two',
  ]);
});
