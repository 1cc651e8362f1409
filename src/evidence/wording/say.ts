import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import type { Figure } from '../figure.ts';
import type { Message, MessageValue } from '../message.ts';
import { catalogue } from './catalogue.ts';
import { figureText } from './format-figure.ts';

/** What stands for an empty list. */
const NOTHING: Bilingual = { vi: 'không có', en: 'none' };

/**
 * A templated sentence as plain text: slots are filled in the reader's language, figures with value and unit.
 *
 * @throws {Error} when the catalogue has no such key or a slot has no value, which is a fault of the program
 */
export function say(message: Message, language: Language, figures: Readonly<Record<string, Figure>> = {}): string {
  const template = catalogue[message.key];
  if (template === undefined) throw new Error(`no words for "${message.key}" in the catalogue`);
  return template[language].replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = message.values?.[slot];
    if (value === undefined) throw new Error(`"${message.key}" has no value for its slot "${slot}"`);
    return slotText(value, language, figures);
  });
}

function slotText(value: MessageValue, language: Language, figures: Readonly<Record<string, Figure>>): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, language);
  if ('figure' in value) {
    const figure = figures[value.figure];
    return figure === undefined ? value.figure : figureText(figure, language);
  }
  if ('date' in value) return formatDate(value.date, language);
  if ('list' in value)
    return value.list.length === 0 ? NOTHING[language] : value.list.map((entry) => entry[language]).join(', ');
  return value[language];
}
