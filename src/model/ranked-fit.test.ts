import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rankedFit, TOP_MARK } from './ranked-fit.ts';

const mark = fc.integer({ min: 0, max: TOP_MARK });
const weight = fc.integer({ min: 0, max: 5 });
const marks = fc.record({ a: mark, b: mark, c: mark });
const weights = fc.record({ a: weight, b: weight, c: weight }).filter((each) => each.a + each.b + each.c > 0);

test('an option that is at least as good everywhere and better where a weight counts stands first, and firmly', () => {
  fc.assert(
    fc.property(marks, weights, (own, weighed) => {
      const worse = Object.fromEntries(Object.entries(own).map(([id, value]) => [id, Math.max(value - 1, 0)]));
      const better = Object.entries(weighed).some(([id, each]) => each > 0 && own[id as 'a'] > 0);
      const fit = rankedFit(
        [
          { id: 'x', marks: worse },
          { id: 'y', marks: own },
        ],
        weighed,
      );
      assert.equal(fit.first, better ? 'y' : null);
      if (better) assert.deepEqual([fit.held, fit.verdict, fit.flips], [1, 'robust', []]);
    }),
  );
});

test('the same factor on every weight changes no rank', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 2, maxLength: 5 }), weights, (list, weighed) => {
      const options = list.map((own, at) => ({ id: `o${at}`, marks: own }));
      const half = Object.fromEntries(Object.entries(weighed).map(([id, value]) => [id, value / 2]));
      const places = (by: Readonly<Record<string, number>>) =>
        rankedFit(options, by).ranked.map(({ id, place }) => `${id} ${place}`);
      assert.deepEqual(places(half), places(weighed));
    }),
  );
});

test('an open mark makes a range, and a first place that hangs on it is open', () => {
  const options = [
    { id: 'KOR', marks: { a: 3, b: null } },
    { id: 'JPN', marks: { a: 2, b: 2 } },
  ];
  const fit = rankedFit(options, { a: 1, b: 1 });
  const korea = fit.ranked.find(({ id }) => id === 'KOR');
  assert.deepEqual([korea?.low, korea?.high], [0.5, 1]);
  assert.deepEqual([fit.first, fit.held, fit.verdict], [null, null, 'cannot-tell']);
  assert.equal(rankedFit(options, { a: 1, b: 0 }).first, 'KOR');
});

test('the smallest weight that puts another first is told, and puts it first', () => {
  const options = [
    { id: 'KOR', marks: { a: 3, b: 0 } },
    { id: 'MYS', marks: { a: 1, b: 3 } },
  ];
  const fit = rankedFit(options, { a: 3, b: 1 });
  assert.equal(fit.first, 'KOR');
  assert.deepEqual(fit.flips, [
    { criterion: 'a', weight: 1, first: 'MYS' },
    { criterion: 'b', weight: 3, first: 'MYS' },
  ]);
  for (const { criterion, weight: other, first } of fit.flips)
    assert.equal(rankedFit(options, { a: 3, b: 1, [criterion]: other }).first, first);
  assert.equal(fit.verdict, 'fragile');
});

test('without a weight there is no rank, and one option alone is no first', () => {
  assert.deepEqual(rankedFit([{ id: 'x', marks: { a: 3 } }], { a: 0 }).ranked, []);
  assert.equal(rankedFit([{ id: 'x', marks: { a: 3 } }], { a: 1 }).first, null);
});
