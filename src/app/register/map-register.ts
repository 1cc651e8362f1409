import type { Parsed } from '../../model/refusal.ts';
import type { RegisterMap, RegisterMapRequest } from '../desks/register-search-desk.ts';
import type { CardMap } from '../ports-register-search.ts';
import type { Dictionary } from './name-dictionary.ts';
import { askedSearch, type SearchPorts } from './search-register.ts';

/** Codes of provinces and of communes by length, and how wide a square of the grid is on each map. */
const COUNTRY = { codeLength: 2, cellDegrees: 0.2 };
const PROVINCE = { codeLength: 5, cellDegrees: 0.02 };

/** The map of the whole register is kept while no card changes. */
export interface MapMemory {
  take(key: string, version: string, make: () => Promise<CardMap>): Promise<CardMap>;
}

/** Keeps the maps that nothing narrows, for the cards that there are. */
export function mapMemory(): MapMemory {
  let kept: { readonly version: string; readonly maps: Map<string, Promise<CardMap>> } | undefined;
  return {
    take(key, version, make) {
      if (kept?.version !== version) kept = { version, maps: new Map() };
      const { maps } = kept;
      const known = maps.get(key);
      if (known !== undefined) return known;
      const made = make();
      maps.set(key, made);
      made.catch(() => maps.delete(key));
      return made;
    },
  };
}

/** What a search finds on the map of its day: counted by province or by the communes of one, and its points by a grid. */
export async function mapRegister(
  ports: SearchPorts,
  memory: { readonly dictionary: Dictionary; readonly maps: MapMemory },
  request: RegisterMapRequest,
): Promise<Parsed<RegisterMap>> {
  const parsed = await askedSearch(ports, memory.dictionary, request);
  if (!parsed.ok) return parsed;
  const { register, asked, query } = parsed.value;
  const { geography } = asked.understood;
  const places = await ports.places();
  // Boundaries of communes are at hand for the provinces of 2025 only.
  const province = asked.understood.places
    .flatMap(({ id }) => places.known(id)?.places ?? [id])
    .find((id) => /^VN34-\d\d$/u.test(id));
  const isClose = province !== undefined && geography === 'VN34';
  const scale = isClose ? PROVINCE : COUNTRY;
  const limit = 1;
  const make = (): Promise<CardMap> => register.map({ ...query, limit }, { geography, ...scale });
  const isWhole = Object.keys(query).length === 0;
  const found = isWhole ? await memory.maps.take(geography, await register.wordsVersion(), make) : await make();
  const isInside = (id: string): boolean => !isClose || places.known(id)?.places.includes(province) === true;
  const placed = Object.entries(found.places)
    .filter(([id]) => isInside(id))
    .map(([id, count]) => ({ id, name: places.nameOf(id) ?? id, count }))
    .toSorted((one, other) => other.count - one.count || one.id.localeCompare(other.id));
  const known = placed.reduce((sum, { count }) => sum + count, 0);
  return {
    ok: true,
    value: {
      geography,
      layer: isClose ? `communes/${province}` : geography.toLowerCase(),
      total: found.total,
      placed,
      // A record in two places is counted in both.
      unplaced: Math.max(0, found.total - known),
      points: found.points,
      cells: found.cells,
    },
  };
}
