import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './join-count.fixture.json' with { type: 'json' };
import { joinCount } from './join-count.ts';
import { random } from './random.ts';
import { rowStandardised } from './row-standardised.ts';
import { weights } from './weights.ts';

const board = weights(9, { from: fixture.from, to: fixture.to });
const maps = fc.array(fc.nat(1), { minLength: 9, maxLength: 9 });
const kinds = ['bb', 'ww', 'bw'] as const;
const chance = (permutations = 49) => ({ random: random(17), permutations });

test('reference: counts, means and p-values are those over all orders of the values, p within Monte-Carlo error', () => {
  for (const c of fixture.cases) {
    const result = joinCount(c.present, board, chance(2000));
    kinds.forEach((kind, k) => {
      closeTo([result[kind].observed, result[kind].expected], [c.observed[k]!, c.expected[k]!], fixture.tolerance);
      for (const [got, p] of [
        [result[kind].pGreater, c.greater[k]!],
        [result[kind].pLess, c.less[k]!],
      ] as const) {
        assert.ok(Math.abs(got - p) <= 1 / 2001 + 4.5 * Math.sqrt((p * (1 - p)) / 2000), `${kind} ${got} ${p}`);
      }
    });
  }
});

test('oracle: the three sums written out over all pairs give the same counts', () => {
  fc.assert(
    fc.property(maps, (x) => {
      const pairs = fixture.from.map((i, k) => [x[i]!, x[fixture.to[k]!]!] as const);
      const half = (f: (a: number, b: number) => number) => pairs.reduce((s, [a, b]) => s + f(a, b), 0) / 2;
      const result = joinCount(x, board, chance(1));
      assert.deepEqual(
        kinds.map((kind) => result[kind].observed),
        [half((a, b) => a * b), half((a, b) => (1 - a) * (1 - b)), half((a, b) => (a - b) ** 2)],
      );
    }),
  );
});

test('law: the three counts add up to all joins, and turning 0 into 1 exchanges BB and WW', () => {
  fc.assert(
    fc.property(maps, (x) => {
      const [was, turned] = [x, x.map((v) => 1 - v)].map((v) => joinCount(v, rowStandardised(board), chance()));
      closeTo(
        kinds.reduce((s, kind) => s + was![kind].observed, 0),
        4.5,
        1e-12,
      );
      closeTo(turned!.bb.observed, was!.ww.observed, [1e-12, 1]);
      closeTo(turned!.bw.expected, was!.bw.expected, [1e-12, 1]);
    }),
    { numRuns: 50 },
  );
});

test('law: where everybody has it, chance cannot do otherwise, and p is 1 both ways even with fractional weights', () => {
  const result = joinCount(Array(9).fill(1), rowStandardised(board), chance());
  for (const kind of kinds) assert.deepEqual([result[kind].pGreater, result[kind].pLess], [1, 1]);
});

test('edge: values other than 0 and 1, unlike lengths and one unit are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => joinCount([0, 1, 2, 0, 0, 0, 0, 0, 0], board, chance()), code('not-binary'));
  assert.throws(() => joinCount([0, 1], board, chance()), code('bad-shape'));
  assert.throws(() => joinCount([0], weights(1, { from: [], to: [] }), chance()), code('too-few'));
  assert.throws(() => joinCount(Array(9).fill(0), board, chance(0)), code('bad-parameter'));
});

test('edge: two units are enough, and the first value is held to 0 and 1 as the last is', () => {
  const pair = weights(2, { from: [0, 1], to: [1, 0] });
  assert.deepEqual(joinCount([1, 0], pair, chance(9)).bw, { observed: 1, expected: 1, pGreater: 1, pLess: 1 });
  for (const row of [0, 1])
    assert.throws(
      () => joinCount([0, 1].with(row, 0.5), pair, chance(9)),
      (e) => e instanceof MethodError && e.code === 'not-binary' && e.place.row === row,
    );
});

test('law: the unit of the weights changes no p-value', () => {
  const x = [1, 1, 0, 1, 0, 0, 0, 1, 0];
  const of = (unit: number) =>
    joinCount(x, weights(9, { from: fixture.from, to: fixture.to, values: fixture.from.map(() => unit) }), chance());
  for (const unit of [2 ** -30, 2 ** 30])
    for (const kind of kinds)
      assert.deepEqual([of(unit)[kind].pGreater, of(unit)[kind].pLess], [of(1)[kind].pGreater, of(1)[kind].pLess]);
});
