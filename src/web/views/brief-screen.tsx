import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { BookView } from '../../http/contract/reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { briefSize } from '../state/brief-size.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { reportWords } from '../words/report-words.ts';
import { screenWords } from '../words/screen-words.ts';
import '../styles/brief.css';

/** What does a leader need to know? One page: what is found, how firmly, what moved, what is missing. */
export function BriefScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id/brief' });
  const say = useSpeech({ ...screenWords, ...reportWords });
  const book = useAsk('GET /dossiers/:id/book', { params: { id } });
  return (
    <Answered of={book}>
      {(value) => (
        <Screen
          question={say('briefAsks')}
          className="brief-screen"
          actions={
            <>
              <Button className="button primary" onPress={() => window.print()}>
                {say('briefPrint')}
              </Button>
              <Link className="button" to="/dossiers/$id/report" params={{ id }}>
                {say('briefFull')}
              </Link>
            </>
          }
        >
          <BriefPage book={value} />
        </Screen>
      )}
    </Answered>
  );
}

function BriefPage({ book }: { readonly book: BookView }): ReactNode {
  const say = useSpeech(reportWords);
  const days = book.recipeDates.map((day) => say.date(day)).join(', ');
  return (
    <article className={`brief brief-${briefSize(book, say.language)}`}>
      <header className="brief-head">
        <h2>{say.of(book.title)}</h2>
        <p>{say.of(book.subtitle)}</p>
        <p className="quiet">{say('briefDated', { date: say.date(book.dated), days })}</p>
      </header>
      {book.brief.length === 0 ? <p>{say('briefEmpty')}</p> : null}
      {book.brief.map(({ heading, runs }) => (
        <section key={heading.en}>
          <h3>{say.of(heading)}</h3>
          {runs.map((sentence, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a page keep their order.
            <p key={place}>
              <RunsText runs={sentence} grounds={book} />
            </p>
          ))}
        </section>
      ))}
      <footer className="brief-foot">
        <p>
          {say('briefSources', { releases: book.releases.map(({ name, version }) => `${name}@${version}`).join(', ') })}
        </p>
        <p>{say('briefSeal', { seal: book.seal.figures.slice(0, 23) })}</p>
      </footer>
    </article>
  );
}
