import type { ReactNode } from 'react';
import '../styles/cards.css';
import '../styles/forms.css';
import '../styles/legal.css';
import { Answered } from '../parts/answered.tsx';
import { BoundaryCard } from '../parts/boundary-card.tsx';
import { LegalRule } from '../parts/legal-rule.tsx';
import { MergerCompare } from '../parts/merger-compare.tsx';
import { OrganisationTable } from '../parts/organisation-table.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { TwoTests } from '../parts/two-tests.tsx';
import { useSpeech } from '../state/language.tsx';
import { useReading } from '../state/use-reading.ts';
import { legalWords } from '../words/legal-words.ts';
import { screenWords } from '../words/screen-words.ts';

/** Does the rule in force recognise it? Rule, boundaries, evidence firm by firm, and what statistics say beside it. */
export function LegalScreen(): ReactNode {
  const say = useSpeech({ ...legalWords, ...screenWords });
  return (
    <Answered of={useReading()}>
      {(view) => (
        <Screen
          question={say('legalAsks')}
          sentence={<RunsText runs={view.legal.sentence} grounds={view} />}
          source={<SourceLine releases={view.releases} />}
          className="legal-screen"
        >
          <LegalRule view={view} />
          <TwoTests view={view} />
          <MergerCompare view={view} />
          {view.legal.boundaries.length === 0 ? null : (
            <>
              <h2 id="add-firm">{say('boundaries')}</h2>
              {view.legal.boundaries.map((boundary) => (
                <BoundaryCard key={boundary.placeId} view={view} boundary={boundary} />
              ))}
            </>
          )}
          <OrganisationTable view={view} />
        </Screen>
      )}
    </Answered>
  );
}
