import { unpackedEntry, zipEntries } from './zip-entries.ts';

/** More cells than this, empty ones between full ones counted, are not held in memory. */
export const MOST_CELLS = 20_000_000;
/** Cells of merged areas: a reader makes every one of them, so a few bytes of file can ask for billions. */
const MOST_MERGED_CELLS = 2_000_000;

const MERGED = /<mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu;

export type WorkbookFault = 'too-large' | 'too-many-merged' | 'damaged';

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function mergedCells(sheet: Uint8Array): number {
  const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  const first = bytes.indexOf('<mergeCell ');
  if (first < 0) return 0;
  let sum = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of bytes.toString('latin1', first).matchAll(MERGED)) {
    const width = columnNumber(right) - columnNumber(left) + 1;
    sum += Math.abs(width) * Math.abs(Number(bottom) - Number(top) + 1);
  }
  return sum;
}

/** Why a workbook must not be opened: what really comes out of it, not what its directory says. */
export function workbookFault(bytes: Uint8Array, largest: number): WorkbookFault | undefined {
  const entries = zipEntries(bytes);
  if (entries === undefined) return 'damaged';
  let left = largest;
  let merged = 0;
  for (const entry of entries) {
    const content = unpackedEntry(bytes, entry, left);
    if (typeof content === 'string') return content;
    left -= content.length;
    if (/^xl\/worksheets\/[^/]+\.xml$/u.test(entry.name)) merged += mergedCells(content);
    if (merged > MOST_MERGED_CELLS) return 'too-many-merged';
  }
  return undefined;
}
