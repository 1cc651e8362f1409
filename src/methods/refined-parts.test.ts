import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from './random.ts';
import { refinedParts } from './refined-parts.ts';

const net = {
  n: 4,
  offsets: Int32Array.of(0, 1, 3, 5, 6),
  targets: Int32Array.of(1, 0, 2, 1, 3, 2),
  values: Float64Array.of(4, 4, 1, 1, 4, 4),
  strength: Float64Array.of(4, 5, 5, 4),
};

test('law: parts lie inside communities, are named by one of their units, and never join what has no link', () => {
  for (let seed = 0; seed < 50; seed++) {
    const label = Int32Array.of(0, 1, 1, 0);
    const part = refinedParts(net, { label, penalty: 1 / 18, resolution: 1, randomness: 0.01, random: random(seed) });
    part.forEach((p, i) => assert.ok(label[p] === label[i] && part[p] === p));
    assert.notEqual(part[0], part[3]);
  }
});

test('law: with little randomness the best merge is almost always taken; with much, others too', () => {
  const joined = (randomness: number) =>
    Array.from({ length: 100 }, (_, seed) =>
      refinedParts(net, {
        label: Int32Array.of(0, 0, 0, 0),
        penalty: 1 / 18,
        resolution: 1,
        randomness,
        random: random(seed),
      }),
    ).filter((p) => p[0] === p[1] && p[2] === p[3]).length;
  assert.equal(joined(1e-4), 100);
  assert.ok(joined(10) < 90);
});

test('law: with little randomness the best merge is taken, wherever it stands among the neighbours', () => {
  const weak = { ...net, values: Float64Array.of(4, 4, 2, 2, 4, 4), strength: Float64Array.of(4, 6, 6, 4) };
  for (let seed = 0; seed < 50; seed++) {
    const part = refinedParts(weak, {
      label: new Int32Array(4),
      penalty: 1 / 20,
      resolution: 1,
      randomness: 1e-5,
      random: random(seed),
    });
    assert.ok(part[0] === part[1] && part[2] === part[3] && part[0] !== part[2], `${seed}: ${part}`);
  }
});

test('law: a merge that gains nothing is as likely as none, so a pair comes together three times in four', () => {
  const pair = {
    n: 2,
    offsets: Int32Array.of(0, 1, 2),
    targets: Int32Array.of(1, 0),
    values: Float64Array.of(4, 4),
    strength: Float64Array.of(4, 4),
  };
  const draws = 1000;
  const joined = Array.from({ length: draws }, (_, seed) =>
    refinedParts(pair, {
      label: new Int32Array(2),
      penalty: 1 / 4,
      resolution: 1,
      randomness: 1,
      random: random(seed),
    }),
  ).filter(([a, b]) => a === b).length;
  assert.ok(Math.abs(joined / draws - 0.75) < 4 * Math.sqrt(0.1875 / draws), `${joined} of ${draws}`);
});

test('law: a merge that loses is never made, also not between two that are both well joined to the rest', () => {
  // 0 and 2 are tied by 1, both strongly to 1; unit 2 has 2 more outside.
  const triangle = {
    n: 3,
    offsets: Int32Array.of(0, 2, 4, 6),
    targets: Int32Array.of(1, 2, 0, 2, 0, 1),
    values: Float64Array.of(10, 1, 10, 9, 1, 9),
    strength: Float64Array.of(11, 19, 12),
  };
  for (let seed = 0; seed < 200; seed++) {
    const part = refinedParts(triangle, {
      label: new Int32Array(3),
      penalty: 0.02,
      resolution: 1,
      randomness: 10,
      random: random(seed),
    });
    assert.ok(part[0] !== part[2] || part[1] === part[0], `${seed}: ${part}`);
  }
});

test('law: who hangs together with its community too loosely stays alone, also where a single merge would gain', () => {
  // 0 and 1 are tied by 3; both, and 2, have more ties to 3, which is of another community.
  const loose = {
    n: 4,
    offsets: Int32Array.of(0, 2, 4, 5, 8),
    targets: Int32Array.of(1, 3, 0, 3, 3, 0, 1, 2),
    values: Float64Array.of(3, 7, 3, 1, 8, 7, 1, 8),
    strength: Float64Array.of(10, 4, 8, 16),
  };
  const parts = (label: readonly number[]) =>
    Array.from({ length: 60 }, (_, seed) =>
      refinedParts(loose, {
        label: Int32Array.from(label),
        penalty: 0.05,
        resolution: 1,
        randomness: 1,
        random: random(seed),
      }),
    );
  for (const part of parts([0, 0, 0, 1])) assert.deepEqual([...part], [0, 1, 2, 3]);
  assert.ok(parts([0, 0, 2, 1]).some(([a, b]) => a === b));
});
