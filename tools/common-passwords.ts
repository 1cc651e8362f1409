// Builds the filter of common passwords that comes with the program, from an openly licensed list (MIT).
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dictionary } from '@zxcvbn-ts/language-common';
import { wordFilter } from '../src/exchange/common-passwords.ts';

/** Shorter ones cannot make up a password of twelve characters. */
const LEAST = 4;
const file = join(resolve(import.meta.dirname, '..'), 'src/exchange/common-passwords.bloom');

/** The words of the list, in lower case, each once. */
export const commonWords: readonly string[] = [
  ...new Set(dictionary['passwords-common'].map((word) => String(word).toLowerCase())),
]
  .filter((word) => word.length >= LEAST)
  .sort();

if (process.argv[1] === import.meta.filename) {
  writeFileSync(file, wordFilter(commonWords));
  process.stdout.write(`${commonWords.length} words into ${file}\n`);
}
