import type { Atlas, Place } from '../../indicators/as-of/atlas.ts';
import { designationOn, regionsOf } from '../../indicators/as-of/atlas.ts';
import { overlapping } from '../../indicators/as-of/territory.ts';
import { placeAmount } from '../../indicators/place-amount.ts';
import type { IsoDate } from '../../model/dates.ts';
import { isInForce, periodSpan } from '../../model/dates.ts';
import type { Release } from '../../model/release.ts';
import type { PlaceProfileView } from '../desks/explore-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { actIds, actsNamed } from './cited-acts.ts';
import { communesOf, loadCommunes } from './commune-index.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { type FigureShelf, figureShelf } from './figure-shelf.ts';
import { foundIndicators } from './found-indicators.ts';
import { became, madeOf } from './lineage-views.ts';
import { placeFacts } from './place-facts.ts';
import { datedName, shortName } from './place-words.ts';
import { shownGeography } from './shown-units.ts';
import { sliceOf } from './slice-of.ts';

/** Everything at hand about one place, as of a day; undefined where no register holds it. */
export async function placeProfile(
  ports: ExplorePorts,
  id: string,
  asOf: string,
): Promise<PlaceProfileView | undefined> {
  const atlas = await loadAtlas(ports);
  const place = atlas.byId.get(id);
  if (place === undefined || place.level === 'country') return undefined;
  const day = asOf as IsoDate;
  const shelf = figureShelf(ports);
  const held = heldOn(atlas, place, asOf);
  const [facts, latest, communes, dossiers] = await Promise.all([
    placeFacts(ports, atlas, id),
    latestFigures(ports, { place, asOf, shelf }),
    communesIn(ports, place),
    ports.dossiers(),
  ]);
  const standing = {
    names: namesOf(atlas, place),
    before: madeOf(atlas, id),
    after: became(atlas, id),
    regions: [...new Set(held.flatMap((unit) => regionsOf(atlas, unit, day)))].map((region) => ({
      id: region.id,
      name: { vi: region.nameVi, en: region.nameEn },
      standing: region.standing,
      acts: actIds(region.legalSource),
    })),
  };
  const parts = [...standing.names, ...standing.before, ...standing.after, ...standing.regions];
  const acts = await actsNamed(
    ports,
    parts.flatMap((part) => part.acts),
    asOf,
  );
  return {
    asOf,
    id,
    name: designationOn(atlas, id, lastDayOf(place, day)),
    short: shortName(atlas, id),
    geography: place.geography,
    isInForce: isInForce(place, day),
    validFrom: place.validFrom,
    validTo: place.validTo,
    ...standing,
    nowIn: held.map((unit) => ({ id: unit, name: designationOn(atlas, unit, day) })),
    neighbours: neighboursOf(atlas, id),
    communes: communes.view,
    indicators: latest.indicators,
    facts,
    dossiers: dossiers
      .filter((dossier) => dossier.places.some((named) => sharesLand(atlas, named, id)))
      .map(({ id: dossier, title }) => ({ id: dossier, title })),
    figures: shelf.views,
    acts,
    releases: await citedReleases(ports.shelf, unique([...communes.releases, ...latest.releases])),
  };
}

/** The day on which a place bore its last name: the day itself while it is in force. */
function lastDayOf(place: Place, day: IsoDate): IsoDate {
  if (isInForce(place, day) || place.validFrom === null) return day;
  return place.validFrom > day || place.validTo === null ? place.validFrom : dayBefore(place.validTo);
}

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

function heldOn(atlas: Atlas, place: Place, asOf: string): readonly string[] {
  const country = place.geography.startsWith('VN') ? 'VN' : place.geography;
  return overlapping(atlas, place.id, shownGeography(country, asOf).geography);
}

function namesOf(atlas: Atlas, place: Place): PlaceProfileView['names'] {
  const titled = atlas.designations.filter((entry) => entry.placeId === place.id);
  if (titled.length === 0)
    return [
      {
        name: { vi: place.fullNameVi, en: place.nameEn },
        from: place.validFrom,
        to: place.validTo,
        acts: [],
      },
    ];
  return titled.map((entry) => ({
    name: { vi: entry.fullNameVi, en: entry.fullNameEn === '' ? place.nameEn : entry.fullNameEn },
    from: entry.validFrom,
    to: entry.validTo,
    acts: actIds(entry.legalSource),
  }));
}

function neighboursOf(atlas: Atlas, id: string): PlaceProfileView['neighbours'] {
  const order = new Intl.Collator('vi');
  return [...(atlas.neighbours.get(id) ?? [])]
    .map((other) => ({ id: other, name: shortName(atlas, other) }))
    .sort((a, b) => order.compare(a.name.vi, b.name.vi));
}

function sharesLand(atlas: Atlas, one: string, other: string): boolean {
  const geography = atlas.byId.get(other)?.geography ?? '';
  return one === other || overlapping(atlas, one, geography).includes(other);
}

interface CommunesIn {
  readonly view: PlaceProfileView['communes'];
  readonly releases: readonly Release[];
}

async function communesIn(ports: ExplorePorts, place: Place): Promise<CommunesIn> {
  if (!place.geography.startsWith('VN')) return { view: { old: 0, types: [], list: [] }, releases: [] };
  const index = await loadCommunes(ports);
  const { list, old } = communesOf(index, place.id);
  const byType = Map.groupBy(list, (commune) => commune.type);
  const order = new Intl.Collator('vi');
  return {
    view: {
      old,
      types: [...byType].map(([type, communes]) => ({ type, count: communes.length })),
      list: list
        .map(({ id, name, type, from }) => ({ id, name, type, from: from.length }))
        .sort((a, b) => order.compare(a.name.vi, b.name.vi)),
    },
    releases: [index.release],
  };
}

/** Of each indicator the last figure that had ended by the day. */
async function latestFigures(
  ports: ExplorePorts,
  asked: { readonly place: Place; readonly asOf: string; readonly shelf: FigureShelf },
): Promise<Pick<PlaceProfileView, 'indicators'> & { readonly releases: readonly Release[] }> {
  const { place, asOf, shelf } = asked;
  const country = place.geography.startsWith('VN') ? 'VN' : place.geography;
  const indicators: PlaceProfileView['indicators'][number][] = [];
  const releases: Release[] = [];
  for (const found of await foundIndicators(ports)) {
    const ended = found.periods.filter(({ period }) => (periodSpan(period)?.last ?? '9') <= asOf);
    const at = ended.at(-1);
    if (found.country !== country || at === undefined) continue;
    const slice = await sliceOf(ports, found, { at, industry: undefined });
    if (slice === undefined) continue;
    const measured = placeAmount(slice, [place.id], datedName(slice.atlas, place.id));
    const figure = shelf.enter(measured, { indicator: found.key, period: at.period, places: [place.id] });
    indicators.push({ key: found.key, title: found.title, period: at.period, periods: found.periods.length, figure });
    releases.push(found.release);
  }
  return { indicators, releases };
}

function unique(releases: readonly Release[]): readonly Release[] {
  return [...new Map(releases.map((release) => [release.ref.hash, release])).values()];
}
