import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { composedMapping } from './composed-mapping.ts';
import { MethodError } from './errors.ts';
import fixture from './harmonise.fixture.json' with { type: 'json' };
import { harmonise } from './harmonise.ts';
import { harmoniseSet } from './harmonise-set.ts';
import { type Mapping, mapping } from './mapping.ts';

/** Any mapping between so many sources and targets; each source touches 1 target up to all of them. */
const mappings = (sources: number, targets: number, allComplete = false) =>
  fc
    .array(
      fc.tuple(
        fc.uniqueArray(fc.nat(targets - 1), { minLength: 1, maxLength: targets }),
        fc.constantFrom(1, 1, allComplete ? 1 : 0),
      ),
      { minLength: sources, maxLength: sources },
    )
    .map((rows) => {
      const offsets = [0];
      for (const [links] of rows) offsets.push(offsets.at(-1)! + links.length);
      return mapping({
        targets,
        offsets,
        links: rows.flatMap(([links]) => links),
        complete: rows.map(([, full]) => full),
      });
    });
const whole = fc
  .array(fc.integer({ min: -50, max: 1000 }), { minLength: 5, maxLength: 5 })
  .map((v) => Float64Array.from(v));
const shares = fc.infiniteStream(fc.integer({ min: 0, max: 8 }));
const linksOf = (m: Mapping, s: number) => Array.from(m.links.subarray(m.offsets[s], m.offsets[s + 1]));

/** One feasible way to divide every source over its targets, in eighths of the value so that sums stay exact. */
function feasible(values: Float64Array, m: Mapping, chance: Iterator<number>): Float64Array {
  const amount = new Float64Array(m.targets);
  for (let s = 0; s < m.sources; s++) {
    let left = 8;
    const links = linksOf(m, s);
    links.forEach((t, at) => {
      const taken =
        at === links.length - 1 && m.complete[s] === 1 ? left : Math.min(left, chance.next().value as number);
      amount[t]! += (values[s]! * taken) / 8;
      left -= taken;
    });
  }
  return amount;
}

test('reference: every corner of the feasible splits, in exact fractions, gives the same bounds', () => {
  for (const c of fixture.cases) {
    const result = harmonise(Float64Array.from(c.values), mapping(c));
    closeTo(result.low, c.low, fixture.tolerance);
    closeTo(result.high, c.high, fixture.tolerance);
    const set = harmoniseSet(Float64Array.from(c.values), mapping(c), c.members);
    closeTo([set.low, set.high], c.set, fixture.tolerance);
  }
});

test('law: the bounds contain every feasible split, of each target and of each set of targets', () => {
  fc.assert(
    fc.property(
      whole,
      mappings(5, 4),
      fc.tuple(shares, fc.array(fc.nat(1), { minLength: 4, maxLength: 4 })),
      (values, m, [chance, members]) => {
        const { low, high, exact, isExact } = harmonise(values, m);
        const amount = feasible(values, m, chance);
        amount.forEach((v, t) => {
          assert.ok(low[t]! <= v && v <= high[t]!, `target ${t}`);
          if (isExact[t] === 1) assert.deepEqual([low[t], high[t], exact[t]], [v, v, v]);
        });
        const inSet = amount.reduce((sum, v, t) => sum + v * members[t]!, 0);
        const set = harmoniseSet(values, m, members);
        assert.ok(set.low <= inSet && inSet <= set.high);
        if (set.isExact) assert.equal(set.exact, inSet);
      },
    ),
  );
});

test('law: nothing is lost: what came in is placed, held in bounds or left out, to the last bit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 5, maxLength: 5 }),
      mappings(5, 4),
      (v, m) => {
        const { conservation, exact } = harmonise(Float64Array.from(v), m);
        const proof = conservation.low;
        assert.ok(Math.abs(proof.residual) <= 4 * Number.EPSILON * v.reduce((s, x) => s + Math.abs(x), 0));
        closeTo(
          exact.reduce((s, x) => s + x, 0),
          proof.placedExactly,
          [1e-12, 1e12],
        );
      },
    ),
  );
});

test('law: whole numbers come out as exact whole numbers, and the residual is exactly 0', () => {
  fc.assert(
    fc.property(whole, mappings(5, 4, true), (values, m) => {
      const big = values.map((v) => v * 2 ** 40 + 1);
      const { low, high, conservation } = harmonise(big, m);
      assert.ok([...low, ...high].every(Number.isSafeInteger));
      assert.equal(conservation.low.residual, 0);
      assert.equal(
        BigInt(conservation.low.totalIn),
        [...big].reduce((s, v) => s + BigInt(v), 0n),
      );
    }),
  );
});

test('law: whole sources give low = high; the identity changes nothing', () => {
  fc.assert(
    fc.property(whole, fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }), (values, links) => {
      const merged = harmonise(values, mapping({ targets: 3, offsets: [0, 1, 2, 3, 4, 5], links }));
      assert.deepEqual(merged.low, merged.high);
      assert.deepEqual([...merged.isExact], [1, 1, 1]);
      const same = harmonise(values, mapping({ targets: 5, offsets: [0, 1, 2, 3, 4, 5], links: [0, 1, 2, 3, 4] }));
      assert.deepEqual([same.low, same.high, same.exact], [values, values, values]);
    }),
  );
});

