import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneNumber } from './phone-number.ts';
import { AREA_2017, MOBILE_2018 } from './phone-renumbering.ts';

// Numbers of this file end in 0000000 or 1111111: nobody has them.
test('mobile prefixes of before 2018 become the new ones', () => {
  assert.equal(phoneNumber('0169 000 0000'), '0390000000');
  assert.equal(phoneNumber('+84 121 0000000'), '0790000000');
  assert.equal(MOBILE_2018.size, 21);
  for (const [old, now] of MOBILE_2018) assert.equal(phoneNumber(`${old}1111111`), `${now}1111111`);
});

test('area codes of before 2017 become the new ones, unless the number is a mobile of today', () => {
  assert.equal(phoneNumber('(04) 3000 0000'), '02430000000');
  assert.equal(phoneNumber('0511.3111111'), '02363111111');
  assert.equal(phoneNumber('84-61-3000000'), '02513000000');
  assert.equal(phoneNumber('0363 111 111'), '0363111111');
  assert.equal(AREA_2017.size, 59);
});

test('the country’s prefix in any writing becomes 0', () => {
  for (const text of [
    '+84 90 1111111',
    '0084901111111',
    '84901111111',
    '0901111111',
    '(+84) 90.111.1111',
    '+84 (0)90 1111111',
  ])
    assert.equal(phoneNumber(text), '0901111111', text);
});

test('numbers of other countries stay as their digits', () => {
  assert.equal(phoneNumber('310/555-0100'), '3105550100');
  assert.equal(phoneNumber('404-555-0100  ext 6108'), '4045550100');
});

test('of several numbers the first counts; what is no number is missing', () => {
  assert.equal(phoneNumber('0901111111; 0902222222'), '0901111111');
  assert.equal(phoneNumber('0901111111 / 0902222222'), '0901111111');
  assert.equal(phoneNumber('n/a'), '');
  assert.equal(phoneNumber('113'), '');
});

test('a number brought up to date stays as it is', () => {
  for (const text of ['0169 000 0000', '0511.3111111', '+84 90 1111111', '(04) 3000 0000'])
    assert.equal(phoneNumber(phoneNumber(text)), phoneNumber(text));
});
