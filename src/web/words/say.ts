import type { Bilingual, Language } from '../../model/bilingual.ts';

/** What a slot of a sentence may hold; numbers are written by the caller, in the reader's language. */
export type Slots = Readonly<Record<string, string | number | Bilingual>>;

/**
 * A sentence of a catalogue with its `{slots}` filled. `{slot|one|many}` is the word for one where the slot holds 1, else the
 * word for many: `{n} {n|row|rows}`. A slot without a value is a fault of ours and throws.
 */
export function said(sentence: Bilingual, language: Language, slots: Slots = {}): string {
  return sentence[language].replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, ...parts: (string | undefined)[]) => {
    const [name = '', one, many] = parts;
    const value = slots[name];
    if (value === undefined) throw new Error(`no value for the slot "${name}" of "${sentence.en}"`);
    if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** A catalogue of one screen: keys of our own, words in both languages. */
export type Catalogue = Readonly<Record<string, Bilingual>>;
