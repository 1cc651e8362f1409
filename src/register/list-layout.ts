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
const MOST_WORDS = 6;

/** The clean text of a cell; empty where there is none. */
export function cellText(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : cleanText(String(cell));
}

/**
 * Finds the header of a list: the row with the most headers that a person stated or that are known, or else the first with two texts.
 * Undefined without one.
 */
export function listLayout(sheet: RawSheet, stated: readonly string[] = []): ListLayout | undefined {
  const searched = sheet.rows.slice(0, SEARCHED);
  const named = new Set(stated.map(foldedWords));
  const scoreOf = (row: RawRow): number => row.cells.reduce((sum: number, cell) => sum + headerScore(cell, named), 0);
  const best = searched.reduce<{ at: number; score: number }>(
    (found, row, at) => (scoreOf(row) > found.score ? { at, score: scoreOf(row) } : found),
    { at: -1, score: 1 },
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

/** A header that was stated or is known counts twice; a name of a firm holds words of headers too, so that those count once and only in short texts. */
function headerScore(cell: RawCell, stated: ReadonlySet<string>): number {
  if (typeof cell !== 'string') return 0;
  const words = foldedWords(cell);
  if (stated.has(words)) return 2;
  const role = words.split(' ').length > MOST_WORDS ? undefined : roleOfWords(words);
  return role === undefined ? 0 : role.isExact ? 2 : 1;
}

/** `1 2 3 4` or `(1) (2) (3)` under a header. */
function isNumbering(row: RawRow | undefined): boolean {
  const texts = (row?.cells ?? []).map(cellText).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, at) => text.replace(/[()]/gu, '') === String(at + 1));
}
