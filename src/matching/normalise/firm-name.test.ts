import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firmName } from './firm-name.ts';

const core = (text: string): string => firmName(text).words.join(' ');

test('every way to write a legal form leaves the same name and the same form', () => {
  const groups: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'limited',
      'hoa phat',
      [
        'Công ty TNHH Hoà Phát',
        'Cty TNHH Hòa Phát',
        'CT TNHH HÒA PHÁT',
        'Hoa Phat Co., Ltd',
        'Hoa Phat Company Limited',
        'Công ty trách nhiệm hữu hạn Hòa Phát',
        'Hoa Phat LLC',
      ],
    ],
    [
      'joint-stock',
      'hoa phat',
      [
        'Công ty cổ phần Hòa Phát',
        'CTCP Hòa Phát',
        'Cty CP Hòa Phát',
        'Hoa Phat JSC',
        'Hoa Phat J.S.C.',
        'Hoa Phat Joint Stock Company',
      ],
    ],
    [
      'one-member',
      'hoa phat',
      [
        'Công ty TNHH MTV Hòa Phát',
        'Công ty TNHH một thành viên Hòa Phát',
        'Cty TNHH 1TV Hòa Phát',
        'Hoa Phat One Member Co., Ltd',
      ],
    ],
    ['private', 'hoa phat', ['DNTN Hòa Phát', 'Doanh nghiệp tư nhân Hòa Phát']],
    ['cooperative', 'hoa phat', ['HTX Hòa Phát', 'Hợp tác xã Hòa Phát']],
    ['household', 'hoa phat', ['Hộ kinh doanh Hòa Phát', 'HKD Hòa Phát']],
  ];
  for (const [form, name, spellings] of groups)
    for (const spelling of spellings) {
      assert.equal(core(spelling), name, spelling);
      assert.equal(firmName(spelling).form, form, spelling);
    }
});

test('activities are one in both languages and when abbreviated, and stand apart from the name', () => {
  const names = [
    'Công ty TNHH Thương mại và Dịch vụ An Khang',
    'Cty TNHH TM&DV An Khang',
    'An Khang Trading Service Co., Ltd',
  ];
  for (const name of names) {
    assert.equal(core(name), 'an khang', name);
    assert.deepEqual(firmName(name).activities, ['tm', 'dv'], name);
  }
});

test('marks, tone placement, decomposed letters and look-alikes of Đ change nothing', () => {
  const name = 'Công ty cổ phần Đầu tư Hòa Bình';
  for (const other of [name.normalize('NFD'), 'Công ty cổ phần Ðầu tư Hoà Bình', 'CONG TY CO PHAN DAU TU HOA BINH'])
    assert.deepEqual(firmName(other), firmName(name));
});

test('the country is no part of a name, unless nothing else is', () => {
  assert.equal(core('Công ty TNHH Samsung Electronics Việt Nam'), 'samsung');
  assert.equal(core('Samsung Electronics Vietnam Co., Ltd'), 'samsung');
  assert.equal(core('Hoàng Việt'), 'hoang viet');
  assert.deepEqual(firmName('Vietnam JSC').words, ['vn']);
});

test('numbers tell plants apart, in either way of writing', () => {
  assert.deepEqual(firmName('Pungkook Saigon II').numbers, ['2']);
  assert.deepEqual(firmName('Công ty TNHH Fashion Garments 02').numbers, ['2']);
  assert.deepEqual(firmName('Thai Binh Branch - MXP5').numbers, ['5']);
  assert.deepEqual(firmName('Công ty Linh kiện A Sông Công').numbers, ['a']);
  assert.deepEqual(firmName('Công ty Linh kiện A Sông Công').words, ['a', 'song', 'cong']);
  assert.deepEqual(firmName('S & K Vina').numbers, []);
});

test('a branch is dependent', () => {
  assert.equal(firmName('Chi nhánh Công ty TNHH An Khang tại Hà Nội').isDependent, true);
  assert.equal(firmName('Công ty TNHH An Khang').isDependent, false);
});

test('any text has a name of folded words, or none', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => firmName(text).words.every((word) => word !== '')));
});
