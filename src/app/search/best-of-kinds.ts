import { SEARCH_KINDS, type SearchEntry, type SearchKind } from './search-entry.ts';

/** An entry with its place in the ranking: class of the match, then weight, then length of the name. */
export interface Ranked {
  readonly entry: SearchEntry;
  readonly key: readonly [group: number, tie: number];
}

/** What a query found: the best of each kind, how many of each kind there are, and the words that were looked for. */
export interface Found {
  readonly ranked: readonly Ranked[];
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
  readonly meant: readonly string[];
}

/** Which of two stands first; the same in every run. */
export function byRank(one: Ranked, other: Ranked): number {
  return (
    one.key[0] - other.key[0] ||
    other.entry.weight - one.entry.weight ||
    one.key[1] - other.key[1] ||
    SEARCH_KINDS.indexOf(one.entry.kind) - SEARCH_KINDS.indexOf(other.entry.kind) ||
    byText(one.entry.title.vi, other.entry.title.vi) ||
    byText(one.entry.id, other.entry.id)
  );
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Keeps the best few of each kind out of many, without sorting all of them. */
export class BestOfKinds {
  readonly #limit: number;
  readonly #best = new Map<SearchKind, Ranked[]>();
  readonly #counts: Partial<Record<SearchKind, number>> = {};

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(entry: SearchEntry, key: Ranked['key']): void {
    this.#counts[entry.kind] = (this.#counts[entry.kind] ?? 0) + 1;
    const best = this.#best.get(entry.kind) ?? [];
    this.#best.set(entry.kind, best);
    const last = best.at(-1);
    const ranked = { entry, key };
    if (last !== undefined && best.length >= this.#limit && byRank(ranked, last) >= 0) return;
    let place = best.length;
    while (place > 0 && byRank(ranked, best[place - 1] ?? ranked) < 0) place -= 1;
    best.splice(place, 0, ranked);
    if (best.length > this.#limit) best.pop();
  }

  found(meant: readonly string[]): Found {
    return { ranked: [...this.#best.values()].flat().sort(byRank), counts: this.#counts, meant };
  }
}
