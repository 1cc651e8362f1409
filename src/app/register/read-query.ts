import { firmName } from '../../register/firm-name.ts';
import { queryTerms } from '../../register/record-card.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { parseTaxCode } from '../../register/tax-code.ts';
import type { RegisterReading } from '../ports-register.ts';
import type { CardMatch, FoundCard } from '../ports-register-search.ts';
import type { Filter } from './asked-filter.ts';
import { type Dictionary, type Reading, readingsOf } from './name-dictionary.ts';

/** Where no name begins so and fewer than so many hold all the words, names one slip away are looked for too. */
const ENOUGH = 10;
export const MOST_NAMESAKES = 200;
/** So many are ranked; a name that is not among the first thousand of its words needs another word. */
export const MOST_RANKED = 1000;

/** What a text is taken for, whatever the filters are: so that a filter can only narrow. */
export type QueryRead =
  | { readonly kind: 'all' }
  | { readonly kind: 'code'; readonly match: Filter }
  | { readonly kind: 'id'; readonly match: Filter }
  | NameRead;

/** A name: its words, and where nobody is called so the readings that are one slip away. */
export interface NameRead {
  readonly kind: 'name';
  readonly text: string;
  readonly words: readonly string[];
  readonly core: string;
  readonly readings: readonly Reading[];
}

interface Scene {
  readonly register: RegisterReading;
  readonly dictionary: Dictionary;
}

/** Reads what was typed: nothing, a code, an id, or a name. */
export async function readQuery(scene: Scene, query: string): Promise<QueryRead> {
  const text = query.trim();
  if (text === '') return { kind: 'all' };
  const code = parseTaxCode(text);
  if (code.ok && code.value.kind !== 'person') return { kind: 'code', match: { code: code.value.code } };
  const id = parseRecordId(text);
  const line = id === undefined ? undefined : await scene.register.find(id);
  if (line === undefined) return nameRead(scene, text);
  const alive = line.mergedInto === null ? line : await scene.register.find(line.mergedInto);
  return { kind: 'id', match: { record: alive?.record ?? -1 } };
}

async function nameRead({ register, dictionary }: Scene, text: string): Promise<NameRead> {
  const { core } = firmName(text);
  const words = queryTerms(text);
  const read: NameRead = { kind: 'name', text, words, core, readings: [] };
  if (words.length === 0 || (await isNamed(register, read))) return read;
  for (const readings of await readingsOf(register, dictionary, words)) {
    const found = await Promise.all(readings.map((terms) => register.search({ terms, limit: 1 })));
    const filled = readings.filter((_, at) => (found[at]?.length ?? 0) > 0);
    if (filled.length > 0) return { ...read, readings: filled };
  }
  return read;
}

async function isNamed(register: RegisterReading, { core, words }: NameRead): Promise<boolean> {
  const begun = core === '' ? [] : await register.search({ any: [{ core }, { core, isWholeCore: true }], limit: 1 });
  if (begun.length > 0) return true;
  const sure = await register.search({ terms: words.map((word) => [word]), limit: ENOUGH });
  return sure.length >= ENOUGH;
}

/** All that a text finds, as one condition; filters come beside it. */
export function matchOf(read: QueryRead): Filter {
  if (read.kind === 'all') return {};
  return read.kind === 'name'
    ? { any: [...sureMatches(read), ...read.readings.map((terms) => ({ terms }))] }
    : read.match;
}

function sureMatches({ words, core }: NameRead): readonly CardMatch[] {
  const names: readonly CardMatch[] = core === '' ? [] : [{ core }, { core, isWholeCore: true }];
  return words.length === 0 ? [] : [...names, { terms: words.map((word) => [word]) }];
}

/** A card that a name found, and what of the query was meant by it, if it was meant with a slip. */
export interface NamedCard {
  readonly card: FoundCard;
  readonly meant: string | undefined;
}

/** The cards that a name finds under a filter: those that hold all its words, and those one slip away. */
export async function namedCards(
  register: RegisterReading,
  read: NameRead,
  filter: Filter,
): Promise<readonly NamedCard[]> {
  const { words, core, readings } = read;
  if (words.length === 0) return [];
  const whole = core === '' ? [] : await register.search({ ...filter, core, isWholeCore: true, limit: MOST_NAMESAKES });
  const begun = core === '' ? [] : await register.search({ ...filter, core, limit: MOST_NAMESAKES });
  const other = await register.search({ ...filter, terms: words.map((word) => [word]), limit: MOST_RANKED });
  const found = new Map<number, NamedCard>();
  for (const card of [...whole, ...begun, ...other])
    if (!found.has(card.record)) found.set(card.record, { card, meant: undefined });
  const limit = Math.ceil(MOST_RANKED / Math.max(1, readings.length));
  for (const terms of readings)
    for (const card of await register.search({ ...filter, terms, limit })) {
      if (found.has(card.record)) continue;
      const meant = words.map((word, at) => terms[at]?.find((each) => card.terms.includes(each)) ?? word);
      found.set(card.record, { card, meant: meant.join(' ') });
    }
  return [...found.values()];
}
