import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FigureHome, Recomputed } from '../../http/contract/figure-home-contract.ts';
import { formatExact } from '../../model/format-number.ts';
import { askAddress } from '../state/api-client.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { figureWords } from '../words/figure-words.ts';
import { Failure } from './failure.tsx';
import { FigureLink } from './figure-link.tsx';
import { InputRows } from './input-rows.tsx';

/** An address with a further part before its query. */
const under = (home: string, part: string): string => {
  const [path = '', query] = home.split('?');
  return `${path}/${part}${query === undefined ? '' : `?${query}`}`;
};

/** A figure with everything that it is made of: value, method card, parameters, rows, and the figures before it. */
export function FigureDetails({ home }: { readonly home: FigureHome }): ReactNode {
  const say = useSpeech(figureWords);
  const { figure, parameters, inputs, from, claims } = home;
  return (
    <div className="figure-details" data-figure={figure.id}>
      <p className="figure-label">{say.of(figure.label)}</p>
      <p className="figure-value">{say.of(figure.text)}</p>
      <Pairs pairs={stated(figure, say)} />
      <Recompute figure={figure} />
      <ClaimOnIt home={home} />
      <MethodPart home={home} />
      <Part title={say('parameters')} isThere={Object.keys(parameters).length > 0}>
        <Pairs
          pairs={Object.entries(parameters).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : String(value),
          ])}
        />
      </Part>
      <Part title={say('from')} isThere={from.length > 0}>
        <ul>
          {from.map((each) => (
            <li key={each.id}>
              {say.of(each.label)}: <FigureLink figure={each} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say('inputs')} isThere={inputs.length > 0}>
        {inputs.map((input, place) => (
          <InputRows key={input.rows} input={input} place={place + 1} />
        ))}
      </Part>
      <Part title={say('used')} isThere={claims.length > 0}>
        <ul>
          {claims.map((claim) => (
            <li key={claim.id}>{say.of(claim.text)}</li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

type Pair = readonly [string, ReactNode];

/** What the figure says of itself. */
function stated(figure: FigureHome['figure'], say: Speech<typeof figureWords>): readonly Pair[] {
  const exact: readonly Pair[] = figure.value === null ? [] : [[say('exact'), formatExact(figure.value, say.language)]];
  const bounds: readonly Pair[] =
    figure.bounds === undefined
      ? []
      : [[say(figure.boundsKind === 'conversion' ? 'conversion' : 'interval'), say.of(figure.bounds)]];
  return [
    [say('period'), say.of(figure.period)],
    [say('status'), say.of(figure.statusWords)],
    [say('vintage'), figure.vintage],
    ...exact,
    ...bounds,
    [say('id'), <code key="id">{figure.id}</code>],
  ];
}

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }): ReactNode {
  return (
    <dl className="facts">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part(props: { readonly title: string; readonly isThere: boolean; readonly children: ReactNode }): ReactNode {
  return props.isThere ? (
    <section>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  ) : null;
}

/** A way to write a claim on the figure, inside a dossier that may be edited. */
function ClaimOnIt({ home: { figure, names } }: { readonly home: FigureHome }): ReactNode {
  const say = useSpeech(figureWords);
  const id = /^\/api\/v1\/dossiers\/([\w-]+)\//.exec(figure.home)?.[1];
  const [quote] = names;
  if (id === undefined || quote === undefined) return null;
  return (
    <p>
      <Link to="/dossiers/$id/ledger" params={{ id }} search={{ quote }} className="button">
        {say('claim')}
      </Link>
    </p>
  );
}

function MethodPart({ home: { figure, card } }: { readonly home: FigureHome }): ReactNode {
  const say = useSpeech(figureWords);
  const [id = ''] = figure.method.split('@');
  return (
    <section>
      <h3>{say('method')}</h3>
      {card === null ? (
        <code>{figure.method}</code>
      ) : (
        <>
          <p>
            <Link to="/methods/$id" params={{ id }}>
              {say.of(card.title)}
            </Link>{' '}
            <code>{figure.method}</code>
          </p>
          <p>{say.of(card.purpose)}</p>
          <pre>
            <code>{card.formula}</code>
          </pre>
          <p className="quiet">
            {say('warns')}: {say.of(card.warns)}
          </p>
        </>
      )}
    </section>
  );
}

type Outcome =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'done'; readonly value: Recomputed }
  | { readonly kind: 'failed'; readonly error: unknown };

function Recompute({ figure }: { readonly figure: FigureHome['figure'] }): ReactNode {
  const say = useSpeech(figureWords);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const start = async (): Promise<void> => {
    setOutcome({ kind: 'running' });
    try {
      setOutcome({
        kind: 'done',
        value: await askAddress<Recomputed>(under(figure.home, 'recompute'), { method: 'POST' }),
      });
    } catch (error) {
      setOutcome({ kind: 'failed', error });
    }
  };
  return (
    <div className="recompute">
      <Button className="button" onPress={() => void start()} isPending={outcome.kind === 'running'}>
        {say('recompute')}
      </Button>
      <p role="status">
        {outcome.kind === 'running' ? say('recomputing') : null}
        {outcome.kind === 'done'
          ? outcome.value.isSame
            ? say('same', { ms: say.number(outcome.value.milliseconds, 0) })
            : say('different', { now: String(outcome.value.value), before: String(figure.value) })
          : null}
      </p>
      {outcome.kind === 'failed' ? <Failure error={outcome.error} /> : null}
    </div>
  );
}
