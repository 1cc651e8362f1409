import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Said } from '../register-fields.ts';
import defaultModel from './default-model.json' with { type: 'json' };
import { matchProfile, REGISTER_PLAN } from './match-profile.ts';
import { frequentWords, matchScorer } from './match-scorer.ts';

const COUNTS = { name: 2, phone: 2 };
const scorer = matchScorer(defaultModel, { records: 100_000, words: new Map([['minh', 3000]]) });
const score = (one: Said, other: Said, counts = COUNTS) => scorer.score(matchProfile(one), matchProfile(other), counts);
const FIRM: Said = {
  name: 'Công ty TNHH Phượng Hoàng',
  address: 'Lô C6, KCN Quang Minh, Hà Nội',
  places: ['VN34-01', 'VN34-00466'],
  phone: '0912345678',
};

test('the bits of the fields and the prior add up to the weight, and order does not matter', () => {
  const [there, back] = [score(FIRM, { ...FIRM, phone: '0987654321' }), score({ ...FIRM, phone: '0987654321' }, FIRM)];
  assert.deepEqual(there, back);
  const sum = there.levels.reduce((total, { weight }) => total + weight, there.prior);
  assert.ok(Math.abs(sum - there.weight) < 1e-9);
});

test('a missing field neither speaks for a pair nor against it', () => {
  const { phone: _, ...without } = FIRM;
  assert.ok(!score(FIRM, without).levels.some(({ field }) => field === 'phone'));
});

test('the commonness of a name in the register takes away from its agreement', () => {
  const name = (counts: typeof COUNTS) =>
    score(FIRM, FIRM, counts).levels.find(({ field }) => field === 'name')?.weight;
  assert.ok((name({ name: 40, phone: 2 }) ?? 0) < (name(COUNTS) ?? 0));
});

test('a new commune agrees with the old one that it came from, and half with one that was split', () => {
  const level = (one: readonly string[], other: Said) =>
    score({ ...FIRM, places: one }, other).levels.find(({ field }) => field === 'address.place')?.level;
  const fresh: Said = { ...FIRM, places: ['VN34-00466', 'VN34-01'] };
  assert.equal(level(['VN63-00475', 'VN63-009', 'VN63-01', 'VN34-00466', 'VN34-01'], fresh), 'same');
  const split: Said = { ...FIRM, places: ['VN63-1', 'VN34-01'], place_candidates: ['VN34-00466', 'VN34-00004'] };
  assert.equal(level(['VN34-00466', 'VN34-01'], split), 'candidate');
  assert.equal(level(['VN34-00009', 'VN34-01'], fresh), 'province');
  assert.equal(level(['VN34-24', 'VN34-07210'], fresh), 'differ');
});

test('an address may not speak against a pair without end: firms move', () => {
  const moved = score(FIRM, { ...FIRM, address: '9 Trần Phú, Cần Thơ', places: ['VN34-92', 'VN34-31135'] });
  const against = moved.levels.filter(({ field }) => field.startsWith('address')).map(({ weight }) => weight);
  assert.ok(Math.abs(against.reduce((sum, bits) => sum + bits, 0) + 12) < 1e-6);
});

test('the model that comes with the program has the facets of the plan, and m and u sum to 1', () => {
  assert.deepEqual(
    defaultModel.facets.map(({ name }) => name),
    REGISTER_PLAN.facets.map(({ name }) => name),
  );
  for (const { m, u } of defaultModel.facets)
    for (const chances of [m, u]) assert.ok(Math.abs(chances.reduce((sum, each) => sum + each, 0) - 1) < 1e-4);
});

test('frequent words come with their counts, those that stand once are left out', () => {
  assert.deepEqual(frequentWords([['a', 'b'], ['a'], [], ['a', 'b', 'c']], 2), { values: 3, words: { a: 3, b: 2 } });
});
