import { Link, Outlet, useParams } from '@tanstack/react-router';
import { type ReactNode, useContext } from 'react';
import { Answered } from '../parts/answered.tsx';
import { DefaultDayContext } from '../state/as-of.ts';
import { useSpeech } from '../state/language.tsx';
import { OwnDaysContext } from '../state/own-days.ts';
import { useAsk } from '../state/use-ask.ts';
import { frameWords } from '../words/frame-words.ts';
import { screenWords } from '../words/screen-words.ts';

const SCREENS = [
  'define',
  'ladder',
  'legal',
  'change',
  'composition',
  'ties',
  'next',
  'elsewhere',
  'ledger',
  'report',
  'brief',
  'history',
] as const;

/** A dossier: its title, the questions that it answers, and the screen of one of them. */
export function DossierFrame(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const say = useSpeech({ ...frameWords, ...screenWords });
  const otherwise = useContext(DefaultDayContext);
  const answer = useAsk('GET /dossiers/:id', { params: { id } });
  return (
    <Answered of={answer}>
      {(dossier) => (
        <OwnDaysContext value={dossier.asOf}>
          <DefaultDayContext value={dossier.asOf.at(-1) ?? otherwise}>
            <div className="dossier">
              <div className="dossier-head">
                <nav className="trail" aria-label={say('trail')}>
                  <Link to="/">{say('home')}</Link>
                  <Link to="/dossiers">{say('dossiers')}</Link>
                  <span>{say.of(dossier.title)}</span>
                </nav>
                <p className="dossier-title">{say.of(dossier.title)}</p>
              </div>
              <nav className="rail" aria-label={say('screens')}>
                {SCREENS.map((screen) => (
                  <Link
                    key={screen}
                    to={`/dossiers/$id/${screen}`}
                    params={{ id }}
                    activeProps={{ className: 'active', 'aria-current': 'page' }}
                    title={say(`${screen}Asks`)}
                  >
                    {say(screen)}
                  </Link>
                ))}
              </nav>
              <div className="dossier-body">
                <Outlet />
              </div>
            </div>
          </DefaultDayContext>
        </OwnDaysContext>
      )}
    </Answered>
  );
}
