import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BoundaryView, ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { mergerDay } from '../state/merger-day.ts';
import { useAsk } from '../state/use-ask.ts';
import { legalWords } from '../words/legal-words.ts';
import { AnswerBadge } from './answer-badge.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

interface Line {
  readonly view: ReadingView;
  readonly boundary: BoundaryView;
}

const linesOf = (view: ReadingView | undefined): readonly Line[] =>
  view === undefined ? [] : view.legal.boundaries.map((boundary) => ({ view, boundary }));

const linked = ({ boundary }: Line): number => boundary.firms.filter(({ linkedBy }) => linkedBy !== null).length;

const met = ({ boundary }: Line): number =>
  boundary.criteria.slice(0, 3).filter(({ answer }) => answer === 'yes').length;

/** Every boundary of the day beside those of the day before the last merger. */
export function MergerCompare({ view }: { readonly view: ReadingView }): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id' });
  const say = useSpeech(legalWords);
  const columns = useColumns();
  const merger = mergerDay(view.changes.events, view.asOf);
  const before = useAsk(
    'GET /dossiers/:id/reading',
    { params: { id }, query: { asOf: merger?.before } },
    { isWanted: merger !== undefined, keepsLast: false },
  );
  const lines = [...(merger === undefined ? [] : linesOf(before.data)), ...linesOf(view)];
  if (lines.length === 0) return null;
  return (
    <DataTable
      title={say(merger === undefined ? 'overview' : 'beforeAfter')}
      columns={columns}
      rows={lines}
      rowKey={({ view: of, boundary }) => `${of.asOf} ${boundary.placeId}`}
      fileName={`${view.id}-legal-test`}
      note={merger === undefined ? undefined : say('beforeAfterNote', { date: say.date(merger.day) })}
    />
  );
}

function useColumns(): readonly Column<Line>[] {
  const say = useSpeech(legalWords);
  const of = (count: number, needed: number): string => say('ofNeeded', { count, needed });
  return [
    { key: 'day', title: say('day'), show: ({ view }) => say.date(view.asOf), value: ({ view }) => view.asOf },
    { key: 'boundary', title: say('boundary'), isHead: true, value: ({ boundary }) => say.of(boundary.name) },
    {
      key: 'named',
      title: say('named'),
      isNumeric: true,
      show: ({ view, boundary }) => {
        const figure = view.figures[boundary.count];
        return figure === undefined ? null : <FigureLink figure={figure} as="number" />;
      },
      value: ({ view, boundary }) => view.figures[boundary.count]?.value ?? null,
    },
    {
      key: 'linked',
      title: say('linked'),
      isNumeric: true,
      show: (line) => of(linked(line), line.view.legal.needed),
      value: linked,
    },
    { key: 'met', title: say('conditions'), isNumeric: true, show: (line) => of(met(line), 3), value: met },
    {
      key: 'answer',
      title: say('answer'),
      show: ({ boundary }) => <AnswerBadge answer={boundary.answer} words={boundary.answerWords} />,
      value: ({ boundary }) => say.of(boundary.answerWords),
    },
  ];
}
