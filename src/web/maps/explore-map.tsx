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

export interface ExploreMapProps {
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
}

/** Old and new units of Viet Nam in one drawing: pieces keep their place while borders and colours change around them. */
export function ExploreMap(props: ExploreMapProps): ReactNode {
  const { topology, places, map, look, out, width, labelledBy } = props;
  const say = useSpeech(exploreWords);
  const ground = useGround(topology, places, width);
  const { fitted, pieces } = ground;
  const units = pieceUnits(places);
  const classes = useMemo(() => mapClasses(map), [map]);
  const looks = look === 'areas' ? areaLooks(map, classes) : {};
  const bubbles = useMemo(
    () => unitBubbles({ places, map, fitted, pieces: pieces.map(({ id }) => id), out }),
    [places, map, fitted, pieces, out],
  );
  const words = { language: say.language, missing: say('missing'), bounded: say('bounded') };
  const values = look === 'areas' ? classEntries(map, classes, words) : bubbleEntries(map, bubbles, words);
  const isBare = pieces.some(({ id }) => !units.has(id));
  const entries = isBare ? [...values, { look: 'missing', words: say('noBoundary') }] : values;
  const isNarrow = width < NARROW;
  const height = fitted.height + (isNarrow ? legendHeight(entries) + 8 : 0);
  const lookOf = (id: string): string => {
    const unit = units.get(id);
    return `${unit === undefined ? 'missing' : (looks[unit] ?? 'plain')}${out.has(unit ?? '') ? ' is-out' : ''}`;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a picture cannot be a field set.
    <svg viewBox={`0 0 ${width} ${height}`} className="map explore-map" role="group" aria-labelledby={labelledBy}>
      <HatchPattern />
      {pieces.map(({ id, path }) => (
        <path key={id} d={path} className={`map-piece look-${lookOf(id)}`} />
      ))}
      <Borders ground={ground} isNew={places.geography === 'VN34'} />
      <Archipelagos units={ground.shapes} fitted={fitted} />
      {look === 'bubbles' ? <Bubbles bubbles={bubbles.list} /> : null}
      <MapLegend
        title={say.of(map.indicator.unit)}
        entries={entries}
        x={isNarrow ? 8 : Math.round(width * LEGEND_AT)}
        y={isNarrow ? fitted.height + 4 : 10}
      />
      <Pointed {...props} ground={ground} />
    </svg>
  );
}

/** Borders that a merger took away fade to a dotted hairline; those that stand grow stronger. */
function Borders({ ground, isNew }: { readonly ground: Ground; readonly isNew: boolean }): ReactNode {
  return (
    <>
      <path d={ground.gone} className={isNew ? 'map-old is-gone' : 'map-old'} />
      <path d={ground.kept} className={isNew ? 'map-new is-there' : 'map-new'} />
      <path d={ground.edge} className="map-edge" />
    </>
  );
}

/** Units that can be pointed at, and what the one that is pointed at says. */
function Pointed(props: ExploreMapProps & { readonly ground: Ground }): ReactNode {
  const { ground, map, picked, onPick, width } = props;
  const say = useSpeech(exploreWords);
  const [told, setTold] = useState<string>();
  const values = new Map(shownUnits(map).map((unit) => [unit.id, unit]));
  const figureWords = (id: string): string => {
    const figure = values.get(id)?.figure;
    return figure === undefined ? say('missing') : say.of(figure.text);
  };
  const nameOf = (id: string): string => {
    const unit = values.get(id);
    return unit === undefined ? id : say.of(unit.name);
  };
  const spot = ground.standing.find(({ id }) => id === told);
  const figure = values.get(told ?? '')?.figure;
  const isOpen = figure?.value === null;
  return (
    <>
      <MapUnits
        units={ground.standing.map((unit) => ({ ...unit, said: `${nameOf(unit.id)}: ${figureWords(unit.id)}` }))}
        picked={picked}
        onPick={onPick}
        onTell={setTold}
      />
      {spot === undefined ? null : (
        <MapTip
          lines={[nameOf(spot.id), figureWords(spot.id), ...(isOpen && isBounded(figure) ? [say('bounded')] : [])]}
          x={spot.x}
          y={spot.y}
          width={width}
        />
      )}
    </>
  );
}

type Ground = ReturnType<typeof useGround>;

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
