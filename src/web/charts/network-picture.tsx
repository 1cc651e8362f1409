import { scaleSqrt } from 'd3-scale';
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import type { NetworkEdge, NetworkNode, NetworkView } from '../../http/contract/ties-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { NetworkCut } from '../state/network-cut.ts';
import { strongestFirst } from '../state/network-cut.ts';
import { fittedPlaces, networkLayout, type Place } from '../state/network-layout.ts';
import { tiesWords } from '../words/ties-words.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { labelPlaces, shortName } from './label-places.ts';

/** What is looked at: shared by the picture, the matrix and the list. */
export interface NetworkLook {
  /** The node that was chosen, if any. */
  readonly node: string | undefined;
  /** The node under the pointer or the focus. */
  readonly near: string | undefined;
  choose(node: string | undefined): void;
  approach(node: string | undefined): void;
}

const SMALLEST = 5;
const WIDEST = 8;
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
  const draw = (width: number): Drawing => {
    const isNarrow = width < NARROW;
    const height = Math.round(isNarrow ? Math.max(420, width * 1.15) : Math.min(720, Math.max(460, width * 0.62)));
    const scene: Scene = {
      network,
      cut,
      look,
      places: fittedPlaces(laid, { width, height, pad: isNarrow ? 26 : 52 }),
      radius: radiusOf(largest, isNarrow ? 12 : 18),
      strokeOf: ({ value }) => 0.6 + (WIDEST - 0.6) * Math.sqrt(value / most),
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

function Nodes(props: {
  readonly scene: Scene;
  readonly box: { readonly width: number; readonly height: number };
  readonly stands: (id: string) => string;
  readonly mark: string | undefined;
  readonly tied: ReadonlySet<string>;
}): ReactNode {
  const { scene, box, stands, mark, tied } = props;
  const { cut, places, radius, look } = scene;
  const say = useSpeech(tiesWords);
  const group = useRef<SVGGElement>(null);
  const order = strongestFirst(cut);
  const stop = order.find(({ id }) => id === look.node)?.id ?? order[0]?.id;
  const letters = box.width < NARROW ? NAME.narrow : NAME.wide;
  const named = [...order].sort((a, b) => rank(a.id, mark, tied) - rank(b.id, mark, tied));
  const dots = named.map((node) => ({
    id: node.id,
    ...(places.get(node.id) ?? { x: 0, y: 0 }),
    radius: radius(node),
    text: shortName(say.of(node.name), letters),
  }));
  const labels = labelPlaces(dots, box);
  const texts = new Map(dots.map(({ id, text }) => [id, text]));
  const walk = (event: KeyboardEvent, at: number): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = order[step(at, order.length)];
    group.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(next?.id ?? '')}"]`)?.focus();
  };
  return (
    <g ref={group} className="net-nodes">
      {order.map((node, at) => {
        const place = places.get(node.id);
        if (place === undefined) return null;
        const ties = cut.edges.filter(({ a, b }) => a === node.id || b === node.id).length;
        const label = labels.get(node.id);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand inside a picture.
          <g
            key={node.id}
            role="button"
            tabIndex={node.id === stop ? 0 : -1}
            data-node={node.id}
            className={`net-node net-${node.standing}${stands(node.id)}`}
            aria-pressed={node.id === look.node}
            aria-label={say('nodeSpoken', {
              name: node.name,
              standing: say(node.standing),
              ties: say.number(ties, 0),
            })}
            onClick={() => look.choose(node.id === look.node ? undefined : node.id)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                look.choose(node.id === look.node ? undefined : node.id);
              } else walk(event, at);
            }}
            onFocus={() => look.approach(node.id)}
            onBlur={() => look.approach(undefined)}
            onPointerEnter={() => look.approach(node.id)}
            onPointerLeave={() => look.approach(undefined)}
          >
            <circle className="net-reach" cx={place.x} cy={place.y} r={Math.max(12, radius(node))} />
            <circle className="net-dot" cx={place.x} cy={place.y} r={radius(node)} />
            {node.standing === 'touches' ? <path className="net-half" d={half(place, radius(node))} /> : null}
            {label === undefined ? null : (
              <text className="net-name" x={label.x} y={label.y} textAnchor={label.anchor}>
                {texts.get(node.id)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Names are placed in this order: the node looked at, those tied to it, then all others. */
const rank = (id: string, mark: string | undefined, tied: ReadonlySet<string>): number =>
  id === mark ? 0 : tied.has(id) ? 1 : 2;

const STEPS: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowRight: (at, all) => (at + 1) % all,
  ArrowDown: (at, all) => (at + 1) % all,
  ArrowLeft: (at, all) => (at + all - 1) % all,
  ArrowUp: (at, all) => (at + all - 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

/** The left half of a dot: a part of the node belongs to the cluster. */
const half = ({ x, y }: Place, r: number): string => `M${x},${y - r}A${r},${r} 0 0 0 ${x},${y + r}Z`;
