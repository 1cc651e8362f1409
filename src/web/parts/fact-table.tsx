import type { ReactNode } from 'react';
import type { BookView } from '../../http/contract/reading-contract.ts';
import type { FactView } from '../../http/contract/view-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { ledgerWords } from '../words/ledger-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { FactMark } from './fact-mark.tsx';
import type { Grounds } from './runs-text.tsx';

/** All facts that the dossier holds, with how many claims rest on each. */
export function FactTable({ book, grounds }: { readonly book: BookView; readonly grounds: Grounds }): ReactNode {
  const say = useSpeech(ledgerWords);
  const used = (fact: FactView): number => book.ledger.claims.filter((claim) => claim.facts.includes(fact.id)).length;
  const columns: readonly Column<FactView>[] = [
    {
      key: 'id',
      title: say('factId'),
      isHead: true,
      value: (fact) => fact.id,
      show: (fact) => <FactMark fact={fact} dossier={grounds.id} />,
    },
    { key: 'subject', title: say('factSubject'), value: (fact) => say.of(fact.subject) },
    { key: 'statement', title: say('factStatement'), value: (fact) => say.of(fact.statement) },
    { key: 'period', title: say('factPeriod'), value: (fact) => say.of(fact.periodWords) },
    { key: 'status', title: say('factStatus'), value: (fact) => say.of(fact.statusWords) },
    { key: 'used', title: say('factUsed'), isNumeric: true, value: used },
  ];
  const rows = Object.values(book.facts);
  return rows.length === 0 ? null : (
    <section>
      <h2>{say('facts')}</h2>
      <DataTable
        title={say('facts')}
        isTitleHidden
        columns={columns}
        rows={rows}
        rowKey={(fact) => fact.id}
        fileName={`${grounds.id}-facts`}
      />
    </section>
  );
}
