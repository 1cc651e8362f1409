import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { BookView, ClaimView } from '../../http/contract/reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { ClaimOutline } from '../parts/claim-outline.tsx';
import { Contradictions } from '../parts/contradictions.tsx';
import { FactTable } from '../parts/fact-table.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { ledgerWords } from '../words/ledger-words.ts';
import '../styles/ledger.css';

const SHOWN = ['all', 'figures', 'facts', 'opinion', 'stale'] as const;
type Shown = (typeof SHOWN)[number];
const SHOW_WORDS = {
  all: 'showAll',
  figures: 'showFigures',
  facts: 'showFacts',
  opinion: 'showOpinion',
  stale: 'showStale',
} as const;

const isShown = (claim: ClaimView, shown: Shown): boolean =>
  shown === 'all' || (shown === 'stale' ? claim.isStale : claim.ground === shown);

/** What do we claim, on what ground? */
export function LedgerScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id/ledger' });
  const answer = useAsk('GET /dossiers/:id/book', { params: { id } });
  return <Answered of={answer}>{(book) => <Ledger id={id} book={book} />}</Answered>;
}

function Ledger({ id, book }: { readonly id: string; readonly book: BookView }): ReactNode {
  const say = useSpeech(ledgerWords);
  const editor = useRecipe(id);
  const [shown, setShown] = useState<Shown>('all');
  const { ledger } = book;
  const grounds = { ...book, id };
  return (
    <Screen
      className="ledger"
      question={say('asks')}
      sentence={<RunsText runs={ledger.sentence} grounds={grounds} />}
      source={<SourceLine releases={book.releases} />}
    >
      {editor.isReadOnly ? <p className="quiet">{say('readOnly')}</p> : null}
      <fieldset className="filter">
        <legend>{say('show')}</legend>
        {SHOWN.map((each) => (
          <label key={each} className="filter-choice">
            <input type="radio" name="shown" checked={shown === each} onChange={() => setShown(each)} />
            {say(SHOW_WORDS[each], {
              count: say.number(ledger.claims.filter((claim) => isShown(claim, each)).length, 0),
            })}
          </label>
        ))}
      </fieldset>
      <ClaimOutline book={book} grounds={grounds} editor={editor} isShown={(claim) => isShown(claim, shown)} />
      <Contradictions book={book} grounds={grounds} />
      <FactTable book={book} grounds={grounds} />
    </Screen>
  );
}
