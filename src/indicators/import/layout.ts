import { columnLetter, type RawCell, type RawRow, type RawSheet } from '../../model/raw-grid.ts';
import { cleanText } from '../../model/vietnamese/clean-text.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { missingMark } from '../../model/vietnamese/missing-mark.ts';
import { numberShape } from '../../model/vietnamese/number-text.ts';
import { roleOfHeader } from './header-words.ts';
import { measureOf } from './measures.ts';
import { parsePeriod } from './period-text.ts';

export interface LayoutColumn {
  readonly index: number;
  readonly letter: string;
  /** The header as one text: parts of all header rows, top to bottom. */
  readonly header: string;
  readonly parts: readonly string[];
}

/** Where the header, the body and the remarks of a table stand. */
export interface TableLayout {
  readonly columns: readonly LayoutColumn[];
  readonly body: readonly RawRow[];
  readonly headerRows: readonly number[];
  readonly titles: readonly string[];
  /** What "Đơn vị tính: …" says, without the words before it. */
  readonly unitLine: string | undefined;
  readonly footnotes: readonly { readonly row: number; readonly text: string }[];
}

const SEARCHED_ROWS = 60;
const DEEPEST_HEADER = 6;
const UNIT_LINE = /^\(?\s*(?:đơn vị(?: tính)?|đvt|dvt|unit|units)\s*[:.]?\s*/iu;

/** Finds header, body, titles, unit line and footnotes of a sheet; undefined if it holds no table. */
export function tableLayout(sheet: RawSheet): TableLayout | undefined {
  const rows = sheet.rows;
  const searched = rows.slice(0, SEARCHED_ROWS);
  const left = Math.min(...searched.map(filled).flatMap((places) => (places.length < 2 ? [] : (places[0] ?? []))));
  const found = searched
    .map((row, at) =>
      filled(row)[0] === left && isBodyRow(row) && !isHeaderRow(row) ? headerOver(rows, at) : undefined,
    )
    .filter((each) => each !== undefined)
    .find((each, at) => each.header.length > 0 && (at === 0 || isUnderstood(each.header)));
  if (found === undefined) return undefined;
  const { first, top, header } = found;
  const above = rows.slice(0, top);
  const unitText = [...above, ...header].flatMap((row) => row.cells.map(textOf)).find((text) => UNIT_LINE.test(text));
  const columns = headerColumns(header, sheet.width);
  const { body, footnotes } = withoutFootnotes(rows.slice(first));
  return {
    columns,
    body,
    headerRows: header.map((row) => row.number),
    titles: above
      .map((row) => row.cells.map(textOf).find((text) => text !== '') ?? '')
      .filter((text) => text !== '' && !UNIT_LINE.test(text)),
    unitLine: unitText?.replace(UNIT_LINE, '').replace(/\)$/u, ''),
    footnotes,
  };
}

interface FoundHeader {
  readonly first: number;
  readonly top: number;
  readonly header: readonly RawRow[];
}

/** The rows of the header above a row that looks like the first of the body. */
function headerOver(rows: readonly RawRow[], first: number): FoundHeader {
  let top = first;
  while (top > 0 && first - top < DEEPEST_HEADER && !isTitleRow(rows[top - 1])) top -= 1;
  return { first, top, header: rows.slice(top, first).filter((row) => !isNumberingRow(row)) };
}

/** Where the first candidate has no header over it, a later one counts only if its header has words that are known. */
function isUnderstood(header: readonly RawRow[]): boolean {
  return header.some((row) =>
    filled(row).some((at) => {
      const text = textOf(row.cells[at]);
      return measureOf(text) !== undefined || roleOfHeader(text)?.isExact === true;
    }),
  );
}

/** The clean text of a cell; empty where there is none. */
export function textOf(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : cleanText(String(cell));
}

/** A value, or a mark that stands for a missing value. */
function isValueCell(cell: RawCell | undefined): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string') return false;
  return numberShape(cell) !== 'unreadable' || missingMark(cell) !== undefined;
}

function filled(row: RawRow): readonly number[] {
  return row.cells.flatMap((cell, at) => (textOf(cell) === '' ? [] : [at]));
}

/** A label (or a code) on the left and at least one value to its right. */
function isBodyRow(row: RawRow): boolean {
  const places = filled(row);
  const start = places[0];
  if (start === undefined || places.length < 2 || start > 3) return false;
  if (isNumberingRow(row)) return false;
  const texts = places.filter((at) => !isValueCell(row.cells[at]));
  const values = places.filter((at) => isValueCell(row.cells[at]));
  return values.some((at) => at > start) && (texts.length > 0 || values.length >= 2);
}

