import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockingKeys, hashed } from './blocking-keys.ts';
import { matchProfile } from './match-profile.ts';

const keys = (name: string, more: object = {}) => blockingKeys('unit', matchProfile({ name, ...more })).all;
const meet = (one: readonly number[], other: readonly number[]): boolean => one.some((key) => other.includes(key));
const here = { address: 'Lô C6, KCN Quang Minh, Hà Nội', places: ['VN34-01'] };

test('one misspelled word, another spelling or other marks still meet', () => {
  const right = keys('Công ty TNHH Phượng Hoàng', here);
  assert.ok(meet(right, keys('CTY TNHH PHUONG HOANG')));
  assert.ok(meet(right, keys('Công ty TNHH Phựơng Hoang', here)));
  assert.ok(meet(right, keys('Cty Phuonng Hoàng', here)));
  assert.ok(meet(keys('A B C', { phone: '0912345678' }), keys('X Y', { phone: '+84 912 345 678' })));
});

test('strangers do not meet, and a site does not meet a legal unit', () => {
  assert.ok(!meet(keys('Công ty TNHH Phượng Hoàng', here), keys('Công ty CP Minh Đức', { places: ['VN34-01'] })));
  const profile = matchProfile({ name: 'Phượng Hoàng' });
  assert.ok(!meet(blockingKeys('site', profile).all, blockingKeys('unit', profile).all));
});

test('a key is a whole number below 2⁵³, the same for the same text, and hardly ever for another', () => {
  const all = new Set(Array.from({ length: 20_000 }, (_, at) => hashed(`unit|n|${at}`)));
  assert.equal(all.size, 20_000);
  for (const key of all) assert.ok(Number.isSafeInteger(key) && key >= 0);
  assert.equal(hashed('a'), hashed('a'));
});
