import { parseIsoDate } from '../model/dates.ts';
import type { Refusal } from '../model/refusal.ts';

/** Collects the faults of a recipe; each names the path inside the file. */
export class RecipeChecker {
  readonly file: string;
  readonly found: Refusal[];
  constructor(file: string, found: Refusal[]) {
    this.file = file;
    this.found = found;
  }

  fault(path: string, code: string, said: { readonly vi: string; readonly en: string }): void {
    this.found.push({ code, where: whereOf(this.file, path), said });
  }

  isObject(value: unknown, path: string): value is Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
    this.fault(path, 'not-an-object', { vi: 'phải là một đối tượng { … }', en: 'must be an object { … }' });
    return false;
  }

  isText(value: unknown, path: string): value is string {
    if (typeof value === 'string' && value !== '') return true;
    this.fault(path, 'not-text', {
      vi: `phải là chữ, đang là ${JSON.stringify(value)}`,
      en: `must be text, it is ${JSON.stringify(value)}`,
    });
    return false;
  }

  texts(value: unknown, path: string, test?: { readonly pattern: RegExp; readonly like: string }): void {
    if (!Array.isArray(value)) {
      this.fault(path, 'not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' });
      return;
    }
    value.forEach((entry, i) => {
      if (!this.isText(entry, `${path}[${i}]`) || test === undefined || test.pattern.test(entry)) return;
      this.fault(`${path}[${i}]`, 'bad-form', {
        vi: `“${entry}” không đúng dạng ${test.like}`,
        en: `"${entry}" is not of the form ${test.like}`,
      });
    });
  }

  words(value: unknown, path: string): void {
    if (!this.isObject(value, path)) return;
    this.isText(value['vi'], `${path}.vi`);
    this.isText(value['en'], `${path}.en`);
  }

  day(value: unknown, path: string): void {
    if (typeof value === 'string' && /^\d{4}-/.test(value) && parseIsoDate(value) !== undefined) return;
    this.fault(path, 'not-a-day', {
      vi: `${JSON.stringify(value)} không phải ngày dạng YYYY-MM-DD`,
      en: `${JSON.stringify(value)} is not a day written YYYY-MM-DD`,
    });
  }
}

function whereOf(file: string, path: string): Refusal['where'] {
  return path === '' ? { file } : { file, column: path };
}
