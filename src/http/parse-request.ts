import type { z } from 'zod';
import type { Bilingual } from '../model/bilingual.ts';
import type { Refusal } from '../model/refusal.ts';
import { HttpError } from './http-error.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with one value, in both languages. */
function saidOf(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return { vi: `phải là ${issue.expected}`, en: `must be ${issue.expected}` };
    case 'too_small':
      return { vi: `nhỏ nhất là ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return { vi: `lớn nhất là ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'invalid_value':
      return { vi: `phải là một trong: ${issue.values.join(', ')}`, en: `must be one of: ${issue.values.join(', ')}` };
    case 'invalid_format':
      return { vi: 'viết không đúng dạng', en: 'is not written in the right form' };
    case 'unrecognized_keys':
      return {
        vi: `không có tham số ${issue.keys.join(', ')}`,
        en: `there is no parameter ${issue.keys.join(', ')}`,
      };
    default:
      return { vi: 'không dùng được', en: issue.message };
  }
}

/** All faults of a value, each with the path at which it stands. */
export function faultsOf(error: z.core.$ZodError): readonly Refusal[] {
  return error.issues.map((issue) => ({
    code: issue.code ?? 'bad-value',
    where: { column: issue.path.map(String).join('.') },
    said: saidOf(issue),
  }));
}

const line = (fault: Refusal, language: 'vi' | 'en'): string =>
  fault.where.column === undefined || fault.where.column === ''
    ? fault.said[language]
    : `“${fault.where.column}” ${fault.said[language]}`;

/**
 * A part of a request by its schema.
 * @throws {HttpError} "bad-parameter" for path and query, "refused" for a body; all faults at once
 */
export function parsePart(part: 'params' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return part === 'body' ? undefined : {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error);
  const said = {
    vi: `${faults.map((fault) => line(fault, 'vi')).join('; ')}.`,
    en: `${faults.map((fault) => line(fault, 'en')).join('; ')}.`,
  };
  throw new HttpError(part === 'body' ? 'refused' : 'bad-parameter', said, { faults });
}

/** The query with each name once, without `lang`, which every address takes. */
export function onceEach(query: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(query as Readonly<Record<string, unknown>>).filter(([name]) => name !== 'lang');
  for (const [name, value] of entries) {
    if (typeof value !== 'string') {
      throw new HttpError('bad-parameter', {
        vi: `Tham số “${name}” được ghi nhiều lần; hãy ghi một lần.`,
        en: `The parameter “${name}” is given more than once; give it once.`,
      });
    }
  }
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}
