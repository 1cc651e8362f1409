import type { ReactNode } from 'react';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Waterfall } from '../charts/waterfall.tsx';
import { useSpeech } from '../state/language.tsx';
import type { ReviewPair } from '../state/review-list.ts';
import { bothSaid } from '../words/both-said.ts';
import { stewardWords } from '../words/steward-words.ts';
import type { Column } from './data-table.tsx';

type Reasons = Pick<ReviewPair, 'probability' | 'weight' | 'prior' | 'reasons'>;
type Reason = Reasons['reasons'][number];

/** Bits as they are read; the picture adds up what is printed. */
const rounded = (bits: number): number => Math.round(bits * 10) / 10;

/** A probability as people read it: never a hundred, never nothing. */
export function usePercent(): (probability: number) => string {
  const say = useSpeech(stewardWords);
  return (probability) => {
    const percent = Math.min(99.9, Math.max(0.1, 100 * probability));
    return say.number(percent, percent > 99 || percent < 1 ? 1 : 0);
  };
}

/** Why two records are suspected: from the prior over every field to the total, in bits. */
export function PairWeights({ pair, name }: { readonly pair: Reasons; readonly name: string }): ReactNode {
  const say = useSpeech(stewardWords);
  const percent = usePercent()(pair.probability);
  if (pair.reasons.length === 0) return <p className="quiet">{say('noReasons')}</p>;
  const columns: readonly Column<Reason>[] = [
    { key: 'field', title: say('field'), isHead: true, value: ({ title }) => say.of(title) },
    { key: 'level', title: say('levelOf'), value: ({ level }) => say.of(level) },
    { key: 'bits', title: say('bits'), isNumeric: true, value: ({ weight }) => rounded(weight) },
    { key: 'one', title: say('one'), value: ({ one }) => (one === '' ? say('covered') : one) },
    { key: 'other', title: say('other'), value: ({ other }) => (other === '' ? say('covered') : other) },
  ];
  const label = ({ title, level }: Reason) => ({
    vi: `${title.vi}: ${level.vi}`,
    en: `${title.en}: ${level.en}`,
  });
  return (
    <ChartFrame
      title={say('why')}
      spoken={say('whySpoken', {
        prior: say.number(pair.prior, 1),
        weight: say.number(pair.weight, 1),
        percent,
      })}
      fileName={name}
      table={{ columns, rows: pair.reasons, rowKey: ({ field }) => field }}
      note={say('whyNote')}
    >
      {(labelledBy) => (
        <Waterfall
          labelledBy={labelledBy}
          parts={{
            unit: stewardWords.bits,
            start: { label: stewardWords.prior, value: rounded(pair.prior) },
            effects: pair.reasons.map((reason) => ({ label: label(reason), value: rounded(reason.weight) })),
            end: { label: bothSaid(stewardWords.total, { percent }), value: rounded(pair.weight) },
          }}
        />
      )}
    </ChartFrame>
  );
}
