import type { ReactNode } from 'react';
import type { ReadingView, VerdictView } from '../../http/contract/reading-contract.ts';
import type { Answer } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { AnswerGrid } from '../charts/answer-grid.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { useSpeech } from '../state/language.tsx';
import { bothSaid } from '../words/both-said.ts';
import { chartWords } from '../words/chart-words.ts';
import { ladderWords } from '../words/ladder-words.ts';
import type { Column } from './data-table.tsx';

type Cell = VerdictView['cells'][number];

interface AskedCell {
  readonly key: string;
  readonly cell: Cell;
  readonly answers: readonly Answer[];
}

const COLUMNS = ['presence', 'concentration', 'onePlant', 'all'] as const;

/** The finding under every way of asking that was tried; nothing where none could be. */
export function RobustnessGrid({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech({ ...ladderWords, ...chartWords });
  const { verdict } = view.ladder;
  if (verdict.cells.length === 0) return null;
  const rows = verdict.cells.map(
    (cell, place): AskedCell => ({
      key: String(place),
      cell,
      answers: [cell.answers.presence, cell.answers.concentration, cell.answers.onePlant, cell.holds],
    }),
  );
  const threshold = ({ threshold: factor }: Cell): Bilingual => {
    if (factor === 1) return ladderWords.asIs;
    const change = `${factor > 1 ? '+' : '−'}${say.number(Math.abs(factor - 1) * 100, 0)}%`;
    return { vi: change, en: change };
  };
  const columns: readonly Column<AskedCell>[] = [
    { key: 'threshold', title: say('threshold'), value: ({ cell }) => say.of(threshold(cell)) },
    { key: 'measure', title: say('measure'), value: ({ cell }) => say.of(cell.measure) },
    { key: 'period', title: say('period'), value: ({ cell }) => say.of(cell.period) },
    { key: 'territory', title: say('territory'), value: ({ cell }) => say.of(cell.territory) },
    ...COLUMNS.map(
      (key, place): Column<AskedCell> => ({
        key,
        title: say(key),
        value: ({ answers }) => say(answers[place] ?? 'cannot-tell'),
      }),
    ),
  ];
  return (
    <ChartFrame
      title={say('grid')}
      spoken={say('gridSpoken', { holds: verdict.holds, all: verdict.all })}
      fileName={`${view.id}-robustness`}
      table={{ columns, rows, rowKey: ({ key }) => key }}
      note={say('gridNote')}
    >
      {(labelledBy) => (
        <AnswerGrid
          labelledBy={labelledBy}
          parts={{
            columns: COLUMNS.map((key) => ladderWords[key]),
            rows: rows.map(({ cell, answers }) => ({
              label: bothSaid(ladderWords.asked, {
                threshold: threshold(cell),
                measure: cell.measure,
                period: cell.period,
                territory: cell.territory,
              }),
              cells: answers,
            })),
          }}
        />
      )}
    </ChartFrame>
  );
}
