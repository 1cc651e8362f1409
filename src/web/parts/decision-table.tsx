import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { useSpeech } from '../state/language.tsx';
import { stewardWords } from '../words/steward-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { UndoDialog } from './undo-dialog.tsx';

export type DecisionLine = AnswerOf<'GET /register/events'>['decisions'][number];

/** Decisions with who, when, what and why; each that stands can be undone from here. */
export function DecisionTable(props: {
  readonly title: string;
  readonly fileName: string;
  readonly decisions: readonly DecisionLine[];
  readonly isTitleHidden?: boolean;
}): ReactNode {
  const { title, fileName, decisions, isTitleHidden = false } = props;
  const say = useSpeech(stewardWords);
  const [undoing, setUndoing] = useState<number>();
  const standing = ({ undoneBy, undoes }: DecisionLine): string => {
    if (undoneBy !== null) return say('undoneBy', { event: undoneBy });
    return undoes === null ? say('inForce') : say('undoes', { event: undoes });
  };
  const columns: readonly Column<DecisionLine>[] = [
    { key: 'event', title: say('number'), isNumeric: true, value: ({ event }) => event },
    { key: 'what', title: say('what'), isHead: true, value: (line) => whatOf(line, say) },
    {
      key: 'about',
      title: say('about'),
      value: ({ records }) => records.map(({ id, name }) => `${name} (${id})`).join('; '),
      show: ({ records }) => <About records={records} />,
    },
    { key: 'when', title: say('when'), value: ({ at }) => at, show: ({ at }) => whenOf(at, say.date) },
    { key: 'who', title: say('who'), value: ({ actor }) => actor },
    { key: 'reason', title: say('reasonHead'), value: ({ reason }) => reason },
    {
      key: 'standing',
      title: say('standing'),
      value: standing,
      show: (line) =>
        line.undoneBy === null && line.kind !== 'undone' ? (
          <Button
            className="tool"
            aria-label={say('undoAsks', { event: line.event })}
            onPress={() => setUndoing(line.event)}
          >
            {say('undo')}
          </Button>
        ) : (
          standing(line)
        ),
    },
  ];
  return (
    <>
      <DataTable
        title={title}
        isTitleHidden={isTitleHidden}
        fileName={fileName}
        rows={decisions}
        rowKey={({ event }) => String(event)}
        columns={columns}
      />
      {undoing === undefined ? null : <UndoDialog event={undoing} close={() => setUndoing(undefined)} />}
    </>
  );
}

type Say = ReturnType<typeof useSpeech<typeof stewardWords>>;

function whatOf({ kind, rows, tie }: DecisionLine, say: Say): string {
  const what = say(`kind-${kind}`);
  if (tie !== null) {
    const words = tie.kind === 'group' ? say('groupFrom') : say(`${tie.kind}From`);
    const days = [tie.validFrom, tie.validTo].map((day) => (day === null ? '…' : say.date(day))).join(' – ');
    return `${what}: ${words} (${days}; ${tie.source})`;
  }
  return rows === 0 ? what : `${what}, ${say('rows', { count: say.number(rows, 0) })}`;
}

const whenOf = (at: string, date: (day: string) => string): string => {
  const local = new Date(at);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const day = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
  return `${date(day)} ${pad(local.getHours())}:${pad(local.getMinutes())}`;
};

function About({ records }: Pick<DecisionLine, 'records'>): ReactNode {
  return (
    <ul className="plain">
      {records.map(({ id, name }) => (
        <li key={id}>
          <Link to="/register/$id" params={{ id }}>
            {name === '' ? id : name}
          </Link>{' '}
          {name === '' ? null : <code className="side-under">{id}</code>}
        </li>
      ))}
    </ul>
  );
}
