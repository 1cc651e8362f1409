import { type ReactNode, useId } from 'react';
import type { NetworkEdge, NetworkNode, NetworkView, TiesView } from '../../http/contract/ties-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { NetworkLook } from '../charts/network-look.ts';
import { NetworkMatrix } from '../charts/network-matrix.tsx';
import { NetworkPicture } from '../charts/network-picture.tsx';
import { homeAddress } from '../state/home-address.ts';
import { useSpeech } from '../state/language.tsx';
import { type NetworkCut, strongestFirst } from '../state/network-cut.ts';
import { saidRuns } from '../state/said-runs.ts';
import { tiesWords } from '../words/ties-words.ts';
import type { Column } from './data-table.tsx';
import { ValueLink } from './value-link.tsx';

/** Nodes that a matrix shows at most; beyond it cells are too small to point at. */
const MATRIX = 46;
const SPOKEN = 3;

interface FiguresProps {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly look: NetworkLook;
  readonly view: TiesView;
}

/** A network as a picture and as a matrix, each with its table. */
export function NetworkFigures(props: FiguresProps): ReactNode {
  const { network, cut, look } = props;
  const say = useSpeech(tiesWords);
  return (
    <div className="network-figures">
      <ChartFrame
        title={say.of(network.title)}
        spoken={useSpoken(props)}
        fileName={network.id}
        table={{
          columns: useEdgeColumns(network),
          rows: cut.edges,
          rowKey: ({ a, b }) => `${a} ${b}`,
        }}
        note={<NetworkNote network={network} />}
      >
        {(labelledBy) => (
          <>
            <NetworkLegend network={network} />
            <NetworkPicture network={network} cut={cut} look={look} labelledBy={labelledBy} />
          </>
        )}
      </ChartFrame>
      <ChartFrame
        title={say('matrixOf', { title: network.title })}
        spoken={useSpoken(props)}
        fileName={`${network.id}-nodes`}
        table={{ columns: useNodeColumns(network), rows: strongestFirst(cut), rowKey: ({ id }) => id }}
        note={say(network.isDirected ? 'matrixNote' : 'matrixNoteBoth')}
      >
        {(labelledBy) => (
          <NetworkMatrix network={network} cut={cut} look={look} labelledBy={labelledBy} most={MATRIX} />
        )}
      </ChartFrame>
    </div>
  );
}

const withUnit = (words: string, unit: string): string => (unit === '' ? words : `${words} (${unit})`);

const namesOf = (network: NetworkView): ((id: string) => NetworkNode['name']) => {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? { vi: id, en: id };
};

/** What the picture says to somebody who cannot see it. */
function useSpoken({ network, cut, view }: FiguresProps): string {
  const say = useSpeech(tiesWords);
  const nameOf = namesOf(network);
  const sentence = saidRuns(network.sentence, view.figures, say.language);
  if (cut.edges.length === 0) return say('spokenNone', { sentence });
  const strongest = [...cut.edges]
    .sort((x, y) => y.value - x.value)
    .slice(0, SPOKEN)
    .map(({ a, b, value }) =>
      say('tieWords', { a: nameOf(a), b: nameOf(b), value: say.number(value, network.digits) }),
    );
  return say('spoken', {
    sentence,
    nodes: say.number(cut.nodes.length, 0),
    inside: say.number(cut.nodes.filter(({ standing }) => standing !== 'outside').length, 0),
    edges: say.number(cut.edges.length, 0),
    strongest: strongest.join('; '),
  });
}

function NetworkNote({ network }: { readonly network: NetworkView }): ReactNode {
  const say = useSpeech(tiesWords);
  const { nodes, edges } = network.leftOut;
  return (
    <>
      {say.of(network.note)} {say.of(network.period)} · {say.of(network.statusWords)}.
      {nodes + edges === 0 ? null : ` ${say('leftOut', { nodes: say.number(nodes, 0), edges: say.number(edges, 0) })}`}{' '}
      {say('keys')}
    </>
  );
}

function NetworkLegend({ network }: { readonly network: NetworkView }): ReactNode {
  const say = useSpeech(tiesWords);
  const label = useId();
  const standings = (['inside', 'touches', 'outside'] as const).filter((standing) =>
    network.nodes.some((node) => node.standing === standing),
  );
  return (
    <ul className="net-legend" aria-label={say('legend')} id={label}>
      {standings.map((standing) => (
        <li key={standing}>
          <svg viewBox="-8 -8 16 16" className={`net-key net-${standing}`} aria-hidden="true">
            <circle className="net-dot" r={6} />
            {standing === 'touches' ? <path className="net-half" d="M0,-6A6,6 0 0 0 0,6Z" /> : null}
          </svg>
          {say(standing)}
        </li>
      ))}
      {network.sizeMeasure === null ? null : <li>{say('legendSize', { measure: network.sizeMeasure })}</li>}
      <li>{say('legendWidth', { measure: network.measure })}</li>
      {network.edges.some(({ a, b }) => a === b) ? <li>{say('legendRing')}</li> : null}
    </ul>
  );
}

function useEdgeColumns(network: NetworkView): readonly Column<NetworkEdge>[] {
  const say = useSpeech(tiesWords);
  const nameOf = namesOf(network);
  return [
    {
      key: 'a',
      title: say(network.isDirected ? 'from' : 'endA'),
      isHead: true,
      value: ({ a }) => say.of(nameOf(a)),
    },
    { key: 'b', title: say(network.isDirected ? 'to' : 'endB'), value: ({ b }) => say.of(nameOf(b)) },
    {
      key: 'value',
      title: withUnit(say.of(network.measure), say.of(network.unit)),
      isNumeric: true,
      value: ({ value }) => value,
      show: ({ a, b, value }) => (
        <ValueLink
          home={homeAddress(network.edgeHome, { a, b })}
          label={`${say.of(nameOf(a))} – ${say.of(nameOf(b))}`}
          text={say.number(value, network.digits)}
        />
      ),
    },
  ];
}

function useNodeColumns(network: NetworkView): readonly Column<ReturnType<typeof strongestFirst>[number]>[] {
  const say = useSpeech(tiesWords);
  const { sizeMeasure, sizeHome, sizeUnit } = network;
  return [
    { key: 'name', title: say('node'), isHead: true, value: ({ name }) => say.of(name) },
    { key: 'standing', title: say('standing'), value: ({ standing }) => say(standing) },
    {
      key: 'strength',
      title: withUnit(`${say('strength')}: ${say.of(network.measure)}`, say.of(network.unit)),
      isNumeric: true,
      value: ({ strength }) => strength,
      show: ({ strength }) => say.number(strength, network.digits),
    },
    ...(sizeMeasure === null || sizeHome === null
      ? []
      : [
          {
            key: 'size',
            title: withUnit(say.of(sizeMeasure), say.of(sizeUnit ?? network.unit)),
            isNumeric: true,
            value: ({ size }: NetworkNode) => size,
            show: ({ id, size }: NetworkNode) =>
              size === null ? (
                '–'
              ) : (
                <ValueLink
                  home={homeAddress(sizeHome, { id })}
                  label={say.of(sizeMeasure)}
                  text={say.number(size, 0)}
                />
              ),
          },
        ]),
  ];
}
