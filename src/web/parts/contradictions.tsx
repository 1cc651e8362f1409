import type { ReactNode } from 'react';
import type { BookView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { ledgerWords } from '../words/ledger-words.ts';
import { FactMark } from './fact-mark.tsx';
import type { Grounds } from './runs-text.tsx';

/** Sources that contradict each other, side by side; never averaged. */
export function Contradictions({ book, grounds }: { readonly book: BookView; readonly grounds: Grounds }): ReactNode {
  const say = useSpeech(ledgerWords);
  const { conflicts } = book.ledger;
  return (
    <section>
      <h2>{say('conflicts')}</h2>
      <p className="quiet">{say(conflicts.length === 0 ? 'noConflicts' : 'conflictsNote')}</p>
      {conflicts.map((conflict) => (
        <article key={conflict.id} className="conflict">
          <h3>{say.of(conflict.what)}</h3>
          <div className="conflict-sides">
            {conflict.facts.flatMap((id) => {
              const fact = book.facts[id];
              return fact === undefined
                ? []
                : [
                    <div key={id} className="conflict-side">
                      <p className="conflict-value">{say.of(fact.text)}</p>
                      <p>
                        {say.of(fact.statement)} <FactMark fact={fact} dossier={grounds.id} />
                      </p>
                      <p className="quiet">
                        {fact.source.publisher}
                        {fact.source.date === null ? '' : `, ${say.date(fact.source.date)}`} ·{' '}
                        {say.of(fact.statusWords)}
                      </p>
                    </div>,
                  ];
            })}
          </div>
          <p>{say('resolution', { words: conflict.resolution })}</p>
        </article>
      ))}
    </section>
  );
}
