import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { refusalLine } from '../../model/refusal.ts';
import { useSpeech } from '../state/language.tsx';
import { valueWords } from '../words/said-value.ts';
import { stewardWords } from '../words/steward-words.ts';
import '../styles/cards.css';
import '../styles/steward.css';

type Consequence = AnswerOf<'GET /register/records/:id/splitting'>;
type Outlook = Consequence['after'][number];

/** What a decision would do: the records as they are, and as they would be. */
export function ConsequenceView(props: {
  readonly consequence: Pick<Consequence, 'before' | 'after' | 'ties'>;
  /** What is left out: records that stand on screen already. */
  readonly isOnlyAfter?: boolean;
  readonly title?: string;
}): ReactNode {
  const { consequence, isOnlyAfter = false, title } = props;
  const { before, after, ties } = consequence;
  const say = useSpeech(stewardWords);
  return (
    <section className="consequence">
      <h2>{title ?? say('consequence')}</h2>
      <div className="outlooks">
        {isOnlyAfter ? null : <Outlooks title={say('now')} outlooks={before} />}
        <Outlooks title={say('afterwards')} outlooks={after} />
      </div>
      {ties === 0 ? null : <p>{say('tiesGo', { count: say.number(ties, 0) })}</p>}
    </section>
  );
}

function Outlooks({ title, outlooks }: { readonly title: string; readonly outlooks: readonly Outlook[] }): ReactNode {
  return (
    <div className="outlook-group">
      <h3>{title}</h3>
      {outlooks.map((outlook) => (
        <OutlookCard key={outlook.id ?? ''} outlook={outlook} />
      ))}
    </div>
  );
}

const TOLD = ['code', 'address', 'ownership', 'stage', 'park', 'products'];

function OutlookCard({ outlook }: { readonly outlook: Outlook }): ReactNode {
  const say = useSpeech(stewardWords);
  const { id, name, rows, conflicts, fields } = outlook;
  return (
    <div className="card outlook">
      <p className="outlook-name">{name === '' ? (id ?? say('newRecord')) : name}</p>
      <p className="side-under">
        {id === null ? say('newRecord') : <code>{id}</code>} · {say('rows', { count: say.number(rows, 0) })} ·{' '}
        {say('conflictCount', { count: say.number(conflicts, 0) })}
      </p>
      <dl className="facts">
        {fields
          .filter((field) => TOLD.includes(field.name))
          .map((field) => (
            <div key={field.name}>
              <dt>{say.of(field.title)}</dt>
              <dd>
                {say.of(valueWords(field.name, field.shown))}
                {field.others.map((other) => (
                  <span key={`${other.from.row} ${other.shown}`} className="side-under side-other">
                    {say('alsoSaid', { value: say.of(valueWords(field.name, other.shown)) })}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** Why a decision can not be made, and what to do instead. */
export function Refusals(props: { readonly title: string; readonly refusals: Consequence['refusals'] }): ReactNode {
  const { title, refusals } = props;
  const say = useSpeech(stewardWords);
  if (refusals.length === 0) return null;
  return (
    <div className="failure" role="status">
      <p className="failure-title">{title}</p>
      {refusals.map((refusal) => (
        <p key={`${refusal.code} ${refusal.where.column}`}>{refusalLine({ ...refusal, where: {} }, say.language)}</p>
      ))}
    </div>
  );
}
