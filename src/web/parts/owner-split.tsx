import type { ReactNode } from 'react';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { type Bilingual, inSentence } from '../../model/bilingual.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { SplitBar } from '../charts/split-bar.tsx';
import { useSpeech } from '../state/language.tsx';
import { compositionWords } from '../words/composition-words.ts';
import type { Column } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

interface Line {
  readonly key: string;
  readonly label: Bilingual;
  readonly amount: FigureView | undefined;
  readonly share: FigureView | undefined;
}

/** State, domestic private and foreign owners come first, whether they are known or not. */
const FIRST = ['state', 'private', 'foreign'] as const;

/** Who owns the cluster: each kind of owner, and what is not known. */
export function OwnerSplit({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(compositionWords);
  const columns = useColumns();
  const { owners, measure, period } = view.composition;
  if (owners.length === 0 || measure === null || period === null)
    return <p className="teach">{say('ownersUnknown')}</p>;
  const known = owners.map(
    ({ key, name, amount, share }): Line => ({
      key,
      label: name,
      amount: view.figures[amount],
      share: share === null ? undefined : view.figures[share],
    }),
  );
  const lines = [
    ...FIRST.map(
      (key): Line =>
        known.find((line) => line.key === key) ?? {
          key,
          label: compositionWords[key],
          amount: undefined,
          share: undefined,
        },
    ),
    ...known.filter(({ key }) => !FIRST.some((first) => first === key)),
  ];
  const parts = known
    .map(({ label, share, amount }) => `${say.of(label)} ${say.of((share ?? amount)?.text ?? compositionWords.share)}`)
    .join(', ');
  return (
    <ChartFrame
      title={say('ownersOf', { measure: inSentence(measure), period })}
      spoken={say('ownersSpoken', { parts })}
      fileName={`${view.id}-owners`}
      table={{ columns, rows: lines, rowKey: ({ key }) => key }}
    >
      {(labelledBy) => (
        <SplitBar
          labelledBy={labelledBy}
          items={lines.map(({ key, label, share }) => ({ key, label, share: share?.value ?? null, figure: share }))}
        />
      )}
    </ChartFrame>
  );
}

function useColumns(): readonly Column<Line>[] {
  const say = useSpeech(compositionWords);
  const link = (figure: FigureView | undefined): ReactNode =>
    figure === undefined ? null : <FigureLink figure={figure} />;
  return [
    { key: 'owner', title: say('owner'), isHead: true, value: ({ label }) => say.of(label) },
    {
      key: 'amount',
      title: say('amount'),
      isNumeric: true,
      show: ({ amount }) => link(amount),
      value: ({ amount }) => amount?.value ?? null,
    },
    {
      key: 'share',
      title: say('share'),
      isNumeric: true,
      show: ({ share }) => link(share),
      value: ({ share }) => share?.value ?? null,
    },
  ];
}
