import type { Bilingual, Language } from '../../model/bilingual.ts';

/** An option of the command line with its value: `--period 2023`, `--map place="Tỉnh"`, `--replace`. */
const OPTION = /--([a-z]+(?:-[a-z]+)*)(?: ((?:[\w-]+=)?"[^"]*"|(?:[^\s.,;:()]|[.,](?=[^\s)]))+))?/gu;
const WITHOUT_VALUE = new Set(['replace', 'keep-small-cells', 'show']);

export interface OptionNames {
  /** What an option is called on screen. */
  readonly options: Readonly<Record<string, Bilingual>>;
  /** What the words that options take are called: roles of columns, kinds of table, statuses. */
  readonly values: Readonly<Record<string, Bilingual>>;
}

/** What the import says to people at a terminal, in the words of the screen: options become the names of their controls. */
export function screenSaid(said: Bilingual, names: OptionNames): Bilingual {
  return { vi: screenText(said.vi, 'vi', names), en: screenText(said.en, 'en', names) };
}

function screenText(text: string, language: Language, { options, values }: OptionNames): string {
  return text.replace(OPTION, (whole, name: string, value: string | undefined) => {
    const called = options[name]?.[language];
    if (called === undefined) return whole;
    if (value === undefined) return `“${called}”`;
    if (WITHOUT_VALUE.has(name)) return `“${called}” ${value}`;
    const plain = value.replaceAll('"', '');
    const [left = '', ...rest] = plain.split('=');
    if (name === 'map' && rest.length > 0) return `“${rest.join('=')} → ${values[left]?.[language] ?? left}”`;
    return `“${called}: ${values[plain]?.[language] ?? plain}”`;
  });
}
