import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import fixture from './proximity.fixture.json' with { type: 'json' };
import { proximity } from './proximity.ts';

const bits = fc.array(fc.nat(1), { minLength: 30, maxLength: 30 }).map((cells) => matrix(6, 5, cells));
const kinds = ['conditional', 'association', 'cosine', 'jaccard'] as const;

test('reference: counting places with sets, in exact fractions, gives the same for all four kinds', () => {
  for (const c of fixture.cases)
    for (const kind of kinds)
      closeTo(proximity(matrix(c.rows, c.cols, c.present), kind).cells, c.proximity[kind], fixture.tolerance);
});

test('oracle: conditional is the lesser of the two conditional chances, each counted by itself', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const has = (r: number, i: number) => m.cells[r * 5 + i] === 1;
      const chance = (i: number, given: number) =>
        [0, 1, 2, 3, 4, 5].filter((r) => has(r, i) && has(r, given)).length /
        [0, 1, 2, 3, 4, 5].filter((r) => has(r, given)).length;
      const plain = Array.from({ length: 25 }, (_, p) =>
        Math.min(chance(Math.floor(p / 5), p % 5), chance(p % 5, Math.floor(p / 5))),
      );
      closeTo(proximity(m, 'conditional').cells, plain, 1e-14);
    }),
  );
});

test('law: symmetric, in [0, 1] with diagonal 1 except association, and jaccard ≤ conditional ≤ cosine', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const [conditional, association, cosine, jaccard] = kinds.map((kind) => proximity(m, kind).cells);
      for (let i = 0; i < 5; i++) {
        for (let j = 0; j < 5; j++) {
          const p = i * 5 + j;
          if (Number.isNaN(cosine![p]!)) continue;
          for (const table of [conditional, association, cosine, jaccard]) assert.equal(table![p], table![j * 5 + i]);
          assert.ok(
            0 <= jaccard![p]! &&
              jaccard![p]! <= conditional![p]! &&
              conditional![p]! <= cosine![p]! * (1 + 1e-15) &&
              cosine![p]! <= 1 + 1e-15,
          );
          if (i === j) closeTo([conditional![p]!, cosine![p]!, jaccard![p]!], [1, 1, 1], 1e-15);
        }
      }
    }),
  );
});

test('law: repeating every place changes nothing, and a place without industries only moves association', () => {
  fc.assert(
    fc.property(bits, (m) => {
      for (const kind of kinds)
        closeTo(proximity(matrix(12, 5, [...m.cells, ...m.cells]), kind).cells, proximity(m, kind).cells, 1e-14);
      for (const kind of ['conditional', 'cosine', 'jaccard'] as const)
        closeTo(proximity(matrix(7, 5, [...m.cells, 0, 0, 0, 0, 0]), kind).cells, proximity(m, kind).cells, 1e-14);
    }),
  );
});

test('edge: an industry present nowhere is undefined with everything, and the others are not disturbed', () => {
  const { cells } = proximity(matrix(2, 3, [1, 0, 1, 1, 0, 0]), 'conditional');
  closeTo(cells, [1, null, 0.5, null, null, null, 0.5, null, 1], 0);
  assert.throws(
    () => proximity(matrix(1, 2, [1, 0.5]), 'cosine'),
    (e) => e instanceof MethodError && e.code === 'not-binary' && e.place.column === 1,
  );
});
