import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { RecordCertificates } from '../parts/record-certificates.tsx';
import { RecordPlace } from '../parts/record-place.tsx';
import { RecordProfile } from '../parts/record-profile.tsx';
import { RecordProposal } from '../parts/record-proposal.tsx';
import { DatedTies, OwnershipSpells, RecordHistory, WaitingFor } from '../parts/record-story.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardTrail } from '../parts/steward-trail.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { recordWords } from '../words/record-words.ts';
import { registerWords } from '../words/register-words.ts';
import { valueWords } from '../words/said-value.ts';
import '../styles/notes.css';
import '../styles/steward.css';

type Page = AnswerOf<'GET /register/records/:id'>;
type Field = Page['fields'][number];

/** One enterprise or site: what is known, from whom, since when, who says otherwise, and what became of it. */
export function RecordScreen(): ReactNode {
  const { id } = useParams({ from: '/register/$id' });
  const answer = useAsk('GET /register/records/:id', { params: { id } });
  return <Answered of={answer}>{(page) => <RecordPage page={page} />}</Answered>;
}

/** An old id leads on: the address becomes that of the record, and the page says so. */
function useRightAddress({ id, askedFor }: Page): string | undefined {
  const navigate = useNavigate();
  const { was } = useSearch({ from: '/register/$id' });
  useEffect(() => {
    if (askedFor !== id)
      void navigate({
        to: '/register/$id',
        params: { id },
        search: (old) => ({ ...old, was: askedFor }),
        replace: true,
      });
  }, [navigate, id, askedFor]);
  return was;
}

function RecordPage({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech({ ...registerWords, ...recordWords });
  const was = useRightAddress(page);
  const { id } = page;
  const sources = new Set(page.statements.map(({ source }) => source)).size;
  const conflicts = page.fields.filter(({ others }) => others.length > 0).length;
  const name = page.name === '' ? id : page.name;
  return (
    <>
      <StewardTrail here={id} />
      <Screen
        question={name}
        sentence={say('sentence', {
          level: say(page.level),
          sources: say.number(sources, 0),
          rows: say.number(page.statements.length, 0),
          conflicts: say.number(conflicts, 0),
        })}
        actions={
          <>
            <Link className="button" to="/register/same" search={{ one: id }}>
              {say('sameAs')}
            </Link>
            <Link className="button" to="/register/$id/split" params={{ id }}>
              {say('splitOff')}
            </Link>
            <Link className="button" to="/register/$id/tie" params={{ id }}>
              {say('addTie')}
            </Link>
          </>
        }
      >
        {was === undefined ? null : (
          <p className="notice" role="status">
            {say('redirected', { old: was, id })}
          </p>
        )}
        {page.size === null ? null : <p>{say('sizeLine', { size: say(page.size.size) })}</p>}
        <RecordCertificates page={page} />
        <RecordProfile id={page.id} />
        <Story page={page} />
        <RecordProposal page={page} />
      </Screen>
    </>
  );
}

function Story({ page }: { readonly page: Page }): ReactNode {
  const answer = useAsk('GET /register/records/:id/story', { params: { id: page.id } }, { keepsLast: false });
  const shown = (name: string): string => page.fields.find((field) => field.name === name)?.shown ?? '';
  return (
    <>
      {answer.data === undefined ? null : <WaitingFor story={answer.data} />}
      <Known page={page} />
      <Answered of={answer}>
        {(story) => (
          <>
            {story.place === null ? null : (
              <RecordPlace place={story.place} name={page.name} park={shown('park')} lot={shown('lot')} />
            )}
            <DatedTies story={story} />
            <OwnershipSpells story={story} />
            <RecordHistory story={story} />
          </>
        )}
      </Answered>
    </>
  );
}

/** Shown in tables of their own, above. */
const SHOWN_APART: ReadonlySet<string> = new Set([
  'certificates',
  'capabilities',
  'machines',
  'measuring',
  'capacity',
  'quality',
  'languages',
]);

function Known({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech({ ...registerWords, ...recordWords });
  const value = (name: string, shown: string): string => say.of(valueWords(name, shown));
  const other = (field: Field, { shown, from }: Field['others'][number]): string =>
    say('otherSaid', {
      value: value(field.name, shown),
      source: from.source,
      day: from.asOf === null ? say('noDay') : say.date(from.asOf),
    });
  return (
    <DataTable
      title={say('known')}
      fileName={`record-${page.id}`}
      rows={page.fields.filter(({ name }) => !SHOWN_APART.has(name))}
      rowKey={({ name }) => name}
      columns={[
        { key: 'field', title: say('field'), isHead: true, value: ({ title }) => say.of(title) },
        { key: 'value', title: say('value'), value: ({ name, shown }) => value(name, shown) },
        { key: 'source', title: say('source'), value: ({ from }) => from.source },
        { key: 'asOf', title: say('asOf'), value: ({ from }) => (from.asOf === null ? null : say.date(from.asOf)) },
        { key: 'recorded', title: say('recorded'), value: ({ from }) => say.date(from.recordedAt.slice(0, 10)) },
        {
          key: 'others',
          title: say('others'),
          value: (field) => field.others.map((each) => other(field, each)).join('; '),
          show: (field) =>
            field.others.length === 0 ? null : (
              <>
                <span className="tag">{say('conflict')}</span>
                <ul className="plain">
                  {field.others.map((each) => (
                    <li key={`${each.from.row} ${each.shown}`}>{other(field, each)}</li>
                  ))}
                </ul>
              </>
            ),
        },
      ]}
    />
  );
}
