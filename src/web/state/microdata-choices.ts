import type { Bilingual } from '../../model/bilingual.ts';
import { microdataWords } from '../words/microdata-words.ts';
import type { Catalogue } from '../words/say.ts';

/** What a person chose for a protected table. */
export interface MicroChoices {
  readonly set: string;
  readonly by: readonly string[];
  readonly measures: readonly string[];
  readonly minimum: string;
  readonly dominance: string;
  readonly pPercent: string;
  readonly levels: string;
}

export const DIMENSIONS = ['place', 'industry', 'ownership', 'size', 'year'] as const;

/** The parts of a data set that decide what can be chosen. */
export interface ChoosableSet {
  readonly name: string;
  readonly geography: string | null;
  readonly classification: string | null;
  readonly ownerships: readonly string[];
  readonly periods: readonly string[];
  readonly measures: readonly { readonly name: string }[];
  readonly isWeighted: boolean;
}

/** The dimensions that a data set can be told by. */
export function dimensionsOf(set: ChoosableSet): readonly (typeof DIMENSIONS)[number][] {
  const has = {
    place: set.geography !== null,
    industry: set.classification !== null,
    ownership: set.ownerships.some((code) => code !== 'all'),
    size: !set.isWeighted && set.measures.some(({ name }) => name === 'workers'),
    year: set.periods.length > 1,
  };
  return DIMENSIONS.filter((name) => has[name]);
}

/** Where the form starts: everything but sizes, numbers of enterprises and workers, at least three enterprises a cell. */
export function startChoices(set: ChoosableSet): MicroChoices {
  const measures = ['enterprises', ...set.measures.map(({ name }) => name).filter((name) => name === 'workers')];
  return {
    set: set.name,
    by: dimensionsOf(set).filter((name) => name !== 'size'),
    measures,
    minimum: '3',
    dominance: '2,0.85',
    pPercent: '',
    levels: '2',
  };
}

/** The words for a measure; its own name where there are none. */
export function measureWords(name: string): Bilingual {
  const words: Catalogue = microdataWords;
  return words[`m_${name}`] ?? { vi: name, en: name };
}

/** The same with one word put in or taken out. */
export function toggled(list: readonly string[], word: string): readonly string[] {
  return list.includes(word) ? list.filter((each) => each !== word) : [...list, word];
}

/** The request that the choices make; an empty rule is not used. */
export function microRequest(choices: MicroChoices) {
  const rule = [
    ['minimum', choices.minimum],
    ['dominance', choices.dominance],
    ['p', choices.pPercent],
  ].flatMap(([name, value]) => (value?.trim() ? [`${name}=${value.replaceAll(' ', '')}`] : []));
  return {
    set: choices.set,
    by: [...choices.by],
    measure: [...choices.measures],
    rule,
    level: choices.by.includes('industry') && choices.levels.trim() !== '' ? [choices.levels] : [],
  };
}
