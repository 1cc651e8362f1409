import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allKeys, recordKeys } from './record-keys.ts';

const places = ['VN34-24', 'VN63-27'];

test('spellings of one name at one place have one key, other forms and places have others', () => {
  const key = (name: string, at: readonly string[] = places) => recordKeys('unit', { name, places: at }).exact;
  assert.equal(key('Công ty TNHH Hoà Phát'), key('HOA PHAT CO., LTD'));
  assert.notEqual(key('Công ty TNHH Hoà Phát'), key('Công ty CP Hoà Phát'));
  assert.notEqual(key('Công ty TNHH Hoà Phát'), key('Công ty TNHH Hoà Phát', ['VN34-01']));
  assert.equal(key('Công ty TNHH Hoà Phát', []), undefined);
});

test('the code settles, whatever the name', () => {
  assert.equal(recordKeys('unit', { code: '0101248141', name: 'FPT' }).identifier, 'code:0101248141');
});

test('a site is found by its name and address, not by its name alone', () => {
  assert.equal(recordKeys('site', { name: 'A Co., Ltd', address: 'Lot 3' }).exact, 'site:a|lot 3');
  assert.equal(recordKeys('site', { name: 'A Co., Ltd' }).exact, undefined);
});

test('all keys of a record are there once', () => {
  const said = [
    { name: 'A Co., Ltd', places },
    { name: 'CTY TNHH A', places, code: '0101248141' },
  ];
  assert.deepEqual(allKeys('unit', said), ['name:limited|a|VN34-24', 'core:a', 'code:0101248141']);
});
