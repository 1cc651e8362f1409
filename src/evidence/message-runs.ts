import type { Bilingual } from '../model/bilingual.ts';
import { formatDate } from '../model/format-date.ts';
import { formatNumber } from '../model/format-number.ts';
import type { Message, MessageValue } from './message.ts';
import type { Run } from './report.ts';
import { catalogue } from './wording/catalogue.ts';

/** The words of a key; a key that is not in the catalogue is a fault of the program and throws. */
export function words(key: string): Bilingual {
  const template = catalogue[key];
  if (template === undefined) throw new Error(`no words for "${key}" in the catalogue`);
  return template;
}

/** A templated sentence as runs of a paragraph: its figures become runs with a note mark. Slots stand in the same order in both languages. */
export function messageRuns(message: Message): readonly Run[] {
  const template = words(message.key);
  const vi = template.vi.split(/\{(\w+)\}/);
  const en = template.en.split(/\{(\w+)\}/);
  const runs: Run[] = [];
  for (let i = 0; i < vi.length; i += 1) {
    if (i % 2 === 0) {
      if (vi[i] !== '' || en[i] !== '') runs.push({ kind: 'text', text: { vi: vi[i] ?? '', en: en[i] ?? '' } });
      continue;
    }
    const slot = vi[i] ?? '';
    const value = message.values?.[slot];
    if (value === undefined) throw new Error(`"${message.key}" has no value for its slot "${slot}"`);
    runs.push(slotRun(value));
  }
  return runs;
}

/** A sentence without figures, as words. */
export function messageWords(message: Message): Bilingual {
  const runs = messageRuns(message);
  const join = (language: 'vi' | 'en'): string =>
    runs.map((run) => (run.kind === 'text' ? run.text[language] : '')).join('');
  return { vi: join('vi'), en: join('en') };
}

function slotRun(value: MessageValue): Run {
  if (typeof value === 'object' && 'figure' in value) return { kind: 'figure', figure: value.figure };
  return { kind: 'text', text: slotWords(value) };
}

function slotWords(value: Exclude<MessageValue, { readonly figure: unknown }>): Bilingual {
  if (typeof value === 'string') return { vi: value, en: value };
  if (typeof value === 'number') return { vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') };
  if ('date' in value) return { vi: formatDate(value.date, 'vi'), en: formatDate(value.date, 'en') };
  if ('list' in value) return { vi: joined(value.list, 'vi'), en: joined(value.list, 'en') };
  return value as Bilingual;
}

function joined(list: readonly Bilingual[], language: 'vi' | 'en'): string {
  if (list.length === 0) return language === 'vi' ? 'không có' : 'none';
  return list.map((entry) => entry[language]).join(', ');
}
