import type { ReactNode } from 'react';
import { useId } from 'react';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { PlaceMap } from '../maps/place-map.tsx';
import { drawnLayer } from '../state/drawn-layer.ts';
import { useSpeech } from '../state/language.tsx';
import { ladderWords } from '../words/ladder-words.ts';

/** More names than this would lie on top of each other on a small map. */
const MOST_NAMES = 3;

/** A small map of the cluster's units among their neighbours; the list beside it is its twin. */
export function UnitsMap({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const spoken = useId();
  const layer = drawnLayer(view);
  if (layer === undefined) return null;
  const all = [...view.units, ...view.neighbours];
  return (
    <>
      <p id={spoken} className="unseen">
        {say('whereSpoken', { units: view.units.map(({ name }) => say.of(name)).join(', ') })}
      </p>
      <PlaceMap
        layer={layer}
        fit="places"
        tallest={0.9}
        highlighted={view.units.map(({ id }) => id)}
        context={view.neighbours.map(({ id }) => id)}
        names={Object.fromEntries(all.map(({ id, name }) => [id, say.of(name)]))}
        labels={view.units.length > MOST_NAMES ? [] : view.units.map(({ id }) => id)}
        labelledBy={spoken}
      />
    </>
  );
}
