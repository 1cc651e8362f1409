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
import { RunsText } from './runs-text.tsx';

type Cell = VerdictView['cells'][number];

interface AskedCell {
  readonly key: string;
  readonly cell: Cell;
  readonly answers: readonly Answer[];
}

const COLUMNS = ['presence', 'concentration', 'onePlant', 'all'] as const;

/** How firm the finding is: in how many ways of asking it holds, which they are, and the nearest that turn it. */
export function Robustness({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { verdict } = view.ladder;
  return (
    <section className="robustness" aria-labelledby="firmness">
      <h2 id="firmness">{say('firmness')}</h2>
      <p>
        <strong className={`verdict verdict-${verdict.word}`}>{say.of(verdict.words)}</strong>{' '}
        <RunsText runs={verdict.sentence} grounds={view} />
      </p>
      {verdict.cells.length === 0 ? (
        <p className="teach">{say('notTested')}</p>
      ) : (
        <>
          <Grid verdict={verdict} name={view.id} />
          <Breakers view={view} />
        </>
      )}
    </section>
  );
}

function Breakers({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { breakers } = view.ladder.verdict;
  if (breakers.length === 0) return <p>{say('noBreaker')}</p>;
  return (
    <>
      <h3>{say('breakers')}</h3>
      <ul>
        {breakers.map((breaker, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: breakers are known by their order: the nearest first.
          <li key={place}>
            <RunsText runs={breaker} grounds={view} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Grid({ verdict, name }: { readonly verdict: VerdictView; readonly name: string }): ReactNode {
  const say = useSpeech({ ...ladderWords, ...chartWords });
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
      fileName={`${name}-robustness`}
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
