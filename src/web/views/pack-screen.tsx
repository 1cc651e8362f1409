import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Release, releaseName } from '../../model/release.ts';
import { Answered } from '../parts/answered.tsx';
import { PackChecks } from '../parts/pack-checks.tsx';
import { PackTables } from '../parts/pack-tables.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { packSummary, vintageWords } from '../state/pack-summary.ts';
import { useAsk } from '../state/use-ask.ts';
import { packWords } from '../words/pack-words.ts';
import { statusWords } from '../words/status-words.ts';
import '../styles/notes.css';
import '../styles/packs.css';

/** One pack: note, sources, steps, checks, tables. */
export function PackScreen(): ReactNode {
  const params = useParams({ from: '/packs/$name/$version' });
  const answer = useAsk('GET /releases/:name/:version', { params }, { keepsLast: false });
  return <Answered of={answer}>{(release) => <Pack release={release} />}</Answered>;
}

function Pack({ release }: { readonly release: Release }): ReactNode {
  const say = useSpeech({ ...packWords, ...statusWords });
  const { ref, descriptor } = release;
  const summary = packSummary(release);
  const note = descriptor['lienket:note'];
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/packs">{say('asks')}</Link>
        <span>{releaseName(ref)}</span>
      </nav>
      <Screen
        question={say.of(descriptor['lienket:title'])}
        sentence={say('packSentence', {
          tables: say.number(summary.tables, 0),
          rows: say.number(summary.rows, 0),
          vintage: vintageWords(summary.vintage),
          licence: summary.licences.join(', '),
        })}
      >
        <NewerVersion release={release} />
        {note === undefined ? null : <p className="notice">{say.of(note)}</p>}
        <PackFacts release={release} />
        <h2>{say('tablesTitle')}</h2>
        <PackTables release={release} />
        <h2>{say('sources')}</h2>
        <Sources release={release} />
        <h2>{say('steps')}</h2>
        <ol className="steps" lang="en">
          {descriptor['lienket:steps'].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>{say('checksTitle')}</h2>
        <PackChecks release={release} />
      </Screen>
    </>
  );
}

/** Version, day, status, licence and hash. */
function PackFacts({ release }: { readonly release: Release }): ReactNode {
  const say = useSpeech({ ...packWords, ...statusWords });
  const { ref, descriptor } = release;
  const summary = packSummary(release);
  const supersedes = descriptor['lienket:supersedes'];
  return (
    <dl className="facts">
      <div>
        <dt>{say('version')}</dt>
        <dd>{ref.version}</dd>
      </div>
      <div>
        <dt>{say('created')}</dt>
        <dd>{say.date(descriptor.created)}</dd>
      </div>
      <div>
        <dt>{say('status')}</dt>
        <dd>{summary.statuses.map((status) => say(status)).join(', ')}</dd>
      </div>
      <div>
        <dt>{say('licence')}</dt>
        <dd>
          <Licences release={release} />
          {summary.isShareAlike ? <span className="tag">{say('shareAlike')}</span> : null}
        </dd>
      </div>
      {supersedes === undefined ? null : (
        <div>
          <dt>{say('supersedes')}</dt>
          <dd>{supersedes}</dd>
        </div>
      )}
      <div>
        <dt>{say('hash')}</dt>
        <dd>
          <code>{ref.hash}</code>
        </dd>
      </div>
    </dl>
  );
}

/** Points to the release that stands in place of this one. */
function NewerVersion({ release }: { readonly release: Release }): ReactNode {
  const say = useSpeech(packWords);
  const answer = useAsk('GET /releases');
  const newer = answer.data?.releases.find(
    ({ descriptor }) => descriptor['lienket:supersedes'] === releaseName(release.ref),
  );
  if (newer === undefined) return null;
  return (
    <p className="notice">
      <Link to="/packs/$name/$version" params={{ name: newer.ref.name, version: newer.ref.version }}>
        {say('newer', { version: releaseName(newer.ref) })}
      </Link>
    </p>
  );
}

function Licences({ release }: { readonly release: Release }): ReactNode {
  return (
    <ul className="plain" lang="en">
      {release.descriptor.licenses.map(({ name, title, path }) => (
        <li key={name}>
          <strong>{name}</strong> {title}
          {path === undefined ? null : <span className="url quiet">{path}</span>}
        </li>
      ))}
    </ul>
  );
}

function Sources({ release }: { readonly release: Release }): ReactNode {
  const say = useSpeech(packWords);
  return (
    <ul className="steps">
      {release.descriptor.sources.map(({ title, path, ...more }) => (
        <li key={`${title} ${path ?? ''}`}>
          <span lang="en">{title}</span>
          {more['lienket:retrieved'] === undefined ? null : (
            <span className="quiet"> · {say('retrieved', { day: say.date(more['lienket:retrieved']) })}</span>
          )}
          {path === undefined ? null : <span className="url quiet">{path}</span>}
          {more['lienket:note'] === undefined ? null : (
            <span className="url quiet" lang="en">
              {more['lienket:note']}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
