import type { Bilingual } from '../../model/bilingual.ts';
import type { DraftParagraph } from '../../model/draft.ts';

export type CheckName =
  | 'authority'
  | 'arithmetic'
  | 'sources'
  | 'newer'
  | 'terms'
  | 'names'
  | 'form'
  | 'places'
  | 'codes';

/** How sure: the register or plain arithmetic shows it · it is probable · a person must look it up. */
export type Sureness = 'sure' | 'likely' | 'cannot-tell';

export interface FindingPlace {
  readonly paragraph: number;
  readonly line?: number;
  readonly heading?: string;
}

/** One thing that a check has to say about a draft. */
export interface Finding {
  /** `check.what`, e.g. `authority.issuer`. */
  readonly code: string;
  readonly check: CheckName;
  /** A note is worth knowing and is no fault. */
  readonly kind: 'fault' | 'note';
  readonly where: FindingPlace;
  /** The words of the draft it speaks of. */
  readonly quote: string;
  readonly why: Bilingual;
  /** Text that would be right, or what would settle the question. */
  readonly proposed?: Bilingual;
  readonly howSure: Sureness;
}

export interface FindingWords {
  readonly code: string;
  readonly quote: string;
  readonly why: Bilingual;
  readonly proposed?: Bilingual;
  readonly howSure: Sureness;
  readonly kind?: 'note';
}

/** A finding at a paragraph; its check is the first half of its code. */
export function findingAt(paragraph: DraftParagraph, words: FindingWords): Finding {
  const { code, quote, why, proposed, howSure, kind = 'fault' } = words;
  const { number, line, heading } = paragraph;
  return {
    code,
    check: code.slice(0, code.indexOf('.')) as CheckName,
    kind,
    where: {
      paragraph: number,
      ...(line === undefined ? {} : { line }),
      ...(heading === undefined ? {} : { heading }),
    },
    quote: shortened(quote),
    why,
    ...(proposed === undefined ? {} : { proposed }),
    howSure,
  };
}

const LONGEST_QUOTE = 160;

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length <= LONGEST_QUOTE ? flat : `${flat.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
