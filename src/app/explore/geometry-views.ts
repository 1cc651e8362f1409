import type { GeometryView } from '../desks/explore-desk.ts';
import { remembered } from '../knowledge/table-rows.ts';
import { communesOf, loadCommunes } from './commune-index.ts';
import type { ExplorePorts } from './explore-ports.ts';
import { topologyPart } from './topology-part.ts';

/** Where each layer lies: release, resource, and the object of its units. */
const LAYERS: Readonly<
  Record<string, { readonly release: string; readonly resource: string; readonly object: string }>
> = {
  vn63: { release: 'vn-places', resource: 'provinces', object: 'vn63' },
  vn34: { release: 'vn-places', resource: 'provinces', object: 'vn34' },
  'us-counties': { release: 'us-counties', resource: 'geometry', object: 'counties' },
  'us-states': { release: 'us-counties', resource: 'geometry', object: 'states' },
};

/** Boundaries of a layer as shipped; undefined where there is no such layer at hand. */
export async function layerGeometry(ports: ExplorePorts, layer: string): Promise<GeometryView | undefined> {
  const at = Object.hasOwn(LAYERS, layer) ? LAYERS[layer] : undefined;
  const release = at && (await ports.shelf.find(at.release));
  if (at === undefined || release === undefined) return undefined;
  const what = { kind: 'topology', releases: [release.ref], detail: at.resource };
  const topology = await remembered(ports, what, () => ports.topologies.read(release.ref, at.resource));
  return { layer, hash: release.ref.hash, object: at.object, topology };
}

/** Boundaries of the communes of today that hold land of a province, new or old; undefined for a place without communes. */
export async function communeGeometry(ports: ExplorePorts, province: string): Promise<GeometryView | undefined> {
  const index = await loadCommunes(ports);
  const { list } = communesOf(index, province);
  if (list.length === 0) return undefined;
  const { ref } = index.release;
  const whole = { kind: 'topology', releases: [ref], detail: 'communes' };
  const topology = await remembered(ports, whole, () => ports.topologies.read(ref, 'communes'));
  const wanted = new Set(list.map((commune) => commune.id));
  return {
    layer: `communes/${province}`,
    hash: ref.hash,
    object: 'communes',
    topology: topologyPart(topology, { object: 'communes', wanted }),
  };
}
