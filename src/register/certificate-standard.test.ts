import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardKey, standardOf } from './certificate-standard.ts';

test('a standard has one name and its edition, however it is written', () => {
  for (const text of ['ISO 9001:2015', 'iso9001-2015', 'TCVN ISO 9001:2015', 'Chứng nhận ISO 9001 : 2015'])
    assert.deepEqual(standardOf(text), { standard: 'ISO 9001', edition: '2015', object: 'site' }, text);
  for (const text of ['IATF 16949', 'IATF16949', 'ISO/TS 16949', 'TS 16949:2009'])
    assert.equal(standardOf(text).standard, 'IATF 16949', text);
  assert.equal(standardOf('ISO/IEC 17025').standard, 'ISO/IEC 17025');
  assert.equal(standardKey('Iso 14001:2015'), 'iso 14001');
});

test('a management system is of a site, a mark is of a product, and what is not known is left open', () => {
  assert.deepEqual(
    ['ISO 14001', 'IATF 16949', 'CE', 'UL listed', 'OEKO-TEX Standard 100'].map((text) => standardOf(text).object),
    ['site', 'site', 'product', 'product', 'product'],
  );
  assert.deepEqual(standardOf('Bằng khen 2019'), { standard: 'Bằng khen', edition: '2019', object: '' });
  assert.equal(standardOf('Cement').object, '', 'a word that begins with ce is no CE mark');
});
