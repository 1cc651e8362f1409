import type { ReactNode } from 'react';
import '../styles/charts.css';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { PlaceMap } from '../maps/place-map.tsx';
import { drawnLayer } from '../state/drawn-layer.ts';
import { useSpeech } from '../state/language.tsx';
import type { Park } from '../state/parks-of.ts';
import { useParks } from '../state/use-parks.ts';
import { compositionWords } from '../words/composition-words.ts';
import type { Column } from './data-table.tsx';

/** The industrial parks of the cluster's units on a map, with how many firms are named in each unit. */
export function ParkMap({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(compositionWords);
  const { units, legal } = view;
  const { pack, parks } = useParks(units.map(({ id }) => id));
  const layer = drawnLayer(view);
  if (pack === undefined || layer === undefined || !view.geography.startsWith('VN')) return null;
  const nameOf = (id: string): string => say.of(units.find((unit) => unit.id === id)?.name ?? { vi: id, en: id });
  const firmsIn = (id: string): number => legal.boundaries.find(({ placeId }) => placeId === id)?.firms.length ?? 0;
  const parksIn = (id: string): number => parks.filter(({ unit }) => unit === id).length;
  const columns: readonly Column<Park>[] = [
    { key: 'park', title: say('park'), isHead: true, value: ({ name }) => name },
    { key: 'unit', title: say('unit'), value: ({ unit }) => nameOf(unit) },
    { key: 'latitude', title: say('latitude'), isNumeric: true, value: ({ latitude }) => latitude },
    { key: 'longitude', title: say('longitude'), isNumeric: true, value: ({ longitude }) => longitude },
    { key: 'ref', title: say('osmRef'), show: ({ ref }) => <code>{ref}</code>, value: ({ ref }) => ref },
  ];
  return (
    <ChartFrame
      title={say('map')}
      spoken={say('mapSpoken', {
        parks: parks.length,
        firms: view.composition.firms.length,
        units: units.map(({ name }) => say.of(name)).join(', '),
      })}
      fileName={`${view.id}-parks`}
      table={{ columns, rows: parks, rowKey: ({ ref, unit }) => `${ref} ${unit}` }}
      note={`${parks.length === 0 ? `${say('noParks')} ` : ''}${say('parksNote', { pack })}`}
    >
      {(labelledBy) => (
        <PlaceMap
          layer={layer}
          fit="places"
          tallest={0.7}
          highlighted={units.map(({ id }) => id)}
          looks={Object.fromEntries(units.map(({ id }) => [id, 'beside']))}
          names={Object.fromEntries(units.map(({ id, name }) => [id, say.of(name)]))}
          said={Object.fromEntries(
            units.map(({ id }) => [id, say('unitSaid', { firms: firmsIn(id), parks: parksIn(id) })]),
          )}
          points={parks.map(({ ref, longitude, latitude }) => ({ id: ref, at: [longitude, latitude] }))}
          labelledBy={labelledBy}
        />
      )}
    </ChartFrame>
  );
}
