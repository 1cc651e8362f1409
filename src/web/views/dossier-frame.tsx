import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DossierCard } from '../../http/contract/dossier-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { PolicyNotice } from '../parts/policy-notice.tsx';
import { ReaderBanner } from '../parts/reader-banner.tsx';
import { SaveState } from '../parts/save-state.tsx';
import { ShareLinks } from '../parts/share-links.tsx';
import { DOSSIER_SCREENS } from '../state/dossier-screens.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { frameWords } from '../words/frame-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** A dossier: its title, the questions that it answers, and the screen of one of them. */
export function DossierFrame(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const answer = useAsk('GET /dossiers/:id', { params: { id } }, { keepsLast: false });
  return (
    <Answered of={answer}>
      {(dossier) => (
        <div className="dossier">
          <Head dossier={dossier} />
          <Rail id={id} isReader={dossier.origin === 'reader'} />
          <div className="dossier-body">
            <Outlet />
          </div>
        </div>
      )}
    </Answered>
  );
}

function Head({ dossier }: { readonly dossier: DossierCard }): ReactNode {
  const say = useSpeech(frameWords);
  const isReader = dossier.origin === 'reader';
  return (
    <div className="dossier-head">
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/">{say('home')}</Link>
        {isReader ? null : <Link to="/dossiers">{say('dossiers')}</Link>}
      </nav>
      <div className="dossier-line">
        <p className="dossier-title">{say.of(dossier.title)}</p>
        {isReader ? null : (
          <div className="dossier-tools">
            <SaveState id={dossier.id} />
            <ShareLinks id={dossier.id} />
          </div>
        )}
      </div>
      {isReader ? <ReaderBanner dossier={dossier} /> : null}
      <Policy id={dossier.id} />
    </div>
  );
}

/** What changed in the acts that the dossier cites, up to the day that is looked at. */
function Policy({ id }: { readonly id: string }): ReactNode {
  const asOf = useAsOf();
  const { data } = useAsk('GET /dossiers/:id/policy', { params: { id }, query: { asOf } });
  return data === undefined ? null : <PolicyNotice policy={data} />;
}

function Rail({ id, isReader }: { readonly id: string; readonly isReader: boolean }): ReactNode {
  const say = useSpeech({ ...frameWords, ...screenWords });
  const rail = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path makes another screen the present one.
  useEffect(() => {
    const now = rail.current?.querySelector<HTMLElement>('[aria-current]');
    if (rail.current !== null && now) rail.current.scrollLeft = now.offsetLeft - rail.current.offsetLeft - 16;
  }, [pathname]);
  return (
    <nav ref={rail} className="rail" aria-label={say('screens')}>
      {DOSSIER_SCREENS.filter((screen) => !isReader || screen !== 'history').map((screen) => (
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
  );
}
