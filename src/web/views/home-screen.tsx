import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { HomeView } from '../../http/contract/home-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { HomeChanges } from '../parts/home-changes.tsx';
import { HomeDoors } from '../parts/home-doors.tsx';
import { HomeDossiers } from '../parts/home-dossiers.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { homeWords } from '../words/home-words.ts';
import '../styles/home.css';

/** What can I settle today? The first screen of everybody. */
export function HomeScreen(): ReactNode {
  const say = useSpeech(homeWords);
  const asks = say('asks');
  const answer = useAsk('GET /home');
  useEffect(() => {
    document.title = `${asks} – Liên Kết`;
  }, [asks]);
  return (
    <article className="home">
      <header className="home-head">
        <h1>{asks}</h1>
        <p className="screen-sentence">{say('sentence')}</p>
        <SearchBox look="large" />
      </header>
      <HomeDoors />
      <Answered of={answer}>
        {(home) => (
          <div className="home-body">
            <HomeDossiers dossiers={home.dossiers} again={() => void answer.refetch()} />
            <aside className="home-side">
              <HomeChanges />
              <Unusable files={home.unusable} />
              <p className="quiet">
                {say('atHand', { packs: say.number(home.packs, 0), added: say.number(home.added, 0) })}{' '}
                <Link to="/packs">{say('seePacks')}</Link>
              </p>
            </aside>
          </div>
        )}
      </Answered>
      <Clusters />
    </article>
  );
}

function Unusable({ files }: { readonly files: HomeView['unusable'] }): ReactNode {
  const say = useSpeech(homeWords);
  if (files.length === 0) return null;
  return (
    <section className="unusable">
      <h2>{say('unusable')}</h2>
      <p>{say('unusableDo')}</p>
      <ul>
        {files.map(({ path, why }) => (
          <li key={path}>
            <code>{path}</code>
            {why.map((each) => (
              <span key={each.en} className="url">
                {say.of(each)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MEANINGS = ['linkage', 'estate', 'bundle'] as const;

function Clusters(): ReactNode {
  const say = useSpeech(homeWords);
  return (
    <section className="clusters" aria-labelledby="clusters">
      <h2 id="clusters">{say('clusters')}</h2>
      <p className="quiet">{say('clustersNote')}</p>
      <dl>
        {MEANINGS.map((meaning) => (
          <div key={meaning}>
            <dt>{say(meaning)}</dt>
            <dd>{say(`${meaning}Is`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
