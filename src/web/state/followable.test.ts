import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndicatorView } from '../../http/contract/explore-contract.ts';
import { countryOf, followables, followRequest } from './followable.ts';

const period = (name: string, table: string) => ({
  period: name,
  words: { vi: name, en: name },
  table,
  geography: 'VN63',
});

const capital = {
  key: 'vn-statistics~capital',
  title: { vi: 'Vốn', en: 'Capital' },
  nature: 'amount',
  country: 'VN',
  periods: [period('2005', 'a'), period('2008', 'b'), period('2010', 'b')],
} as unknown as IndicatorView;

test('only amounts of one table with two periods can be followed', () => {
  const index = { ...capital, key: 'vn-statistics~index', nature: 'rate' } as IndicatorView;
  const found = followables([capital, index], 'VN');
  assert.deepEqual(
    found.map(({ id, table, measure, periods }) => [id, table, measure, periods.length]),
    [['vn-statistics~capital@b', 'vn-statistics/b', 'capital', 2]],
  );
  assert.deepEqual(followables([capital], 'USC'), []);
});

test('a request names both sets of units and takes an id that is free', () => {
  const [followed] = followables([capital], 'VN');
  assert.ok(followed !== undefined);
  const old = [{ id: 'VN63-24', name: { vi: 'Bắc Giang', en: 'Bac Giang' } }];
  const now = [{ id: 'VN34-24', name: { vi: 'Bắc Ninh (mới)', en: 'Bac Ninh (new)' } }];
  const asked = { from: { period: '2008', places: old }, to: { period: '2010', places: now } };
  const request = followRequest(followed, asked, ['capital-2008-2010']);
  assert.equal(request.id, 'capital-2008-2010-2');
  assert.equal(request.title.vi, 'Vốn: Bắc Giang → Bắc Ninh (mới)');
  assert.deepEqual(request.to, { period: '2010', places: ['VN34-24'] });
  const same = followRequest(followed, { from: asked.from, to: { period: '2010', places: old } }, []);
  assert.equal(same.title.en, 'Capital: Bac Giang');
});

test('every geography of Viet Nam is of one country', () => {
  assert.equal(countryOf('VN63'), 'VN');
  assert.equal(countryOf('USC'), 'USC');
});
