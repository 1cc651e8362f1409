import defaultModel from '../../register/match/default-model.json' with { type: 'json' };
import { isOfPlan, type MatchScorer, matchScorer } from '../../register/match/match-scorer.ts';
import type { RegisterModel } from '../../register/match/register-model.ts';
import type { RegisterReading } from '../ports-register.ts';

/** The scorer of a register, made once and kept while the register stays about as large. */
export interface KeptScorer {
  of(register: Pick<RegisterReading, 'size' | 'words' | 'model'>): Promise<MatchScorer>;
}

/** The words are counted anew once the register has grown so much. */
const GROWTH = 1.5;

/** A scorer that is made when it is first asked for. */
export function keptScorer(): KeptScorer {
  let kept: { readonly scorer: MatchScorer; readonly records: number; readonly content: string } | undefined;
  return {
    async of(register) {
      const [records, model] = [await register.size(), await modelOf(register)];
      const content = JSON.stringify(model);
      if (kept === undefined || records > kept.records * GROWTH || content !== kept.content)
        kept = { scorer: matchScorer(model, { records, words: await register.words() }), records, content };
      return kept.scorer;
    },
  };
}

/** The newest model that the register learned, or that which comes with the program where none fits what is compared today. */
export async function modelOf(register: Pick<RegisterReading, 'model'>): Promise<RegisterModel> {
  const kept = await register.model();
  const learned = kept === undefined ? undefined : (JSON.parse(kept.content) as RegisterModel);
  return learned !== undefined && isOfPlan(learned) ? learned : defaultModel;
}
