import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyName } from './blocking-key.ts';
import { type CountedRule, chosenRules } from './chosen-rules.ts';
import { pairBudget } from './pair-budget.ts';

const rule = (keys: readonly number[], pairs: number, isCut = false): CountedRule => ({ keys, pairs, isCut });

test('the budget is kept, and no rule makes no pairs', () => {
  const any = fc.record({
    keys: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 2 }),
    pairs: fc.integer({ min: 0, max: 100 }),
    isCut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), fc.integer({ min: 0, max: 300 }), (rules, budget) => {
      const chosen = chosenRules(rules, budget);
      assert.ok(chosen.reduce((sum, { pairs }) => sum + pairs, 0) <= budget);
      assert.ok(chosen.every(({ pairs }) => pairs > 0) && chosen.length <= 60);
    }),
  );
});

test('a rule that a wider one covers is left out, unless the wider one has blocks cut', () => {
  assert.deepEqual(chosenRules([rule([0], 50), rule([0, 1], 10)], 100), [rule([0], 50)]);
  assert.deepEqual(chosenRules([rule([0], 50), rule([0, 1], 10)], 40), [rule([0, 1], 10)]);
  assert.equal(chosenRules([rule([0], 50, true), rule([0, 1], 10)], 100).length, 2);
});

test('small tables are compared whole, and large ones ever less a record', () => {
  assert.equal(pairBudget(1000), 499_500);
  const each = [2_000, 50_000, 200_000, 1_000_000].map((records) => pairBudget(records) / records);
  assert.deepEqual(
    each,
    each.toSorted((one, other) => other - one),
  );
});

test('keys have names that a record of a run can carry', () => {
  assert.equal(keyName('family', { is: 'first-letters', count: 3 }), 'family:first-letters-3');
  assert.equal(keyName('phone', { is: 'whole' }), 'phone');
});
