import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PlaceProfileView } from '../../http/contract/explore-contract.ts';
import type { FactView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { exploreWords } from '../words/explore-words.ts';
import { FactMark } from './fact-mark.tsx';

const FIRST = 4;

/** Cited facts about a place; official ones and those of the press are never mixed. */
export function PlaceFacts({ facts }: { readonly facts: PlaceProfileView['facts'] }): ReactNode {
  const say = useSpeech(exploreWords);
  const count = (list: readonly FactView[]): string => say.number(list.length);
  const isEmpty = facts.official.length + facts.press.length + facts.other.length === 0;
  return (
    <>
      <h3>{say('facts')}</h3>
      {isEmpty ? <p className="quiet">{say('noFacts')}</p> : null}
      <FactList title={say('factsOfficial', { count: count(facts.official) })} facts={facts.official} />
      <FactList title={say('factsOther', { count: count(facts.other) })} facts={facts.other} />
      <FactList title={say('factsPress', { count: count(facts.press) })} facts={facts.press} />
    </>
  );
}

function FactList(props: { readonly title: string; readonly facts: readonly FactView[] }): ReactNode {
  const { title, facts } = props;
  const say = useSpeech(exploreWords);
  const [isAll, setAll] = useState(false);
  if (facts.length === 0) return null;
  const shown = isAll ? facts : facts.slice(0, FIRST);
  return (
    <>
      <h4>{title}</h4>
      <ul className="place-facts">
        {shown.map((fact) => (
          <li key={fact.id}>
            {say.of(fact.statement)}{' '}
            <span className="quiet">
              {say.of(fact.periodWords)} · {say.of(fact.statusWords)} · {fact.source.publisher}, {fact.source.title}{' '}
              <FactMark fact={fact} />
            </span>
          </li>
        ))}
      </ul>
      {facts.length > FIRST && !isAll ? (
        <Button className="tool" onPress={() => setAll(true)}>
          {say('moreFacts', { count: say.number(facts.length) })}
        </Button>
      ) : null}
    </>
  );
}
