import type { Refusal } from '../../model/refusal.ts';
import type { AccountRecords, Secrets } from '../ports-accounts.ts';

/** What accounts need. */
export interface AccountPorts {
  accounts(): Promise<AccountRecords>;
  readonly secrets: Secrets;
  /** The present instant in ISO form. */
  now(): string;
  /** Whether a word is one of those that everybody tries first as a password. */
  isCommonPassword(word: string): Promise<boolean>;
}

/** A refusal that concerns one field of what was sent, or the whole. */
export const refusal = (code: string, said: Refusal['said'], column?: string): Refusal => ({
  code,
  where: column === undefined ? {} : { column },
  said,
});

/** One refusal as an outcome. */
export const refused = (one: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals: [one],
});

/** An instant some milliseconds after another. */
export const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
