import type { IndicatorMapView, PlacesView } from '../../http/contract/explore-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { amountClasses, aroundClasses, classOf, type ValueClass } from './value-classes.ts';

/** A unit with its figure. */
export interface ShownUnit {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly figure: FigureView | undefined;
}

/** Units of the map in its own order, each with its figure. */
export function shownUnits(map: IndicatorMapView): readonly ShownUnit[] {
  return map.values.map(({ place, figure }) => ({ id: place.id, name: place.name, figure: map.figures[figure] }));
}

/** Something is known, but not one value. A unit of which only the most that it can have is known counts as unknown. */
export const isBounded = (figure: FigureView | undefined): boolean =>
  figure !== undefined && figure.value === null && figure.low !== undefined;

/** The classes of a map: around 100 for indices, by count otherwise. */
export function mapClasses(map: IndicatorMapView): readonly ValueClass[] {
  const values = shownUnits(map).flatMap(({ figure }) => figure?.value ?? []);
  const isIndex = map.indicator.nature === 'rate' && /=\s*100/.test(map.indicator.unit.en);
  return isIndex ? aroundClasses(values, 100) : amountClasses(values);
}

/** The look of each unit's area: its class, or hatched where there is no one class to be in. */
export function areaLooks(map: IndicatorMapView, classes: readonly ValueClass[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    shownUnits(map).map(({ id, figure }) => {
      const found = figure === undefined ? undefined : classOf(classes, figure);
      return [id, found?.look ?? (isBounded(figure) ? 'bounded' : 'missing')];
    }),
  );
}

/** Which unit in force each drawn piece (a province of the 63) belongs to. */
export function pieceUnits(places: PlacesView): ReadonlyMap<string, string> {
  const isNew = places.geography === 'VN34';
  return new Map(
    places.units.flatMap((unit) =>
      (isNew ? unit.parts.map((part) => part.id) : unit.shapes).map((piece) => [piece, unit.id] as const),
    ),
  );
}

/** Which of the 34 each of the 63 became, where several became one. */
export function laterUnits(places: PlacesView): ReadonlyMap<string, string> {
  return new Map(
    places.events
      .filter(({ into }) => into.id.startsWith('VN34-'))
      .flatMap(({ into, from }) => from.map((part) => [part.id, into.id] as const)),
  );
}
