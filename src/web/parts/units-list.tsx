import type { ReactNode } from 'react';
import type { ReadingView, UnitView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { ladderWords } from '../words/ladder-words.ts';

/** The units of the cluster on the day with the old units that they are made of, and their neighbours. */
export function UnitsList({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { units, neighbours } = view;
  return (
    <dl className="units">
      <dt>{say('ofUnits')}</dt>
      <dd>
        <ul>
          {units.map((unit) => (
            <Unit key={unit.id} unit={unit} />
          ))}
        </ul>
      </dd>
      {neighbours.length === 0 ? null : (
        <>
          <dt>{say('neighbours')}</dt>
          <dd className="quiet">{neighbours.map(({ name }) => say.of(name)).join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

function Unit({ unit }: { readonly unit: UnitView }): ReactNode {
  const say = useSpeech(ladderWords);
  const isMerged = unit.parts.length > 1;
  const parts = unit.parts.map(({ name, isOwn, extent }) => {
    const said = extent === 'partial' ? say('partly', { name }) : say.of(name);
    return isOwn ? say('ownPart', { name: said }) : said;
  });
  return (
    <li>
      <strong>{say.of(unit.name)}</strong>
      {isMerged ? <span className="quiet">{` ${say('mergedFrom', { parts: parts.join(' + ') })}`}</span> : null}
    </li>
  );
}
