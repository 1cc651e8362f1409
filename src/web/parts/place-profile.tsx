import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LineageView, NamedPlace, PlaceProfileView } from '../../http/contract/explore-contract.ts';
import type { CitedAct } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useChooseAsOf } from '../state/use-as-of.ts';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';
import { ActLink } from './act-link.tsx';
import { FigureLink } from './figure-link.tsx';
import { PlaceCommunes } from './place-communes.tsx';
import { PlaceFacts } from './place-facts.tsx';

/** One place on the day: what it was, what it is, what lies in it, and what is known about it. */
export function PlaceProfile({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [, change] = useExplore();
  return (
    <section className="place-profile" aria-label={say('profile')}>
      <div className="profile-head">
        <h2>{say.of(profile.name)}</h2>
        <Button className="tool" onPress={() => change({ place: undefined })}>
          {say('close')}
        </Button>
      </div>
      <Standing profile={profile} />
      <Names profile={profile} />
      <Lineage title={say('before')} list={profile.before} acts={profile.acts} />
      <Lineage title={say('after')} list={profile.after} acts={profile.acts} />
      <Regions profile={profile} />
      <Indicators profile={profile} />
      <PlaceCommunes profile={profile} />
      <h3>{say('neighbours')}</h3>
      {profile.neighbours.length === 0 ? (
        <p className="quiet">{say('noNeighbours')}</p>
      ) : (
        <p>
          <Places list={profile.neighbours} />
        </p>
      )}
      <PlaceFacts facts={profile.facts} />
      <h3>{say('dossiers')}</h3>
      {profile.dossiers.length === 0 ? <p className="quiet">{say('noDossiers')}</p> : null}
      <ul>
        {profile.dossiers.map(({ id, title }) => (
          <li key={id}>
            <Link to="/dossiers/$id" params={{ id }}>
              {say.of(title)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the place is in force on the day; if not, whose land it is then, with both maps a press away. */
function Standing({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  const choose = useChooseAsOf();
  const { validFrom, validTo, isInForce, nowIn, asOf } = profile;
  if (isInForce)
    return (
      <p className="quiet">
        {validFrom === null ? say('inForceAlways') : say('inForce', { from: say.date(validFrom) })}
      </p>
    );
  const isOver = validTo !== null && validTo <= asOf;
  const lastDay = validTo === null ? asOf : dayBefore(validTo);
  const then = isOver ? lastDay : (validFrom ?? asOf);
  return (
    <div className="not-in-force">
      <p>
        {isOver
          ? validFrom === null
            ? say('endedOpen', { to: say.date(lastDay) })
            : say('ended', { from: say.date(validFrom), to: say.date(lastDay) })
          : say('notYet', { date: say.date(asOf) })}
        {'. '}
        {nowIn.length === 0 ? null : (
          <>
            {say('nowIn', { date: say.date(asOf) })} <Places list={nowIn} />.
          </>
        )}
      </p>
      <Button className="button" onPress={() => choose(then)}>
        {say('showOld', { date: say.date(then) })}
      </Button>
    </div>
  );
}

const DAY_MS = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

function Places({ list }: { readonly list: readonly NamedPlace[] }): ReactNode {
  const say = useSpeech(exploreWords);
  const [, change] = useExplore();
  return list.map((place, at) => (
    <span key={place.id}>
      {at === 0 ? '' : ', '}
      <Button className="as-link" onPress={() => change({ place: place.id })}>
        {say.of(place.name)}
      </Button>
    </span>
  ));
}

function Names({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  if (profile.names.length < 2) return null;
  return (
    <>
      <h3>{say('names')}</h3>
      <ul>
        {profile.names.map(({ name, from, to, acts }) => (
          <li key={`${from} ${name.vi}`}>
            {say.of(name)}{' '}
            <span className="quiet">
              {say('fromTo', {
                from: from === null ? say('unknownStart') : say.date(from),
                to: to === null ? say('until') : say.date(to),
              })}
            </span>{' '}
            <Acts ids={acts} acts={profile.acts} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts(props: {
  readonly ids: readonly string[];
  readonly acts: Readonly<Record<string, CitedAct>>;
}): ReactNode {
  return props.ids
    .flatMap((id) => props.acts[id] ?? [])
    .map((act, at) => (
      <span key={act.id}>
        {at === 0 ? '' : ', '}
        <ActLink act={act} />
      </span>
    ));
}

function Lineage(props: {
  readonly title: string;
  readonly list: readonly LineageView[];
  readonly acts: Readonly<Record<string, CitedAct>>;
}): ReactNode {
  const say = useSpeech(exploreWords);
  const [, change] = useExplore();
  const { title, list, acts } = props;
  const [first] = list;
  if (first === undefined) return null;
  return (
    <>
      <h3>
        {title}{' '}
        <span className="quiet">
          <time dateTime={first.date}>{say.date(first.date)}</time> <Acts ids={first.acts} acts={acts} />
        </span>
      </h3>
      <ul>
        {list.map((part) => (
          <li key={part.id}>
            <Button className="as-link" onPress={() => change({ place: part.id })}>
              {say.of(part.name)}
            </Button>{' '}
            <span className="quiet">{say(part.extent)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Regions({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [, change] = useExplore();
  return (
    <>
      <h3>{say('regions')}</h3>
      {profile.regions.length === 0 ? <p className="quiet">{say('noRegions')}</p> : null}
      <ul>
        {profile.regions.map((region) => (
          <li key={region.id}>
            <Button className="as-link" onPress={() => change({ region: region.id })}>
              {say.of(region.name)}
            </Button>{' '}
            {region.standing === 'proposal' ? <span className="stale">{say('proposal')}</span> : null}{' '}
            <Acts ids={region.acts} acts={profile.acts} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Indicators({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [, change] = useExplore();
  return (
    <>
      <h3>{say('indicators')}</h3>
      {profile.indicators.length === 0 ? <p className="quiet">{say('noIndicators')}</p> : null}
      <dl className="profile-indicators">
        {profile.indicators.map(({ key, title, figure }) => {
          const shown = profile.figures[figure];
          return shown === undefined ? null : (
            <div key={key}>
              <dt>
                <Button
                  className="as-link"
                  onPress={() => change({ indicator: key, period: undefined, industry: undefined })}
                >
                  {say.of(title)}
                </Button>{' '}
                <span className="quiet">{say.of(shown.period)}</span>
              </dt>
              <dd>
                <FigureLink figure={shown} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
