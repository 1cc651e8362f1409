import type { Atlas } from '../../indicators/as-of/atlas.ts';
import { designationOn } from '../../indicators/as-of/atlas.ts';
import { geographyAge, geographyOf } from '../../indicators/as-of/geography.ts';
import { overlapping, placeReach } from '../../indicators/as-of/territory.ts';
import { placeAmount } from '../../indicators/place-amount.ts';
import type { IsoDate } from '../../model/dates.ts';
import { periodSpan } from '../../model/dates.ts';
import { formatPeriod } from '../../model/format-period.ts';
import type { IndicatorSeriesView, SeriesAsk, SeriesLineView } from '../desks/explore-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { remembered } from '../knowledge/table-rows.ts';
import { actsNamed } from './cited-acts.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { type FigureShelf, figureShelf } from './figure-shelf.ts';
import type { FoundIndicator } from './found-indicators.ts';
import { indicatorView, industryName } from './indicator-views.ts';
import { datedName } from './place-words.ts';
import { seriesBreaks } from './series-breaks.ts';
import { shownGeography } from './shown-units.ts';
import { indicatorOf, sliceOf } from './slice-of.ts';

/** An indicator over time for a few places, with the older units that lie in them and the breaks; undefined where there is none. */
export async function indicatorSeries(ports: ExplorePorts, asked: SeriesAsk): Promise<IndicatorSeriesView | undefined> {
  const found = await indicatorOf(ports, asked.indicator);
  if (found === undefined) return undefined;
  const releases = [found.release.ref, (await ports.shelf.find('vn-places'))?.ref];
  const detail = JSON.stringify([asked.indicator, asked.industry ?? null, asked.places, asked.asOf]);
  return remembered(ports, { kind: 'indicator-series', releases, detail }, () => madeSeries(ports, found, asked));
}

async function madeSeries(ports: ExplorePorts, found: FoundIndicator, asked: SeriesAsk): Promise<IndicatorSeriesView> {
  const atlas = await loadAtlas(ports);
  const { asOf, industry } = asked;
  const { geography } = shownGeography(found.country, asOf);
  const places = asked.places.filter((id) => atlas.byId.has(id));
  const shelf = figureShelf(ports);
  const drawn = places.flatMap((place) => linesOf(atlas, { place, geography, asOf, found }));
  const once = drawn.filter(({ place }, at) => drawn.findIndex((line) => line.place.id === place.id) === at);
  const lines: SeriesLineView[] = [];
  for (const line of once)
    lines.push({ ...line, points: await pointsOf(ports, { found, industry, shelf, id: line.place.id }) });
  const breaks = seriesBreaks({ atlas, found, places, asOf });
  return {
    indicator: await indicatorView(ports, found),
    industry: industry === undefined ? null : await industryName(ports, found, industry),
    asOf,
    periods: found.periods.map(({ period }) => ({
      period,
      words: formatPeriod(period),
      first: periodSpan(period)?.first ?? period,
      last: periodSpan(period)?.last ?? period,
    })),
    lines,
    breaks,
    figures: shelf.views,
    acts: await actsNamed(
      ports,
      breaks.flatMap((each) => each.acts),
      asOf,
    ),
    releases: await citedReleases(ports.shelf, [found.release]),
  };
}

type Line = Omit<SeriesLineView, 'points'>;

/** The line of a place and, where the table counts by older units that make it up, a line for each of these. */
function linesOf(
  atlas: Atlas,
  asked: {
    readonly place: string;
    readonly geography: string;
    readonly asOf: string;
    readonly found: FoundIndicator;
  },
): readonly Line[] {
  const { place, geography, asOf, found } = asked;
  const own = geographyOf(place);
  const isInForce = own === geography;
  const name = isInForce ? designationOn(atlas, place, asOf as IsoDate) : datedName(atlas, place);
  const line: Line = { place: { id: place, name }, role: isInForce ? 'unit' : 'chosen', of: null };
  const isOver = (geographyAge(own) ?? 0) < (geographyAge(geography) ?? 0);
  const holders = isOver ? overlapping(atlas, place, geography) : [];
  if (holders.length > 0)
    return [
      line,
      ...holders.map((id): Line => {
        const held = { id, name: designationOn(atlas, id, asOf as IsoDate) };
        return { place: held, role: 'holder', of: place };
      }),
    ];
  const counted = found.periods.at(-1)?.geography ?? own;
  const isOlder = (geographyAge(counted) ?? 0) < (geographyAge(own) ?? 0);
  const parts = isOlder ? overlapping(atlas, place, counted) : [];
  if (parts.length < 2) return [line];
  const set = new Set([place]);
  return [
    line,
    ...parts
      .filter((part) => placeReach(atlas, part, set) !== 'outside')
      .map((part): Line => ({ place: { id: part, name: datedName(atlas, part) }, role: 'part', of: place })),
  ];
}

async function pointsOf(
  ports: ExplorePorts,
  asked: {
    readonly found: FoundIndicator;
    readonly industry: string | undefined;
    readonly shelf: FigureShelf;
    readonly id: string;
  },
): Promise<SeriesLineView['points']> {
  const { found, industry, shelf, id } = asked;
  const points: { readonly period: string; readonly figure: string }[] = [];
  for (const at of found.periods) {
    const slice = await sliceOf(ports, found, { at, industry });
    if (slice === undefined) continue;
    const measured = placeAmount(slice, [id], datedName(slice.atlas, id));
    const name = { indicator: found.key, industry, period: at.period, places: [id] };
    points.push({ period: at.period, figure: shelf.enter(measured, name) });
  }
  return points;
}
