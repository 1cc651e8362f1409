import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { DecisionTable } from '../parts/decision-table.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { DECISION_KINDS, type DecisionsSearch, parseDecisionsSearch } from '../state/decisions-search.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { stewardWords } from '../words/steward-words.ts';

const SHOWN = 50;

/** Who decided what? Every decision, newest first, with what it takes to undo it. */
export function DecisionsScreen(): ReactNode {
  const say = useSpeech(stewardWords);
  const navigate = useNavigate();
  const search = parseDecisionsSearch(useSearch({ from: '/register/decisions' }));
  const answer = useAsk('GET /register/events', { query: { ...search, limit: SHOWN } });
  const set = (more: Partial<Record<keyof DecisionsSearch, string | number>>): void =>
    void navigate({
      to: '/register/decisions',
      search: (old) => ({
        ...(old.asOf === undefined ? {} : { asOf: old.asOf }),
        ...parseDecisionsSearch({ ...search, before: undefined, ...more }),
      }),
    });
  const any = { value: '', words: say('any') };
  return (
    <>
      <StewardTrail here={say('decisions')} />
      <Screen
        question={say('decisionsAsks')}
        sentence={say('decisionsSentence')}
        actions={<Link to="/register/queue">{say('queue')}</Link>}
      >
        <Answered of={answer}>
          {({ decisions, actors }) => (
            <>
              <div className="fields">
                <ChoiceField
                  label={say('what')}
                  value={search.kind ?? ''}
                  choices={[any, ...DECISION_KINDS.map((kind) => ({ value: kind, words: say(`kind-${kind}`) }))]}
                  choose={(kind) => set({ kind })}
                />
                <ChoiceField
                  label={say('who')}
                  value={search.actor ?? ''}
                  choices={[any, ...actors.map((actor) => ({ value: actor, words: actor }))]}
                  choose={(actor) => set({ actor })}
                />
              </div>
              <Decisions decisions={decisions} />
              {decisions.length < SHOWN ? null : (
                <Button className="button" onPress={() => set({ before: decisions.at(-1)?.event ?? 0 })}>
                  {say('older')}
                </Button>
              )}
            </>
          )}
        </Answered>
      </Screen>
    </>
  );
}

function Decisions({ decisions }: Pick<AnswerOf<'GET /register/events'>, 'decisions'>): ReactNode {
  const say = useSpeech(stewardWords);
  if (decisions.length === 0) return <p className="teach">{say('decisionsNone')}</p>;
  return (
    <>
      <h2>{say('decisions')}</h2>
      <DecisionTable title={say('decisions')} isTitleHidden fileName="register-decisions" decisions={decisions} />
    </>
  );
}
