import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterpriseJsonLd } from './enterprise-json-ld.ts';
import { profileCellLines } from './published-profile.ts';

const cell = 'CAP-0116 Phay – Milling | rank=core | tolerance=IT7 ±0.02mm | size_max=600x400x300mm; Tiện lạ';

test('a published profile reads as sentences in the language of the page, and other columns are left alone', () => {
  assert.deepEqual(profileCellLines('capabilities', cell, 'vi'), [
    'Phay, chính, dung sai IT7 ±0,02 mm, kích thước lớn nhất 600 × 400 × 300 mm',
    'Tiện lạ',
  ]);
  assert.deepEqual(profileCellLines('machines', 'Press | count=3 | tonnage=250t', 'en'), [
    'Press, number of machines 3, press or clamping force 250 t',
  ]);
  assert.equal(profileCellLines('products', 'x', 'vi'), undefined);
});

test('for machines each thing has its term and its parts, and languages their word of schema.org', () => {
  const told = enterpriseJsonLd({ id: 'E0000012X', level: 'unit', capabilities: cell, languages: 'en; ko' }, 'CC0-1.0');
  assert.deepEqual(told['lk:capabilities'], [
    {
      'lk:term': 'CAP-0116',
      name: 'Phay – Milling',
      'lk:rank': 'core',
      'lk:tolerance': 'IT7 ±0.02mm',
      'lk:size_max': '600x400x300mm',
    },
    { name: 'Tiện lạ' },
  ]);
  assert.deepEqual(told['knowsLanguage'], ['en', 'ko']);
});
