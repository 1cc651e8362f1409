import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import '../styles/charts.css';
import '../styles/ties.css';
import type { NetworkView, TiesView } from '../../http/contract/ties-contract.ts';
import type { NetworkLook } from '../charts/network-look.ts';
import { Answered } from '../parts/answered.tsx';
import { NetworkFigures } from '../parts/network-figures.tsx';
import { NetworkTools } from '../parts/network-tools.tsx';
import { NodePanel } from '../parts/node-panel.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { changedSearch } from '../state/changed-search.ts';
import { useSpeech } from '../state/language.tsx';
import { networkCut, startingThreshold, thresholds } from '../state/network-cut.ts';
import type { TiesSearch } from '../state/ties-search.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { screenWords } from '../words/screen-words.ts';
import { tiesWords } from '../words/ties-words.ts';

const STEPS = 60;
/** Ties of the first picture; more are a thicket. */
const FIRST = 110;

/** What holds it together? Networks of purchases, nearness and recorded dealings, each linked to its matrix. */
export function TiesScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const asOf = useAsOf();
  const answer = useAsk('GET /dossiers/:id/ties', { params: { id }, query: { asOf } });
  return <Answered of={answer}>{(view) => <Ties view={view} />}</Answered>;
}

function Ties({ view }: { readonly view: TiesView }): ReactNode {
  const say = useSpeech({ ...tiesWords, ...screenWords });
  const search: TiesSearch = useSearch({ strict: false });
  const network = view.networks.find(({ id }) => id === search.network) ?? view.networks[0];
  return (
    <Screen
      question={say('tiesAsks')}
      sentence={network === undefined ? say('none') : <RunsText runs={network.sentence} grounds={view} />}
      source={<SourceLine releases={view.releases} />}
      className="ties-screen"
    >
      {view.networks.length < 2 ? null : (
        <nav className="kinds" aria-label={say('networks')}>
          {view.networks.map((each) => (
            <Link
              key={each.id}
              to="."
              search={({ least: _, node: __, ...rest }: TiesSearch) => ({ ...rest, network: each.id })}
              resetScroll={false}
              className="kind"
              {...(each === network ? { 'aria-current': 'true' as const } : {})}
            >
              <span className="kind-what">{say(each.kind)}</span>
              <span className="kind-title">{say.of(each.title)}</span>
              {each.isProxy ? <span className="stale">{say('proxy')}</span> : null}
            </Link>
          ))}
        </nav>
      )}
      {network === undefined ? null : <OneNetwork key={network.id} network={network} view={view} />}
      {view.absent.length === 0 ? null : (
        <section className="absent">
          <h2>{say('absent')}</h2>
          <ul>
            {view.absent.map(({ kind, words }) => (
              <li key={kind}>
                <strong>{say(kind)}.</strong> {say.of(words)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}

function OneNetwork({ network, view }: { readonly network: NetworkView; readonly view: TiesView }): ReactNode {
  const search: TiesSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [near, setNear] = useState<string>();
  const steps = useMemo(() => thresholds(network.edges, STEPS), [network]);
  const least = search.least ?? startingThreshold(network.edges, steps, FIRST);
  const scope = search.scope ?? 'all';
  const cut = useMemo(() => networkCut(network, { least, scope }), [network, least, scope]);
  const go = (change: Readonly<Record<string, string | number | undefined>>): void =>
    void navigate({ to: '.', search: (now) => changedSearch(now, change), resetScroll: false, replace: true });
  const look: NetworkLook = { node: search.node, near, approach: setNear, choose: (node) => go({ node }) };
  return (
    <>
      <NetworkTools
        network={network}
        cut={cut}
        steps={steps}
        least={least}
        scope={scope}
        setLeast={(value) => go({ least: value })}
        setScope={(value) => go({ scope: value === 'inside' ? value : undefined })}
      />
      <div className="ties-columns">
        <NetworkFigures network={network} cut={cut} look={look} view={view} />
        <NodePanel network={network} cut={cut} look={look} />
      </div>
    </>
  );
}
