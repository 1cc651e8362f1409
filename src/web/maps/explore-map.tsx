import { type ReactNode, useMemo, useState } from 'react';
import type { Topology } from 'topojson-specification';
import type { IndicatorMapView, PlacesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { exploreWords } from '../words/explore-words.ts';
import { Archipelagos } from './archipelagos.tsx';
import { Bubbles } from './bubbles.tsx';
import { fittedProjection } from './fitted-projection.ts';
import { layerShapes, linesWithin, mainPart, together } from './layer-shapes.ts';
import { bubbleEntries, classEntries } from './legend-entries.ts';
import { legendHeight, MapLegend } from './map-legend.tsx';
import { MapTip } from './map-tip.tsx';
import { MapUnits } from './map-units.tsx';
import { HatchPattern } from './place-map.tsx';
import { areaLooks, isBounded, laterUnits, mapClasses, pieceUnits, shownUnits } from './shown-values.ts';
import { unitBubbles } from './unit-bubbles.ts';

const PADDING = 6;
/** Narrower than this the legend stands below the land. */
const NARROW = 520;
const LEGEND_AT = 0.64;

/** Old and new units of Viet Nam in one drawing: pieces keep their place while borders and colours change around them. */
export function ExploreMap(props: {
  readonly topology: Topology;
  readonly places: PlacesView;
  readonly map: IndicatorMapView;
  readonly look: 'bubbles' | 'areas';
  /** Units that the chosen region leaves out. */
  readonly out: ReadonlySet<string>;
  readonly picked: readonly string[];
  readonly onPick: (id: string) => void;
  readonly width: number;
  readonly labelledBy: string;
}): ReactNode {
  const { topology, places, map, look, out, picked, onPick, width, labelledBy } = props;
  const say = useSpeech(exploreWords);
  const [told, setTold] = useState<string>();
  const ground = useGround(topology, places, width);
  const { fitted, pieces } = ground;
  const isNew = places.geography === 'VN34';
  const units = pieceUnits(places);
  const classes = useMemo(() => mapClasses(map), [map]);
  const looks = look === 'areas' ? areaLooks(map, classes) : {};
  const bubbles = useMemo(
    () => unitBubbles({ places, map, fitted, pieces: pieces.map(({ id }) => id), out }),
    [places, map, fitted, pieces, out],
  );
  const words = { language: say.language, missing: say('missing'), bounded: say('bounded') };
  const entries = look === 'areas' ? classEntries(map, classes, words) : bubbleEntries(map, bubbles, words);
  const isNarrow = width < NARROW;
  const height = fitted.height + (isNarrow ? legendHeight(entries) + 8 : 0);
  const shown = shownUnits(map).find(({ id }) => id === told);
  const spot = ground.standing.find(({ id }) => id === told);
  const values = new Map(shownUnits(map).map((unit) => [unit.id, unit]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a picture cannot be a field set.
    <svg viewBox={`0 0 ${width} ${height}`} className="map explore-map" role="group" aria-labelledby={labelledBy}>
      <HatchPattern />
      {pieces.map(({ id, path }) => {
        const unit = units.get(id);
        const style = unit === undefined ? 'missing' : (looks[unit] ?? 'plain');
        return <path key={id} d={path} className={`map-piece look-${style}${out.has(unit ?? '') ? ' is-out' : ''}`} />;
      })}
      <path d={ground.gone} className={isNew ? 'map-old is-gone' : 'map-old'} />
      <path d={ground.kept} className={isNew ? 'map-new is-there' : 'map-new'} />
      <path d={ground.edge} className="map-edge" />
      <Archipelagos units={ground.shapes} fitted={fitted} />
      {look === 'bubbles' ? <Bubbles bubbles={bubbles.list} /> : null}
      <MapLegend
        title={say.of(map.indicator.unit)}
        entries={entries}
        x={isNarrow ? 8 : Math.round(width * LEGEND_AT)}
        y={isNarrow ? fitted.height + 4 : 10}
      />
      <MapUnits
        units={ground.standing.map((unit) => {
          const value = values.get(unit.id);
          const figure = value?.figure === undefined ? say('missing') : say.of(value.figure.text);
          return { ...unit, said: `${value === undefined ? unit.id : say.of(value.name)}: ${figure}` };
        })}
        picked={picked}
        onPick={onPick}
        onTell={setTold}
      />
      {shown === undefined || spot === undefined ? null : (
        <MapTip
          lines={[
            say.of(shown.name),
            shown.figure === undefined ? say('missing') : say.of(shown.figure.text),
            ...(shown.figure?.value === null ? [say(isBounded(shown.figure) ? 'bounded' : 'missing')] : []),
          ]}
          x={spot.x}
          y={spot.y}
          width={width}
        />
      )}
    </svg>
  );
}

/** Everything that does not depend on the values: pieces, borders and where units stand. */
function useGround(topology: Topology, places: PlacesView, width: number) {
  const base = useMemo(() => {
    const layer = layerShapes(topology, 'vn63');
    const fitted = fittedProjection({
      layer: 'vn63',
      width,
      tallest: 1.25,
      padding: PADDING,
      to: together(layer.units),
    });
    const pieces = layer.units.map((unit) => ({ id: unit.id, path: fitted.path(unit.shape) }));
    return { shapes: layer.units, fitted, pieces, edge: fitted.path(layer.edge) };
  }, [topology, width]);
  const lines = useMemo(() => {
    const later = laterUnits(places);
    const gone = linesWithin(topology, 'vn63', (id) => later.get(id) ?? id);
    return { gone: base.fitted.path(gone), kept: base.fitted.path(layerShapes(topology, 'vn34').between) };
  }, [topology, places, base]);
  const standing = useMemo(() => {
    const shapes = layerShapes(topology, places.layer).units;
    const owner = new Map(places.units.flatMap((unit) => unit.shapes.map((shape) => [shape, unit] as const)));
    return shapes.flatMap((shape) => {
      const unit = owner.get(shape.id);
      if (unit === undefined) return [];
      const point = unit.at === null ? undefined : base.fitted.point(unit.at);
      const [x, y] = point ?? base.fitted.centre(mainPart(shape));
      return [{ id: unit.id, path: base.fitted.path(shape.shape), x, y }];
    });
  }, [topology, places, base]);
  return { ...base, ...lines, standing };
}
