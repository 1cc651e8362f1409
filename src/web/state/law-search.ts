import type { ActLine } from '../../http/contract/law-contract.ts';
import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';

/** What the address of the register of acts says: the words that are looked for. */
export interface LawSearch {
  readonly find?: string;
}

/** Reads the query of an address. */
export function lawSearch(search: object): LawSearch {
  const { find } = search as Readonly<Record<string, unknown>>;
  const text = typeof find === 'string' || typeof find === 'number' ? String(find).slice(0, 200) : '';
  return text.trim() === '' ? {} : { find: text };
}

const plain = (text: string): string => foldVietnamese(text).toLowerCase();

/** Acts in whose number, issuer or subject every word stands, with or without accents. */
export function foundActs(acts: readonly ActLine[], find: string): readonly ActLine[] {
  const words = plain(find)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return acts;
  return acts.filter(({ id, number, type, title, issuer }) => {
    const text = plain([id, number, type.vi, type.en, title.vi, title.en, issuer.vi, issuer.en].join(' '));
    return words.every((word) => text.includes(word));
  });
}
