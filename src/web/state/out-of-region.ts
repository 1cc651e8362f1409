import type { PlacesView } from '../../http/contract/explore-contract.ts';

/** Units that a region leaves out; none where no region is chosen. A unit that shares some land stays in. */
export function outOfRegion(places: PlacesView, region: string | undefined): ReadonlySet<string> {
  const chosen = places.regions.find(({ id }) => id === region);
  if (chosen === undefined) return new Set();
  const kept = new Set([...chosen.inside, ...chosen.touching]);
  return new Set(places.units.map(({ id }) => id).filter((id) => !kept.has(id)));
}
