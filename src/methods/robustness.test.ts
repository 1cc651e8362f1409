import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './robustness.fixture.json' with { type: 'json' };
import { robustness, type Specification } from './robustness.ts';

const levels = [0, 1].flatMap((a) => [0, 1, 2].map((b) => [a, b]));
const grids = fc
  .array(fc.constantFrom(true, true, false, null), { minLength: 6, maxLength: 6 })
  .map((outcomes) => outcomes.map((holds, at) => ({ levels: levels[at]!, holds })));

test('reference: trying every way the unknowns could turn out gives the same verdicts, and all four words occur', () => {
  for (const c of fixture.cases) {
    const grid = c.levels.map((at, k) => ({ levels: at, holds: c.outcomes[k]! }) as Specification);
    assert.equal(robustness(grid, c.base).verdict, c.verdict);
  }
  assert.equal(new Set(fixture.cases.map((c) => c.verdict)).size, 4);
});

test('law: turning every outcome round exchanges robust and robustly-not and keeps the other words', () => {
  const mirror = { robust: 'robustly-not', 'robustly-not': 'robust', fragile: 'fragile', 'cannot-tell': 'cannot-tell' };
  fc.assert(
    fc.property(grids, (grid) => {
      const turned = grid.map((s) => ({ ...s, holds: s.holds === null ? null : !s.holds }));
      assert.equal(robustness(turned, 0).verdict, mirror[robustness(grid, 0).verdict]);
      assert.deepEqual(robustness(turned, 0).breakers, robustness(grid, 0).breakers);
    }),
  );
});

test('law: learning an unknown outcome never contradicts a verdict already given', () => {
  fc.assert(
    fc.property(grids, fc.nat(5), fc.boolean(), (grid, at, holds) => {
      const before = robustness(grid, 0).verdict;
      fc.pre(grid[at]!.holds === null && before !== 'cannot-tell');
      assert.equal(
        robustness(
          grid.map((s, k) => (k === at ? { ...s, holds } : s)),
          0,
        ).verdict,
        before,
      );
    }),
  );
});

test('law: the order of the grid does not matter, and counts at the levels of each factor add up to the whole', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const forward = robustness(grid, 0);
      const backward = robustness([...grid].reverse(), 5);
      assert.deepEqual(
        [backward.verdict, backward.levels, backward.changes],
        [forward.verdict, forward.levels, forward.changes],
      );
      for (const f of [0, 1]) {
        const own = forward.levels.filter((l) => l.factor === f);
        assert.equal(
          own.reduce((s, l) => s + l.holds, 0),
          forward.holds,
        );
        assert.equal(
          own.reduce((s, l) => s + l.unknown, 0),
          forward.unknown,
        );
      }
    }),
  );
});

test('law: the breakers are the contradictions with the fewest changes', () => {
  const grid = levels.map(([a, b]) => ({ levels: [a!, b!], holds: !(a === 1 && b! > 0) }));
  const result = robustness(grid, 0);
  assert.deepEqual([result.breakers, result.changes], [[4, 5], 2]);
  assert.deepEqual(robustness(grid, 1).breakers, [4]);
  assert.deepEqual(
    result.levels.find((l) => l.factor === 0 && l.level === 1),
    { factor: 0, level: 1, holds: 1, fails: 2, unknown: 0, share: 1 / 3 },
  );
});

test('edge: exactly nine in ten is robust; an unknown base, and an unknown that could decide, cannot be told', () => {
  const ten = (fails: number, unknown = 0) =>
    Array.from({ length: 10 }, (_, at) => ({
      levels: [at],
      holds: at < 10 - fails - unknown ? true : at < 10 - unknown ? false : null,
    }));
  assert.equal(robustness(ten(1), 0).verdict, 'robust');
  assert.equal(robustness(ten(2), 0).verdict, 'fragile');
  assert.equal(robustness(ten(9), 0).verdict, 'robustly-not');
  assert.equal(robustness(ten(0, 1), 0).verdict, 'robust');
  assert.equal(robustness(ten(1, 1), 0).verdict, 'cannot-tell');
  assert.equal(robustness(ten(0, 1), 9).verdict, 'cannot-tell');
  assert.ok(Number.isNaN(robustness(ten(0), 0).changes));
});

test('edge: an empty grid, a base outside it, unlike or repeated specifications are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const one = { levels: [0], holds: true };
  assert.throws(() => robustness([], 0), code('too-few'));
  assert.throws(() => robustness([one], 1), code('bad-base'));
  assert.throws(() => robustness([one, { levels: [0, 1], holds: true }], 0), code('bad-shape'));
  assert.throws(() => robustness([one, one], 0), code('duplicate-link'));
  assert.throws(() => robustness([{ levels: [0.5], holds: true }], 0), code('bad-index'));
});

test('law: there are shares for every level of every factor, and for nothing else', () => {
  fc.assert(
    fc.property(grids, (grid) =>
      assert.deepEqual(
        robustness(grid, 0).levels.map(({ factor, level }) => [factor, level]),
        [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
          [1, 2],
        ],
      ),
    ),
  );
});

test('law: the share that holds lies between what is known to hold and what may hold', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const { shareLow, shareHigh, holds, fails, unknown } = robustness(grid, 0);
      assert.equal(holds + fails + unknown, 6);
      assert.ok(Math.abs(shareLow - holds / 6) < 1e-12 && Math.abs(shareHigh - (6 - fails) / 6) < 1e-12);
    }),
  );
});

test('law: what is not known contradicts nothing, and a base that is not known is contradicted by nothing', () => {
  const grid = (outcomes: readonly (boolean | null)[]) => outcomes.map((holds, at) => ({ levels: levels[at]!, holds }));
  assert.deepEqual(robustness(grid([true, null, null, false, true, true]), 0).breakers, [3]);
  assert.deepEqual(robustness(grid([null, true, false, true, true, true]), 0).breakers, []);
});
