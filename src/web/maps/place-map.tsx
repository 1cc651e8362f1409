import { type ReactNode, useMemo, useState } from 'react';
import { Answered } from '../parts/answered.tsx';
import { useSpeech } from '../state/language.tsx';
import { useWidth } from '../state/use-width.ts';
import { mapWords } from '../words/map-words.ts';
import '../styles/maps.css';
import { useLayer } from '../state/use-layer.ts';
import { Archipelagos } from './archipelagos.tsx';
import { type Fitted, fittedProjection } from './fitted-projection.ts';
import { type LayerShapes, layerShapes, type MapShape, mainPart, together } from './layer-shapes.ts';
import { type LegendEntry, legendHeight, MapLegend } from './map-legend.tsx';
import { type MapPoint, MapPoints } from './map-points.tsx';
import { MapTip, UNSPOKEN } from './map-tip.tsx';
import { MapUnits } from './map-units.tsx';

export interface PlaceMapProps {
  /** `vn34`, `vn63`, `us-counties`, `us-states`, or `communes/VN34-24`. */
  readonly layer: string;
  /** Places in the accent colour, and those beside them in a quiet tint. */
  readonly highlighted?: readonly string[];
  readonly context?: readonly string[];
  /** A class of the look of a place, e.g. `amount-3` or `missing`; it stands before the two lists above. */
  readonly looks?: Readonly<Record<string, string>>;
  /** Names of places by id; those of `labels` (if absent: of the highlighted places) stand on the map. */
  readonly names: Readonly<Record<string, string>>;
  readonly labels?: readonly string[];
  /** What a place says beside its name. */
  readonly said?: Readonly<Record<string, string>>;
  /** The whole layer, or close to the highlighted places and those beside them. */
  readonly fit?: 'layer' | 'places';
  /** Points set on the map, by longitude and latitude; what they are is said by the table beside. */
  readonly points?: readonly MapPoint[];
  readonly picked?: string;
  readonly onPick?: (id: string) => void;
  /** Ids of the elements that name and tell the map. */
  readonly labelledBy: string;
  /** Height over width, at most. */
  readonly tallest?: number;
  /** What the looks mean, below the land. */
  readonly legend?: { readonly title: string; readonly entries: readonly LegendEntry[] };
}

/** A map of places: some in the accent colour, others beside them; with `onPick` each can be picked by pointer and keyboard. */
export function PlaceMap(props: PlaceMapProps): ReactNode {
  const { answer, topology, object } = useLayer(props.layer);
  const [box, width] = useWidth<HTMLDivElement>(480);
  return (
    <div ref={box as never} className="place-map">
      <Answered of={answer}>
        {() =>
          topology === undefined ? null : (
            <DrawnPlaces {...props} shapes={layerShapes(topology, object)} width={width} />
          )
        }
      </Answered>
    </div>
  );
}

const PADDING = 10;
/** From this many units on their borders are drawn finer. */
const MANY = 400;

function fittedTo(
  { layer, fit, highlighted = [], context = [], tallest = 1.2 }: PlaceMapProps,
  shapes: LayerShapes,
  width: number,
): Fitted {
  const wanted = new Set([...highlighted, ...context]);
  const near = fit === 'places' ? shapes.units.filter(({ id }) => wanted.has(id)) : [];
  const to =
    near.length === 0
      ? together(shapes.units)
      : { type: 'FeatureCollection' as const, features: near.map((unit) => mainPart(unit)) };
  return fittedProjection({ layer, width, tallest, padding: PADDING, to });
}

const lookOf = ({ looks, highlighted, context }: PlaceMapProps, id: string): string =>
  looks?.[id] ?? (highlighted?.includes(id) ? 'chosen' : context?.includes(id) ? 'beside' : 'land');