test('law: knowing more about a mapping never widens a bound', () => {
  fc.assert(
    fc.property(whole, mappings(5, 4), fc.nat(4), (values, m, s) => {
      const refined = mapping({
        targets: 4,
        offsets: m.offsets.map((at, k) => (k > s ? at - linksOf(m, s).length + 1 : at)),
        links: Array.from({ length: 5 }, (_, k) => (k === s ? [linksOf(m, s)[0]!] : linksOf(m, k))).flat(),
        complete: m.complete.map((full, k) => (k === s ? 1 : full)),
      });
      const wide = harmonise(values, m);
      const tight = harmonise(values, refined);
      for (let t = 0; t < 4; t++) assert.ok(wide.low[t]! <= tight.low[t]! && tight.high[t]! <= wide.high[t]!);
    }),
  );
});

test('law: going A to B to C contains going A to C at once, for values of one sign', () => {
  const oneSign = fc.tuple(whole, fc.constantFrom(1, -1)).map(([v, sign]) => v.map((x) => sign * Math.abs(x)));
  fc.assert(
    fc.property(oneSign, mappings(5, 4), mappings(4, 3), (values, ab, bc) => {
      const twice = harmonise(harmonise(values, ab), bc);
      const once = harmonise(values, composedMapping(ab, bc));
      for (let t = 0; t < 3; t++) assert.ok(twice.low[t]! <= once.low[t]! && once.high[t]! <= twice.high[t]!);
    }),
  );
});

test('law: an estimate lies inside its bounds and keeps the total', () => {
  fc.assert(
    fc.property(whole, mappings(5, 4, true), (values, m) => {
      const weights =
        m.links.length === 0
          ? []
          : Array.from({ length: 5 }, (_, s) => linksOf(m, s).map((_l, _k, all) => 1 / all.length)).flat();
      const { estimate, low, high } = harmonise(values, mapping({ ...m, weights }));
      estimate!.forEach((v, t) => assert.ok(low[t]! - 1e-9 <= v && v <= high[t]! + 1e-9));
      closeTo(
        estimate!.reduce((s, v) => s + v, 0),
        values.reduce((s, v) => s + v, 0),
        [1e-12, 1e3],
      );
    }),
  );
});

test('edge: unlinked sources are named in the proof; missing values, crossed bounds and wrong lengths are refused', () => {
  const m = mapping({ targets: 1, offsets: [0, 1, 1], links: [0] });
  const { conservation, low } = harmonise(Float64Array.of(3, 4), m);
  assert.deepEqual([conservation.low.unplaced, conservation.low.totalIn, low[0]], [4, 7, 3]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => harmonise(Float64Array.of(3, Number.NaN), m), code('not-finite'));
  assert.throws(() => harmonise(Float64Array.of(3), m), code('bad-shape'));
  assert.throws(
    () => harmonise({ low: Float64Array.of(3, 4), high: Float64Array.of(3, 2) }, m),
    code('bounds-crossed'),
  );
});

test('law: every target keeps what rounding would lose, the first as the last', () => {
  const map = mapping({ targets: 2, offsets: [0, 1, 2, 3, 4, 5, 6], links: [0, 0, 0, 1, 1, 1] });
  const { exact, low, high } = harmonise(Float64Array.of(1, 2 ** 60, -(2 ** 60), 1, 2 ** 60, -(2 ** 60)), map);
  assert.deepEqual(
    [[...exact], [...low], [...high]],
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  );
});

test('law: what leaves no trace in the sum is kept whichever comes first, and unplaced sources are in the proof', () => {
  const one = mapping({ targets: 1, offsets: [0, 1, 2, 3, 3], links: [0, 0, 0] });
  for (const values of [
    [2 ** 60, 1, -(2 ** 60), 5],
    [1, 2 ** 60, -(2 ** 60), 5],
  ]) {
    const { exact, conservation } = harmonise(Float64Array.from(values), one);
    assert.deepEqual([exact[0], conservation.low.unplaced, conservation.low.residual], [1, 5, 0]);
  }
});

test('law: of a source that is split only 0 leaves its targets exact', () => {
  const split = mapping({ targets: 2, offsets: [0, 2], links: [0, 1] });
  assert.deepEqual([...harmonise(Float64Array.of(0), split).isExact], [1, 1]);
  assert.deepEqual([...harmonise(Float64Array.of(1), split).isExact], [0, 0]);
});

test('edge: the first source is held to its bounds as the last is, and a missing value is named by its row', () => {
  const same = mapping({ targets: 2, offsets: [0, 1, 2], links: [0, 1] });
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  assert.throws(
    () => harmonise({ low: Float64Array.of(3, 1), high: Float64Array.of(2, 2) }, same),
    refusal('bounds-crossed', 0),
  );
  assert.throws(() => harmonise(Float64Array.of(3, Infinity), same), refusal('not-finite', 1));
});
