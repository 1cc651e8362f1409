import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { PlaceMap } from '../maps/place-map.tsx';
import { amountClasses, classOf } from '../maps/value-classes.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRegister } from '../state/use-register.ts';
import { registerSearchWords } from '../words/register-search-words.ts';
import { Answered } from './answered.tsx';
import '../styles/charts.css';

type RegisterMapAnswer = AnswerOf<'GET /register/map'>;

const SMALLEST = 2.5;
const LARGEST = 11;

/** What was found on the map of the day: counts by place, points gathered by squares; picking a place narrows. */
export function RegisterMap(): ReactNode {
  const { asked } = useRegister();
  const answer = useAsk('GET /register/map', { query: asked });
  return <Answered of={answer}>{(map) => <DrawnMap map={map} />}</Answered>;
}

function DrawnMap({ map }: { readonly map: RegisterMapAnswer }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search, asOf, change } = useRegister();
  const { placed, layer, cells, points, unplaced } = map;
  if (placed.length === 0 && points === 0) return null;
  const classes = amountClasses(placed.map(({ count }) => count));
  const shown = (count: number): string => say.number(count, 0);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <ChartFrame
      title={say('map')}
      fileName="register-map"
      spoken={say('mapSpoken', {
        places: shown(placed.length),
        highest: placed
          .slice(0, 3)
          .map(({ name, count }) => `${name} ${shown(count)}`)
          .join('; '),
        points: shown(points),
      })}
      table={{
        rows: placed,
        rowKey: ({ id }) => id,
        columns: [
          { key: 'place', title: say('mapPlace'), isHead: true, value: ({ name }) => name },
          { key: 'count', title: say('mapCount'), isNumeric: true, value: ({ count }) => count },
        ],
      }}
      note={say('mapNote', { day: say.date(asOf), unplaced: shown(unplaced) })}
    >
      {(labelledBy) => (
        <PlaceMap
          layer={layer}
          looks={Object.fromEntries(
            placed.map(({ id, count }) => [id, classOf(classes, { value: count })?.look ?? 'plain']),
          )}
          names={Object.fromEntries(placed.map(({ id, name }) => [id, name]))}
          labels={[]}
          said={Object.fromEntries(placed.map(({ id, count }) => [id, shown(count)]))}
          points={cells.map(({ id, lat, lng, count }) => ({
            id,
            at: [lng, lat],
            radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((count - 1) / most),
          }))}
          onPick={(id) => change({ place: search.place === id ? '' : id })}
          labelledBy={labelledBy}
          tallest={1.15}
          legend={{
            title: say('mapCount'),
            entries: classes.map(({ look, from, to }) => ({
              look,
              words: from === to ? shown(from) : `${shown(from)} – ${shown(to)}`,
            })),
          }}
          {...(search.place === undefined ? {} : { picked: search.place })}
        />
      )}
    </ChartFrame>
  );
}