function DrawnPlaces(props: PlaceMapProps & { readonly shapes: LayerShapes; readonly width: number }): ReactNode {
  const { shapes, width, layer, names, labelledBy, onPick, picked, said } = props;
  const say = useSpeech(mapWords);
  const [told, setTold] = useState<string>();
  const isClose = props.fit === 'places';
  const nearKey = isClose ? [...(props.highlighted ?? []), '|', ...(props.context ?? [])].join() : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `nearKey` stands for the lists that the view is fitted to.
  const drawn = useMemo(() => {
    const fitted = fittedTo(props, shapes, width);
    const units = shapes.units.map((unit) => ({ ...unit, path: fitted.path(unit.shape) }));
    return { fitted, units, edge: fitted.path(shapes.edge) };
  }, [shapes, layer, width, isClose, nearKey, props.tallest]);
  const { fitted, units } = drawn;
  if (units.length === 0) return <p className="quiet">{say('noShapes')}</p>;
  const place = (unit: MapShape): readonly [number, number] => fitted.centre(mainPart(unit));
  const shown = units.find(({ id }) => id === told);
  const { legend } = props;
  const height = fitted.height + (legend === undefined ? 0 : legendHeight(legend.entries) + 8);
  const known = units.filter(({ id }) => names[id] !== undefined);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the elements of `labelledBy`.
    <svg
      viewBox={`0 0 ${fitted.width} ${height}`}
      className={units.length > MANY ? 'map map-many' : 'map'}
      role={onPick === undefined ? 'img' : 'group'}
      aria-labelledby={labelledBy}
    >
      <HatchPattern />
      {units.map(({ id, path }) => (
        <path key={id} d={path} className={`map-area look-${lookOf(props, id)}`} />
      ))}
      <path d={drawn.edge} className="map-edge" />
      {layer.startsWith('vn') && !isClose ? <Archipelagos units={shapes.units} fitted={fitted} /> : null}
      <MapPoints points={props.points ?? []} fitted={fitted} />
      {legend === undefined ? null : <MapLegend {...legend} x={PADDING} y={fitted.height + 4} />}
      <Names {...props} units={units} place={place} />
      {onPick === undefined ? null : (
        <MapUnits
          units={known.map((unit) => {
            const [x, y] = place(unit);
            const words = [names[unit.id], said?.[unit.id]].filter((each) => each !== undefined).join(': ');
            return { id: unit.id, path: unit.path, said: words, x, y };
          })}
          picked={picked === undefined ? [] : [picked]}
          onPick={onPick}
          onTell={setTold}
        />
      )}
      {shown === undefined ? null : (
        <MapTip
          lines={[names[shown.id] ?? shown.id, ...(said?.[shown.id] === undefined ? [] : [said[shown.id] ?? ''])]}
          x={place(shown)[0]}
          y={place(shown)[1]}
          width={fitted.width}
        />
      )}
    </svg>
  );
}

const HATCHES = ['map-hatch', 'map-hatch-bounded'] as const;

/** Missing data are hatched; never blank, never the colour of a number. What is known within bounds is hatched in its hue. */
export function HatchPattern(): ReactNode {
  return (
    <defs>
      {HATCHES.map((id) => (
        <pattern key={id} id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={`${id}-ground`} />
          <line x1="0" y1="0" x2="0" y2="6" className={`${id}-line`} />
        </pattern>
      ))}
    </defs>
  );
}

function Names(
  props: PlaceMapProps & {
    readonly units: readonly MapShape[];
    readonly place: (unit: MapShape) => readonly [number, number];
  },
): ReactNode {
  const { units, labels = props.highlighted ?? [], names, place, highlighted = [] } = props;
  return (
    <g className="map-names" {...UNSPOKEN}>
      {units
        .filter(({ id }) => labels.includes(id) && names[id] !== undefined)
        .map((unit) => {
          const [x, y] = place(unit);
          return (
            <text
              key={unit.id}
              x={x}
              y={y + 4}
              textAnchor="middle"
              className={highlighted.includes(unit.id) ? 'map-name-strong' : undefined}
            >
              {names[unit.id]}
            </text>
          );
        })}
    </g>
  );
}
