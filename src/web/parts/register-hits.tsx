import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Speech, useSpeech } from '../state/language.tsx';
import { useRegister } from '../state/use-register.ts';
import { registerSearchWords } from '../words/register-search-words.ts';
import { MarkedText } from './marked-text.tsx';
import { Pager } from './pager.tsx';
import type { Found } from './register-facets.tsx';

export const PAGE = 25;

type Hit = Found['hits'][number];

const WHY = {
  code: 'whyCode',
  id: 'whyId',
  exact: 'whyExact',
  'without-marks': 'whyWithoutMarks',
  'other-name': 'whyOtherName',
  begins: 'whyBegins',
  words: 'whyWords',
  near: 'whyNear',
} as const;

/** The hits of a page: name with what matched, where, which code, and why each is there. */
export function RegisterHits({ found }: { readonly found: Found }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search, turnTo } = useRegister();
  const { hits, offset, reach, counts } = found;
  if (hits.length === 0) return null;
  const isCut = reach < (counts?.total ?? reach) || counts?.isCapped === true;
  return (
    <section aria-label={say('results')}>
      <ol className="register-hits" start={offset + 1}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitCard hit={hit} say={say} />
          </li>
        ))}
      </ol>
      <nav aria-label={say('page')}>
        <p className="quiet">
          {say('shownOf', { from: say.number(offset + 1, 0), to: say.number(offset + hits.length, 0) })}{' '}
          {isCut && search.q !== undefined ? say('rankedTo', { count: say.number(reach, 0) }) : null}
        </p>
        <Pager page={search.page ?? 1} pages={Math.ceil(reach / PAGE)} go={turnTo} />
      </nav>
    </section>
  );
}

function HitCard({ hit, say }: { readonly hit: Hit; readonly say: Speech<typeof registerSearchWords> }): ReactNode {
  const { id, name, marks, code, level, place, park, address, otherName, through, why, news, conflicts } = hit;
  const where = [place, park === '' || place.includes(park) ? '' : park].filter((each) => each !== '');
  return (
    <article className="register-hit">
      <h3>
        <Link to="/register/$id" params={{ id }}>
          {name === '' ? id : <MarkedText text={name} marks={marks} />}
        </Link>{' '}
        {news === '' ? null : <span className="tag">{say(news === 'new' ? 'isNew' : 'isChanged')}</span>}
      </h3>
      <p className="register-where">
        {where.length === 0 ? null : <strong>{where.join(' · ')}</strong>}
        <span>{code === '' ? say('noCode') : code}</span>
        <span>{say(level)}</span>
        <span className="quiet">{id}</span>
      </p>
      {address === '' ? null : <p className="quiet">{address}</p>}
      {otherName === '' ? null : <p>{say('alsoCalled', { name: otherName })}</p>}
      <p className="register-why quiet">
        {why === 'filter' ? null : <span>{say(WHY[why])}</span>}
        {through === '' ? null : <span>{say('through', { code: through })}</span>}
        {conflicts === 0 ? null : <span>{say('conflictsTag', { count: conflicts })}</span>}
      </p>
    </article>
  );
}
