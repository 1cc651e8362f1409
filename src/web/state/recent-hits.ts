import type { SearchHit } from '../../http/contract/search-contract.ts';
import { hitKey } from './hit-groups.ts';

const PLACE = 'lienket-opened';
const MOST = 8;

/** The list with a hit at its head, once only and not longer than can be looked over. */
export function withRecent(list: readonly SearchHit[], hit: SearchHit): readonly SearchHit[] {
  const unmarked = { ...hit, marks: { vi: [], en: [] } };
  return [unmarked, ...list.filter((each) => hitKey(each) !== hitKey(hit))].slice(0, MOST);
}

/** What this reader opened from the search before; empty where the browser keeps nothing. */
export function recentHits(): readonly SearchHit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? (kept as SearchHit[]).filter((each) => typeof each?.href === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps the list on this device only. */
export function keepRecent(list: readonly SearchHit[]): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
