import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { MethodTrial } from '../parts/method-trial.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { methodWords } from '../words/method-words.ts';
import { runWords } from '../words/run-words.ts';
import '../styles/notes.css';
import '../styles/methods.css';

/** One method: formula, reading, caution, what verifies it, where it is used, and a place to try it. */
export function MethodScreen(): ReactNode {
  const { id } = useParams({ from: '/methods/$id' });
  const answer = useAsk('GET /methods/:id', { params: { id } }, { keepsLast: false });
  return <Answered of={answer}>{(method) => <Method key={method.id} method={method} />}</Answered>;
}

function Method({ method }: { readonly method: MethodDetail }): ReactNode {
  const say = useSpeech({ ...methodWords, openRun: runWords.openRun });
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/methods">{say('asks')}</Link>
        <span>{`${method.id}@${method.version}`}</span>
      </nav>
      <Screen
        question={say.of(method.title)}
        sentence={say.of(method.purpose)}
        actions={
          method.call === null ? undefined : (
            <Link className="button primary" to="/methods/$id/run" params={{ id: method.id }}>
              {say('openRun')}
            </Link>
          )
        }
      >
        <div className="method-page">
          <div>
            <h2>{say('formula')}</h2>
            <pre lang="en" className="formula">
              {method.formula}
            </pre>
            <h2>{say('reads')}</h2>
            <p>{say.of(method.reads)}</p>
            <h2>{say('warns')}</h2>
            <p className="beware">{say.of(method.warns)}</p>
            <MethodTrial method={method} />
          </div>
          <aside className="method-side">
            <Uses id={method.id} />
            <Limits method={method} />
            <Sources sources={method.sources} />
          </aside>
        </div>
        <Verified method={method} />
      </Screen>
    </>
  );
}

function Sources({ sources }: { readonly sources: readonly string[] }): ReactNode {
  const say = useSpeech(methodWords);
  return (
    <section>
      <h2>{say('sources')}</h2>
      <ul className="steps">
        {sources.map((source) => (
          <li key={source}>{source === 'house' ? say('house') : <span lang="en">{source}</span>}</li>
        ))}
      </ul>
    </section>
  );
}

function Limits({ method }: { readonly method: MethodDetail }): ReactNode {
  const say = useSpeech(methodWords);
  const parts = (['returns', 'refuses', 'cost'] as const).filter((part) => method[part] !== '');
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{say('limits')}</h2>
      <dl className="limits">
        {parts.map((part) => (
          <div key={part}>
            <dt>{say(part)}</dt>
            <dd lang="en">{method[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Verified({ method }: { readonly method: MethodDetail }): ReactNode {
  const say = useSpeech(methodWords);
  const { agreement, laws } = method;
  return (
    <section>
      <h2>{say('verified')}</h2>
      {agreement === null ? null : (
        <p className="notice">
          {say('agreement', { source: agreement.source, made: agreement.madeBy, tolerance: agreement.tolerance })}
        </p>
      )}
      {laws.length === 0 ? (
        <p className="quiet">{say('noLaws')}</p>
      ) : (
        <>
          <p className="quiet">{say('lawsNote')}</p>
          <details open={laws.length <= 12}>
            <summary>{say('laws', { count: say.number(laws.length, 0) })}</summary>
            <ul className="steps" lang="en">
              {laws.map((law) => (
                <li key={law}>{law}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

function Uses({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(methodWords);
  const answer = useAsk('GET /methods/:id/uses', { params: { id } }, { keepsLast: false });
  return (
    <section>
      <h2>{say('uses')}</h2>
      {answer.isPending ? (
        <p className="reading" role="status">
          {say('usesReading')}
        </p>
      ) : (
        <Answered of={answer}>
          {({ uses }) =>
            uses.length === 0 ? (
              <p className="quiet">{say('usesNone')}</p>
            ) : (
              <ul className="plain uses">
                {uses.map((use) => (
                  <li key={use.dossier}>
                    <Link to="/dossiers/$id" params={{ id: use.dossier }}>
                      {say.of(use.title)}
                    </Link>
                    <span className="quiet"> · {say('usesCount', { count: say.number(use.count, 0) })}</span>
                    <ul className="plain use-figures">
                      {use.figures.map(({ home, label, text }) => (
                        <li key={home}>
                          <Link
                            to="/dossiers/$id"
                            params={{ id: use.dossier }}
                            search={(search) => ({ ...search, at: home })}
                          >
                            {say.of(text)}
                          </Link>{' '}
                          <span className="quiet">{say.of(label)}</span>
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      )}
    </section>
  );
}
