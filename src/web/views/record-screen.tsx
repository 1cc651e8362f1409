import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { recordColumn } from '../parts/record-columns.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { registerWords } from '../words/register-words.ts';
import '../styles/notes.css';

type Page = AnswerOf<'GET /register/records/:id'>;
type Value = Page['fields'][number]['value'];

const EVENT_WORDS = { merged: 'merge', split: 'split', undone: 'undone', 'kept-apart': 'apart' } as const;
const TIE_WORDS = {
  operates: { from: 'operatesFrom', to: 'operatesTo' },
  dependent: { from: 'dependentFrom', to: 'dependentTo' },
  parent: { from: 'parentFrom', to: 'parentTo' },
  group: { from: 'groupFrom', to: 'groupTo' },
  predecessor: { from: 'predecessorFrom', to: 'predecessorTo' },
} as const;

/** One enterprise or site: what is known, from whom, since when, who says otherwise, and what became of it. */
export function RecordScreen(): ReactNode {
  const { id } = useParams({ from: '/register/$id' });
  const answer = useAsk('GET /register/records/:id', { params: { id } });
  return <Answered of={answer}>{(page) => <RecordPage page={page} />}</Answered>;
}

function RecordPage({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech(registerWords);
  const sources = new Set(page.statements.map(({ source }) => source)).size;
  const conflicts = page.fields.filter(({ others }) => others.length > 0).length;
  const name = page.name === '' ? page.id : page.name;
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link to="/register">{say('asks')}</Link>
        <span>{page.id}</span>
      </nav>
      <Screen
        question={name}
        sentence={say('recordSentence', {
          level: say(page.level),
          sources: say.number(sources, 0),
          conflicts: say.number(conflicts, 0),
        })}
      >
        {page.askedFor === page.id ? null : <p className="notice">{say('merged', { old: page.askedFor })}</p>}
        {page.size === null ? null : <p>{say('sizeLine', { size: say(page.size.size) })}</p>}
        <Known page={page} />
        <Ties page={page} />
        <History page={page} />
      </Screen>
    </>
  );
}

const shown = (value: Value): string => (Array.isArray(value) ? value.join('; ') : String(value));

function Known({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech(registerWords);
  return (
    <DataTable
      title={say('known')}
      fileName={`record-${page.id}`}
      rows={page.fields}
      rowKey={({ name }) => name}
      columns={[
        { key: 'field', title: say('field'), isHead: true, value: ({ title }) => say.of(title) },
        { key: 'value', title: say('value'), value: (each) => each.shown },
        { key: 'source', title: say('source'), value: ({ from }) => from.source },
        { key: 'asOf', title: say('asOf'), value: ({ from }) => (from.asOf === null ? null : say.date(from.asOf)) },
        { key: 'recorded', title: say('recorded'), value: ({ from }) => say.date(from.recordedAt.slice(0, 10)) },
        {
          key: 'others',
          title: say('others'),
          value: ({ others }) => others.map(({ value, from }) => `${shown(value)} (${from.source})`).join('; '),
        },
      ]}
    />
  );
}

function Ties({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech(registerWords);
  if (page.ties.length === 0) return null;
  return (
    <DataTable
      title={say('ties')}
      fileName={`ties-${page.id}`}
      rows={page.ties}
      rowKey={({ kind, direction, id }) => `${kind} ${direction} ${id}`}
      columns={[
        { key: 'tie', title: say('tie'), value: ({ kind, direction }) => say(TIE_WORDS[kind][direction]) },
        recordColumn<Page['ties'][number]>(say('name')),
        { key: 'level', title: say('level'), value: ({ level }) => say(level) },
      ]}
    />
  );
}

function History({ page }: { readonly page: Page }): ReactNode {
  const say = useSpeech(registerWords);
  const rows = page.statements.map(({ row, source, recordedAt }) => ({
    key: `row ${row}`,
    at: recordedAt,
    what: say('row', { row: say.number(row, 0), source }),
  }));
  const events = page.events.map(({ event, kind, records, at }) => ({
    key: `event ${event}`,
    at,
    what: `${say(EVENT_WORDS[kind])}: ${records.join(', ')}`,
  }));
  return (
    <DataTable
      title={say('history')}
      fileName={`history-${page.id}`}
      rows={[...rows, ...events].toSorted((one, other) => other.at.localeCompare(one.at))}
      rowKey={({ key }) => key}
      columns={[
        { key: 'at', title: say('recorded'), value: ({ at }) => say.date(at.slice(0, 10)) },
        { key: 'what', title: say('event'), isHead: true, value: ({ what }) => what },
      ]}
    />
  );
}
