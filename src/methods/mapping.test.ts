import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coarsenedMapping } from './coarsened-mapping.ts';
import { composedMapping } from './composed-mapping.ts';
import { MethodError } from './errors.ts';
import { mapping } from './mapping.ts';

const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;

test('law: the parts given are copied, so changing them later changes nothing', () => {
  const links = [0, 1];
  const map = mapping({ targets: 2, offsets: [0, 1, 2], links });
  links[0] = 1;
  assert.deepEqual([...map.links], [0, 1]);
  assert.deepEqual([...map.complete], [1, 1]);
});

test('edge: faulty parts are refused by code', () => {
  assert.throws(() => mapping({ targets: 2, offsets: [0, 2], links: [0] }), code('bad-shape'));
  assert.throws(() => mapping({ targets: 2, offsets: [0, 2, 1, 3], links: [0, 1, 0] }), code('bad-shape'));
  assert.throws(() => mapping({ targets: 1, offsets: [0, 1], links: [1] }), code('bad-index'));
  assert.throws(() => mapping({ targets: 2, offsets: [0, 2], links: [1, 1] }), code('duplicate-link'));
  assert.throws(
    () => mapping({ targets: 2, offsets: [0, 2], links: [0, 1], weights: [0.5, 0.4] }),
    code('shares-not-one'),
  );
  assert.throws(
    () => mapping({ targets: 2, offsets: [0, 2], links: [0, 1], weights: [1.5, -0.5] }),
    code('bad-parameter'),
  );
  assert.throws(() => mapping({ targets: 2, offsets: [0, 1], links: [0], complete: [2] }), code('not-binary'));
  assert.throws(() => coarsenedMapping(mapping({ targets: 1, offsets: [0], links: [] }), [3], 1), code('bad-index'));
  assert.throws(
    () =>
      composedMapping(
        mapping({ targets: 1, offsets: [0], links: [] }),
        mapping({ targets: 1, offsets: [0], links: [] }),
      ),
    code('bad-shape'),
  );
});

test('law: a source without any link has no weights to add up to 1', () => {
  const map = mapping({ targets: 1, offsets: [0, 1, 1], links: [0], weights: [1] });
  assert.deepEqual([[...map.complete], [...map.weights!]], [[1, 1], [1]]);
});

test('edge: every part is held by itself: targets, offsets, links, weights and marks', () => {
  for (const targets of [-1, 0.5, Number.NaN])
    assert.throws(() => mapping({ targets, offsets: [0], links: [] }), code('bad-shape'));
  assert.equal(mapping({ targets: 0, offsets: [0], links: [] }).sources, 0);
  assert.throws(() => mapping({ targets: 1, offsets: [], links: [] }), code('bad-shape'));
  assert.throws(() => mapping({ targets: 1, offsets: [1, 1], links: [0] }), code('bad-shape'));
  for (const link of [0.5, -1, 2])
    assert.throws(() => mapping({ targets: 2, offsets: [0, 1], links: [link] }), code('bad-index'));
  const two = { targets: 2, offsets: [0, 2], links: [0, 1] };
  for (const weights of [[1], [0.5, 0.5, 0]]) assert.throws(() => mapping({ ...two, weights }), code('bad-shape'));
  for (const complete of [[], [1, 1]]) assert.throws(() => mapping({ ...two, complete }), code('bad-shape'));
});

test('law: a weight may be 0; weights of a source that is not complete add up to 1 at most', () => {
  const two = { targets: 2, offsets: [0, 2], links: [0, 1] };
  assert.deepEqual([...mapping({ ...two, weights: [0, 1] }).weights!], [0, 1]);
  const open = (weights: readonly number[]) => () => mapping({ ...two, weights, complete: [0] });
  assert.deepEqual([...open([0.5, 0.5])().weights!], [0.5, 0.5]);
  assert.deepEqual([...open([0.2, 0.3])().weights!], [0.2, 0.3]);
  assert.throws(open([0.6, 0.5]), code('shares-not-one'));
});
