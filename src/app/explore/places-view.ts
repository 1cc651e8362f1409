import type { Atlas, Region } from '../../indicators/as-of/atlas.ts';
import { designationOn } from '../../indicators/as-of/atlas.ts';
import { overlapping, placeReach } from '../../indicators/as-of/territory.ts';
import type { IsoDate } from '../../model/dates.ts';
import { isInForce } from '../../model/dates.ts';
import type { PlaceRegionView, PlacesView, PlaceUnitView } from '../desks/explore-desk.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { rememberedRows, requireRelease } from '../knowledge/table-rows.ts';
import { actIds, actsNamed } from './cited-acts.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { exploreWords } from './explore-words.ts';
import { madeOf, placeEvents } from './lineage-views.ts';
import { shortName } from './place-words.ts';
import { shownGeography, unitsOf } from './shown-units.ts';

/** Units in force on a day with their lineage, regions of the day, and every merger at hand. */
export async function placesView(ports: ExplorePorts, asOf: string): Promise<PlacesView> {
  const [atlas, release] = await Promise.all([loadAtlas(ports), requireRelease(ports, 'vn-places')]);
  const points = await rememberedRows(ports, release, 'label_points');
  const at = new Map(
    points.map((row) => [row.text('place_id'), [row.number('longitude') ?? 0, row.number('latitude') ?? 0] as const]),
  );
  const { geography, layer } = shownGeography('VN', asOf);
  const ids = unitsOf(atlas, geography);
  const regions = atlas.regions
    .filter((region) => isInForce(region, asOf as IsoDate))
    .map((region) => regionView(atlas, region, ids));
  const events = placeEvents(atlas);
  const named = [...regions, ...events].flatMap((each) => each.acts);
  return {
    asOf,
    geography,
    layer: layer ?? '',
    note: geography === 'VN64' ? exploreWords('explore.no-old-shapes') : null,
    units: ids.map((id) => unitView(atlas, { id, asOf, at })),
    regions,
    events,
    acts: await actsNamed(ports, named, asOf),
    releases: await citedReleases(ports.shelf, [release]),
  };
}

function unitView(
  atlas: Atlas,
  unit: {
    readonly id: string;
    readonly asOf: string;
    readonly at: ReadonlyMap<string, readonly [number, number]>;
  },
): PlaceUnitView {
  const { id, asOf, at } = unit;
  const shapes = shapesOf(atlas, id);
  return {
    id,
    name: designationOn(atlas, id, asOf as IsoDate),
    short: shortName(atlas, id),
    at: at.get(shapes[0] ?? id) ?? null,
    parts: madeOf(atlas, id),
    shapes,
  };
}

/** A unit of before August 2008 is drawn by its successor where that is the same land; otherwise it has no shape. */
export function shapesOf(atlas: Atlas, id: string): readonly string[] {
  if (!id.startsWith('VN64-')) return [id];
  const next = overlapping(atlas, id, 'VN63');
  const [only] = next;
  const isSame = only !== undefined && next.length === 1 && overlapping(atlas, only, 'VN64').length === 1;
  return isSame ? [only] : [];
}

function regionView(atlas: Atlas, region: Region, units: readonly string[]): PlaceRegionView {
  const members = new Set(region.members);
  const reach = new Map(units.map((id) => [id, placeReach(atlas, id, members)]));
  const withReach = (wanted: 'inside' | 'touches'): readonly string[] => units.filter((id) => reach.get(id) === wanted);
  return {
    id: region.id,
    name: { vi: region.nameVi, en: region.nameEn },
    set: region.set,
    standing: region.standing,
    geography: region.geography,
    from: region.validFrom,
    to: region.validTo,
    acts: actIds(region.legalSource),
    members: region.members.map((id) => ({ id, name: shortName(atlas, id) })),
    inside: withReach('inside'),
    touching: withReach('touches'),
  };
}
