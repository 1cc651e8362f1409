import { type ReactNode, useId } from 'react';
import type { PlacesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';

/** Every unit of the day and the older ones that merged into them: the same as picking on the map, as a list. */
export function PlaceChoice({ places }: { readonly places: PlacesView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [search, change] = useExplore();
  const id = useId();
  const order = new Intl.Collator('vi');
  const units = [...places.units].sort((a, b) => order.compare(say.of(a.short), say.of(b.short)));
  const older = units
    .filter((unit) => unit.parts.length > 1)
    .flatMap((unit) =>
      unit.parts.map((part) => ({ id: part.id, words: `${say.of(part.name)} → ${say.of(unit.short)}` })),
    );
  const once = older.filter((part, at) => older.findIndex((each) => each.id === part.id) === at);
  const isThere = units.some((unit) => unit.id === search.place) || once.some((part) => part.id === search.place);
  return (
    <div className="choice-field">
      <label htmlFor={id} className="react-aria-Label">
        {say('place')}
      </label>
      <select
        id={id}
        value={isThere ? search.place : ''}
        onChange={(event) => change({ place: event.target.value === '' ? undefined : event.target.value })}
      >
        <option value="">{say('noPlace')}</option>
        <optgroup label={say('unitsOn', { date: say.date(places.asOf) })}>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {say.of(unit.short)}
            </option>
          ))}
        </optgroup>
        {once.length === 0 ? null : (
          <optgroup label={say('olderUnits')}>
            {once.map((part) => (
              <option key={part.id} value={part.id}>
                {part.words}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}
