import type { Bilingual } from '../model/bilingual.ts';

/** The store of records cannot be reached; `said` tells a person why and what to do. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly said: Bilingual;
  constructor(said: Bilingual, cause?: unknown) {
    super(said.en, { cause });
    this.said = said;
  }
}
