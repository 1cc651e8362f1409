import { messageWords } from '../../evidence/message-runs.ts';
import type { exploreCatalogue } from '../../evidence/wording/catalogue-explore.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** Words of Explore; a number fills the slot `count`. */
export function exploreWords(key: keyof typeof exploreCatalogue, count?: number): Bilingual {
  return messageWords({ key, ...(count === undefined ? {} : { values: { count } }) });
}
