import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import '../styles/cards.css';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { FigureList } from '../parts/figure-list.tsx';
import { FirmTable } from '../parts/firm-table.tsx';
import { IndustrySplit } from '../parts/industry-split.tsx';
import { OwnerSplit } from '../parts/owner-split.tsx';
import { ParkMap } from '../parts/park-map.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsOf } from '../state/use-as-of.ts';
import { useReading } from '../state/use-reading.ts';
import { compositionWords } from '../words/composition-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** What is it made of? Industries, owners, sizes, stages, firms and parks; what is not known is said with what would tell it. */
export function CompositionScreen(): ReactNode {
  const say = useSpeech({ ...compositionWords, ...screenWords });
  return (
    <Answered of={useReading()}>
      {(view) => (
        <Screen
          question={say('compositionAsks')}
          sentence={<RunsText runs={view.composition.sentence} grounds={view} />}
          source={<SourceLine releases={view.releases} />}
          className="composition-screen"
        >
          <h2>{say('industries')}</h2>
          {view.composition.industries.length === 0 ? <NoTable view={view} /> : <IndustrySplit view={view} />}
          <h2>{say('owners')}</h2>
          <OwnerSplit view={view} />
          <h2>{say('sizes')}</h2>
          <Sizes view={view} />
          <h2>{say('stages')}</h2>
          <p className="teach">{say('stagesUnknown')}</p>
          <h2>{say('firms')}</h2>
          <ParkMap view={view} />
          <FirmTable view={view} />
        </Screen>
      )}
    </Answered>
  );
}

function NoTable({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(compositionWords);
  const asOf = useAsOf();
  const asked = { asOf, kind: 'place-industry', dossier: view.id };
  return (
    <div className="card">
      <h3>{say('noTable')}</h3>
      <p>{say('noTableWhy')}</p>
      <Link to="/data" search={asked} className="button">
        {say('addTable')}
      </Link>
    </div>
  );
}

/** What rung 3 knows of the largest plant. */
function Sizes({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(compositionWords);
  const figures = view.ladder.rungs.find(({ rung }) => rung === 'one-plant')?.figures ?? [];
  if (figures.length === 0) return <p className="teach">{say('sizesUnknown')}</p>;
  return (
    <>
      <p>{say('sizesKnown')}</p>
      <FigureList ids={figures} figures={view.figures} />
    </>
  );
}
