const LONGEST = 80;

/** An id from words that a person wrote: lower-case letters without marks, digits and hyphens. */
export function madeId(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/gu, '');
  return plain === '' ? 'moi' : plain;
}
