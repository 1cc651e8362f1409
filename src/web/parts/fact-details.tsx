import type { ReactNode } from 'react';
import type { FactHome } from '../../http/contract/figure-home-contract.ts';
import type { FactView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { factWords } from '../words/fact-words.ts';

function FactText({ fact }: { readonly fact: FactView }): ReactNode {
  const say = useSpeech(factWords);
  const { source } = fact;
  return (
    <>
      <p className="figure-label">{say.of(fact.statement)}</p>
      <p className="figure-value">{say.of(fact.text)}</p>
      <dl className="facts">
        <div>
          <dt>{say('period')}</dt>
          <dd>{say.of(fact.periodWords)}</dd>
        </div>
        <div>
          <dt>{say('status')}</dt>
          <dd>
            {say.of(fact.statusWords)}, {say.of(fact.strengthWords)}
          </dd>
        </div>
        <div>
          <dt>{say('source')}</dt>
          <dd>
            {source.title} – {source.publisher}
            {source.date === null ? null : `, ${say.date(source.date)}`}
            {source.url === null ? null : <code className="url">{source.url}</code>}
          </dd>
        </div>
        <div>
          <dt>{say('kept')}</dt>
          <dd>
            <code>{`${fact.release} #${fact.row}`}</code>
          </dd>
        </div>
      </dl>
    </>
  );
}

/** A cited fact with its source; those that contradict it stand beside it, never averaged. */
export function FactDetails({ home }: { readonly home: FactHome }): ReactNode {
  const say = useSpeech(factWords);
  return (
    <div className="figure-details" data-fact={home.fact.id}>
      <FactText fact={home.fact} />
      {home.against.length === 0 ? null : (
        <section className="contradiction">
          <h3>{say('against')}</h3>
          {home.against.map((fact) => (
            <FactText key={fact.id} fact={fact} />
          ))}
          {home.resolution === null ? null : <p>{say.of(home.resolution)}</p>}
        </section>
      )}
      {home.claims.length === 0 ? null : (
        <section>
          <h3>{say('used')}</h3>
          <ul>
            {home.claims.map((claim) => (
              <li key={claim.id}>{say.of(claim.text)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
