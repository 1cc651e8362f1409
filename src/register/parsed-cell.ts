import { parseIsoDate } from '../model/dates.ts';
import { missingMark } from '../model/vietnamese/missing-mark.ts';
import { numberShape, parseNumber } from '../model/vietnamese/number-text.ts';
import type { ColumnRole } from './header-roles.ts';
import { ownershipWord } from './ownership-word.ts';
import type { ProfileField, ProfileRole } from './profile/profile-fields.ts';
import { type FieldValue, REGISTER_FIELDS } from './register-fields.ts';
import type { CertificateRole } from './row-certificates.ts';
import { STAGE_WORDS, stageWord } from './stage-word.ts';

type ParsedCell =
  | { readonly value: FieldValue | undefined }
  | { readonly fault: { readonly code: string; readonly vi: string; readonly en: string } };

/** How the list writes what depends on the list. */
export interface CellReading {
  readonly numbers: 'vi' | 'en';
  readonly industryVersion: string | undefined;
}

const SEPARATORS = /\s*(?:[;\n•|]|,(?!\d))\s*/u;

/** One cell as the value of its field, or what is wrong with it. A mark that stands for a missing value is no value. */
export function parsedCell(
  role: Exclude<ColumnRole, CertificateRole | ProfileField | ProfileRole | 'certificates' | 'code'>,
  text: string,
  reading: CellReading,
): ParsedCell {
  if (missingMark(text) !== undefined && !/^0+$/u.test(text)) return { value: undefined };
  if (role === 'as_of') return dayCell(text);
  if (role === 'lat' || role === 'lng') return coordinate(role, text);
  if (role === 'ownership') return { value: ownershipWord(text) };
  if (role === 'stage') return stageCell(text);
  if (role === 'industries') return { value: industryCodes(text, reading.industryVersion) };
  if (role === 'parent_code' || role === 'predecessor_code') return { value: text.replace(/[\s.]/gu, '') };
  const { kind } = REGISTER_FIELDS[role];
  if (kind === 'number') return numberCell(text, reading.numbers);
  if (kind === 'date') return dayCell(text);
  if (kind === 'list') return { value: text.split(SEPARATORS).filter((part) => part !== '') };
  return { value: text };
}

function stageCell(text: string): ParsedCell {
  const value = stageWord(text);
  if (value !== undefined) return { value };
  return {
    fault: {
      code: 'unknown-stage',
      vi: `"${text}" không phải khâu của chuỗi giá trị; viết một trong: ${STAGE_WORDS.vi}.`,
      en: `"${text}" is no stage of the value chain; write one of: ${STAGE_WORDS.en}.`,
    },
  };
}

function numberCell(text: string, convention: 'vi' | 'en'): ParsedCell {
  const shape = numberShape(text);
  const read = parseNumber(text, shape === 'vi' || shape === 'en' ? shape : convention);
  if (read === undefined || read.value < 0)
    return {
      fault: {
        code: 'not-a-number',
        vi: `"${text}" không phải số từ 0 trở lên.`,
        en: `"${text}" is no number from 0 up.`,
      },
    };
  return { value: read.value };
}

function coordinate(role: 'lat' | 'lng', text: string): ParsedCell {
  const value = Number(text.replace(',', '.'));
  const most = role === 'lat' ? 90 : 180;
  if (text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > most)
    return {
      fault: {
        code: 'not-a-coordinate',
        vi: `"${text}" không phải toạ độ (độ thập phân).`,
        en: `"${text}" is no coordinate in decimal degrees.`,
      },
    };
  return { value };
}

/** A day, or the last day of a year: a list of 2018 speaks of its end. */
function dayCell(text: string): ParsedCell {
  const year = /^(?:19|20)\d\d$/u.exec(text)?.[0];
  const day = parseIsoDate(year === undefined ? text.slice(0, 10) : `${year}-12-31`);
  if (day !== undefined) return { value: day };
  return {
    fault: {
      code: 'not-a-day',
      vi: `"${text}" không phải ngày; viết 31/12/2023 hoặc 2023-12-31.`,
      en: `"${text}" is no day; write 31/12/2023 or 2023-12-31.`,
    },
  };
}

/** Codes with their version, `vsic2018:2610`; words of an industry stay words. */
function industryCodes(text: string, version: string | undefined): readonly string[] {
  const codes = text.match(/(?<![\p{L}\d])(?:[A-V]|\d{2,5})(?![\p{L}\d])/gu) ?? [];
  if (codes.length === 0) return [text];
  return codes.map((code) => `${version ?? 'vsic'}:${code}`);
}

/** The convention of the first number that is written in only one; undefined where all leave it open. */
export function shownConvention(texts: Iterable<string>): 'vi' | 'en' | undefined {
  for (const text of texts) {
    const shape = numberShape(text);
    if (shape === 'vi' || shape === 'en') return shape;
  }
  return undefined;
}
