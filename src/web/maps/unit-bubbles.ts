import { scaleSqrt } from 'd3-scale';
import type { IndicatorMapView, PlacesView } from '../../http/contract/explore-contract.ts';
import type { Bubble } from './bubbles.tsx';
import type { Fitted } from './fitted-projection.ts';
import { pieceUnits, shownUnits } from './shown-values.ts';

/** The largest circle, as a share of the width of the map. */
const LARGEST = 1 / 18;
const MISSING_RADIUS = 5;
/** A circle that still can be seen. */
const LEAST_RADIUS = 1.5;

export interface UnitBubbles {
  readonly list: readonly Bubble[];
  readonly largest: number;
  radiusOf(value: number): number;
}

/** A circle for each piece, standing where its unit stands and as large as its unit's amount; drawn largest first. */
export function unitBubbles(made: {
  readonly places: PlacesView;
  readonly map: IndicatorMapView;
  readonly fitted: Fitted;
  readonly pieces: readonly string[];
  readonly out: ReadonlySet<string>;
}): UnitBubbles {
  const { places, map, fitted, pieces, out } = made;
  const values = new Map(shownUnits(map).map((unit) => [unit.id, unit.figure]));
  const sizes = [...values.values()].flatMap((figure) => [figure?.value ?? 0, figure?.low ?? 0]);
  const largest = Math.max(0, ...sizes);
  const scale = scaleSqrt()
    .domain([0, largest === 0 ? 1 : largest])
    .range([0, fitted.width * LARGEST]);
  const radiusOf = (value: number): number => (value <= 0 ? 0 : Math.max(LEAST_RADIUS, scale(value)));
  const units = new Map(places.units.map((unit) => [unit.id, unit]));
  const owner = pieceUnits(places);
  const led = new Set<string>();
  const list = pieces.flatMap((piece): Bubble[] => {
    const unit = units.get(owner.get(piece) ?? '');
    const spot = unit?.at === null || unit === undefined ? undefined : fitted.point(unit.at);
    if (unit === undefined || spot === undefined) return [];
    const figure = values.get(unit.id);
    const known = figure?.value ?? figure?.low;
    const isSpan = figure?.value === null && figure.low !== undefined;
    const most = isSpan && figure.high !== undefined ? Math.min(figure.high, largest) : undefined;
    const isShown = !led.has(unit.id);
    led.add(unit.id);
    return [
      {
        piece,
        x: spot[0],
        y: spot[1],
        radius: known === undefined ? MISSING_RADIUS : radiusOf(known),
        kind: known === undefined ? 'missing' : 'known',
        isShown,
        isOut: out.has(unit.id),
        ...(most === undefined ? {} : { most: radiusOf(most) }),
      },
    ];
  });
  return { list, largest, radiusOf };
}
