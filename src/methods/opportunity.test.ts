import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
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

/** Numbers between two industries, not the same both ways; some undefined. */
const ties = fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 1, Number.NaN), { minLength: 36, maxLength: 36 });
const complexities = fc.array(fc.constantFrom(-2, -1, 0, 1, 3, Number.NaN), { minLength: 6, maxLength: 6 });

test('oracle: both formulas written out give the same, also where nearness differs by direction', () => {
  fc.assert(
    fc.property(bits, ties, complexities, (m, phi, pci) => {
      const { coi, cog } = opportunity(m, matrix(6, 6, phi), { pci, zero: 'given' });
      const all = [0, 1, 2, 3, 4, 5];
      const near = (i: number, j: number) => (Number.isNaN(phi[6 * i + j]!) ? 0 : phi[6 * i + j]!);
      const sum = (f: (k: number) => number) => all.reduce((s, k) => s + f(k), 0);
      const worth = (i: number) => (Number.isNaN(pci[i]!) ? 0 : pci[i]!);
      for (let r = 0; r < 5; r++) {
        const has = (i: number) => m.cells[6 * r + i]!;
        const density = all.map((i) => sum((j) => near(i, j) * has(j)) / sum((j) => near(i, j)));
        closeTo(
          coi[r]!,
          sum((i) => (Number.isNaN(density[i]!) ? 0 : (1 - has(i)) * density[i]! * worth(i))),
          [1e-12, 1],
        );
        const gain = (i: number) =>
          sum((j) => {
            const whole = sum((k) => near(k, j));
            return whole === 0 ? 0 : (near(i, j) / whole) * (1 - has(j)) * worth(j);
          }) -
          density[i]! * worth(i);
        closeTo(
          cog.cells.subarray(6 * r, 6 * r + 6),
          all.map((i) => (has(i) === 1 ? 0 : gain(i))),
          [1e-12, 1],
        );
      }
    }),
  );
});

test('law: the unit of proximity changes nothing, and one presence is enough for a zero at ubiquity', () => {
  fc.assert(
    fc.property(bits, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 }), (m, pci) => {
      const phi = proximity(m, 'conditional');
      const of = (unit: number) =>
        opportunity(
          m,
          matrix(
            6,
            6,
            phi.cells.map((v) => v * unit),
          ),
          { pci, zero: 'given' },
        );
      closeTo(of(1 / 64).coi, of(1).coi, [1e-12, 1]);
      closeTo(of(1 / 64).cog.cells, of(1).cog.cells, [1e-12, 1]);
    }),
  );
  const one = (shift: number) =>
    opportunity(matrix(1, 2, [1, 0]), matrix(2, 2, [1, 0.5, 0.5, 1]), { pci: [shift, 3 + shift], zero: 'ubiquity' });
  assert.deepEqual([...one(0).coi, ...one(5).coi], [1, 1]);
});

test('edge: an endless PCI of either sign is named by its industry', () => {
  for (const value of [Infinity, -Infinity])
    assert.throws(
      () => opportunity(matrix(1, 2, [1, 0]), matrix(2, 2, [1, 0.5, 0.5, 1]), { pci: [0, value], zero: 'given' }),
      (e) => e instanceof MethodError && e.code === 'not-finite' && e.place.column === 1,
    );
});
