import { geographyOf } from '../../indicators/as-of/geography.ts';
import { convertedReach } from '../../indicators/as-of/industry-set.ts';
import type { Reach } from '../../indicators/as-of/territory.ts';
import { successors } from '../../indicators/as-of/territory.ts';
import type { Observations } from '../../indicators/observations.ts';
import type { BearingTable } from '../desks/definition-desk.ts';
import type { ObservationTable } from '../knowledge/load-observations.ts';
import { loadObservations, observationTables } from '../knowledge/load-observations.ts';
import type { SurveyScene } from './survey-scene.ts';

/** A table that bears on the definition, as people read it and as the rungs ask for it. */
export interface Bearing {
  readonly line: BearingTable;
  readonly measures: ReadonlySet<string>;
}

const KINDS = ['place-industry', 'place', 'industry'] as const;

/** Tables at hand that hold rows of the cluster's units or industries; the most telling kind first, added ones before packs. */
export async function bearingTables(scene: SurveyScene): Promise<readonly Bearing[]> {
  const { releases } = await scene.source.shelf.list();
  const newest = [...new Map(releases.map((release) => [release.ref.name, release])).values()];
  const asked = KINDS.flatMap((kind) =>
    observationTables(newest, kind)
      .filter((table) => isOfCountry(table, scene.places))
      .map((table) => ({ kind, table })),
  );
  const found = await Promise.all(asked.map(({ kind, table }) => bearingOf(scene, kind, table)));
  const bearing = found.filter((each) => each !== undefined);
  const order = ({ line }: Bearing): number => KINDS.indexOf(line.kind) * 2 + (line.origin === 'added' ? 0 : 1);
  return bearing.sort((a, b) => order(a) - order(b));
}

function isOfCountry({ resource }: ObservationTable, places: readonly string[]): boolean {
  const isVietnamese = places.every((place) => place.startsWith('VN'));
  const { geography, classification } = resource['lienket:observations'] ?? {};
  if (geography !== undefined)
    return isVietnamese ? geography.startsWith('VN') : geography === geographyOf(places[0] ?? '');
  return isVietnamese === (classification?.startsWith('naics') !== true);
}

async function bearingOf(
  scene: SurveyScene,
  kind: BearingTable['kind'],
  table: ObservationTable,
): Promise<Bearing | undefined> {
  const observations = await loadObservations(scene.source, table);
  const { index, spec } = observations;
  const units = kind === 'industry' ? null : unitsIn(scene, observations);
  const codes = kind === 'place' ? null : codesIn(scene, observations);
  if (units?.held === 0 || (codes !== null && codes.inside + codes.touching === 0)) return undefined;
  const periods = [...index.periods.list].sort();
  const { release, resource } = table;
  return {
    measures: new Set(Object.keys(spec.measures)),
    line: {
      release: release.ref.name,
      version: release.ref.version,
      table: resource.name,
      title: resource['lienket:title'],
      kind,
      origin: release.origin,
      measures: Object.values(spec.measures).map(({ title }) => title),
      first: periods[0] ?? '',
      last: periods.at(-1) ?? '',
      units,
      codes,
    },
  };
}

/** The cluster's land in the table's own units, and how many of those the table has. */
function unitsIn({ atlas, places }: SurveyScene, { index, spec }: Observations): BearingTable['units'] {
  const geography = spec.geography ?? '';
  const own = successors(atlas, places, geography).map(({ id }) => id);
  const there = new Set(index.places.list);
  return { held: own.filter((id) => there.has(id)).length, of: own.length, geography };
}

function codesIn({ industries, group }: SurveyScene, { index, spec }: Observations): BearingTable['codes'] {
  const classification = spec.classification ?? '';
  const stated = group.set.members[classification];
  const [other] = Object.keys(group.set.members).filter((each) => !each.startsWith('hs'));
  const set =
    stated !== undefined
      ? { classification, members: stated }
      : { classification: other ?? '', members: group.set.members[other ?? ''] ?? [] };
  const reachOf = (code: string): Reach => convertedReach(industries.crosswalk, { classification, code }, set);
  const reaches = index.industries.list.filter((code) => code !== spec.industry?.total).map(reachOf);
  const count = (reach: Reach): number => reaches.filter((each) => each === reach).length;
  return { inside: count('inside'), touching: count('touches'), classification };
}
