import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceRadial,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { NetworkEdge, NetworkNode } from '../../http/contract/ties-contract.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface LayoutBox {
  readonly width: number;
  readonly height: number;
  /** Room kept free on each side for names. */
  readonly pad: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly isOutside: boolean;
  readonly radius: number;
}

const TICKS = 320;
const RING = 260;

/**
 * Places of nodes: forces run to rest from a fixed start, so that the same network always lies the same way. The cluster lies in
 * the middle, its partners around it.
 */
export function networkLayout(
  network: { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] },
  radius: (node: NetworkNode) => number,
): ReadonlyMap<string, Place> {
  const bodies = network.nodes.map(
    (node): Body => ({ id: node.id, isOutside: node.standing === 'outside', radius: radius(node) }),
  );
  const most = Math.max(...network.edges.map(({ value }) => value), Number.MIN_VALUE);
  const links = network.edges
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, value }): SimulationLinkDatum<Body> & { readonly weight: number } => ({
      source: a,
      target: b,
      weight: Math.sqrt(value / most),
    }));
  forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ weight }) => 130 - 80 * weight)
        .strength(({ weight }) => 0.02 + 0.25 * weight),
    )
    .force('apart', forceManyBody<Body>().strength(-220))
    .force(
      'ring',
      forceRadial<Body>(({ isOutside }) => (isOutside ? RING : 0)).strength(({ isOutside }) =>
        isOutside ? 0.35 : 0.12,
      ),
    )
    .force(
      'collide',
      forceCollide<Body>(({ radius: own }) => own + 7),
    )
    .stop()
    .tick(TICKS);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

/** The same places stretched over a box. */
export function fittedPlaces(places: ReadonlyMap<string, Place>, box: LayoutBox): ReadonlyMap<string, Place> {
  const all = [...places.values()];
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  const stretch = (length: number, low: number, high: number): number =>
    high > low ? (length - 2 * box.pad) / (high - low) : 0;
  const [sx, sy] = [stretch(box.width, left, right), stretch(box.height, top, bottom)];
  return new Map(
    [...places].map(([id, { x, y }]) => [
      id,
      {
        x: sx === 0 ? box.width / 2 : box.pad + (x - left) * sx,
        y: sy === 0 ? box.height / 2 : box.pad + (y - top) * sy,
      },
    ]),
  );
}
