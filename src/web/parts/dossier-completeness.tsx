import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { policyWords } from '../words/policy-words.ts';
import { Answered } from './answered.tsx';
import { CompletenessView } from './completeness-view.tsx';
import '../styles/policy.css';

/** What the report of a dossier lacks by name, each with the screen on which it is mended. */
export function DossierCompleteness({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(policyWords);
  const answer = useAsk('GET /dossiers/:id/completeness', { params: { id } });
  return (
    <section aria-labelledby="complete">
      <h2 id="complete">{say('complete')}</h2>
      <p className="quiet">{say('dossierCompleteNote')}</p>
      <Answered of={answer}>
        {({ completeness }) => <CompletenessView of={completeness} fileName={id} at={{ dossier: id }} />}
      </Answered>
    </section>
  );
}
