import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import type { SureLot, SureTally } from '../state/use-sure.ts';
import { stewardWords } from '../words/steward-words.ts';
import { sureWords } from '../words/sure-words.ts';
import { type Column, DataTable } from './data-table.tsx';

type Joined = SureLot['joined'][number];
type Held = SureLot['held'][number];
type Named = Joined['kept'];

const SHOWN = 50;
/** No pair is wholly certain. */
const MOST_SHOWN = 99.99;

/** The pairs that are one, and those that wait with the reason why. */
export function SureTables({ tally, isTrial }: { readonly tally: SureTally; readonly isTrial: boolean }): ReactNode {
  const say = useSpeech(sureWords);
  const call = useSpeech(stewardWords);
  const chance = ({ probability }: { readonly probability: number }): string =>
    say.number(Math.min(MOST_SHOWN, 100 * probability), 2);
  const joined: readonly Column<Joined>[] = [
    { ...recordColumn<Joined>('kept', say('kept'), ({ kept }) => kept), isHead: true },
    recordColumn('gone', say('gone'), ({ gone }) => gone),
    {
      key: 'probability',
      title: say('probability'),
      isNumeric: true,
      value: ({ probability }) => 100 * probability,
      show: chance,
    },
    isTrial
      ? { key: 'look', title: say('look'), value: () => '', show: ({ kept, gone }) => <Look one={kept} other={gone} /> }
      : { key: 'decision', title: say('decision'), isNumeric: true, value: ({ event }) => event },
  ];
  const held: readonly Column<Held>[] = [
    { ...recordColumn<Held>('one', call('one'), ({ one }) => one), isHead: true },
    recordColumn('other', call('other'), ({ other }) => other),
    { key: 'why', title: say('why'), value: ({ said }) => say.of(said) },
    {
      key: 'probability',
      title: say('probability'),
      isNumeric: true,
      value: ({ probability }) => 100 * probability,
      show: chance,
    },
    { key: 'look', title: say('look'), value: () => '', show: ({ one, other }) => <Look one={one} other={other} /> },
  ];
  if (tally.joined.length + tally.held.length === 0) return null;
  return (
    <>
      <h2>{say('pairs')}</h2>
      <Pairs title={say(isTrial ? 'would' : 'became')} fileName="sure-pairs" rows={tally.joined} columns={joined} />
      <Pairs title={say('wait')} fileName="held-pairs" rows={tally.held} columns={held} />
    </>
  );
}

/** A column of records that lead to their pages. */
const recordColumn = <R,>(key: string, title: string, of: (row: R) => Named): Column<R> => ({
  key,
  title,
  value: (row) => textOf(of(row)),
  show: (row) => <RecordLink record={of(row)} />,
});

function Pairs<R extends Joined | Held>(props: {
  readonly title: string;
  readonly fileName: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
}): ReactNode {
  const { title, fileName, rows, columns } = props;
  const say = useSpeech(sureWords);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, SHOWN);
  return (
    <DataTable
      title={title}
      fileName={fileName}
      rows={shown}
      rowKey={({ pair }) => String(pair)}
      columns={columns}
      note={
        shown.length === rows.length
          ? undefined
          : say('shownOf', { shown: say.number(shown.length, 0), all: say.number(rows.length, 0) })
      }
    />
  );
}

const textOf = ({ id, name }: Named): string => `${name} (${id})`;

function RecordLink({ record: { id, name } }: { readonly record: Named }): ReactNode {
  return (
    <>
      <Link to="/register/$id" params={{ id }}>
        {name === '' ? id : name}
      </Link>{' '}
      <code className="side-under">{id}</code>
    </>
  );
}

function Look({ one, other }: { readonly one: Named; readonly other: Named }): ReactNode {
  const say = useSpeech(sureWords);
  return (
    <Link
      to="/register/same"
      search={{ one: one.id, other: other.id }}
      aria-label={say('lookOf', { one: textOf(one), other: textOf(other) })}
    >
      {say('look')}
    </Link>
  );
}
