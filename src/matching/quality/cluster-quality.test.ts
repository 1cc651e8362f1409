import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clusterQuality } from './cluster-quality.ts';

const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
  minLength: 2,
  maxLength: 14,
});

/** The plain definition, pair by pair and record by record. */
function plain(found: readonly number[], truth: readonly number[]) {
  let [both, ours, theirs] = [0, 0, 0];
  for (const one of found.keys())
    for (const other of found.keys()) {
      if (one >= other) continue;
      const [isOurs, isTheirs] = [found[one] === found[other], truth[one] === truth[other]];
      ours += Number(isOurs);
      theirs += Number(isTheirs);
      both += Number(isOurs && isTheirs);
    }
  const overlap = (of: readonly number[]): number =>
    found.reduce((sum, _, one) => {
      const own = found.filter((__, other) => of[other] === of[one]).length;
      const shared = found.filter((__, other) => found[other] === found[one] && truth[other] === truth[one]).length;
      return sum + shared / own / found.length;
    }, 0);
  return [both / ours, both / theirs, overlap(found), overlap(truth)];
}

test('precision, recall and B-cubed agree with the plain definition', () => {
  fc.assert(
    fc.property(labels, (pairs) => {
      const [found, truth] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      const { precision, recall, b3Precision, b3Recall } = clusterQuality(found, truth);
      for (const [at, value] of [precision, recall, b3Precision, b3Recall].entries()) {
        const expected = plain(found, truth)[at] ?? 0;
        assert.ok(Number.isNaN(expected) ? Number.isNaN(value) : Math.abs(value - expected) < 1e-12);
      }
    }),
  );
});

test('the truth itself is perfect, and swapping the two swaps precision and recall', () => {
  fc.assert(
    fc.property(labels, (pairs) => {
      const [found, truth] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      assert.ok(Math.abs(clusterQuality(truth, truth).b3F1 - 1) < 1e-12);
      const [one, other] = [clusterQuality(found, truth), clusterQuality(truth, found)];
      assert.ok(Math.abs(one.b3Precision - other.b3Recall) < 1e-12);
    }),
  );
});
