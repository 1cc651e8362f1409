import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { commonPasswords } from '../../exchange/common-passwords.ts';
import { passwordFaults } from './password-rules.ts';

const isCommon = commonPasswords(join(import.meta.dirname, '../../exchange/common-passwords.bloom'));
const owner = { name: 'nguyen.lan', shown: 'Nguyễn Thị Thanh Lan', email: 'lan.nguyen@vi-du.vn' };
const codes = async (password: string): Promise<readonly string[]> =>
  (await passwordFaults(password, owner, isCommon)).map(({ code }) => code);

test('words that come together by chance are taken, in any script', async () => {
  for (const password of [
    'oyster lamp gravel tunic',
    'vải thiều, chảo gang, mưa rào',
    'kX8#vQ2!mZ4w',
    '雨の日の古い橋と黒猫の赤い傘',
  ])
    assert.deepEqual(await codes(password), [], password);
});

test('short and endless passwords are refused, and any length between is not cut', async () => {
  assert.deepEqual(await codes('kX8#vQ2!mZ4'), ['password-short']);
  assert.deepEqual(await codes(`${'kX8#vQ2!mZ4w'.repeat(11)}`), ['password-long']);
  assert.deepEqual(await codes('kX8#vQ2!mZ4w'.repeat(10)), []);
});

test('common passwords are refused also where they only look clever', async () => {
  for (const password of [
    'passwordpassword',
    'Password2026!',
    'P@ssw0rdP@ssw0rd',
    'iloveyou123456',
    '1q2w3e4r5t6y',
    'qwertyuiop1234',
  ])
    assert.ok((await codes(password)).includes('password-common'), password);
});

test('names of the owner and of the program may not make up most of a password', async () => {
  for (const password of ['nguyenthilan85', 'Thanh-Nguyễn-24', 'LienKet-2026-x', 'nguyen.lan@vi-du'])
    assert.ok((await codes(password)).includes('password-named'), password);
  assert.deepEqual(await codes('nguyễn quạt trần giếng đá'), []);
});

test('all that is wrong is said at once', async () => {
  assert.deepEqual(await codes('aaaa'), ['password-short', 'password-common', 'password-repeats']);
});
