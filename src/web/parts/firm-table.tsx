import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BoundaryView, ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { compositionWords } from '../words/composition-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { FactMark } from './fact-mark.tsx';

interface Line {
  readonly firm: ReadingView['composition']['firms'][number];
  readonly evidence: BoundaryView['firms'][number]['evidence'] | undefined;
}

/** Firms that sources name in the places, with what names them. */
export function FirmTable({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(compositionWords);
  const named = view.legal.boundaries.flatMap(({ firms }) => firms);
  const lines = view.composition.firms.map(
    (firm): Line => ({
      firm,
      evidence: named.find(({ name, placeId }) => name === firm.name && placeId === firm.placeId)?.evidence,
    }),
  );
  if (lines.length === 0)
    return (
      <>
        <p className="teach">{say('firmsNone')}</p>
        <Link to="/dossiers/$id/legal" params={{ id: view.id }} hash="add-firm" className="button">
          {say('addFirms')}
        </Link>
      </>
    );
  const columns: readonly Column<Line>[] = [
    { key: 'firm', title: say('firm'), isHead: true, value: ({ firm }) => firm.name },
    { key: 'place', title: say('place'), value: ({ firm }) => say.of(firm.place) },
    {
      key: 'evidence',
      title: say('namedBy'),
      show: ({ evidence }) => {
        const fact = evidence?.kind === 'fact' ? view.facts[evidence.ref] : undefined;
        if (evidence?.kind === 'record')
          return (
            <Link to="/register/$id" params={{ id: evidence.ref }} className="fact-mark">
              {evidence.ref}
            </Link>
          );
        return fact === undefined ? say('fromList') : <FactMark fact={fact} dossier={view.id} />;
      },
      value: ({ evidence }) => (evidence === undefined || evidence.kind === 'row' ? say('fromList') : evidence.ref),
    },
  ];
  return (
    <DataTable
      title={say('firmsTable')}
      columns={columns}
      rows={lines}
      rowKey={({ firm }) => `${firm.name} ${firm.placeId}`}
      fileName={`${view.id}-firms`}
      note={say('firmsNote')}
    />
  );
}
