import type { Bilingual } from '../model/bilingual.ts';
import { parseIsoDate } from '../model/dates.ts';
import type { Refusal } from '../model/refusal.ts';

/** What a field of a file may hold. An `optional` one that is absent becomes null, an absent list becomes empty. */
export type Field =
  | { readonly kind: 'id' | 'text' | 'day' | 'words'; readonly optional?: true }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly optional?: true }
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly otherwise?: string; readonly optional?: true }
  | { readonly kind: 'list'; readonly of: Field; readonly least?: number }
  | { readonly kind: 'object'; readonly of: Shape; readonly optional?: true };

export type Shape = Readonly<Record<string, Field>>;

/** Where faults go: each with the path at which it stands. */
export interface FaultBook {
  readonly file: string;
  readonly found: Refusal[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function fault({ file, found }: FaultBook, path: string, [code, said]: readonly [string, Bilingual]): undefined {
  found.push({ code, where: path === '' ? { file } : { file, column: path }, said });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an object by its shape: all faults are kept, fields that it does not know among them. */
export function readShape(
  value: unknown,
  shape: Shape,
  at: { readonly path: string; readonly book: FaultBook },
): unknown {
  const { path, book } = at;
  if (!isRecord(value)) return fault(book, path, NOT_OBJECT);
  const inside = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const name of Object.keys(value))
    if (shape[name] === undefined) fault(book, inside(name), unknownField(Object.keys(shape)));
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, readField(value[name], field, { path: inside(name), book })]),
  );
}

function readField(value: unknown, field: Field, at: { readonly path: string; readonly book: FaultBook }): unknown {
  const { path, book } = at;
  if (field.kind === 'list') return readList(value, field, at);
  if (value === undefined || value === null) {
    if (field.kind === 'choice' && field.otherwise !== undefined) return field.otherwise;
    return field.optional === true ? null : fault(book, path, MISSING);
  }
  if (field.kind === 'object') return readShape(value, field.of, at);
  if (field.kind === 'number') {
    if (typeof value === 'number' && value >= field.least && value <= field.most) return value;
    return fault(book, path, outside(field.least, field.most));
  }
  if (field.kind === 'words') {
    if (isRecord(value) && [value['vi'], value['en']].every((each) => typeof each === 'string' && each.trim() !== ''))
      return { vi: value['vi'], en: value['en'] };
    return fault(book, path, NOT_WORDS);
  }
  if (typeof value !== 'string' || value.trim() === '') return fault(book, path, NOT_TEXT);
  if (field.kind === 'choice') return field.of.includes(value) ? value : fault(book, path, oneOf(field.of));
  if (field.kind === 'id') return ID.test(value) ? value : fault(book, path, NOT_ID);
  if (field.kind === 'day')
    return /^\d{4}-/u.test(value) ? (parseIsoDate(value) ?? fault(book, path, NOT_DAY)) : fault(book, path, NOT_DAY);
  return value.normalize('NFC');
}

function readList(
  value: unknown,
  field: Field & { readonly kind: 'list' },
  { path, book }: { readonly path: string; readonly book: FaultBook },
): unknown {
  const list = value ?? [];
  if (!Array.isArray(list)) return fault(book, path, NOT_LIST);
  if (list.length < (field.least ?? 0)) return fault(book, path, MISSING);
  return list.map((entry: unknown, place) => readField(entry, field.of, { path: `${path}[${place}]`, book }));
}

const NOT_OBJECT = ['not-an-object', { vi: 'phải là một đối tượng { … }', en: 'must be an object { … }' }] as const;
const NOT_LIST = ['not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' }] as const;
const NOT_TEXT = ['not-text', { vi: 'phải là chữ, không trống', en: 'must be text, not empty' }] as const;
const NOT_WORDS = ['not-words', { vi: 'phải có “vi” và “en”', en: 'must have “vi” and “en”' }] as const;
const NOT_DAY = ['not-a-day', { vi: 'phải là ngày dạng YYYY-MM-DD', en: 'must be a day written YYYY-MM-DD' }] as const;
const NOT_ID = [
  'bad-id',
  { vi: 'chỉ gồm chữ thường không dấu, số và gạch nối', en: 'only lower-case letters, digits and hyphens' },
] as const;
const MISSING = ['missing', { vi: 'còn thiếu', en: 'is missing' }] as const;
const oneOf = (list: readonly string[]) =>
  ['bad-choice', { vi: `phải là một trong: ${list.join(', ')}`, en: `must be one of: ${list.join(', ')}` }] as const;
const outside = (least: number, most: number) =>
  [
    'bad-number',
    { vi: `phải là số từ ${least} đến ${most}`, en: `must be a number from ${least} to ${most}` },
  ] as const;
const unknownField = (known: readonly string[]) =>
  [
    'unknown-field',
    {
      vi: `không có trường này; có: ${known.join(', ')}`,
      en: `there is no such field; there are: ${known.join(', ')}`,
    },
  ] as const;
