import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { NetworkNode, NetworkView } from '../../http/contract/ties-contract.ts';
import type { NetworkLook } from '../charts/network-look.ts';
import { homeAddress } from '../state/home-address.ts';
import { useSpeech } from '../state/language.tsx';
import { type NetworkCut, type NodeTie, nodeTies, strongestFirst } from '../state/network-cut.ts';
import { tiesWords } from '../words/ties-words.ts';
import { CodePicker } from './code-picker.tsx';
import { ValueLink } from './value-link.tsx';

const SHOWN = 12;
const WAYS = { to: 'sellsTo', from: 'buysFrom', within: 'within', with: 'tiedTo' } as const;

/** The node that was chosen, with what it is tied to; and a box to find another. */
export function NodePanel(props: {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly look: NetworkLook;
}): ReactNode {
  const { network, cut, look } = props;
  const say = useSpeech(tiesWords);
  const node = network.nodes.find(({ id }) => id === look.node);
  return (
    <aside className="node-panel" aria-labelledby="node-in-view">
      <h2 id="node-in-view">{say('chosen')}</h2>
      <CodePicker
        label={say('find')}
        hint={say('findHint')}
        choices={strongestFirst(cut).map(({ id, name, standing }) => ({
          id,
          words: say.of(name),
          note: say(standing),
        }))}
        pick={look.choose}
      />
      {node === undefined ? (
        <p className="quiet">{say('chooseHint')}</p>
      ) : (
        <ChosenNode network={network} cut={cut} node={node} look={look} />
      )}
    </aside>
  );
}

function ChosenNode(props: {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly node: NetworkNode;
  readonly look: NetworkLook;
}): ReactNode {
  const { network, cut, node, look } = props;
  const say = useSpeech(tiesWords);
  const ties = nodeTies(cut.edges, node.id, network.isDirected);
  const most = Math.max(...ties.map(({ edge }) => edge.value), Number.MIN_VALUE);
  return (
    <>
      <p className="node-name">
        <strong>{say.of(node.name)}</strong> <span className="quiet">{say(node.standing)}</span>
      </p>
      {node.size === null || network.sizeHome === null || network.sizeMeasure === null ? null : (
        <p>
          {say.of(network.sizeMeasure)}:{' '}
          <ValueLink
            home={homeAddress(network.sizeHome, { id: node.id })}
            label={say.of(network.sizeMeasure)}
            text={`${say.number(node.size, 0)} ${say.of(network.sizeUnit ?? network.unit)}`}
          />
        </p>
      )}
      {ties.length === 0 ? <p className="quiet">{say('noTies')}</p> : null}
      <ol className="node-ties">
        {ties.slice(0, SHOWN).map((tie) => (
          <TieLine
            key={`${tie.edge.a} ${tie.edge.b}`}
            network={network}
            tie={tie}
            share={tie.edge.value / most}
            look={look}
          />
        ))}
      </ol>
      {ties.length > SHOWN ? (
        <p className="quiet">{say('moreTies', { count: say.number(ties.length - SHOWN, 0) })}</p>
      ) : null}
      <Button className="tool" onPress={() => look.choose(undefined)}>
        {say('release')}
      </Button>
    </>
  );
}

function TieLine(props: {
  readonly network: NetworkView;
  readonly tie: NodeTie;
  /** Of the strongest tie of the node. */
  readonly share: number;
  readonly look: NetworkLook;
}): ReactNode {
  const { network, tie, share, look } = props;
  const say = useSpeech(tiesWords);
  const { other, way, edge } = tie;
  const name = network.nodes.find(({ id }) => id === other)?.name ?? { vi: other, en: other };
  return (
    <li
      className="node-tie"
      onPointerEnter={() => look.approach(other)}
      onPointerLeave={() => look.approach(undefined)}
    >
      <span className="node-tie-words">
        <span className="quiet">{say(WAYS[way])}</span> {way === 'within' ? null : say.of(name)}
      </span>
      <ValueLink
        home={homeAddress(network.edgeHome, { a: edge.a, b: edge.b })}
        label={`${say.of(network.measure)}: ${say.of(name)}`}
        text={say.number(edge.value, network.digits)}
      />
      <svg className="node-tie-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.max(1, share * 100)} height={4} />
      </svg>
    </li>
  );
}
