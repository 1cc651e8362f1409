import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CountedCell, suppressedCells } from './disclosure.ts';

const TOTALS = ['VN', 'TOTAL', 'all'];

function cube(units: readonly (readonly [number, number, number])[]): readonly CountedCell[] {
  const counts = new Map<string, number>();
  for (const [place, industry, ownership] of units) {
    for (const p of [`p${place}`, 'VN'])
      for (const i of [`i${industry}`, 'TOTAL'])
        for (const o of [`o${ownership}`, 'all']) counts.set(`${p}|${i}|${o}`, (counts.get(`${p}|${i}|${o}`) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ keys: key.split('|'), count }));
}

test('no small cell is shown and none is the only hidden one of a line, in any table', () => {
  const units = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(units, (list) => {
      const cells = cube(list);
      const hidden = suppressedCells(cells, { threshold: 3, totals: TOTALS });
      for (const cell of cells) if (cell.count < 3) assert.ok(hidden.has(cell));
      for (const dimension of [0, 1, 2]) {
        const lines = Map.groupBy(cells, (cell) => cell.keys.filter((_, at) => at !== dimension).join('|'));
        for (const line of lines.values()) {
          const inside = line.filter((cell) => hidden.has(cell));
          assert.notEqual(inside.length, 1);
          const total = line.find((cell) => cell.keys[dimension] === TOTALS[dimension]);
          const together = inside.reduce((sum, cell) => sum + cell.count, 0);
          if (total !== undefined && !hidden.has(total) && inside.length > 0) assert.ok(together >= 3);
        }
      }
    }),
  );
});

test('a table without small cells is shown whole', () => {
  const units = [0, 1].flatMap((place) =>
    [0, 1].flatMap((industry) => [1, 2, 3].map(() => [place, industry, 0] as const)),
  );
  assert.equal(suppressedCells(cube(units), { threshold: 3, totals: TOTALS }).size, 0);
});
