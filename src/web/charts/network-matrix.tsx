import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import type { NetworkEdge, NetworkView } from '../../http/contract/ties-contract.ts';
import { homeAddress } from '../state/home-address.ts';
import { useSpeech } from '../state/language.tsx';
import type { NetworkCut } from '../state/network-cut.ts';
import { strongestFirst } from '../state/network-cut.ts';
import { figureWords } from '../words/figure-words.ts';
import { tiesWords } from '../words/ties-words.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { shortName } from './label-places.ts';
import type { NetworkLook } from './network-look.ts';

const TONES = 6;
const SMALLEST_CELL = 12;
const LARGEST_CELL = 26;
const NARROW = 560;

const FEWEST_OUTSIDE = 12;

/** The nodes of a matrix: those of the cluster, then no more partners than would leave it mostly blank. */
export function matrixNodes(cut: NetworkCut, most: number): Ordered {
  const order = strongestFirst(cut);
  const own = order.filter(({ standing }) => standing !== 'outside');
  const partners = order.filter(({ standing }) => standing === 'outside');
  return [...own, ...partners.slice(0, Math.max(FEWEST_OUTSIDE, own.length))].slice(0, most);
}

type Ordered = ReturnType<typeof strongestFirst>;

/** How many nodes a matrix of this width can show. */
export const matrixRoom = (width: number): number =>
  Math.max(4, Math.floor((width - headWidth(width)) / SMALLEST_CELL));

const headWidth = (width: number): number => (width < NARROW ? 96 : 210);

/** Who is tied to whom, as a square of cells: the same ties as the picture. */
export function NetworkMatrix(props: {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly look: NetworkLook;
  readonly labelledBy: string;
  readonly most: number;
}): ReactNode {
  const { network, cut, look, labelledBy, most } = props;
  const draw = (width: number): Drawing => {
    const head = headWidth(width);
    const shown = matrixNodes(cut, Math.min(most, matrixRoom(width)));
    const cell = Math.min(LARGEST_CELL, Math.floor((width - head) / Math.max(1, shown.length)));
    const side = cell * shown.length;
    return {
      height: head + side + 24,
      drawn: <Cells scene={{ network, cut, look, shown, cell, head, letters: Math.floor((head - 14) / 6.6) }} />,
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

interface Scene {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly look: NetworkLook;
  readonly shown: Ordered;
  readonly cell: number;
  readonly head: number;
  readonly letters: number;
}

function Cells({ scene }: { readonly scene: Scene }): ReactNode {
  const { network, cut, look, shown, cell, head, letters } = scene;
  const say = useSpeech(tiesWords);
  const at = new Map(shown.map(({ id }, place) => [id, place]));
  const mark = look.near ?? look.node;
  const marked = mark === undefined ? undefined : at.get(mark);
  const side = cell * shown.length;
  const drawn = cut.edges.flatMap(({ a, b, value }) => {
    const [row, column] = [at.get(a), at.get(b)];
    if (row === undefined || column === undefined) return [];
    const own = { edge: { a, b, value }, row, column };
    return network.isDirected || row === column ? [own] : [own, { ...own, row: column, column: row, isTwin: true }];
  });
  const toneOf = tones(drawn.map(({ edge }) => edge.value));
  const first = shown.findIndex(({ standing }) => standing === 'outside');
  return (
    <>
      <rect className="matrix-ground" x={head} y={head} width={side} height={side} />
      {marked === undefined ? null : (
        <>
          <rect className="matrix-mark" x={0} y={head + marked * cell} width={head + side} height={cell} />
          <rect className="matrix-mark" x={head + marked * cell} y={0} width={cell} height={head + side} />
        </>
      )}
      {first > 0 ? (
        <path
          className="matrix-line"
          d={`M${head},${head + first * cell}h${side}M${head + first * cell},${head}v${side}`}
        />
      ) : null}
      {shown.map(({ id, name, standing }, place) => {
        const middle = head + place * cell + cell / 2;
        const text = shortName(say.of(name), letters);
        return (
          <g
            key={id}
            className={`matrix-name matrix-${standing}${place === marked ? ' is-mark' : ''}`}
            onPointerEnter={() => look.approach(id)}
            onPointerLeave={() => look.approach(undefined)}
          >
            <text x={head - 6} y={middle + 4} textAnchor="end">
              {text}
            </text>
            <text transform={`translate(${middle + 4},${head - 6}) rotate(-90)`}>{text}</text>
          </g>
        );
      })}
      <text className="axis-unit" x={head + side} y={head + side + 18} textAnchor="end">
        {say('matrixShown', { shown: say.number(shown.length, 0), all: say.number(cut.nodes.length, 0) })}
      </text>
      <CellLinks scene={scene} drawn={drawn} toneOf={toneOf} />
    </>
  );
}

interface DrawnCell {
  readonly edge: NetworkEdge;
  readonly row: number;
  readonly column: number;
  /** The same tie on the other side of the diagonal. */
  readonly isTwin?: boolean;
}

/** Cells are one stop of the keyboard; arrows go from tie to tie. */
function CellLinks(props: {
  readonly scene: Scene;
  readonly drawn: readonly DrawnCell[];
  readonly toneOf: (value: number) => number;
}): ReactNode {
  const { scene, drawn, toneOf } = props;
  const { network, look, shown, cell, head } = scene;
  const say = useSpeech({ ...tiesWords, ...figureWords });
  const group = useRef<SVGGElement>(null);
  const cells = [...drawn].sort((x, y) => x.row - y.row || x.column - y.column);
  return (
    <g ref={group}>
      {cells.map(({ edge, row, column, isTwin }, place) => {
        const [a, b] = [shown[row], shown[column]];
        if (a === undefined || b === undefined) return null;
        const label = `${say.of(a.name)} – ${say.of(b.name)}`;
        const text = `${say.number(edge.value, network.digits)} ${say.of(network.unit)}`.trim();
        return (
          <Link
            key={`${row} ${column}`}
            to="."
            search={(search) => ({ ...search, at: homeAddress(network.edgeHome, { a: edge.a, b: edge.b }) })}
            resetScroll={false}
            className={`matrix-cell cell-tone-${toneOf(edge.value)}`}
            aria-label={say('open', { label, text })}
            tabIndex={place === 0 && isTwin !== true ? 0 : -1}
            data-cell={place}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
              if (step === undefined) return;
              event.preventDefault();
              const next = (place + step + cells.length) % cells.length;
              group.current?.querySelector<SVGAElement>(`[data-cell="${next}"]`)?.focus();
            }}
            onFocus={() => look.approach(a.id)}
            onBlur={() => look.approach(undefined)}
            onPointerEnter={() => look.approach(a.id)}
            onPointerLeave={() => look.approach(undefined)}
          >
            <title>{`${label}: ${text}`}</title>
            <rect x={head + column * cell + 0.5} y={head + row * cell + 0.5} width={cell - 1} height={cell - 1} />
          </Link>
        );
      })}
    </g>
  );
}

/** Tones from 1 to 6 with as many ties in each. */
function tones(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  return (value) => {
    const below = sorted.filter((other) => other < value).length;
    return Math.min(TONES, 1 + Math.floor((TONES * below) / Math.max(1, sorted.length)));
  };
}
