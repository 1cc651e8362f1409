import type { IndustryBook } from './industry-book.ts';
import type { ProcessBook } from './process-book.ts';

/** What the register looks up in packs: industry codes of both editions, and processes. */
export interface RegisterBooks {
  readonly industries: IndustryBook;
  readonly processes: ProcessBook;
}
