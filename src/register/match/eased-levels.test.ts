import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heldBits } from '../../matching/score/held-bits.ts';
import { easedAddress, heldLevels } from './eased-levels.ts';

const FIELDS = ['name', 'name.numbers', 'address', 'address.park', 'address.place', 'phone'];
const levels = fc
  .array(fc.double({ min: -15, max: 15, noNaN: true }), { minLength: 6, maxLength: 6 })
  .map((bits) => bits.map((weight, at) => ({ field: FIELDS[at] ?? '', weight })));
const total = (list: readonly { readonly weight: number }[]): number =>
  list.reduce((sum, { weight }) => sum + weight, 0);

test('held roles add up to what the plain definition says', () => {
  fc.assert(
    fc.property(levels, fc.double({ min: 0, max: 12, noNaN: true }), (list, most) => {
      const held = heldLevels(list, { roles: ['name', 'address'], most });
      const groups = [
        [0, 1],
        [2, 3, 4],
      ];
      const expected = heldBits(
        list.map(({ weight }) => weight),
        groups,
        most,
      );
      assert.ok(Math.abs(total(held) - expected) < 1e-9);
    }),
  );
});

test('an address says at most twelve bits against a pair, and nothing else is eased', () => {
  fc.assert(
    fc.property(levels, (list) => {
      const eased = easedAddress(list);
      assert.ok(total(eased.slice(2, 5).filter(({ weight }) => weight < 0)) >= -12 - 1e-9);
      for (const at of [0, 1, 5]) assert.deepEqual(eased[at], list[at]);
    }),
  );
});
