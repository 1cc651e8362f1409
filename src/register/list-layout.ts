import type { RawCell, RawRow, RawSheet } from '../model/raw-grid.ts';
import { columnLetter } from '../model/raw-grid.ts';
import { cleanText } from '../model/vietnamese/clean-text.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { roleOfWords } from './header-roles.ts';

export interface ListColumn {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
}

/** A list of enterprises or sites: its header and its rows. */
export interface ListLayout {
  readonly columns: readonly ListColumn[];
  readonly body: readonly RawRow[];
  readonly headerRow: number;
  /** What tells this header from others, for remembering its mapping. */
  readonly fingerprint: string;
}

const SEARCHED = 40;

/** The clean text of a cell; empty where there is none. */
export function cellText(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : cleanText(String(cell));
}

/** Finds the header of a list: the row with the most words that are known, or else the first with two texts. Undefined without one. */
export function listLayout(sheet: RawSheet): ListLayout | undefined {
  const searched = sheet.rows.slice(0, SEARCHED);
  const known = (row: RawRow): number =>
    row.cells.filter((cell) => typeof cell === 'string' && roleOfWords(foldedWords(cell)) !== undefined).length;
  const best = searched.reduce<{ at: number; score: number }>(
    (found, row, at) => (known(row) > found.score ? { at, score: known(row) } : found),
    { at: -1, score: 0 },
  );
  const first = searched.findIndex((row) => row.cells.filter((cell) => cellText(cell) !== '').length > 1);
  const at = best.at >= 0 ? best.at : first;
  const header = sheet.rows[at];
  if (header === undefined) return undefined;
  const columns = Array.from({ length: sheet.width }, (_, index) => ({
    index,
    letter: columnLetter(index),
    header: cellText(header.cells[index]),
  }));
  const body = sheet.rows.slice(at + 1).filter((row) => row.cells.some((cell) => cellText(cell) !== ''));
  const fingerprint = columns.map((column) => foldedWords(column.header)).join('|');
  return { columns, body: isNumbering(body[0]) ? body.slice(1) : body, headerRow: header.number, fingerprint };
}

/** `1 2 3 4` or `(1) (2) (3)` under a header. */
function isNumbering(row: RawRow | undefined): boolean {
  const texts = (row?.cells ?? []).map(cellText).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, at) => text.replace(/[()]/gu, '') === String(at + 1));
}
