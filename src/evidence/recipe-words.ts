import type { Bilingual } from '../model/bilingual.ts';
import { capitalWords } from '../model/capital-words.ts';
import { formatDate } from '../model/format-date.ts';
import { formatExact } from '../model/format-number.ts';
import { isFields, isKeyed, listKeys, patternOf, positionIn, type Step } from './recipe-shape.ts';
import { RECIPE_NOUNS } from './wording/recipe-nouns.ts';

const VALUES: Readonly<Record<string, Bilingual>> = {
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
  all: { vi: 'mọi bản phù hợp', en: 'all that fit' },
  none: { vi: 'không dùng', en: 'none' },
};
/** By what a person knows an entry that is shown as a whole: the first of these that it has. */
const CAPTIONS = ['text', 'title', 'worked', 'name', 'country', 'code', 'period', 'id'];

/** Where a part of a recipe stands, in words: “Luận điểm 4 (mã-luận-điểm), lời tiếng Việt”. */
export function wordsOf(steps: readonly Step[], recipe: unknown): Bilingual {
  const found = steps.flatMap((step, i): readonly Bilingual[] => {
    const at = steps.slice(0, i + 1);
    const noun = RECIPE_NOUNS[patternOf(at)];
    if (noun === undefined) return [];
    if (typeof step === 'string') {
      // The entry's own noun follows: naming its list before it would say the same twice.
      return typeof steps[i + 1] === 'object' ? [] : [noun];
    }
    return [isKeyed(steps.slice(0, i)) ? numbered(noun, step.key, positionIn(recipe, at)) : noun];
  });
  const joined = { vi: found.map(({ vi }) => vi).join(', '), en: found.map(({ en }) => en).join(', ') };
  const last = steps.at(-1);
  if (last === 'vi') return capitalWords({ vi: `${joined.vi} tiếng Việt`, en: `${joined.en} in Vietnamese` });
  if (last === 'en') return capitalWords({ vi: `${joined.vi} tiếng Anh`, en: `${joined.en} in English` });
  return capitalWords(joined.vi === '' ? { vi: patternOf(steps), en: patternOf(steps) } : joined);
}

/** What stands in a part of a recipe, in words; null where nothing does. */
export function valueWords(steps: readonly Step[], value: unknown): Bilingual | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return listWords(steps, value);
  if (isFields(value)) return fieldsWords(steps, value);
  if (typeof value === 'number') return { vi: formatExact(value, 'vi'), en: formatExact(value, 'en') };
  const isWord = typeof value === 'boolean' || patternOf(steps) === 'added';
  return (isWord ? VALUES[String(value)] : undefined) ?? both(formatDate(String(value), 'vi'));
}

/** The keys of a list as a person reads them, in order. */
export function orderWords(keys: readonly string[]): Bilingual {
  return both(keys.map((key) => formatDate(key, 'vi')).join(' · '));
}

function listWords(steps: readonly Step[], list: readonly unknown[]): Bilingual {
  const keys = listKeys(patternOf(steps), list);
  return keys === undefined ? both(JSON.stringify(list)) : orderWords(keys);
}

function fieldsWords(steps: readonly Step[], fields: Readonly<Record<string, unknown>>): Bilingual {
  if (typeof fields['vi'] === 'string' && typeof fields['en'] === 'string')
    return { vi: fields['vi'], en: fields['en'] };
  const caption = CAPTIONS.find((name) => fields[name] !== undefined);
  const words = caption === undefined ? null : valueWords([...steps, caption], fields[caption]);
  return words ?? both(JSON.stringify(fields));
}

function numbered(noun: Bilingual, key: string, position: number | undefined): Bilingual {
  const number = position === undefined ? '' : ` ${position + 1}`;
  return { vi: `${noun.vi}${number} (${key})`, en: `${noun.en}${number} (${key})` };
}

const both = (text: string): Bilingual => ({ vi: text, en: text });
