import type { ReactNode } from 'react';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { ladderWords } from '../words/ladder-words.ts';
import { RunsText } from './runs-text.tsx';

/** How firm the finding is: in how many ways of asking it holds, and the nearest that turn it. */
export function Firmness({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { verdict } = view.ladder;
  return (
    <section aria-labelledby="firmness">
      <h2 id="firmness">{say('firmness')}</h2>
      <p className={`verdict verdict-${verdict.word}`}>
        <RunsText runs={verdict.sentence} grounds={view} />
      </p>
      {verdict.cells.length === 0 ? <p className="teach">{say('notTested')}</p> : <Breakers view={view} />}
    </section>
  );
}

function Breakers({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { breakers } = view.ladder.verdict;
  if (breakers.length === 0) return <p>{say('noBreaker')}</p>;
  return (
    <>
      <h3>{say('breakers')}</h3>
      <ul>
        {breakers.map((breaker, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: breakers are known by their order: the nearest first.
          <li key={place}>
            <RunsText runs={breaker} grounds={view} />
          </li>
        ))}
      </ul>
    </>
  );
}
