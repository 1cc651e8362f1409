import { foldedWords, markedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { BestOfKinds, type Found } from './best-of-kinds.ts';
import { type ComparedName, type ComparedQuery, comparedQuery, MATCH, matchClass } from './match-class.ts';
import { nearWords } from './near-syllables.ts';
import type { QueryWords } from './query-words.ts';
import type { SearchEntry, SearchKind } from './search-entry.ts';
import { type WordPostings, wordPostings, wordsFrom } from './word-postings.ts';

/** Entries indexed before the thread is given to others. */
const ENTRIES_AT_A_TIME = 400;
const SLIP = 1;

export interface FindOptions {
  /** Most hits of one kind. */
  readonly limit: number;
  readonly kinds?: readonly SearchKind[];
  /** Whether a slip of the hand in a word is forgiven. */
  readonly isNear: boolean;
}

/** Entries in memory, found by the words of their names. */
export interface SearchIndex {
  readonly size: number;
  find(query: QueryWords, options: FindOptions): Found;
}

interface Indexed {
  readonly entries: readonly SearchEntry[];
  readonly names: readonly (readonly ComparedName[])[];
  readonly postings: WordPostings;
}

/** Indexes entries piece by piece; `rest` lets other work go on between two pieces. */
export async function searchIndex(entries: readonly SearchEntry[], rest: () => Promise<void>): Promise<SearchIndex> {
  const byWord = new Map<string, number[]>();
  const names: (readonly ComparedName[])[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_AT_A_TIME) {
    entries.slice(from, from + ENTRIES_AT_A_TIME).forEach((entry, at) => {
      const compared = comparedNames(entry);
      names.push(compared);
      const words = new Set(
        [...compared.map(({ folded }) => folded), ...entry.words.map(foldedWords)].join(' ').split(' '),
      );
      words.delete('');
      for (const word of words) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [from + at]);
        else known.push(from + at);
      }
    });
    await rest();
  }
  const indexed = { entries, names, postings: wordPostings(byWord) };
  return { size: entries.length, find: (query, options) => found(indexed, query, options) };
}

function comparedNames({ names }: SearchEntry): readonly ComparedName[] {
  const known = new Map<string, ComparedName>();
  for (const name of names) {
    const marked = markedWords(name);
    const folded = foldedWords(name);
    if (folded !== '' && !known.has(marked)) known.set(marked, { folded: ` ${folded}`, marked: ` ${marked}` });
  }
  return [...known.values()];
}

function found(indexed: Indexed, query: QueryWords, options: FindOptions): Found {
  const best = new BestOfKinds(options.limit);
  if (query.words.length === 0) return best.found([]);
  const { entries, names } = indexed;
  const compared = comparedQuery(query);
  const { matching, slips, meant } = options.isNear ? nearly(indexed, query) : strictly(indexed, query);
  for (const at of matching) {
    const entry = entries[at];
    if (entry === undefined || options.kinds?.includes(entry.kind) === false) continue;
    const key =
      slips === undefined ? matchKey(names[at] ?? [], compared) : nearKey(names[at] ?? [], query, slips[at] ?? 0);
    best.take(entry, key);
  }
  return best.found(meant);
}

interface Matching {
  readonly matching: readonly number[];
  /** Slips forgiven, by entry. */
  readonly slips?: Uint8Array;
  /** The words that were meant. */
  readonly meant: readonly string[];
}

/** Entries in which every word of the query begins a word. */
function strictly({ entries, postings }: Indexed, { words }: QueryWords): Matching {
  const step = new Uint8Array(entries.length);
  const matching: number[] = [];
  words.forEach((word, turn) => {
    const [from, to] = wordsFrom(postings.words, word);
    for (let at = from; at < to; at += 1) {
      for (const entry of postings.entries[at] ?? []) {
        if (step[entry] !== turn) continue;
        step[entry] = turn + 1;
        if (turn + 1 === words.length) matching.push(entry);
      }
    }
  });
  return { matching, meant: words };
}

/** The same with at most one slip in each word; what needs no slip is taken first. */
function nearly({ entries, postings }: Indexed, { words }: QueryWords): Matching {
  const step = new Uint8Array(entries.length);
  const slips = new Uint8Array(entries.length);
  const matching: number[] = [];
  const meant: string[] = [];
  words.forEach((word, turn) => {
    const [from, to] = wordsFrom(postings.words, word);
    const straight = Array.from({ length: to - from }, (_, place) => from + place);
    const near = nearWords(word, postings.words).filter((at) => at < from || at >= to);
    meant.push(word, ...near.map((at) => postings.words[at] ?? ''));
    for (const [cost, places] of [
      [0, straight],
      [SLIP, near],
    ] as const) {
      for (const at of places) {
        for (const entry of postings.entries[at] ?? []) {
          if (step[entry] !== turn) continue;
          step[entry] = turn + 1;
          slips[entry] = (slips[entry] ?? 0) + cost;
          if (turn + 1 === words.length) matching.push(entry);
        }
      }
    }
  });
  return { matching, slips, meant };
}

/** The class of the best name; a name that holds nothing more stands before a longer one of equal weight. */
function matchKey(names: readonly ComparedName[], query: ComparedQuery): readonly [group: number, tie: number] {
  let [group, tie] = [MATCH.apart as number, Number.MAX_SAFE_INTEGER];
  for (const name of names) {
    const rank = matchClass(name, query) ?? MATCH.apart;
    if (rank > group || (rank === group && name.folded.length >= tie)) continue;
    [group, tie] = [rank, name.folded.length];
  }
  return [group, tie];
}

/** After a slip the nearest is the name with as many words as were written. */
function nearKey(
  names: readonly ComparedName[],
  { words }: QueryWords,
  slips: number,
): readonly [group: number, tie: number] {
  const lengths = names.map(({ folded }) => Math.abs(folded.split(' ').length - 1 - words.length));
  const apart = Math.min(9, ...lengths);
  return [MATCH.near + slips + apart / 10, apart];
}
