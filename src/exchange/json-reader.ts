import type { Refusal } from '../model/refusal.ts';

type Said = Refusal['said'];

/** Reads parts of a JSON document and keeps every fault with the path at which it stands. */
export interface JsonReader {
  readonly refusals: readonly Refusal[];
  refuse(path: string, code: string, said: Said): void;
  object(value: unknown, path: string): Readonly<Record<string, unknown>> | undefined;
  list(value: unknown, path: string): readonly unknown[];
  text(value: unknown, path: string): string | undefined;
  optionalText(value: unknown, path: string): void;
  texts(value: unknown, path: string): readonly string[];
  count(value: unknown, path: string): void;
  number(value: unknown, path: string): void;
  matching(value: unknown, path: string, rule: { readonly pattern: RegExp; readonly like: string }): string | undefined;
  oneOf(value: unknown, path: string, choices: readonly string[]): void;
  bilingual(value: unknown, path: string): void;
}

/** A reader for the document in `file`; it never throws, whatever the document holds. */
export function jsonReader(file: string): JsonReader {
  const refusals: Refusal[] = [];
  const refuse = (path: string, code: string, said: Said): void => {
    refusals.push({ code, where: path === '' ? { file } : { file, column: path }, said });
  };
  const expected = (value: unknown, path: string, what: Said): undefined => {
    const seen = value === undefined ? undefined : JSON.stringify(value)?.slice(0, 60);
    if (seen === undefined)
      refuse(path, 'missing', { vi: `thiếu; cần ${what.vi}`, en: `is missing; ${what.en} is needed` });
    else refuse(path, 'wrong-type', { vi: `là ${seen}; cần ${what.vi}`, en: `is ${seen}; ${what.en} is needed` });
    return undefined;
  };
  const object: JsonReader['object'] = (value, path) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : expected(value, path, { vi: 'một đối tượng', en: 'an object' });
  const list: JsonReader['list'] = (value, path) =>
    Array.isArray(value) ? value : (expected(value, path, { vi: 'một danh sách', en: 'a list' }) ?? []);
  const text: JsonReader['text'] = (value, path) =>
    typeof value === 'string' && value.trim() !== ''
      ? value
      : expected(value, path, { vi: 'một văn bản không rỗng', en: 'a text that is not empty' });
  const number: JsonReader['number'] = (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      expected(value, path, { vi: 'một con số', en: 'a number' });
  };
  return {
    refusals,
    refuse,
    object,
    list,
    text,
    number,
    optionalText(value, path) {
      if (value !== undefined && typeof value !== 'string') expected(value, path, { vi: 'một văn bản', en: 'a text' });
    },
    texts: (value, path) => list(value, path).map((each, at) => text(each, `${path}[${at}]`) ?? ''),
    count(value, path) {
      if (!Number.isSafeInteger(value) || Number(value) < 0)
        expected(value, path, { vi: 'một số nguyên không âm', en: 'a whole number of 0 or more' });
    },
    matching(value, path, { pattern, like }) {
      if (typeof value === 'string' && pattern.test(value)) return value;
      return expected(value, path, { vi: `dạng ${like}`, en: `the form ${like}` });
    },
    oneOf(value, path, choices) {
      const names = choices.join(', ');
      if (typeof value !== 'string' || !choices.includes(value))
        expected(value, path, { vi: `một trong ${names}`, en: `one of ${names}` });
    },
    bilingual(value, path) {
      const words = object(value, path);
      if (words === undefined) return;
      text(words['vi'], `${path}.vi`);
      text(words['en'], `${path}.en`);
    },
  };
}
