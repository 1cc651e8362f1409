import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hasTaxCheckDigit, parseTaxCode } from './tax-code.ts';

// The worked example of a circular as the package stdnum (vn/mst, MIT) carries it, and a code that repositories print but that fails.
const HOLDS = '0100112437';
const FAILS = '2300324649';

test('the check digit holds for a known code and not for an invented one', () => {
  assert.equal(hasTaxCheckDigit(HOLDS), true);
  assert.equal(hasTaxCheckDigit(FAILS), false);
  assert.equal(hasTaxCheckDigit('0000000000'), false);
});

test('every change of one digit of a valid code breaks it', () => {
  for (let at = 0; at < 10; at += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      if (String(digit) === HOLDS[at]) continue;
      assert.equal(hasTaxCheckDigit(HOLDS.slice(0, at) + digit + HOLDS.slice(at + 1)), false);
    }
});

test('ten digits are an enterprise, thirteen a dependent unit, twelve a person whose number is not kept', () => {
  assert.deepEqual(parseTaxCode(HOLDS), { kind: 'enterprise', enterprise: HOLDS, isChecked: true });
  assert.deepEqual(parseTaxCode(`${HOLDS}-002`), {
    kind: 'dependent',
    enterprise: HOLDS,
    unit: '002',
    isChecked: true,
  });
  assert.deepEqual(parseTaxCode('001099000001'), { kind: 'personal' });
  assert.equal(parseTaxCode('12345'), undefined);
  assert.equal(parseTaxCode('VN0100112437'), undefined);
});

test('a zero that a spreadsheet took away is put back where the check digit holds', () => {
  assert.deepEqual(parseTaxCode(HOLDS.slice(1)), { kind: 'enterprise', enterprise: HOLDS, isChecked: true });
  assert.equal(parseTaxCode(FAILS.slice(1)), undefined);
  assert.deepEqual(parseTaxCode(`${HOLDS.slice(1)}-002`), {
    kind: 'dependent',
    enterprise: HOLDS,
    unit: '002',
    isChecked: true,
  });
});

test('spaces, dots and dashes change nothing', () => {
  const marks = fc.array(fc.constantFrom('', ' ', '.', '-'), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(marks, (between) => {
      const written = [...HOLDS].map((digit, at) => digit + (at < 9 ? between[at] : '')).join('');
      assert.deepEqual(parseTaxCode(written), parseTaxCode(HOLDS));
    }),
  );
});
