import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTaxCode } from './tax-code.ts';

/** Codes that their owners print themselves, and the worked example of the tax authority's circular. */
const KNOWN = ['0300588569', '0101248141', '0100112437', '0306731335', '0303576603', '0100108656', '2300325764'];

const faultOf = (text: string): string | undefined => {
  const read = parseTaxCode(text);
  return read.ok ? undefined : read.fault;
};

test('codes that enterprises print themselves hold, however they are spaced', () => {
  for (const code of [...KNOWN, '0100047516']) {
    assert.deepEqual(parseTaxCode(code), { ok: true, value: { kind: 'unit', code, isMended: false } });
    assert.equal(parseTaxCode(` ${code.slice(0, 2)} ${code.slice(2)}\u00a0`).ok, true);
  }
});

test('codes of demonstrations that circulate in software fail their check digit', () => {
  for (const code of ['2300324649', '2300282920', '0301122334']) assert.equal(faultOf(code), 'check-digit');
});

test('every other digit in the tenth place is refused', () => {
  for (const code of KNOWN) {
    for (const digit of '0123456789') {
      if (digit !== code[9]) assert.equal(faultOf(code.slice(0, 9) + digit), 'check-digit');
    }
  }
});

test('a unit that depends on an enterprise names it', () => {
  const value = { kind: 'dependent', code: '0100112437-002', parent: '0100112437' };
  assert.deepEqual(parseTaxCode('0100112437-002'), { ok: true, value });
  assert.deepEqual(parseTaxCode('0100112437002'), { ok: true, value });
  assert.equal(faultOf('0100112437-000'), 'never-issued');
  assert.equal(faultOf('0100112438-002'), 'check-digit');
});

test('the twelve digits of a person are told apart, and carry no check', () => {
  assert.deepEqual(parseTaxCode('001089012345'), { ok: true, value: { kind: 'person', code: '001089012345' } });
});

test('a zero that a spreadsheet dropped comes back only where the check digit agrees', () => {
  assert.deepEqual(parseTaxCode('300588569'), {
    ok: true,
    value: { kind: 'unit', code: '0300588569', isMended: true },
  });
  assert.equal(faultOf('300588568'), 'length');
});

test('what is no code says why', () => {
  assert.equal(faultOf('MST 0300588569'), 'not-a-code');
  assert.equal(faultOf(''), 'not-a-code');
  assert.equal(faultOf('03005885'), 'length');
  assert.equal(faultOf('0000000000'), 'never-issued');
});
