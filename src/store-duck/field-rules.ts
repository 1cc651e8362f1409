import type { Bilingual } from '../model/bilingual.ts';
import type { Field } from '../model/data-package.ts';
import { identifierSql, literalSql } from './quoted-sql.ts';

/** What a value of a column must not be: a condition over the text of the cell, and words for a value that meets it. */
export interface FieldRule {
  readonly code: string;
  readonly badSql: string;
  said(value: string | null): Bilingual;
}

const SHAPES: Readonly<Record<Field['type'], string | undefined>> = {
  string: undefined,
  integer: '^-?[0-9]+$',
  number: '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$',
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  boolean: '^(true|false)$',
};
const TYPE_WORDS: Readonly<Record<Field['type'], Bilingual>> = {
  string: { vi: 'văn bản', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: {
    vi: 'con số viết với dấu chấm thập phân, không dấu phân nhóm',
    en: 'a number with a point and no thousands mark',
  },
  date: { vi: 'ngày YYYY-MM-DD có trong lịch', en: 'a day of the calendar written YYYY-MM-DD' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
};

/** Everything that a field's type and constraints ask of its values, over columns held as text. */
export function fieldRules(field: Field): readonly FieldRule[] {
  const column = identifierSql(field.name);
  const limits = field.constraints ?? {};
  return [
    ...(limits.required ? [requiredRule(column)] : []),
    ...typeRules(field, column),
    ...(field.type === 'string' ? [nfcRule(column)] : []),
    ...(limits.pattern === undefined ? [] : [patternRule(column, limits.pattern)]),
    ...(limits.enum === undefined ? [] : [enumRule(column, limits.enum)]),
    ...(limits.minimum === undefined ? [] : [limitRule(column, '<', limits.minimum)]),
    ...(limits.maximum === undefined ? [] : [limitRule(column, '>', limits.maximum)]),
  ];
}

function requiredRule(column: string): FieldRule {
  return {
    code: 'required',
    badSql: `${column} IS NULL`,
    said: () => ({
      vi: 'ô trống, nhưng cột này phải có giá trị',
      en: 'the cell is empty, but this column must have a value',
    }),
  };
}

function typeRules(field: Field, column: string): readonly FieldRule[] {
  const shape = SHAPES[field.type];
  if (shape === undefined) return [];
  const isDay = field.type === 'date' ? ` OR TRY_CAST(${column} AS DATE) IS NULL` : '';
  const words = TYPE_WORDS[field.type];
  return [
    {
      code: 'type',
      badSql: `${column} IS NOT NULL AND (NOT regexp_matches(${column}, ${literalSql(shape)})${isDay})`,
      said: (value) => ({ vi: `“${value}” không phải ${words.vi}`, en: `“${value}” is not ${words.en}` }),
    },
  ];
}

function nfcRule(column: string): FieldRule {
  return {
    code: 'not-nfc',
    badSql: `${column} IS NOT NULL AND nfc_normalize(${column}) <> ${column}`,
    said: (value) => ({ vi: `“${value}” không ở dạng Unicode NFC`, en: `“${value}” is not in Unicode form NFC` }),
  };
}

function patternRule(column: string, pattern: string): FieldRule {
  return {
    code: 'pattern',
    badSql: `${column} IS NOT NULL AND NOT regexp_matches(${column}, ${literalSql(pattern)})`,
    said: (value) => ({
      vi: `“${value}” không theo mẫu ${pattern}`,
      en: `“${value}” does not follow the pattern ${pattern}`,
    }),
  };
}

function enumRule(column: string, allowed: readonly string[]): FieldRule {
  const list = allowed.join(', ');
  return {
    code: 'enum',
    badSql: `${column} IS NOT NULL AND ${column} NOT IN (${allowed.map(literalSql).join(', ')})`,
    said: (value) => ({ vi: `“${value}” không nằm trong ${list}`, en: `“${value}” is not one of ${list}` }),
  };
}

function limitRule(column: string, beyond: '<' | '>', limit: number): FieldRule {
  return {
    code: beyond === '<' ? 'minimum' : 'maximum',
    badSql: `TRY_CAST(${column} AS DOUBLE) ${beyond} ${limit}`,
    said: (value) =>
      beyond === '<'
        ? { vi: `${value} nhỏ hơn mức thấp nhất ${limit}`, en: `${value} is below the minimum ${limit}` }
        : { vi: `${value} lớn hơn mức cao nhất ${limit}`, en: `${value} is above the maximum ${limit}` },
  };
}
