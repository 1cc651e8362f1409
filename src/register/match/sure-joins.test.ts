import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MOST_ROWS } from './join-rules.ts';
import { type MatchProfile, matchProfile } from './match-profile.ts';
import { type KnownPair, type StandingRecord, type SureScene, sureJoins } from './sure-joins.ts';

const FROM = 6.6;
const said = (name: string): MatchProfile => matchProfile({ name });
const standing = (record: number, more: Partial<StandingRecord> = {}): StandingRecord => ({
  record,
  profiles: [said(`Cơ khí ${record}`)],
  codes: [],
  sources: ['a'],
  ...more,
});
const known = (pair: number, [one, other]: readonly [number, number], more: Partial<KnownPair> = {}): KnownPair => ({
  pair,
  one,
  other,
  level: 'unit',
  weight: 10,
  isApart: false,
  ...more,
});
const sameName = { levels: [{ field: 'name', level: 'same', weight: 10 }], weight: 10, prior: -8 };

function sceneOf(records: readonly StandingRecord[], more: Partial<SureScene> = {}): SureScene {
  return {
    records: new Map(records.map((each) => [each.record, each])),
    around: [],
    distinct: new Set(),
    from: FROM,
    score: () => sameName,
    ...more,
  };
}

const outcome = (pairs: readonly KnownPair[], scene: SureScene) => {
  const { merges, held } = sureJoins(pairs, { ...scene, around: [...pairs, ...scene.around] });
  return { merges: merges.map(({ keep, gone }) => [keep, gone]), held: held.map(({ why }) => why) };
};

test('a sure pair becomes one; the record with a code is kept, then the one with more rows, then the first', () => {
  const two = [said('a'), said('a')];
  const cases: readonly [Partial<StandingRecord>, Partial<StandingRecord>, readonly number[]][] = [
    [{}, {}, [1, 2]],
    [{}, { profiles: two, sources: ['a', 'b'] }, [2, 1]],
    [{ profiles: two, sources: ['a', 'b'] }, { codes: ['0100112437'] }, [2, 1]],
  ];
  for (const [one, other, merge] of cases)
    assert.deepEqual(outcome([known(1, [1, 2])], sceneOf([standing(1, one), standing(2, other)])), {
      merges: [merge],
      held: [],
    });
});

test('what forbids it: two codes, a verdict, a list that has an enterprise once, too many rows', () => {
  const code = (record: number, digits: string) => standing(record, { codes: [digits] });
  assert.deepEqual(outcome([known(1, [1, 2])], sceneOf([code(1, '0100112437'), code(2, '0101248141')])).held, [
    'two-codes',
  ]);
  const both = sceneOf([standing(1), standing(2)]);
  assert.deepEqual(outcome([known(1, [1, 2])], { ...both, around: [known(9, [2, 1], { isApart: true })] }).held, [
    'known-apart',
  ]);
  assert.deepEqual(outcome([known(1, [1, 2])], { ...both, distinct: new Set(['a']) }).held, ['one-per-list']);
  const many = Array.from({ length: MOST_ROWS }, () => said('a'));
  const large = standing(1, { profiles: many, sources: many.map(() => 'a') });
  assert.deepEqual(outcome([known(1, [1, 2])], sceneOf([large, standing(2)])).held, ['too-large']);
});

test('what leaves it in doubt: less sure as they stand, on the whole or at best, and names that speak against it', () => {
  const two = sceneOf([standing(1), standing(2, { profiles: [said('a'), said('b')], sources: ['a', 'b'] })]);
  const scored = (weights: readonly number[], level = 'same') => {
    let at = 0;
    return {
      ...two,
      score: () => {
        const weight = weights[at % weights.length] ?? 0;
        at += 1;
        return { ...sameName, levels: [{ field: 'name', level, weight }], weight };
      },
    };
  };
  assert.deepEqual(outcome([known(1, [1, 2])], scored([FROM, FROM - 1])).held, []);
  assert.deepEqual(outcome([known(1, [1, 2])], scored([FROM - 0.1, FROM - 0.1])).held, ['less-sure']);
  assert.deepEqual(outcome([known(1, [1, 2])], scored([8, -20])).held, ['less-sure']);
  assert.deepEqual(outcome([known(1, [1, 2])], scored([8, 8], 'differ')).held, ['unlike-names']);
});

test('of two that can not both be meant neither is taken, unless one leads clearly', () => {
  const [a, b] = [standing(1, { codes: ['0100112437'] }), standing(2, { codes: ['0101248141'] })];
  const scene = sceneOf([a, b, standing(3)]);
  const pairs = [known(1, [1, 3]), known(2, [2, 3])];
  assert.deepEqual(outcome(pairs, scene), { merges: [], held: ['rivals', 'rivals'] });
  const led = [known(1, [1, 3]), known(2, [2, 3], { weight: 4 })];
  assert.deepEqual(outcome(led, scene), { merges: [[1, 3]], held: ['two-codes'] });
});

test('what one record is known to be counts for all that became one with it', () => {
  const scene = sceneOf([standing(1), standing(2), standing(3)], { around: [known(9, [1, 3], { isApart: true })] });
  const { merges, held } = outcome([known(1, [1, 2]), known(2, [2, 3], { weight: 2 })], scene);
  assert.deepEqual({ merges, held }, { merges: [[1, 2]], held: ['known-apart'] });
});

const codes = ['', '', '', '0100112437', '0101248141'];
const world = fc.record({
  codes: fc.array(fc.constantFrom(...codes), { minLength: 8, maxLength: 8 }),
  sources: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 8, maxLength: 8 }),
  ends: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 20 }),
});

test('law: whatever the pairs, no cluster holds two codes, a list twice that has each once, or two that are kept apart', () => {
  fc.assert(
    fc.property(world, ({ codes: given, sources, ends }) => {
      const records = given.map((code, at) =>
        standing(at, { codes: code === '' ? [] : [code], sources: [sources[at] ?? 'a'] }),
      );
      const all = ends
        .filter(([one, other]) => one !== other)
        .map(([one, other, weight, isApart], at) => known(at, [one, other], { weight, isApart }))
        .toSorted((one, other) => other.weight - one.weight);
      const scene = sceneOf(records, { around: all, distinct: new Set(['a']) });
      const open = all.filter(({ isApart }) => !isApart);
      const { merges, held } = sureJoins(open, scene);
      const rootOf = new Map(records.map(({ record }) => [record, record]));
      const root = (record: number): number => (rootOf.get(record) === record ? record : root(rootOf.get(record) ?? 0));
      for (const { keep, gone } of merges) {
        assert.equal(root(keep), keep, 'a record that went is never named again');
        assert.equal(root(gone), gone);
        rootOf.set(gone, keep);
      }
      for (const { pair } of held) assert.ok(open.some((each) => each.pair === pair));
      const clusters = new Map<number, number[]>();
      for (const { record } of records) clusters.set(root(record), [...(clusters.get(root(record)) ?? []), record]);
      for (const members of clusters.values()) {
        assert.ok(new Set(members.map((each) => given[each]).filter((code) => code !== '')).size <= 1);
        assert.ok(members.filter((each) => sources[each] === 'a').length <= 1);
        for (const { one, other, isApart } of all)
          assert.ok(!(isApart && members.includes(one) && members.includes(other)));
      }
      assert.deepEqual(sureJoins(open, scene), { merges, held }, 'the same pairs, the same plan');
    }),
    { numRuns: 300 },
  );
});
