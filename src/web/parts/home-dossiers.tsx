import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { HomeDossier } from '../../http/contract/home-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { homeWords } from '../words/home-words.ts';

const SHOWN = 4;
const WAIT_MS = 4000;
/** A dossier that cannot be computed finds nothing; asking stops after a while. */
const MOST_TRIES = 10;

/** The latest dossiers with what they find; asked again while something is still being computed. */
export function HomeDossiers(props: {
  readonly dossiers: readonly HomeDossier[];
  readonly again: () => void;
}): ReactNode {
  const { dossiers, again } = props;
  const say = useSpeech(homeWords);
  const [tries, setTries] = useState(0);
  const shown = dossiers.slice(0, SHOWN);
  const isWaiting = shown.some(({ finding }) => finding === null) && tries < MOST_TRIES;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      again();
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, tries, again]);
  return (
    <section className="home-dossiers" aria-labelledby="dossiers">
      <div className="home-line">
        <h2 id="dossiers">{say('dossiers')}</h2>
        <Link to="/dossiers">{say('all')}</Link>
      </div>
      {shown.length === 0 ? <p className="quiet">{say('dossiersNone')}</p> : null}
      <ul>
        {shown.map((dossier) => (
          <li key={dossier.id}>
            <DossierLine dossier={dossier} isWaiting={isWaiting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DossierLine({
  dossier,
  isWaiting,
}: {
  readonly dossier: HomeDossier;
  readonly isWaiting: boolean;
}): ReactNode {
  const say = useSpeech(homeWords);
  const { id, title, subtitle, finding, asOf, isExample, changedAt, outdated } = dossier;
  const said = finding === null ? (isWaiting ? say('computing') : say.of(subtitle)) : say.of(finding);
  return (
    <article className="home-dossier">
      <h3>
        <Link to="/dossiers/$id" params={{ id }}>
          {say.of(title)}
        </Link>
      </h3>
      <p className={finding === null ? 'quiet' : 'finding'}>{said}</p>
      <p className="home-meta">
        {isExample ? <span className="mark-tag">{say('example')}</span> : null}
        <span>{say('asOfDays', { days: asOf.map((day) => say.date(day)).join(', ') })}</span>
        {changedAt === null ? null : <span>{say('edited', { day: say.date(changedAt.slice(0, 10)) })}</span>}
        <Link to="/dossiers/$id/ladder" params={{ id }}>
          {say('ladder')}
        </Link>
        <Link to="/dossiers/$id/brief" params={{ id }}>
          {say('onePage')}
        </Link>
      </p>
      {outdated.length === 0 ? null : <p className="stale">{say('outdated', { releases: outdated.join(', ') })}</p>}
    </article>
  );
}
