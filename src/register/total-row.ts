import type { RawRow } from '../model/raw-grid.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { cellText } from './list-layout.ts';

const SUMS = new Set(['tong', 'tong cong', 'tong so', 'cong', 'total', 'grand total', 'sum']);

/** Whether a row sums up the rows above it: its only words say so, and all else are numbers. */
export function isTotalRow({ cells }: RawRow): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  const words = texts.filter((text) => /\p{L}/u.test(text)).map(foldedWords);
  return words.length > 0 && words.every((word) => SUMS.has(word));
}
