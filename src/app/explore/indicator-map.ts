import type { FigureView } from '../../evidence/screens/view.ts';
import { geographyOf } from '../../indicators/as-of/geography.ts';
import { overlapping } from '../../indicators/as-of/territory.ts';
import { measureNature } from '../../indicators/measure-nature.ts';
import type { IndicatorSlice } from '../../indicators/place-amount.ts';
import { placeAmount } from '../../indicators/place-amount.ts';
import { periodSpan } from '../../model/dates.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { IndicatorMapView, MapAsk } from '../desks/explore-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { remembered } from '../knowledge/table-rows.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { exploreWords } from './explore-words.ts';
import { figureShelf } from './figure-shelf.ts';
import type { FoundIndicator, IndicatorPeriod } from './found-indicators.ts';
import { indicatorView, industryName } from './indicator-views.ts';
import { mapSentence } from './map-sentence.ts';
import { datedName } from './place-words.ts';
import { shownGeography, unitNames, unitsOf } from './shown-units.ts';
import { indicatorOf, sliceOf } from './slice-of.ts';

/** The period asked for; else the last that had ended by the day, else the first there is. */
export function chosenPeriod(found: FoundIndicator, asked: MapAsk): IndicatorPeriod | undefined {
  if (asked.period !== undefined) return found.periods.find(({ period }) => period === asked.period);
  const ended = found.periods.filter(({ period }) => (periodSpan(period)?.last ?? '9') <= asked.asOf);
  return ended.at(-1) ?? found.periods[0];
}

/** An indicator on the units in force on a day; undefined where there is no such indicator, period or industry. */
export async function indicatorMap(ports: ExplorePorts, asked: MapAsk): Promise<IndicatorMapView | undefined> {
  const found = await indicatorOf(ports, asked.indicator);
  const at = found && chosenPeriod(found, asked);
  if (found === undefined || at === undefined) return undefined;
  const slice = await sliceOf(ports, found, { at, industry: asked.industry });
  if (slice === undefined) return undefined;
  const { geography, layer } = shownGeography(found.country, asked.asOf);
  const name = { indicator: found.key, industry: asked.industry, period: at.period };
  const values = await unitFigures(ports, { slice, geography, name, at });
  const own = ownFigure(ports, { slice, place: asked.place, values, name });
  const names = unitNames(slice.atlas, [...values.units.keys()], asked.asOf);
  const chosen = asked.place === undefined ? undefined : (values.units.get(asked.place) ?? own?.id);
  const figures = { ...values.figures, ...own?.views };
  const releases = await usedReleases(ports, found);
  return {
    indicator: await indicatorView(ports, found),
    period: at.period,
    periodWords: formatPeriod(at.period),
    industry: asked.industry === undefined ? null : await industryName(ports, found, asked.industry),
    asOf: asked.asOf,
    counted: at.geography,
    shown: geography,
    layer,
    sentence: mapSentence({
      atlas: slice.atlas,
      title: slice.title,
      nature: found.nature,
      period: formatPeriod(at.period),
      asOf: asked.asOf,
      geography,
      place: asked.place,
      figure: figures[chosen ?? values.country ?? ''],
      units: values.units.size,
    }),
    values: names.map((place) => ({ place, figure: values.units.get(place.id) ?? '' })),
    country: values.country,
    together: values.together,
    beyond: values.beyond === null ? null : { figure: values.beyond, why: exploreWords('explore.beyond') },
    chosen: own?.id ?? null,
    figures,
    releases: await citedReleases(ports.shelf, releases),
  };
}

async function usedReleases(ports: ExplorePorts, found: FoundIndicator): Promise<readonly FoundIndicator['release'][]> {
  const places = await ports.shelf.find(found.country === 'VN' ? 'vn-places' : 'us-counties');
  return [found.release, ...(places === undefined || places.ref.name === found.release.ref.name ? [] : [places])];
}

interface FigureName {
  readonly indicator: string;
  readonly industry: string | undefined;
  readonly period: string;
}

interface UnitFigures {
  readonly units: ReadonlyMap<string, string>;
  readonly country: string | null;
  readonly together: string | null;
  readonly beyond: string | null;
  readonly figures: Readonly<Record<string, FigureView>>;
}

/** Figures of all units of a geography, kept with the releases they rest on. */
async function unitFigures(
  ports: ExplorePorts,
  made: {
    readonly slice: IndicatorSlice;
    readonly geography: string;
    readonly name: FigureName;
    readonly at: IndicatorPeriod;
  },
): Promise<UnitFigures> {
  const { slice, geography, name, at } = made;
  const releases = [at.table.release.ref, (await ports.shelf.find('vn-places'))?.ref];
  const detail = JSON.stringify([name, geography]);
  return remembered(ports, { kind: 'indicator-units', releases, detail }, async () => {
    const { atlas } = slice;
    const shelf = figureShelf(ports);
    const enter = (places: readonly string[], words = datedName(atlas, places[0] ?? '')): string =>
      shelf.enter(placeAmount(slice, places, words), { ...name, places });
    const ids = unitsOf(atlas, geography);
    const units = new Map(ids.map((id) => [id, enter([id])]));
    const country = slice.whole.spec.place?.total;
    const outside = [...slice.byPlace.keys()].filter((id) => id !== country && !atlas.byId.has(id)).sort();
    const isAdded = country !== undefined && slice.rows.rowNumbers.length > 0 && isAmount(slice);
    return {
      units,
      country: country === undefined ? null : enter([country]),
      together: isAdded ? enter(ids, exploreWords('explore.together', ids.length)) : null,
      beyond: isAdded && outside.length > 0 ? enter(outside, exploreWords('explore.beyond')) : null,
      figures: shelf.views,
    };
  });
}

const isAmount = ({ whole, measure }: IndicatorSlice): boolean =>
  whole.spec.measures[measure] !== undefined && measureNature(whole.spec.measures[measure].unit) === 'amount';

/** The figure of a place that is not one of the units of the day. */
function ownFigure(
  ports: ExplorePorts,
  made: {
    readonly slice: IndicatorSlice;
    readonly place: string | undefined;
    readonly values: UnitFigures;
    readonly name: FigureName;
  },
): { readonly id: string; readonly views: Readonly<Record<string, FigureView>> } | undefined {
  const { slice, place, values, name } = made;
  if (place === undefined || values.units.has(place) || !slice.atlas.byId.has(place)) return undefined;
  if (overlapping(slice.atlas, place, slice.whole.spec.geography ?? geographyOf(place)).length === 0) return undefined;
  const shelf = figureShelf(ports);
  const id = shelf.enter(placeAmount(slice, [place], datedName(slice.atlas, place)), { ...name, places: [place] });
  return { id, views: shelf.views };
}
