import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Recipe } from '../../http/contract/recipe-shape-contract.ts';
import {
  isKept,
  keepingCodes,
  onNamedGroup,
  onOwnGroup,
  withDay,
  withoutDay,
  withParameter,
  withPlaceTurned,
} from './definition-edits.ts';

const RECIPE = {
  cluster: { group: { id: 'g', version: '1' }, places: ['VN63-24'], regions: [] },
  asOf: ['2023-09-18'],
  parameters: {},
} as unknown as Recipe;

test('keeping every code of a group is the same as naming none', () => {
  assert.equal(keepingCodes(RECIPE, ['26', '27'], ['26', '27']).cluster.group.only, undefined);
  const some = keepingCodes(RECIPE, ['27'], ['26', '27']);
  assert.deepEqual(some.cluster.group.only, ['27']);
  assert.ok(isKept(some.cluster.group, { code: '2710', howSure: 'core' }));
  assert.ok(!isKept(some.cluster.group, { code: '26', howSure: 'core' }));
});

test('another named group starts with all its codes', () => {
  const some = keepingCodes(RECIPE, ['27'], ['26', '27']);
  assert.deepEqual(onNamedGroup(some, { id: 'h', version: '2' }).cluster.group, { id: 'h', version: '2' });
});

test('codes that stay in a set of its own keep the argument for them', () => {
  const reason = { vi: 'vì sao', en: 'why' };
  const name = { vi: 'Tập', en: 'Set' };
  const first = onOwnGroup(RECIPE, { name, members: [{ classification: 'vsic2018', code: '26', reason }] });
  const members = [
    { classification: 'vsic2018', code: '26', reason },
    { classification: 'vsic2018', code: '27' },
  ];
  const more = onOwnGroup(first, { name, members });
  assert.deepEqual(more.cluster.group.own?.members[0]?.reason, reason);
  assert.equal(more.cluster.group.own?.members[1]?.reason, undefined);
});

test('a cluster always lies somewhere, and is read on some day', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('VN63-19', 'VN63-24', 'VN63-27')), (turns) => {
      const now = turns.reduce(withPlaceTurned, RECIPE);
      assert.ok(now.cluster.places.length > 0);
    }),
  );
  assert.deepEqual(withoutDay(RECIPE, '2023-09-18').asOf, ['2023-09-18']);
});

test('days stand in order of time, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('2010-01-01', '2026-11-23', '2023-09-18', '2018-08-20')), (days) => {
      const { asOf } = days.reduce(withDay, RECIPE);
      assert.deepEqual(asOf, [...new Set(asOf)].sort());
    }),
  );
});

test('a threshold that is left to the program is not written', () => {
  const set = withParameter(RECIPE, 'lqThreshold', 2);
  assert.deepEqual(set.parameters, { lqThreshold: 2 });
  assert.deepEqual(withParameter(set, 'lqThreshold', undefined).parameters, {});
});
