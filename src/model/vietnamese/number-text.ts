import { cleanText } from './clean-text.ts';

/** How a column writes numbers: 1.234,5 (`vi`) or 1,234.5 (`en`). */
export type NumberConvention = 'vi' | 'en';

/** What one cell says of its column: the convention it needs, nothing (`either`), a choice (`ambiguous`), or not a number. */
export type NumberShape = NumberConvention | 'either' | 'ambiguous' | 'unreadable';

interface Stripped {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
}

export interface ReadNumber {
  readonly value: number;
  readonly isPercent: boolean;
}

const FOOTNOTE = /\s*(?:\*+|[¹²³⁴-⁹]+|\(\*+\)|\(\d\)|(?<=\d)\s+\d\))$/u;

/** The bare digits and separators of a cell, or undefined if it holds anything else. */
function stripped(text: string): Stripped | undefined {
  let rest = cleanText(text).replace(FOOTNOTE, '').replace(/[−–]/gu, '-');
  let isNegative = false;
  const bracketed = /^\((.+)\)$/u.exec(rest);
  if (bracketed?.[1] !== undefined) {
    isNegative = true;
    rest = bracketed[1];
  }
  const isPercent = /%$/u.test(rest);
  if (isPercent) rest = rest.slice(0, -1).trimEnd();
  if (/^[+-]/u.test(rest)) {
    isNegative = isNegative !== rest.startsWith('-');
    rest = rest.slice(1).trimStart();
  }
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(rest)) rest = rest.replaceAll(' ', '');
  return /^\d[\d.,]*$|^[.,]\d+$/u.test(rest) ? { digits: rest, isNegative, isPercent } : undefined;
}

/** What the writing of one number says of the convention of its column. */
export function numberShape(text: string): NumberShape {
  if (isDigits(text)) return 'either';
  const cell = stripped(text);
  return cell === undefined ? 'unreadable' : digitsShape(cell.digits);
}

function digitsShape(digits: string): NumberShape {
  if (/^\d+$/u.test(digits)) return 'either';
  if (/^\d{1,3}[.,]\d{3}$/u.test(digits) && !digits.startsWith('0')) return 'ambiguous';
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.\d{3},\d+$|^\d*,\d+$/u.test(digits)) return 'vi';
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3},\d{3}\.\d+$|^\d*\.\d+$/u.test(digits)) return 'en';
  return 'unreadable';
}

/** The convention of a column, decided from all its cells together. */
export interface ColumnConvention {
  readonly convention: NumberConvention | 'either' | 'ambiguous' | 'mixed';
  /** Positions of the first cells that asked for each reading, to show a person. */
  readonly firstVi: number | undefined;
  readonly firstEn: number | undefined;
  readonly firstAmbiguous: number | undefined;
}

/** Decides how a column writes numbers; `1.234` alone cannot tell, and is then `ambiguous`, never guessed. */
export function columnConvention(cells: Iterable<string>): ColumnConvention {
  const first: Partial<Record<NumberShape, number>> = {};
  let position = 0;
  for (const cell of cells) {
    const shape = numberShape(cell);
    first[shape] ??= position;
    position += 1;
  }
  const [firstVi, firstEn, firstAmbiguous] = [first.vi, first.en, first.ambiguous];
  const decided = firstVi !== undefined && firstEn !== undefined ? 'mixed' : firstVi !== undefined ? 'vi' : 'en';
  const convention =
    firstVi === undefined && firstEn === undefined ? (firstAmbiguous === undefined ? 'either' : 'ambiguous') : decided;
  return { convention, firstVi, firstEn, firstAmbiguous };
}

/**
 * Reads one number in a stated convention: spaces between thousands, a percent sign, brackets for negative numbers and trailing
 * footnote marks are understood. Undefined if the text is not a number in that convention.
 */
export function parseNumber(text: string, convention: NumberConvention): ReadNumber | undefined {
  if (isDigits(text)) return { value: Number(text), isPercent: false };
  const cell = stripped(text);
  if (cell === undefined) return undefined;
  const shape = digitsShape(cell.digits);
  if (shape === 'unreadable' || (shape !== 'either' && shape !== 'ambiguous' && shape !== convention)) return undefined;
  const plain =
    convention === 'vi' ? cell.digits.replaceAll('.', '').replace(',', '.') : cell.digits.replaceAll(',', '');
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return { value: cell.isNegative && value !== 0 ? -value : value, isPercent: cell.isPercent };
}

/** Most cells of a large table; they need no further look. */
function isDigits(text: string): boolean {
  if (text === '' || text.length > 15) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
