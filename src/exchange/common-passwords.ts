import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Bits a word and probes a word: one stranger in a million is taken for a member. */
const BITS_PER_WORD = 29;
const PROBES = 20;

/** The places of a word in a filter of so many bits. */
function placesOf(word: string, bits: number): readonly number[] {
  const hash = createHash('sha256').update(word).digest();
  const first = hash.readUInt32LE(0) % bits;
  const step = (hash.readUInt32LE(4) % (bits - 1)) + 1;
  return Array.from({ length: PROBES }, (_, n) => (first + n * step) % bits);
}

/** A filter (Bloom) that knows its words for certain and takes hardly any other for one; the words cannot be read out of it. */
export function wordFilter(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS_PER_WORD) / 8));
  for (const word of words)
    for (const place of placesOf(word, bytes.length * 8)) {
      const at = place >> 3;
      bytes[at] = (bytes[at] ?? 0) | (1 << (place & 7));
    }
  return bytes;
}

/** Whether a filter holds a word. */
export const isInFilter = (filter: Uint8Array, word: string): boolean =>
  placesOf(word, filter.length * 8).every((place) => ((filter[place >> 3] ?? 0) & (1 << (place & 7))) !== 0);

/** The words of which common passwords are made, from a filter in a file; it is read when first asked. */
export function commonPasswords(file: string): (word: string) => Promise<boolean> {
  let filter: Promise<Uint8Array> | undefined;
  return async (word) => {
    filter ??= readFile(file);
    return isInFilter(await filter, word);
  };
}