/** A row whose own words are those of a header: column names, or only years, codes and the like beside one. */
function isHeaderRow(row: RawRow): boolean {
  const texts = filled(row).map((at) => textOf(row.cells[at]));
  const named = texts.filter(
    (text) => roleOfHeader(text) !== undefined || (measureOf(text) !== undefined && !isNumberish(text)),
  );
  if (named.some((text) => roleOfHeader(text)?.isExact === true)) return true;
  const isWordy = texts.every((text) => !isNumberish(text) || parsePeriod(text) !== undefined);
  if (named.length >= 2 && isWordy) return true;
  const years = texts.filter((text) => parsePeriod(text) !== undefined);
  if (years.length >= 2 && years.length === texts.length) return true;
  return (
    years.length >= 2 &&
    years.length >= texts.length - 1 &&
    new Set(years).size === years.length &&
    isYearRow(texts, years)
  );
}

/** `Tỉnh | 2020 | 2021`: a header; `Hà Nội | 2020 | 2021`: a body row whose numbers look like years is not likely, but possible. */
function isYearRow(texts: readonly string[], years: readonly string[]): boolean {
  const numbers = years.map((text) => Number(/\d{4}/u.exec(text)?.[0]));
  const isRising = numbers.every((year, at) => at === 0 || year >= (numbers[at - 1] ?? 0));
  return isRising && (texts.length === years.length || years.length >= 2);
}

function isNumberish(text: string): boolean {
  return numberShape(text) !== 'unreadable';
}

/** `A B 1 2 3`, `(1) (2) (3)`: the numbers of columns under a header. */
function isNumberingRow(row: RawRow): boolean {
  const texts = filled(row).map((at) => textOf(row.cells[at]).replace(/[()]/gu, ''));
  if (texts.length < 2) return false;
  const numbers = texts.filter((text) => /^\d{1,2}$/u.test(text)).map(Number);
  const letters = texts.filter((text) => /^[A-E]$/u.test(text));
  const isCounting = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return (
    numbers.length + letters.length === texts.length &&
    numbers[0] === 1 &&
    isCounting &&
    (letters.length > 0 || numbers.length > 2)
  );
}

/** One text over the whole width, or a unit line. */
function isTitleRow(row: RawRow | undefined): boolean {
  if (row === undefined) return true;
  const texts = filled(row).map((at) => textOf(row.cells[at]));
  if (texts.some((text) => UNIT_LINE.test(text)) && !texts.some((text) => roleOfHeader(text)?.isExact === true))
    return true;
  if (isHeaderRow(row) && texts.length > 1) return false;
  const first = filled(row)[0] ?? 0;
  return (
    new Set(texts).size <= 1 && (first === 0 || texts.length > 2 || (texts[0]?.length ?? 0) > 60) && !isGroupOver(row)
  );
}

/** A single group heading merged over some columns, not over all: part of the header. */
function isGroupOver(row: RawRow): boolean {
  const places = filled(row);
  const isMerged = places.some((at) => row.marks?.get(at)?.isMerged === true);
  return isMerged && (places[0] ?? 0) > 0;
}

function headerColumns(header: readonly RawRow[], width: number): readonly LayoutColumn[] {
  const spread = header.map((row, at) =>
    at < header.length - 1 ? filledForward(row, header.slice(at + 1), width) : row.cells.map(textOf),
  );
  return Array.from({ length: width }, (_, index) => {
    const parts: string[] = [];
    for (const row of spread) {
      const part = row[index] ?? '';
      if (part !== '' && !UNIT_LINE.test(part) && !parts.some((each) => foldedWords(each) === foldedWords(part)))
        parts.push(part);
    }
    return { index, letter: columnLetter(index), header: parts.join(' / '), parts };
  });
}

/** A group heading in a text file stands only over its first column; it is carried on while the rows below go on. */
function filledForward(row: RawRow, below: readonly RawRow[], width: number): readonly string[] {
  const texts: string[] = [];
  let carried = '';
  for (let at = 0; at < width; at += 1) {
    const own = textOf(row.cells[at]);
    if (own !== '') carried = roleOfHeader(own) === undefined ? own : '';
    const hasBelow = below.some((each) => textOf(each.cells[at]) !== '');
    texts.push(own === '' && hasBelow ? carried : own);
  }
  return texts;
}

/** Cuts the remarks under a table: rows after the last row of values. */
function withoutFootnotes(rows: readonly RawRow[]): Pick<TableLayout, 'body' | 'footnotes'> {
  let end = rows.length;
  while (end > 0 && !hasValues(rows[end - 1])) end -= 1;
  const footnotes = rows.slice(end).map((row) => ({
    row: row.number,
    text: row.cells
      .map(textOf)
      .filter((text) => text !== '')
      .join(' '),
  }));
  return { body: rows.slice(0, end), footnotes };
}

function hasValues(row: RawRow | undefined): boolean {
  if (row === undefined) return false;
  const places = filled(row);
  return places.length >= 2 && places.slice(1).some((at) => isValueCell(row.cells[at]));
}
