import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { connectedComponents } from './connected-components.ts';
import { constrainedClusters } from './constrained-clusters.ts';
import type { ScoredPairs } from './scored-pairs.ts';

const RECORDS = 14;
type Edge = readonly [left: number, right: number, weight: number];
const edge = fc
  .tuple(
    fc.integer({ min: 0, max: RECORDS - 1 }),
    fc.integer({ min: 0, max: RECORDS - 1 }),
    fc.integer({ min: -8, max: 8 }),
  )
  .filter(([one, other]) => one !== other)
  .map(([one, other, weight]): Edge => [Math.min(one, other), Math.max(one, other), weight]);
const edges = fc.uniqueArray(edge, { selector: ([one, other]) => one * RECORDS + other, maxLength: 60 });
const names = fc.array(fc.constantFrom('', '', 'a', 'b', 'c'), { minLength: RECORDS, maxLength: RECORDS });

const pairs = (list: readonly Edge[]): ScoredPairs => ({
  left: Int32Array.from(list, ([left]) => left),
  right: Int32Array.from(list, ([, right]) => right),
  weight: Float64Array.from(list, ([, , weight]) => weight),
});
const clusters = (list: readonly Edge[], least: number, rules = {}) =>
  constrainedClusters(pairs(list), least, { records: RECORDS, ...rules });

test('each cluster lies inside one connected component', () => {
  fc.assert(
    fc.property(edges, fc.integer({ min: -4, max: 8 }), (list, least) => {
      const components = connectedComponents(RECORDS, pairs(list), least);
      const { clusterOf } = clusters(list, least);
      for (const [record, cluster] of clusterOf.entries()) assert.equal(components[record], components[cluster]);
    }),
  );
});

test('two units of one enterprise stand apart, a row without a unit with one of them', () => {
  fc.assert(
    fc.property(edges, names, names, (list, identifiers, units) => {
      const { clusterOf } = clusters(list, 0, { identifiers, units });
      for (const cluster of new Set(clusterOf))
        for (const known of [identifiers, units]) {
          const inside = known.filter((name, record) => name !== '' && clusterOf[record] === cluster);
          assert.ok(new Set(inside).size <= 1);
        }
    }),
  );
});

test('no two different identifiers and no two records of one source stand in a cluster', () => {
  fc.assert(
    fc.property(edges, names, names, (list, identifiers, sources) => {
      const { clusterOf } = clusters(list, 0, { identifiers, sources });
      for (const one of clusterOf.keys())
        for (const other of clusterOf.keys()) {
          if (one >= other || clusterOf[one] !== clusterOf[other]) continue;
          const known = [identifiers[one], identifiers[other]].filter((name) => name !== '');
          assert.ok(known.length < 2 || known[0] === known[1]);
          assert.ok(sources[one] === '' || sources[one] !== sources[other]);
        }
    }),
  );
});

test('the order of pairs does not matter', () => {
  fc.assert(
    fc.property(edges, names, (list, identifiers) => {
      assert.deepEqual(clusters(list.toReversed(), 0, { identifiers }), clusters(list, 0, { identifiers }));
    }),
  );
});

test('raising the threshold only splits', () => {
  const thresholds = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(edges, names, thresholds, (...[list, identifiers, [least, more]]) => {
      const wide = clusters(list, least, { identifiers }).clusterOf;
      const narrow = clusters(list, least + more, { identifiers }).clusterOf;
      for (const [record, cluster] of narrow.entries()) assert.equal(wide[record], wide[cluster]);
    }),
  );
});

test('a chain of agreeing neighbours whose ends differ is not one cluster, as a component would be', () => {
  const chain: readonly Edge[] = [
    [0, 1, 5],
    [1, 2, 4],
    [0, 2, -20],
  ];
  assert.deepEqual([...clusters(chain, 0).clusterOf.subarray(0, 3)], [0, 0, 2]);
  assert.deepEqual([...connectedComponents(RECORDS, pairs(chain), 0).subarray(0, 3)], [0, 0, 0]);
});

test('each record tells at which mean weight it joined; one alone never did', () => {
  const { joinedAt } = clusters(
    [
      [0, 1, 5],
      [1, 2, 4],
      [0, 2, 2],
    ],
    0,
  );
  assert.deepEqual([...joinedAt.subarray(0, 4)], [5, 5, 3, Number.NEGATIVE_INFINITY]);
});
