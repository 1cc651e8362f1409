import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from './errors.ts';
import fixture from './random.fixture.json' with { type: 'json' };
import { random } from './random.ts';

test('reference: the generator written on whole numbers from its definition gives the same stream', () => {
  for (const c of fixture.cases) {
    const source = random(c.seed);
    assert.equal(source.seed, c.seed);
    assert.deepEqual(
      c.numbers.map(() => source.next()),
      c.numbers,
    );
  }
});

test('law: two sources with one seed agree, and neither disturbs the other', () => {
  const [a, b, alone] = [random(9), random(9), random(9)];
  for (const source of [a, b, alone]) source.next();
  a.uniform();
  assert.equal(b.uniform(), alone.uniform());
});

test('law: every remainder and every part of [0, 1) comes up as often as it should', () => {
  const source = random(2);
  const counts = new Float64Array(7);
  const tenths = new Float64Array(10);
  for (let k = 0; k < 70_000; k++) {
    counts[source.below(7)]!++;
    const u = source.uniform();
    assert.ok(u >= 0 && u < 1);
    tenths[Math.floor(u * 10)]!++;
  }
  const chiSquare = (seen: Float64Array) =>
    seen.reduce((s, c) => s + (c - 70_000 / seen.length) ** 2 / (70_000 / seen.length), 0);
  assert.ok(chiSquare(counts) < 27 && chiSquare(tenths) < 33);
});

test('edge: seeds and bounds that are not whole numbers in range are refused', () => {
  const bad = (e: unknown) => e instanceof MethodError && e.code === 'bad-parameter';
  for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) assert.throws(() => random(seed), bad);
  for (const bound of [0, -1, 1.5, 2 ** 32 + 1]) assert.throws(() => random(1).below(bound), bad);
  assert.ok(random(1).below(2 ** 32) >= 0);
});

test('oracle: a number below a bound is that of whole numbers without limit, drawn from the same stream', () => {
  const unlimited = (bound: number, next: () => number): number => {
    for (;;) {
      const product = BigInt(next()) * BigInt(bound);
      if (product % 2n ** 32n >= 2n ** 32n % BigInt(bound)) return Number(product / 2n ** 32n);
    }
  };
  for (const bound of [1, 2, 3, 7, 1000, 3 * 2 ** 19, 2 ** 21 - 1, 2 ** 21]) {
    const [ours, plain] = [random(77), random(77)];
    for (let k = 0; k < 20_000; k++) assert.equal(ours.below(bound), unlimited(bound, plain.next), `${bound}, ${k}`);
  }
});

test('oracle: a number below a great bound is the rest of the next number that is not among the first 2³² mod bound', () => {
  for (const bound of [2 ** 21 + 1, 3 * 2 ** 29, 2 ** 31, 2 ** 32 - 1, 2 ** 32]) {
    const [ours, plain] = [random(78), random(78)];
    for (let k = 0; k < 2000; k++) {
      let drawn = plain.next();
      while (drawn < 2 ** 32 % bound) drawn = plain.next();
      assert.equal(ours.below(bound), drawn % bound, `${bound}, ${k}`);
    }
  }
});
