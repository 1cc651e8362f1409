import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Said } from '../register-fields.ts';
import defaultModel from './default-model.json' with { type: 'json' };
import { bitsOf, JOIN_FROM, QUEUE_FROM } from './join-rules.ts';
import { matchProfile, REGISTER_PLAN } from './match-profile.ts';
import { frequentWords, isOfPlan, matchScorer } from './match-scorer.ts';

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
  assert.equal(level(['VN63-00475', 'VN63-009', 'VN63-01', 'VN34-00466', 'VN34-01'], fresh), 'same-commune');
  const split: Said = { ...FIRM, places: ['VN63-009', 'VN34-01'], place_candidates: ['VN34-00466', 'VN34-00004'] };
  assert.equal(level(['VN34-00466', 'VN34-01'], split), 'candidate');
  assert.equal(level(['VN34-00009', 'VN34-01'], fresh), 'other-commune');
  assert.equal(level(['VN34-01'], fresh), 'same-province');
  assert.equal(level(['VN34-24', 'VN34-07210'], fresh), 'differ');
});

test('an address may not speak against a pair of legal units without end: firms move', () => {
  const moved = score(FIRM, { ...FIRM, address: '9 Trần Phú, Cần Thơ', places: ['VN34-92', 'VN34-31135'] });
  const against = moved.levels.filter(({ field, weight }) => field.startsWith('address') && weight < 0);
  const sum = against.reduce((total, { weight }) => total + weight, 0);
  assert.ok(against.length >= 3 && sum < -3 && sum >= -12 - 1e-6, String(sum));
});

const PLANT: Said = {
  name: 'Công ty TNHH Phượng Hoàng',
  address: 'Lô C6, KCN Đình Trám, Xã Hoàng Ninh, Huyện Việt Yên, Bắc Giang',
  park: 'Đình Trám',
  place: 'VN63-222',
  places: ['VN63-222', 'VN63-24', 'VN34-24'],
};
const site = (one: Said, other: Said): number =>
  scorer.score(matchProfile(one, 'site'), matchProfile(other, 'site'), COUNTS).weight;

test('two sites of one name in one province are two when district or park differ, and a number of the plant speaks for it', () => {
  const waits = bitsOf(QUEUE_FROM);
  assert.ok(site(PLANT, { ...PLANT, address: 'Lot C6, Dinh Tram Industrial Park, Viet Yen' }) > bitsOf(JOIN_FROM));
  const other = {
    ...PLANT,
    address: 'Xã Nghĩa Hòa, Huyện Lạng Giang, Bắc Giang',
    places: ['VN63-217', 'VN63-24', 'VN34-24'],
  };
  const { park: _, ...without } = other;
  assert.ok(site(PLANT, without) < waits);
  assert.ok(
    site(PLANT, { ...PLANT, address: 'Lô A1, KCN Vân Trung, Huyện Việt Yên, Bắc Giang', park: 'Vân Trung' }) < waits,
  );
  const [two, three] = [
    { ...PLANT, name: 'Phượng Hoàng 2' },
    { ...PLANT, name: 'Phượng Hoàng 3' },
  ];
  assert.ok(site(two, three) < site(two, two) - 6);
});

test('a site of which only the province is told waits for a person: neither one nor two', () => {
  const bare = site(PLANT, {
    name: PLANT.name ?? '',
    address: 'Bắc Giang',
    place: 'VN63-24',
    places: ['VN63-24', 'VN34-24'],
  });
  assert.ok(bare > bitsOf(QUEUE_FROM) && bare < bitsOf(JOIN_FROM), String(bare));
});

test('a park that contradicts never raises the weight of a pair, at either level', () => {
  const parks = fc.option(fc.constantFrom('Đình Trám', 'Vân Trung', 'Quang Châu', 'Thăng Long II'), { nil: undefined });
  const addresses = fc.constantFrom('Lô C6', 'Lô A1, Huyện Việt Yên', '12 Trần Phú, Bắc Giang', '');
  const firm = fc.record({
    park: parks,
    address: addresses,
    name: fc.constantFrom('An Khang', 'An Khanh', 'Minh Long'),
  });
  const said = ({ park, ...rest }: { park?: string | undefined; address: string; name: string }): Said =>
    park === undefined ? rest : { ...rest, park };
  fc.assert(
    fc.property(firm, firm, fc.constantFrom('unit' as const, 'site' as const), (one, other, level) => {
      const weight = (a: Parameters<typeof said>[0], b: Parameters<typeof said>[0]): number =>
        scorer.score(matchProfile(said(a), level), matchProfile(said(b), level), COUNTS).weight;
      const missing = weight({ ...one, park: undefined }, other);
      assert.ok(weight({ ...one, park: 'Nowhere at all' }, { ...other, park: 'Đình Trám' }) <= missing + 1e-9);
      assert.ok(Math.abs(weight(one, other) - weight(other, one)) < 1e-9);
    }),
  );
});

test('a pair is told to reach so many bits exactly where its score does, at either level', () => {
  const firm = fc.record(
    {
      name: fc.constantFrom('Công ty TNHH An Khang 2', 'Cty CP An Khanh', 'Minh Long', 'Thép Minh Long Việt'),
      address: fc.constantFrom(
        'Lô C6, KCN Đình Trám, Xã Hoàng Ninh',
        '12 Trần Phú, Hà Nội',
        '14 Trần Phú',
        'Bắc Giang',
      ),
      phone: fc.constantFrom('0243 734 5678', '024 3734 5679', '0912 345 678'),
      email: fc.constantFrom('a@b.vn', 'a@c.vn', 'x@b.vn'),
      park: fc.constantFrom('Đình Trám', 'Vân Trung'),
      code: fc.constantFrom('0100112437', '0101248141'),
      places: fc.constantFrom(PLANT.places ?? [], ['VN63-217', 'VN63-24', 'VN34-24'], ['VN63-01', 'VN34-01']),
    },
    { requiredKeys: ['name'] },
  );
  const counts = fc.record({ name: fc.nat(60), phone: fc.nat(5) });
  let reached = 0;
  fc.assert(
    fc.property(
      fc.tuple(firm, firm),
      counts,
      fc.constantFrom('unit' as const, 'site' as const),
      ([a, b], count, level) => {
        const [one, other] = [matchProfile(a as Said, level), matchProfile(b as Said, level)];
        const { weight } = scorer.score(one, other, count);
        for (const least of [-12, bitsOf(QUEUE_FROM), bitsOf(JOIN_FROM), weight, weight - 0.001, weight + 0.001]) {
          const isReached = scorer.mayReach({ one, other, counts: count }, least);
          assert.equal(isReached, weight >= least, `${weight} ${least}`);
          reached += Number(isReached);
        }
      },
    ),
    { numRuns: 2000 },
  );
  assert.ok(reached > 3000 && reached < 9000, String(reached));
});

test('the model that comes with the program has the facets of the plan, and m and u sum to 1', () => {
  assert.deepEqual(
    defaultModel.facets.map(({ name }) => name),
    REGISTER_PLAN.facets.map(({ name }) => name),
  );
  assert.ok(isOfPlan(defaultModel) && !isOfPlan({ facets: defaultModel.facets.slice(1) }));
  for (const { m, u } of defaultModel.facets)
    for (const chances of [m, u]) assert.ok(Math.abs(chances.reduce((sum, each) => sum + each, 0) - 1) < 1e-4);
});

test('frequent words come with their counts, those that stand once are left out', () => {
  assert.deepEqual(frequentWords([['a', 'b'], ['a'], [], ['a', 'b', 'c']], 2), { values: 3, words: { a: 3, b: 2 } });
});
