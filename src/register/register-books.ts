import type { IndustryBook } from './industry-book.ts';
import type { ProcessBook } from './process-book.ts';

/** What the register looks up in packs: industry codes of both editions, processes and materials. */
export interface RegisterBooks {
  readonly industries: IndustryBook;
  readonly processes: ProcessBook;
  /** Materials of the same vocabulary. */
  readonly materials: ProcessBook;
}
