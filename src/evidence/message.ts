import type { Bilingual } from '../model/bilingual.ts';
import type { FigureId } from './figure-id.ts';

/** What a sentence's slot may hold; numbers are written by the reader's language. */
export type MessageValue =
  | string
  | number
  | Bilingual
  | { readonly figure: FigureId }
  | { readonly date: string }
  | { readonly list: readonly Bilingual[] };

/** A templated sentence: a key of the catalogue and what fills its slots. Never generated prose. */
export interface Message {
  readonly key: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}
