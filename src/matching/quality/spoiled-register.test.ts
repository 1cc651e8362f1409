import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../../methods/random.ts';
import { hasTaxCheckDigit, parseTaxCode } from '../../model/tax-code.ts';
import { phoneNumber } from '../normalise/phone-number.ts';
import { firmRegister } from './firm-register.case.ts';
import { firmWords } from './firm-words.case.ts';
import { ERROR_SHARES, spoiledFirm } from './spoiled-firm.case.ts';
import { spoiledRegister } from './spoiled-register.case.ts';

const words = firmWords();

test('a register is made again from its seed', () => {
  assert.deepEqual(spoiledRegister(random(5), 300, words), spoiledRegister(random(5), 300, words));
});

test('made-up codes hold their check digit and differ from firm to firm', () => {
  const firms = firmRegister(random(1), 500, words);
  assert.ok(firms.every(({ code }) => hasTaxCheckDigit(code)));
  assert.equal(new Set(firms.map(({ code }) => code)).size, firms.length);
});

test('a telephone in the old numbering is the same number', () => {
  const [firm] = firmRegister(random(2), 1, words);
  assert.ok(firm !== undefined);
  const chance = random(3);
  const seen = new Set(Array.from({ length: 300 }, () => phoneNumber(spoiledFirm(chance, firm).phone)));
  const share = [...seen].filter((phone) => phone !== '' && phone !== firm.phone).length / 300;
  assert.ok(seen.has(firm.phone) && share < 2 * ERROR_SHARES.otherPhone);
});

test('errors come in about the shares that are documented', () => {
  const chance = random(4);
  const rows = firmRegister(chance, 3000, words).map((firm) => ({ firm, row: spoiledFirm(chance, firm) }));
  const share = (holds: (each: (typeof rows)[number]) => boolean): number => rows.filter(holds).length / rows.length;
  assert.ok(Math.abs(share(({ row }) => row.code === '') - ERROR_SHARES.noCode) < 0.03);
  assert.ok(Math.abs(share(({ row }) => row.address === '') - ERROR_SHARES.noAddress) < 0.02);
  const wrong = share(({ firm, row }) => {
    const code = parseTaxCode(row.code);
    return code?.kind === 'enterprise' && code.enterprise !== firm.code;
  });
  assert.ok(Math.abs(wrong - ERROR_SHARES.wrongCode * (1 - ERROR_SHARES.noCode)) < 0.01);
});
