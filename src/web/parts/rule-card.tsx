import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActLine, RuleView } from '../../http/contract/law-contract.ts';
import { articleWords } from '../../model/article-words.ts';
import { useSpeech } from '../state/language.tsx';
import { lawWords } from '../words/law-words.ts';
import { StandingBadge } from './standing-badge.tsx';

/** A rule: what it says, where it stands, since when it applies, and what the program computes with. */
export function RuleCard({ rule, act }: { readonly rule: RuleView; readonly act: ActLine | undefined }): ReactNode {
  const say = useSpeech(lawWords);
  const { title, text, article, appliesFrom, appliesTo, parameters } = rule;
  const dates = [
    appliesFrom === null ? '' : say('since', { day: say.date(appliesFrom) }),
    appliesTo === null ? '' : `→ ${say.date(appliesTo)}`,
  ].filter((part) => part !== '');
  return (
    <article className="card rule-card">
      <h3>{say.of(title)}</h3>
      <p>{say.of(text)}</p>
      <p className="rule-foot">
        <StandingBadge standing={rule.applies} words={rule.appliesWords} />
        <span>
          {act === undefined ? (
            rule.act
          ) : (
            <Link to="/law/$act" params={{ act: act.id }}>
              {actName(act, say.language)}
            </Link>
          )}
          {`, ${article === '' ? say('noArticle') : say.of(articleWords(article))}`}
        </span>
        <span className="quiet">{dates.join(' ')}</span>
        <span className="sure">{rule.howSure}</span>
      </p>
      {parameters.length === 0 ? null : (
        <details>
          <summary>{say('parameters', { count: say.number(parameters.length, 0) })}</summary>
          <dl className="parameters">
            {parameters.map(({ path, value }) => (
              <div key={path}>
                <dt>
                  <code>{path}</code>
                </dt>
                <dd>{value === '' ? '–' : value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

/** An act by kind and number, or by its title where it has no number. */
export const actName = (act: ActLine, language: 'vi' | 'en'): string =>
  act.number === '' ? act.title[language] : `${act.type[language]} ${act.number}`;
