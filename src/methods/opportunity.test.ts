import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { matrix } from './matrix.ts';
import { opportunity } from './opportunity.ts';
import { proximity } from './proximity.ts';

const bits = fc
  .array(fc.constantFrom(0, 1, 1), { minLength: 30, maxLength: 30 })
  .filter((b) => b.includes(1))
  .map((cells) => matrix(5, 6, cells));

test('law: with zero at ubiquity, shifting PCI changes nothing; with zero given, a full place has no opportunity', () => {
  fc.assert(
    fc.property(bits, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 }), (m, pci) => {
      const phi = proximity(m, 'conditional');
      const at = (shift: number) => opportunity(m, phi, { pci: pci.map((v) => v + shift), zero: 'ubiquity' });
      closeTo(at(7).coi, at(0).coi, [1e-11, 10]);
      closeTo(at(7).cog.cells, at(0).cog.cells, [1e-11, 10]);
      const full = matrix(6, 6, [...m.cells, 1, 1, 1, 1, 1, 1]);
      const whole = opportunity(full, proximity(full, 'conditional'), { pci, zero: 'given' });
      assert.equal(whole.coi[5], 0);
      assert.ok(whole.cog.cells.subarray(30).every((v) => v === 0));
    }),
  );
});
