import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './skill-relatedness.fixture.json' with { type: 'json' };
import { skillRelatedness } from './skill-relatedness.ts';

const flows = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    selector: ([i, j]) => i * 5 + j,
  })
  .map((rows) => ({ from: rows.map((r) => r[0]), to: rows.map((r) => r[1]), count: rows.map((r) => r[2]) }));

test('reference: exact fractions agree, with missing reverse flows as 10 and as nothing', () => {
  for (const c of fixture.cases) {
    const result = skillRelatedness(c, c);
    assert.deepEqual(
      [...result.from].map((i, k) => [i, result.to[k]]),
      c.pairs,
    );
    closeTo(result.value, c.value, [fixture.tolerance, 1]);
  }
});

const uk = new URL('../../../shared/truth/relatedness/', import.meta.url);
test("reference: the UK's published skill relatedness 2009–2018 is met to 1e-14", { skip: !existsSync(uk) }, () => {
  const csv = (name: string) =>
    readFileSync(new URL(name, uk), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((l) => l.split(','));
  const raw = csv('uk_ashe_2009_2018_flows_raw_counts.csv');
  const codes = [...new Set(raw.flatMap((r) => [r[0]!, r[1]!]))];
  const at = new Map(codes.map((code, k) => [code, k] as const));
  const result = skillRelatedness(
    { from: raw.map((r) => at.get(r[0]!)!), to: raw.map((r) => at.get(r[1]!)!), count: raw.map((r) => Number(r[2])) },
    { industries: codes.length, missingReverse: 10 },
  );
  const value = new Map(
    Array.from(result.value, (v, k) => [`${codes[result.from[k]!]} ${codes[result.to[k]!]}`, v] as const),
  );
  const published = csv('uk_skill_relatedness_flows_2009_2018_published_vs_recomputed.csv');
  assert.equal(published.length, value.size);
  for (const r of published) closeTo(value.get(`${r[0]} ${r[1]}`)!, Number(r[3]), [1e-14, 1]);
});

test('law: it lies between −1 and 1, is 0 where flows are as expected, and the unit of count does not matter without missing flows', () => {
  fc.assert(
    fc.property(flows, (f) => {
      const was = skillRelatedness(f, { industries: 5, missingReverse: 0 });
      for (const v of was.value) assert.ok(v > -1 && v < 1);
      closeTo(
        skillRelatedness({ ...f, count: f.count.map((c) => c * 3) }, { industries: 5, missingReverse: 0 }).value,
        was.value,
        [1e-12, 1e-2],
      );
    }),
  );
  const even = skillRelatedness(
    { from: [0, 0, 1, 1], to: [0, 1, 0, 1], count: [4, 6, 8, 12] },
    { industries: 2, missingReverse: 0 },
  );
  closeTo(even.value, [0, 0], [1e-15, 1]);
});

test('law: with missing flows filled, every pair has its reverse; filling by hand gives the same', () => {
  fc.assert(
    fc.property(flows, (f) => {
      const filled = skillRelatedness(f, { industries: 5, missingReverse: 10 });
      const has = new Set(f.from.map((i, k) => i * 5 + f.to[k]!));
      const extra = f.from.flatMap((i, k) => (has.has(f.to[k]! * 5 + i) ? [] : [[f.to[k]!, i] as const]));
      const byHand = skillRelatedness(
        {
          from: [...f.from, ...extra.map((e) => e[0])],
          to: [...f.to, ...extra.map((e) => e[1])],
          count: [...f.count, ...extra.map(() => 10)],
        },
        { industries: 5, missingReverse: 0 },
      );
      assert.deepEqual([filled.from, filled.to], [byHand.from, byHand.to]);
      closeTo(filled.value, byHand.value, [1e-12, 1e-2]);
    }),
  );
});

test('edge: a flow twice, an industry outside the list, a bad count or option are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const options = { industries: 2, missingReverse: 10 };
  assert.throws(() => skillRelatedness({ from: [0, 0], to: [1, 1], count: [1, 2] }, options), code('duplicate-link'));
  assert.throws(() => skillRelatedness({ from: [0], to: [2], count: [1] }, options), code('bad-index'));
  assert.throws(() => skillRelatedness({ from: [0], to: [1], count: [] }, options), code('bad-shape'));
  assert.throws(() => skillRelatedness({ from: [0], to: [1], count: [-1] }, options), code('negative-cell'));
  assert.throws(
    () => skillRelatedness({ from: [0], to: [1], count: [1] }, { industries: 2, missingReverse: -1 }),
    code('bad-parameter'),
  );
});

test('law: a flow of nobody is no flow, and missing reverse flows may be filled with parts', () => {
  const flows = { from: [0, 0, 1], to: [1, 2, 2], count: [5, 0, 3] };
  const { from, to } = skillRelatedness(flows, { industries: 3, missingReverse: 0 });
  assert.deepEqual(
    [[...from], [...to]],
    [
      [0, 1],
      [1, 2],
    ],
  );
  assert.deepEqual([...skillRelatedness(flows, { industries: 3, missingReverse: 0.5 }).count], [5, 0.5, 3, 0.5, 0.5]);
});

test('edge: industries between two numbers, bad counts and endless fillings are refused at their row', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const options = { industries: 2, missingReverse: 0 };
  for (const to of [0.5, -1, 2])
    assert.throws(
      () => skillRelatedness({ from: [0, 0], to: [1, to], count: [1, 1] }, options),
      refusal('bad-index', 1),
    );
  assert.throws(
    () => skillRelatedness({ from: [0, 1], to: [1, 0], count: [1, Number.NaN] }, options),
    refusal('not-finite', 1),
  );
  assert.throws(
    () => skillRelatedness({ from: [0], to: [1], count: [1] }, { industries: 2, missingReverse: Infinity }),
    refusal('bad-parameter'),
  );
});
