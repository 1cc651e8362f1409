import { memo, type ReactNode, useCallback, useMemo } from 'react';
import { PlaceMap } from '../maps/place-map.tsx';
import { onPlaces, withPlaceTurned } from '../state/definition-edits.ts';
import { GEOGRAPHY_DAYS, type PickedGeography } from '../state/geography-days.ts';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import type { PlaceUnit } from '../state/place-choice.ts';
import { geographyOf, placesAfter, placesBefore } from '../state/place-choice.ts';
import { useAsk } from '../state/use-ask.ts';
import { defineWords } from '../words/define-words.ts';
import { PlaceChips } from './place-chips.tsx';
import { PlaceList } from './place-list.tsx';
import { PlaceRegions } from './place-regions.tsx';

/** Neighbours are close on a map of the country; their names stand beside it. */
const NO_LABELS: readonly string[] = [];
const NO_UNITS: readonly PlaceUnit[] = [];
/** Drawn again only when the places change, not with every letter that is typed elsewhere. */
const StillMap = memo(PlaceMap);
const StillList = memo(PlaceList);

/** The places of the cluster: from a list, on a map, or a whole region; written in one geography. */
export function DefinePlaces({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const geography = geographyOf(editor.recipe.cluster.places[0] ?? '');
  return (
    <section aria-labelledby="define-places">
      <h2 id="define-places">{say('places')}</h2>
      {geography === 'VN63' || geography === 'VN34' ? (
        <Picker editor={editor} geography={geography} />
      ) : (
        <>
          <ul className="chips">
            {editor.recipe.cluster.places.map((place) => (
              <li key={place} className="pill">
                {place}
              </li>
            ))}
          </ul>
          <p className="quiet">{say('abroad')}</p>
        </>
      )}
    </section>
  );
}

interface PickerProps {
  readonly editor: LoadedEditor;
  readonly geography: PickedGeography;
}

function Picker({ editor, geography }: PickerProps): ReactNode {
  const say = useSpeech(defineWords);
  const { recipe, change, isReadOnly } = editor;
  const { places } = recipe.cluster;
  const units = useAsk('GET /places', { query: { asOf: GEOGRAPHY_DAYS[geography] } }).data?.units ?? NO_UNITS;
  const fresh = useAsk('GET /places', { query: { asOf: GEOGRAPHY_DAYS.VN34 } }).data?.units;
  const turn = useCallback(
    (place: string): void => (isReadOnly ? undefined : change((now) => withPlaceTurned(now, place), `place ${place}`)),
    [change, isReadOnly],
  );
  const { language } = say;
  const names = useMemo(
    () => Object.fromEntries(units.map(({ id, short }) => [id, short[language]])),
    [units, language],
  );
  const goOver = (to: string): void => {
    if (fresh === undefined || to === geography) return;
    const moved = to === 'VN34' ? placesAfter(places, fresh) : placesBefore(places, fresh);
    if (moved.length > 0) change((now) => onPlaces(now, moved), 'geography');
  };
  return (
    <>
      <p className="quiet">{say('placesHelp')}</p>
      <label className="define-field">
        <span className="react-aria-Label">{say('geography')}</span>
        <select
          value={geography}
          disabled={isReadOnly || fresh === undefined}
          onChange={({ target }) => goOver(target.value)}
        >
          <option value="VN63">{say('vn63')}</option>
          <option value="VN34">{say('vn34')}</option>
        </select>
        <span className="quiet">{say('geographyTurns')}</span>
      </label>
      <PlaceChips places={places} names={names} {...(isReadOnly || places.length === 1 ? {} : { remove: turn })} />
      <div className="place-columns">
        <StillList units={units} places={places} isFixed={isReadOnly} turn={turn} />
        <div>
          <h3 id="place-map-title">{say('placeMap')}</h3>
          <p id="place-map-said" className="unseen">
            {say('placeMapSaid', { count: units.length, chosen: places.map((id) => names[id] ?? id).join(', ') })}
          </p>
          <StillMap
            layer={geography.toLowerCase()}
            highlighted={places}
            labels={NO_LABELS}
            names={names}
            labelledBy="place-map-title place-map-said"
            onPick={turn}
            tallest={1.5}
          />
        </div>
      </div>
      <PlaceRegions editor={editor} geography={geography} />
    </>
  );
}
