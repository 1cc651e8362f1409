import { scaleSqrt } from 'd3-scale';
import { type ReactNode, useMemo, useRef } from 'react';
import type { NetworkEdge, NetworkNode, NetworkView } from '../../http/contract/ties-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { NetworkCut } from '../state/network-cut.ts';
import { strongestFirst } from '../state/network-cut.ts';
import { fittedPlaces, networkLayout, type Place } from '../state/network-layout.ts';
import { tiesWords } from '../words/ties-words.ts';
import { ChartButton, walkParts } from './chart-button.tsx';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { labelPlaces, shortName } from './label-places.ts';
import type { NetworkLook } from './network-look.ts';
import { type NamePlace, PlacedName } from './placed-name.tsx';

const SMALLEST = 5;
const WIDEST = 8;
const THINNEST = 0.6;
const NARROW = 560;
const NAME = { wide: 30, narrow: 18 };

interface Scene {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly places: ReadonlyMap<string, Place>;
  readonly radius: (node: NetworkNode) => number;
  readonly strokeOf: (edge: NetworkEdge) => number;
  readonly look: NetworkLook;
}

/** Nodes and lines at rest. The places rest on the whole network, so that a threshold hides lines and moves nothing. */
export function NetworkPicture(props: {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly look: NetworkLook;
  readonly labelledBy: string;
}): ReactNode {
  const { network, cut, look, labelledBy } = props;
  const sizes = network.nodes.map(({ size }) => size ?? 0);
  const largest = Math.max(...sizes, 0);
  const laid = useMemo(() => networkLayout(network, radiusOf(largest, 18)), [network, largest]);
  const most = Math.max(...network.edges.map(({ value }) => value), Number.MIN_VALUE);
  // Flows are drawn from zero; proximities lie close together and are told apart by where they lie between them.
  const least = network.isDirected ? 0 : Math.min(...network.edges.map(({ value }) => value), most);
  const widest = network.isDirected ? WIDEST : WIDEST / 2;
  const draw = (width: number): Drawing => {
    const isNarrow = width < NARROW;
    const height = Math.round(isNarrow ? Math.max(420, width * 1.15) : Math.min(720, Math.max(460, width * 0.62)));
    const scene: Scene = {
      network,
      cut,
      look,
      places: fittedPlaces(laid, { width, height, pad: isNarrow ? 26 : 52 }),
      radius: radiusOf(largest, isNarrow ? 12 : 18),
      strokeOf: ({ value }) => THINNEST + (widest - THINNEST) * Math.sqrt((value - least) / (most - least || 1)),
    };
    return { height, drawn: <Network scene={scene} box={{ width, height }} /> };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

/** The radius of a node by its size; the smallest where sizes are not known. */
function radiusOf(largest: number, longest: number): (node: NetworkNode) => number {
  const scale = scaleSqrt()
    .domain([0, Math.max(largest, Number.MIN_VALUE)])
    .range([SMALLEST, longest]);
  return ({ size }) => (largest > 0 ? scale(size ?? 0) : SMALLEST + 2);
}

function Network(props: {
  readonly scene: Scene;
  readonly box: { readonly width: number; readonly height: number };
}): ReactNode {
  const { scene, box } = props;
  const { cut, look } = scene;
  const mark = look.near ?? look.node;
  const tied = new Set(cut.edges.filter(({ a, b }) => a === mark || b === mark).flatMap(({ a, b }) => [a, b]));
  const isDimmed = mark !== undefined && cut.nodes.some(({ id }) => id === mark);
  const stands = (id: string): string =>
    !isDimmed ? '' : id === mark ? ' is-mark' : tied.has(id) ? ' is-tied' : ' is-dim';
  const isLit = ({ a, b }: NetworkEdge): boolean => a === mark || b === mark;
  const edges = isDimmed ? [...cut.edges].sort((x, y) => Number(isLit(x)) - Number(isLit(y))) : cut.edges;
  return (
    <>
      <g className="net-edges">
        {edges.map((edge) => (
          <Edge
            key={`${edge.a} ${edge.b}`}
            edge={edge}
            scene={scene}
            className={isDimmed ? (isLit(edge) ? 'is-lit' : 'is-dim') : ''}
          />
        ))}
      </g>
      <Nodes scene={scene} box={box} stands={stands} mark={isDimmed ? mark : undefined} tied={tied} />
    </>
  );
}

function Edge(props: { readonly edge: NetworkEdge; readonly scene: Scene; readonly className: string }): ReactNode {
  const { edge, scene, className } = props;
  const { places, strokeOf, network, radius, cut } = scene;
  const [from, to] = [places.get(edge.a), places.get(edge.b)];
  if (from === undefined || to === undefined) return null;
  const stroke = strokeOf(edge);
  const way = `net-edge ${className}`;
  if (edge.a === edge.b) {
    const node = cut.nodes.find(({ id }) => id === edge.a);
    const ring = (node === undefined ? SMALLEST : radius(node)) + 3 + stroke / 2;
    return <circle className={`${way} net-ring`} cx={from.x} cy={from.y} r={ring} strokeWidth={stroke} />;
  }
  if (!network.isDirected)
    return <line className={way} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={stroke} />;
  return <path className={way} d={bow(from, to)} strokeWidth={stroke} />;
}

const BEND = 0.12;

/** A line bent to its right, so that both ways between two nodes are seen; it bulges near the end it leads to. */
function bow(from: Place, to: Place): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [x, y] = [from.x + dx * 0.65 - dy * BEND, from.y + dy * 0.65 + dx * BEND];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return `M${round(from.x)},${round(from.y)}Q${round(x)},${round(y)} ${round(to.x)},${round(to.y)}`;
}

interface NodesProps {
  readonly scene: Scene;
  readonly box: { readonly width: number; readonly height: number };
  readonly stands: (id: string) => string;
  readonly mark: string | undefined;
  readonly tied: ReadonlySet<string>;
}

function Nodes(props: NodesProps): ReactNode {
  const { scene, stands } = props;
  const { cut, places, radius, look } = scene;
  const say = useSpeech(tiesWords);
  const group = useRef<SVGGElement>(null);
  const order = strongestFirst(cut);
  const ids = order.map(({ id }) => id);
  const stop = ids.find((id) => id === look.node) ?? ids[0];
  const names = useNames(props);
  return (
    <g ref={group} className="net-nodes">
      {order.map((node, at) => {
        const place = places.get(node.id);
        if (place === undefined) return null;
        const ties = cut.edges.filter(({ a, b }) => a === node.id || b === node.id).length;
        return (
          <ChartButton
            key={node.id}
            id={node.id}
            className={`net-node net-${node.standing}${stands(node.id)}`}
            label={say('nodeSpoken', { name: node.name, standing: say(node.standing), ties: say.number(ties, 0) })}
            isStop={node.id === stop}
            look={look}
            walk={(event) => walkParts(event, group.current, { ids, at })}
          >
            <circle className="net-reach" cx={place.x} cy={place.y} r={Math.max(12, radius(node))} />
            <circle className="net-dot" cx={place.x} cy={place.y} r={radius(node)} />
            {node.standing === 'touches' ? <path className="net-half" d={half(place, radius(node))} /> : null}
            <PlacedName name={names.get(node.id)} />
          </ChartButton>
        );
      })}
    </g>
  );
}

/** Names that find room: first of the node looked at, then of those tied to it, then of all others. */
function useNames({ scene, box, mark, tied }: NodesProps): ReadonlyMap<string, NamePlace> {
  const { cut, places, radius } = scene;
  const say = useSpeech(tiesWords);
  const letters = box.width < NARROW ? NAME.narrow : NAME.wide;
  const named = [...strongestFirst(cut)].sort((a, b) => rank(a.id, mark, tied) - rank(b.id, mark, tied));
  const dots = named.map((node) => ({
    id: node.id,
    ...(places.get(node.id) ?? { x: 0, y: 0 }),
    radius: radius(node),
    text: shortName(say.of(node.name), letters),
  }));
  const labels = labelPlaces(dots, box);
  return new Map(
    dots.flatMap(({ id, text }) => {
      const label = labels.get(id);
      return label === undefined ? [] : [[id, { ...label, text }] as const];
    }),
  );
}

const rank = (id: string, mark: string | undefined, tied: ReadonlySet<string>): number =>
  id === mark ? 0 : tied.has(id) ? 1 : 2;

/** The left half of a dot: a part of the node belongs to the cluster. */
const half = ({ x, y }: Place, r: number): string => `M${x},${y - r}A${r},${r} 0 0 0 ${x},${y + r}Z`;
