import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { tieWords } from '../state/tie-choices.ts';
import { recordWords } from '../words/record-words.ts';
import { valueWords } from '../words/said-value.ts';
import { stewardWords } from '../words/steward-words.ts';
import { DataTable } from './data-table.tsx';
import { DecisionTable } from './decision-table.tsx';
import { PairWeights, usePercent } from './pair-weights.tsx';
import { SaidRow } from './said-row.tsx';
import { UndoDialog } from './undo-dialog.tsx';

type Story = AnswerOf<'GET /register/records/:id/story'>;

/** The pairs in which a record waits. */
export function WaitingFor({ story }: { readonly story: Story }): ReactNode {
  const say = useSpeech(recordWords);
  const percent = usePercent();
  if (story.pairs.length === 0) return null;
  return (
    <section className="notice">
      <h2 className="notice-title">{say('pairs')}</h2>
      <ul className="plain">
        {story.pairs.map(({ pair, one, other, probability, state }) => {
          const theirs = one.id === story.id ? other : one;
          return (
            <li key={pair}>
              <Link to="/register/$id" params={{ id: theirs.id }}>
                {theirs.name === '' ? theirs.id : theirs.name}
              </Link>{' '}
              ({say(state === 'unsure' ? 'pairAside' : 'pairLine', { percent: percent(probability) })}){' '}
              <Link to="/register/same" search={{ one: story.id, other: theirs.id }}>
                {say('compare')}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Who owned it from when to when, where any source says so. */
export function OwnershipSpells({ story }: { readonly story: Story }): ReactNode {
  const say = useSpeech(recordWords);
  if (story.ownership.length === 0) return null;
  const day = (each: string | null): string | null => (each === null ? null : say.date(each));
  return (
    <DataTable
      title={say('ownership')}
      fileName={`ownership-${story.id}`}
      rows={story.ownership}
      rowKey={({ ownership, from, sources }) => `${ownership} ${from} ${sources.join()}`}
      columns={[
        {
          key: 'owner',
          title: say('owner'),
          isHead: true,
          value: ({ ownership }) => say.of(valueWords('ownership', ownership)),
        },
        { key: 'country', title: say('country'), value: ({ country }) => (country === '' ? null : country) },
        { key: 'from', title: say('firstSaid'), value: ({ from }) => day(from) },
        { key: 'to', title: say('lastSaid'), value: ({ to }) => day(to) },
        { key: 'sources', title: say('sources'), value: ({ sources }) => sources.join('; ') },
      ]}
    />
  );
}

type Tie = Story['ties'][number];

/** Parent, group, predecessor, dependent units, sites: with days, sources, and undoing of what a person entered. */
export function DatedTies({ story }: { readonly story: Story }): ReactNode {
  const say = useSpeech({ ...stewardWords, ...recordWords });
  const [undoing, setUndoing] = useState<number>();
  const from = ({ sources, event }: Tie): string =>
    event === null ? sources.join('; ') : say('entered', { source: sources.join('; '), event });
  const name = (tie: Tie): string => (tie.name === '' ? tie.id : tie.name);
  const day = (each: string | null): string | null => (each === null ? null : say.date(each));
  return (
    <>
      <DataTable
        title={say('ties')}
        fileName={`ties-${story.id}`}
        rows={story.ties}
        rowKey={({ kind, direction, id, event }) => `${kind} ${direction} ${id} ${event}`}
        columns={[
          { key: 'tie', title: say('tieKind'), value: (tie) => say(tieWords(tie)) },
          {
            key: 'name',
            title: say('about'),
            isHead: true,
            value: name,
            show: (tie) => (
              <Link to="/register/$id" params={{ id: tie.id }}>
                {name(tie)}
              </Link>
            ),
          },
          { key: 'level', title: say('level'), value: ({ level }) => say(level) },
          { key: 'from', title: say('tieFrom'), value: ({ validFrom }) => day(validFrom) },
          { key: 'to', title: say('tieTo'), value: ({ validTo }) => day(validTo) },
          {
            key: 'source',
            title: say('sources'),
            value: from,
            show: (tie) => (
              <>
                {from(tie)}{' '}
                {tie.event === null ? null : (
                  <Button
                    className="tool"
                    aria-label={say('undoAsks', { event: tie.event })}
                    onPress={() => setUndoing(tie.event ?? undefined)}
                  >
                    {say('undoTie')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {undoing === undefined ? null : <UndoDialog event={undoing} close={() => setUndoing(undefined)} />}
    </>
  );
}

/** What was decided about a record, by people and by the model, and what every row of a source said. */
export function RecordHistory({ story }: { readonly story: Story }): ReactNode {
  const say = useSpeech(recordWords);
  const rows = story.rows.toSorted(
    (one, other) =>
      (other.asOf ?? other.recordedAt).localeCompare(one.asOf ?? one.recordedAt) ||
      one.source.localeCompare(other.source),
  );
  return (
    <>
      <h2>{say('rows')}</h2>
      <ul className="plain said-rows">
        {rows.map((row) => (
          <li key={row.row} className="card said-row">
            <SaidRow row={row} />
          </li>
        ))}
      </ul>
      <h2>{say('decisions')}</h2>
      {story.decisions.length === 0 ? (
        <p className="quiet">{say('noDecisions')}</p>
      ) : (
        <DecisionTable
          title={say('decisions')}
          isTitleHidden
          fileName={`decisions-${story.id}`}
          decisions={story.decisions}
        />
      )}
      {story.decisions.map(({ event, match }) =>
        match === null ? null : (
          <details key={event}>
            <summary>{say('decision', { event })}</summary>
            <PairWeights pair={match} name={`decision-${event}`} />
          </details>
        ),
      )}
    </>
  );
}
