import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { dayInVietNam } from '../../model/day-in-viet-nam.ts';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { PublicationActs } from '../parts/publication-acts.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { publishWords } from '../words/publish-words.ts';
import '../styles/notes.css';
import '../styles/publish.css';

type Publication = AnswerOf<'GET /publications/:name/:version'>;

const OUT: readonly string[] = ['published', 'corrected'];

/** One release on its way: where it stands, what the checks saw, who did what, what is different. */
export function PublicationScreen(): ReactNode {
  const params = useParams({ from: '/publish/$name/$version' });
  const answer = useAsk('GET /publications/:name/:version', { params });
  return <Answered of={answer}>{(publication) => <PublicationPage publication={publication} />}</Answered>;
}

function PublicationPage({ publication }: { readonly publication: Publication }): ReactNode {
  const say = useSpeech(publishWords);
  const self = useAsk('GET /publications').data?.self ?? '';
  const { name, version, title, state, proposedBy, publicFrom, corrects, what } = publication;
  const from = publicFrom === null ? '' : say.date(dayInVietNam(publicFrom));
  const named = `${name}@${version}`;
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/publish">{say('asks')}</Link>
        <span>{named}</span>
      </nav>
      <Screen
        question={`${say.of(title)} (${named})`}
        sentence={say(`says-${state}`, { by: proposedBy, from })}
        actions={
          OUT.includes(state) ? (
            <a className="button" href={`/releases/${encodeURIComponent(name)}/${encodeURIComponent(version)}`}>
              {say('public')}
            </a>
          ) : undefined
        }
      >
        {corrects === null ? null : (
          <p className="notice">{say('correctsSaid', { version: corrects.version, why: corrects.why })}</p>
        )}
        <p>
          {say('what')}: {what}
        </p>
        {publication.isVouched ? null : <p className="notice">{say('namesTyped')}</p>}
        <PublicationActs key={state} publication={publication} self={self} />
        <Checks publication={publication} />
        <Changes publication={publication} />
        <Sources publication={publication} />
        <Steps publication={publication} />
      </Screen>
    </>
  );
}

interface Part {
  readonly publication: Publication;
}

function Checks({ publication: { checks } }: Part): ReactNode {
  const say = useSpeech(publishWords);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say('checks')}</h2>
      {checks.length === 0 ? <p className="quiet">{say('noChecks')}</p> : null}
      <ul className="plain publication-checks">
        {checks.map(({ id, title, outcome, said }) => (
          <li key={id}>
            <span className={`check-outcome check-${outcome}`}>{say(outcome)}</span>
            <div>
              <p>{say.of(title)}</p>
              {said.map((line) => (
                <p key={line.en} className="quiet">
                  {say.of(line)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ publication: { name, version, base } }: Part): ReactNode {
  const say = useSpeech(publishWords);
  const answer = useAsk(
    'GET /publications/:name/:version/changes',
    { params: { name, version } },
    { isWanted: base !== null },
  );
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('compare')}</h2>
      {base === null ? (
        <p className="quiet">{say('firstVersion')}</p>
      ) : (
        <Answered of={answer}>{(compared) => <Compared compared={compared} />}</Answered>
      )}
    </section>
  );
}

const NUMBERS = ['added', 'gone', 'merged', 'changed'] as const;

function Compared({
  compared,
}: {
  readonly compared: AnswerOf<'GET /publications/:name/:version/changes'>;
}): ReactNode {
  const say = useSpeech(publishWords);
  const fields = compared.tables.flatMap((table) =>
    table.fields
      .filter(({ changed }) => changed > 0)
      .map((field) => ({ ...field, table: table.name, title: table.titles[field.name] })),
  );
  return (
    <>
      <p>{say.of(compared.sentence)}</p>
      <DataTable
        title={say('counted')}
        fileName="changes"
        rows={compared.tables}
        rowKey={({ name }) => name}
        columns={[
          { key: 'table', title: say('table'), isHead: true, value: ({ title }) => say.of(title) },
          { key: 'before', title: say('before'), isNumeric: true, value: ({ rowsBefore }) => rowsBefore },
          { key: 'after', title: say('after'), isNumeric: true, value: ({ rowsAfter }) => rowsAfter },
          ...NUMBERS.map((key) => ({
            key,
            title: say(key),
            isNumeric: true,
            value: (table: (typeof compared.tables)[number]) => table[key],
          })),
        ]}
      />
      {fields.length === 0 ? null : (
        <DataTable
          title={say('fields')}
          fileName="changed-columns"
          rows={fields}
          rowKey={({ table, name }) => `${table}.${name}`}
          columns={[
            {
              key: 'column',
              title: say('column'),
              isHead: true,
              value: ({ title, name }) => (title === undefined ? name : say.of(title)),
            },
            { key: 'changed', title: say('changedRows'), isNumeric: true, value: ({ changed }) => changed },
          ]}
        />
      )}
    </>
  );
}

function Sources({ publication: { sources, licence } }: Part): ReactNode {
  const say = useSpeech(publishWords);
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say('sources')}</h2>
      <p>
        {say('licence')}: {licence === '' ? '–' : licence}
      </p>
      <ul>
        {sources.map((source) => (
          <li key={source.title}>
            {source.title} ({source.licence === '' ? '?' : source.licence})
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ publication: { steps } }: Part): ReactNode {
  const say = useSpeech(publishWords);
  return (
    <DataTable
      title={say('steps')}
      fileName="steps"
      rows={steps}
      rowKey={({ step }) => String(step)}
      columns={[
        { key: 'step', title: say('step'), isHead: true, value: ({ kind }) => say(`step-${kind}`) },
        { key: 'actor', title: say('actor'), value: ({ actor }) => actor },
        { key: 'at', title: say('at'), value: ({ at }) => at, show: ({ at }) => say.date(dayInVietNam(at)) },
        { key: 'note', title: say('note'), value: ({ note }) => note },
      ]}
    />
  );
}
