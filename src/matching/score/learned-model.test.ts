import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Random, random } from '../../methods/random.ts';
import { type LearningOptions, learnedModel, startingChances } from './learned-model.ts';
import type { MatchModel, PatternCounts } from './match-model.ts';

const TRUE: MatchModel = {
  prior: 0.2,
  facets: [
    { m: [0.05, 0.15, 0.8], u: [0.9, 0.08, 0.02] },
    { m: [0.1, 0.9], u: [0.85, 0.15] },
    { m: [0.2, 0.1, 0.7], u: [0.95, 0.04, 0.01] },
    { m: [0.15, 0.85], u: [0.9, 0.1] },
  ],
};

function drawn(chance: Random, shares: readonly number[]): number {
  let left = chance.uniform();
  for (const [level, share] of shares.entries()) {
    left -= share;
    if (left < 0) return level;
  }
  return shares.length - 1;
}

/** Pairs drawn from a model, some values missing. */
function planted(model: MatchModel, pairs: number, seed: number): PatternCounts {
  const chance = random(seed);
  const counts = new Map<string, number>();
  for (let pair = 0; pair < pairs; pair += 1) {
    const isMatch = chance.uniform() < model.prior;
    const levels = model.facets.map(({ m, u }) => (chance.uniform() < 0.1 ? -1 : drawn(chance, isMatch ? m : u)));
    const key = levels.join(',');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    facets: model.facets.length,
    levels: Int8Array.from([...counts.keys()].flatMap((key) => key.split(',').map(Number))),
    counts: Float64Array.from(counts.values()),
  };
}

const start = (model: MatchModel): MatchModel => ({
  prior: 0.1,
  facets: model.facets.map(({ u }) => startingChances(u)),
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('planted chances are recovered', () => {
  const { model, isConverged } = learnedModel(planted(TRUE, 200_000, 7), start(TRUE), {
    tolerance: 1e-10,
    mostRounds: 2000,
  });
  assert.ok(isConverged);
  assert.ok(Math.abs(model.prior - TRUE.prior) < 0.01, String(model.prior));
  for (const [at, facet] of TRUE.facets.entries())
    for (const side of ['m', 'u'] as const)
      for (const [level, share] of facet[side].entries())
        assert.ok(Math.abs((model.facets[at]?.[side][level] ?? 0) - share) < 0.02, `${at} ${side} ${level}`);
});

test('the likelihood never falls, and m and u each sum to 1', () => {
  const options = fc.record({
    keepsU: fc.boolean(),
    pseudo: fc.constantFrom(
      undefined,
      TRUE.facets.map(({ m }) => m.map((chance) => 3 * chance)),
    ),
    allPairs: fc.constantFrom(0, 5_000, 1_000_000),
    isHard: fc.constant(false),
  });
  fc.assert(
    fc.property(options, fc.integer({ min: 0, max: 1000 }), (given, seed) => {
      const patterns = planted(TRUE, 3_000, seed);
      const { model, likelihoods } = learnedModel(patterns, start(TRUE), {
        ...given,
        mostRounds: 60,
        tolerance: 0,
      } as LearningOptions);
      for (const [at, likelihood] of likelihoods.entries())
        if (at > 0) assert.ok(likelihood >= (likelihoods[at - 1] ?? 0) - 1e-7 * Math.abs(likelihood), `round ${at}`);
      for (const { m, u } of model.facets) for (const side of [m, u]) assert.ok(Math.abs(sum(side) - 1) < 1e-9);
    }),
    { numRuns: 25 },
  );
});

test('the order of patterns does not matter', () => {
  const patterns = planted(TRUE, 5_000, 3);
  const places = [...patterns.counts.keys()].toReversed();
  const turned: PatternCounts = {
    facets: patterns.facets,
    levels: Int8Array.from(
      places.flatMap((at) => [...patterns.levels.subarray(at * patterns.facets, (at + 1) * patterns.facets)]),
    ),
    counts: Float64Array.from(places, (at) => patterns.counts[at] ?? 0),
  };
  const [one, other] = [patterns, turned].map((each) => learnedModel(each, start(TRUE)).model.prior);
  assert.ok(Math.abs((one ?? 0) - (other ?? 1)) < 1e-9);
});

test('m of limited levels keeps to its limits, the others keep their proportions', () => {
  const patterns = planted(TRUE, 20_000, 5);
  const free = learnedModel(patterns, start(TRUE), { keepsU: true }).model;
  const { model } = learnedModel(patterns, start(TRUE), {
    keepsU: true,
    limits: [
      [
        [0, 0.01],
        [0, 0.05],
      ],
      [[0.3, 1]],
    ],
  });
  assert.ok((free.facets[0]?.m[0] ?? 0) > 0.01 && (free.facets[1]?.m[0] ?? 1) < 0.3);
  assert.deepEqual(model.facets[0]?.m.slice(0, 2), [0.01, 0.05]);
  assert.equal(model.facets[1]?.m[0], 0.3);
  for (const { m } of model.facets) assert.ok(Math.abs(sum(m) - 1) < 1e-9);
});

test('hard counting never loses its own likelihood either, and finds planted matches', () => {
  const { model } = learnedModel(planted(TRUE, 100_000, 11), start(TRUE), { isHard: true });
  assert.ok(Math.abs(model.prior - TRUE.prior) < 0.05, String(model.prior));
});
