import type { DraftParagraph } from '../../model/draft.ts';
import type { ActCitation } from './act-citations.ts';
import type { CheckInput } from './lint-knowledge.ts';

/** A citation, where it stands, and what the check was given. */
export interface CitationAt {
  readonly paragraph: DraftParagraph;
  readonly citation: ActCitation;
  readonly input: CheckInput;
}
