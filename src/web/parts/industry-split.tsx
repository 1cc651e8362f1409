import type { ReactNode } from 'react';
import type { PartView, ReadingView } from '../../http/contract/reading-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { inSentence } from '../../model/bilingual.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Treemap } from '../charts/treemap.tsx';
import { useSpeech } from '../state/language.tsx';
import { compositionWords } from '../words/composition-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

interface Line {
  readonly part: PartView;
  readonly amount: FigureView;
  readonly share: FigureView | undefined;
}

/** The industries of the cluster as areas and as a table; parts of unknown amount are named. */
export function IndustrySplit({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(compositionWords);
  const columns = useColumns();
  const { composition } = view;
  const rows = composition.industries.flatMap((part): readonly Line[] => {
    const amount = view.figures[part.amount];
    const share = part.share === null ? undefined : view.figures[part.share];
    return amount === undefined ? [] : [{ part, amount, share }];
  });
  const [largest] = rows;
  if (largest === undefined || composition.measure === null || composition.period === null) return null;
  const unknown = rows.filter(({ amount }) => amount.value === null).map(({ part }) => say.of(part.name));
  const title = say('industriesOf', { measure: inSentence(composition.measure), period: composition.period });
  const table = { columns, rows, rowKey: ({ part }: Line) => part.key };
  return (
    <>
      <ChartFrame
        title={title}
        spoken={say('industriesSpoken', {
          count: rows.length,
          largest: largest.part.name,
          text: largest.amount.text,
        })}
        fileName={`${view.id}-industries`}
        table={table}
        note={`${say('pressCell')} ${unknown.length === 0 ? '' : say('notDrawn', { names: unknown.join('; ') })}`}
      >
        {(labelledBy) => (
          <Treemap
            labelledBy={labelledBy}
            items={rows.map(({ part, amount, share }) => ({
              key: part.key,
              label: part.name,
              size: amount.value,
              share: share?.value ?? null,
              figure: amount,
            }))}
          />
        )}
      </ChartFrame>
      <DataTable title={say('industriesTable')} fileName={`${view.id}-industries`} {...table} />
    </>
  );
}

function useColumns(): readonly Column<Line>[] {
  const say = useSpeech(compositionWords);
  return [
    { key: 'industry', title: say('industry'), isHead: true, value: ({ part }) => say.of(part.name) },
    {
      key: 'amount',
      title: say('amount'),
      isNumeric: true,
      show: ({ amount }) => <FigureLink figure={amount} />,
      value: ({ amount }) => amount.value,
    },
    {
      key: 'share',
      title: say('share'),
      isNumeric: true,
      show: ({ share }) => (share === undefined ? null : <FigureLink figure={share} />),
      value: ({ share }) => share?.value ?? null,
    },
  ];
}
