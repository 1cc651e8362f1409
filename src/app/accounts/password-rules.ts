import type { Refusal } from '../../model/refusal.ts';
import { refusal } from './account-ports.ts';
import { isMadeOfCommon } from './common-password.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Words that stand for the program and its subject. */
const OWN_WORDS = ['lienket', 'cumlienket', 'linkagecluster'];
const LEAST_NAME = 3;
const LEAST_SIGNS = 4;

/** Letters and digits only, without marks, in lower case: how passwords are compared with names. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/gu, '');

/** One form for what is typed on any keyboard. */
export const normalPassword = (password: string): string => password.normalize('NFC');

/** All that speaks against a password; the owner's names and the program's may not make up most of it. */
export async function passwordFaults(
  password: string,
  owner: { readonly name: string; readonly shown: string; readonly email: string },
  isCommon: (password: string) => Promise<boolean>,
): Promise<readonly Refusal[]> {
  const faults: Refusal[] = [];
  const say = (code: string, vi: string, en: string): number => faults.push(refusal(code, { vi, en }, 'password'));
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD)
    say(
      'password-short',
      `Mật khẩu có ${length} ký tự; cần ít nhất ${SHORTEST_PASSWORD}. Bốn, năm từ bất kỳ là tốt.`,
      `The password has ${length} characters; it needs at least ${SHORTEST_PASSWORD}. Four or five random words do well.`,
    );
  if (length > LONGEST_PASSWORD)
    say(
      'password-long',
      `Mật khẩu dài hơn ${LONGEST_PASSWORD} ký tự.`,
      `The password is longer than ${LONGEST_PASSWORD} characters.`,
    );
  if (await isMadeOfCommon(password, isCommon))
    say(
      'password-common',
      'Mật khẩu này nằm trong danh sách mật khẩu phổ biến mà kẻ xấu thử trước. Hãy chọn mật khẩu khác.',
      'This password is on the list of common ones that are tried first. Choose another.',
    );
  const names = [owner.name, ...owner.shown.split(/\s+/u), owner.shown, owner.email.split('@')[0] ?? '', ...OWN_WORDS];
  if (isMostly(plain(password), names.map(plain)))
    say(
      'password-named',
      'Mật khẩu gồm chủ yếu tên của bạn hoặc tên chương trình. Hãy chọn mật khẩu khác.',
      'The password is made mostly of your name or that of the program. Choose another.',
    );
  if (new Set(password).size < LEAST_SIGNS)
    say('password-repeats', 'Mật khẩu lặp lại vài ký tự.', 'The password repeats a few characters.');
  return faults;
}

/** Whether names make up half of a password or more. */
function isMostly(password: string, names: readonly string[]): boolean {
  const rest = names
    .filter((name) => name.length >= LEAST_NAME)
    .sort((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(name, ''), password);
  return password.length > 0 && rest.length * 2 <= password.length;
}
