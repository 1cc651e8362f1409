import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActLine, ActView, LineageView, RestingView } from '../../http/contract/law-contract.ts';
import { ActTrail } from '../parts/act-trail.tsx';
import { Answered } from '../parts/answered.tsx';
import { LawSourceLine } from '../parts/law-source-line.tsx';
import { LineageFrame } from '../parts/lineage-frame.tsx';
import { actName, RuleCard } from '../parts/rule-card.tsx';
import { Screen } from '../parts/screen.tsx';
import { StandingBadge } from '../parts/standing-badge.tsx';
import { withDay } from '../state/kept-day.ts';
import { useSpeech } from '../state/language.tsx';
import { lastDayOf } from '../state/last-day.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { lawWords } from '../words/law-words.ts';
import '../styles/cards.css';
import '../styles/notes.css';
import '../styles/law.css';

/** One act on the day: standing, lineage, rules, and what rests on it. */
export function ActScreen(): ReactNode {
  const { act } = useParams({ from: '/law/$act' });
  const asOf = useAsOf();
  const answer = useAsk('GET /law/:act', { params: { act }, query: { asOf } });
  return <Answered of={answer}>{(view) => <Act view={view} />}</Answered>;
}

function Act({ view }: { readonly view: ActView }): ReactNode {
  const say = useSpeech(lawWords);
  const { act, rules, lineage, others, rests, family, asOf } = view;
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/law">{say('asks')}</Link>
        <span>{actName(act, say.language)}</span>
      </nav>
      <Screen
        question={actName(act, say.language)}
        sentence={say('actSentence', {
          title: act.title,
          day: say.date(asOf),
          standing: inSentence(say.of(act.standingWords)),
        })}
        source={<LawSourceLine source={view.pack} />}
      >
        <p>
          <StandingBadge standing={act.standing} words={act.standingWords} />
        </p>
        <ActFacts view={view} />
        <h2>{say('lineage')}</h2>
        {lineage.length === 0 ? (
          <p className="quiet">{say('lineageNone')}</p>
        ) : (
          <>
            <Lineage act={act} lineage={lineage} others={others} />
            <LineageFrame acts={family.acts} lineage={family.lineage} marked={act.id} />
          </>
        )}
        <ActTrail view={view} />
        {rules.length === 0 ? null : (
          <>
            <h2>{say('ofAct')}</h2>
            <div className="rule-cards">
              {rules.map((rule) => (
                <RuleCard key={rule.id} rule={rule} act={act} />
              ))}
            </div>
          </>
        )}
        <h2>{say('rests')}</h2>
        <Rests rests={rests.filter(({ kind }) => kind !== 'rule')} asOf={asOf} />
      </Screen>
    </>
  );
}

const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function ActFacts({ view }: { readonly view: ActView }): ReactNode {
  const say = useSpeech(lawWords);
  const { act, source, sourceUrl, row, pack } = view;
  const day = (value: string | null): string => (value === null ? say('unknown') : say.date(value));
  const facts: readonly (readonly [keyof typeof lawWords, ReactNode])[] = [
    ['issuer', say.of(act.issuer)],
    ['issued', day(act.issued)],
    ['from', day(act.inForceFrom)],
    ['to', act.inForceTo === null ? '–' : say.date(lastDayOf(act.inForceTo))],
    ['sure', <SureWords key="sure" act={act} />],
    ['checked', say.of(act.checked)],
    ['source', <Source key="source" text={say.of(source)} url={sourceUrl} />],
    [
      'row',
      act.origin === 'own' ? (
        say('own')
      ) : (
        <Link
          key="row"
          to="/packs/$name/$version/$table"
          params={{ name: pack.name, version: pack.version, table: 'acts' }}
          search={(search) => ({ ...search, row })}
        >
          {`${pack.name}@${pack.version}/acts, ${say.number(row, 0)}`}
        </Link>
      ),
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function SureWords({ act }: { readonly act: ActLine }): ReactNode {
  const say = useSpeech(lawWords);
  return (
    <>
      <span className="sure">{act.howSure}</span> {say.of(act.howSureWords)}
    </>
  );
}

function Source({ text, url }: { readonly text: string; readonly url: string | null }): ReactNode {
  return (
    <>
      <span lang="en">{text}</span>
      {url === null ? null : <span className="url quiet">{url}</span>}
    </>
  );
}

function Lineage(props: {
  readonly act: ActLine;
  readonly lineage: readonly LineageView[];
  readonly others: readonly ActLine[];
}): ReactNode {
  const { act, lineage, others } = props;
  const say = useSpeech(lawWords);
  const said = ({ from, relation, words }: LineageView): string => {
    const key = from === act.id ? relation : `${relation}Back`;
    return key in lawWords ? say(key as keyof typeof lawWords) : say.of(words);
  };
  return (
    <ul className="lineage">
      {lineage.map((link) => {
        const id = link.from === act.id ? link.to : link.from;
        const other = others.find((each) => each.id === id);
        return (
          <li key={`${link.from} ${link.relation} ${link.to}`}>
            <span className="relation">{said(link)}</span>
            <span>
              <Link to="/law/$act" params={{ act: id }}>
                {other === undefined ? id : actName(other, say.language)}
              </Link>{' '}
              {other === undefined || other.number === '' ? null : say.of(other.title)}
              <span className="quiet">
                {link.date === null ? '' : ` ${say('since', { day: say.date(link.date) })}`}
              </span>{' '}
              <span className="sure">{link.howSure}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Rests({ rests, asOf }: { readonly rests: readonly RestingView[]; readonly asOf: string }): ReactNode {
  const say = useSpeech(lawWords);
  if (rests.length === 0) return <p className="quiet">{say('restsNone')}</p>;
  const kinds = [...new Set(rests.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <section key={kind}>
      <h3>{say(kind)}</h3>
      <ul className="rests">
        {rests
          .filter((rest) => rest.kind === kind)
          .map((rest) => (
            <li key={rest.href + rest.title.vi}>
              <Link to={withDay(rest.href, asOf)}>{say.of(rest.title)}</Link>{' '}
              <span className="quiet">{say.of(rest.note)}</span>
            </li>
          ))}
      </ul>
    </section>
  ));
}
