import type { ReactNode } from 'react';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { articleWords } from '../../model/article-words.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { ActLink } from './act-link.tsx';

/** The rule in force on the day: its words, where it stands, since when, and whether anybody has checked it. */
export function LegalRule({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(legalWords);
  const { rule } = view.legal;
  const title = say('rule', { date: say.date(view.asOf) });
  if (rule === null)
    return (
      <section aria-labelledby="rule">
        <h2 id="rule">{title}</h2>
        <p className="teach">{say('noRule')}</p>
      </section>
    );
  const act = view.acts[rule.actId];
  const from = rule.appliesFrom === null ? say('unknownDay') : say.date(rule.appliesFrom);
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">{title}</h2>
      <div className="card rule">
        <p className="rule-title">
          {say.of(rule.title)}{' '}
          <span className="rule-act">
            {act === undefined ? rule.actId : <ActLink act={act} />}
            {`, ${say.of(articleWords(rule.article))}`}
          </span>
        </p>
        <blockquote>{say.of(rule.text)}</blockquote>
        <p className="quiet">
          {rule.appliesTo === null
            ? say('inForce', { from })
            : say('inForceTo', { from, to: say.date(rule.appliesTo) })}
        </p>
        {rule.isChecked ? null : <p className="stale">{say('unchecked')}</p>}
        {act?.warning === undefined ? null : <p className="stale">{say.of(act.warning)}</p>}
      </div>
    </section>
  );
}
