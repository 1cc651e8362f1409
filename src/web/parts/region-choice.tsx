import { type ReactNode, useId } from 'react';
import type { PlaceRegionView, PlacesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';

/** The region that the map is held to; those in force and those only proposed stand apart. */
export function RegionChoice({ places }: { readonly places: PlacesView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [search, change] = useExplore();
  const id = useId();
  const groups = [
    { words: say('regionsInForce'), regions: places.regions.filter(({ standing }) => standing === 'in-force') },
    { words: say('regionsProposed'), regions: places.regions.filter(({ standing }) => standing === 'proposal') },
  ];
  const isThere = places.regions.some((region) => region.id === search.region);
  const named = (region: PlaceRegionView): string =>
    region.standing === 'proposal' ? `${say.of(region.name)} (${say('proposal')})` : say.of(region.name);
  return (
    <div className="choice-field">
      <label htmlFor={id} className="react-aria-Label">
        {say('region')}
      </label>
      <select
        id={id}
        value={isThere ? search.region : ''}
        onChange={(event) => change({ region: event.target.value === '' ? undefined : event.target.value })}
      >
        <option value="">{say('allRegions')}</option>
        {groups.map(({ words, regions }) =>
          regions.length === 0 ? null : (
            <optgroup key={words} label={words}>
              {regions.map((region) => (
                <option key={region.id} value={region.id}>
                  {named(region)}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}
