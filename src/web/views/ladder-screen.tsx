import type { ReactNode } from 'react';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/ladder.css';
import { Answered } from '../parts/answered.tsx';
import { Firmness } from '../parts/firmness.tsx';
import { QuotientIntervals } from '../parts/quotient-intervals.tsx';
import { RobustnessGrid } from '../parts/robustness-grid.tsx';
import { RungList } from '../parts/rung-list.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { UnitsList } from '../parts/units-list.tsx';
import { UnitsMap } from '../parts/units-map.tsx';
import { useSpeech } from '../state/language.tsx';
import { useReading } from '../state/use-reading.ts';
import { ladderWords } from '../words/ladder-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** Is it a linkage cluster? Eight rungs, how firm the finding is, and what would settle what is open. */
export function LadderScreen(): ReactNode {
  const say = useSpeech({ ...ladderWords, ...screenWords });
  return (
    <Answered of={useReading()}>
      {(view) => (
        <Screen
          question={say('ladderAsks')}
          sentence={<RunsText runs={view.ladder.sentence} grounds={view} />}
          source={<SourceLine releases={view.releases} />}
          className="ladder-screen"
        >
          <div className="ladder-columns">
            <section aria-labelledby="rungs">
              <h2 id="rungs" className="unseen">
                {say('rungs')}
              </h2>
              <RungList view={view} />
            </section>
            <aside className="ladder-aside" aria-labelledby="where">
              <h2 id="where">{say('where')}</h2>
              <UnitsMap view={view} />
              <UnitsList view={view} />
              <Firmness view={view} />
            </aside>
          </div>
          <RobustnessGrid view={view} />
          <QuotientIntervals view={view} />
        </Screen>
      )}
    </Answered>
  );
}
