import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { quantile } from './quantile.ts';
import { starRating } from './star-rating.ts';

test('law: stars add up the three reasons, the largest earns one for size, and few places are said to be too few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 24, maxLength: 24 }), (cells) => {
      const rating = starRating(matrix(12, 2, cells), { size: 0.9, specialisation: 2, focus: 0.9 });
      rating.stars.forEach((s, cell) =>
        assert.equal(s, rating.size[cell]! + rating.specialisation[cell]! + rating.focus[cell]!),
      );
      const column0 = cells.filter((_, p) => p % 2 === 0);
      const largest = Math.max(...column0);
      column0.forEach((v, r) => assert.ok(v < largest || v === 0 || rating.size[2 * r] === 1));
      assert.equal(rating.isMeaningful[0], column0.filter((v) => v > 0).length >= 11 ? 1 : 0);
    }),
  );
});

test('oracle: each star by its own definition, place by place', () => {
  const parts = fc.constantFrom(0, 0.5, 0.9, 1);
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }), parts, parts, (cells, size, focus) => {
      const rating = starRating(matrix(8, 3, cells), { size, specialisation: 1.25, focus });
      const total = (keep: (p: number) => boolean) => cells.reduce((s, v, p) => s + (keep(p) ? v : 0), 0);
      const placeTotal = (p: number) => total((q) => Math.floor(q / 3) === Math.floor(p / 3));
      const there = (p: number) => [...cells.keys()].filter((q) => q % 3 === p % 3 && cells[q]! > 0);
      cells.forEach((v, p) => {
        if (v === 0) return assert.deepEqual([rating.size[p], rating.specialisation[p], rating.focus[p]], [0, 0, 0]);
        const quotient = v / placeTotal(p) / (total((q) => q % 3 === p % 3) / total(() => true));
        const weight = (q: number) => cells[q]! / placeTotal(q);
        assert.equal(
          rating.size[p],
          Number(
            v >=
              quantile(
                there(p).map((q) => cells[q]!),
                size,
              ),
          ),
        );
        assert.equal(rating.focus[p], Number(weight(p) >= quantile(there(p).map(weight), focus)));
        if (Math.abs(quotient - 1.25) > 1e-9) assert.equal(rating.specialisation[p], Number(quotient > 1.25));
      });
    }),
  );
});

test('edge: parts of places outside 0 to 1 and a specialisation that is not above 0 are refused', () => {
  const good = { size: 0.9, specialisation: 2, focus: 0.9 };
  for (const bad of [{ size: -0.1 }, { size: 1.1 }, { focus: Number.NaN }, { specialisation: 0 }])
    assert.throws(
      () => starRating(matrix(1, 1, [1]), { ...good, ...bad }),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
});

test('law: both parts must leave a place above them for the stars to mean something; exactly the threshold is enough', () => {
  const places = (n: number) =>
    matrix(
      n,
      2,
      Array.from({ length: 2 * n }, (_, p) => 1 + p),
    );
  const meaning = (n: number, size: number, focus: number) =>
    starRating(places(n), { size, specialisation: 0.5, focus }).isMeaningful[0];
  assert.deepEqual(
    [meaning(3, 0.5, 0.5), meaning(3, 0.9, 0.5), meaning(3, 0.5, 0.9), meaning(11, 0.9, 0.9)],
    [1, 0, 0, 1],
  );
  const even = starRating(matrix(2, 2, [1, 1, 1, 1]), { size: 0.5, specialisation: 1, focus: 0.5 });
  assert.deepEqual([...even.specialisation], [1, 1, 1, 1]);
});
