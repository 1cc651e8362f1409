import { amountOf, boundsOf } from '../amount.ts';
import { clusterCell } from '../cluster-sums.ts';
import type { Measured } from '../measured.ts';
import type { Answer, LadderFrame, RungOutcome } from './rung.ts';
import { allOf, reaches } from './rung.ts';

/** Measures that count establishments, best first: an enterprise is counted where its head office is. */
export const ESTABLISHMENT_MEASURES = ['establishments', 'enterprises'] as const;

export interface Presence {
  readonly outcome: RungOutcome;
  readonly establishments: Measured | undefined;
  readonly workers: Measured | undefined;
}

/** Rung 1: are there enough establishments and enough workers? */
export function presence(ladder: LadderFrame): Presence {
  const establishments = clusterAmount(ladder, ESTABLISHMENT_MEASURES);
  const workers = clusterAmount(ladder, ['workers']);
  const { minEstablishments, minWorkers } = ladder.parameters;
  const answers: readonly Answer[] = [
    reachesAtLeast(establishments, minEstablishments),
    reachesAtLeast(workers, minWorkers),
  ];
  const answer = allOf(answers);
  const figures = [establishments, workers].filter((figure) => figure !== undefined);
  return {
    establishments,
    workers,
    outcome: {
      rung: 'presence',
      answer,
      figures,
      reasons:
        figures.length === 0
          ? [{ key: 'presence.no-table' }]
          : [
              {
                key: `presence.${answer}`,
                values: {
                  minEstablishments,
                  minWorkers,
                  ...named('establishments', establishments),
                  ...named('workers', workers),
                },
              },
            ],
      settle: answer === 'cannot-tell' ? [{ key: 'settle.place-industry-table' }] : [],
      facts: [],
    },
  };
}

/** The cluster's own amount in the first measure and table that has it. */
export function clusterAmount(ladder: LadderFrame, measures: readonly string[]): Measured | undefined {
  for (const { observations, period } of ladder.tables) {
    for (const measure of measures) {
      if (observations.spec.measures[measure] === undefined) continue;
      const cell = clusterCell(ladder.frame, observations, { measure, period });
      if (cell === undefined) continue;
      return amountOf(observations, cell, {
        name: `${ladder.prefix}/presence/${measure}`,
        label: { key: 'figure.cluster-amount', values: { measure: observations.spec.measures[measure].title } },
        measure,
        period,
        parameters: { places: ladder.frame.places },
      });
    }
  }
  return undefined;
}

function reachesAtLeast(amount: Measured | undefined, threshold: number): Answer {
  return amount === undefined ? 'cannot-tell' : reaches(boundsOf(amount), threshold);
}

function named(slot: string, amount: Measured | undefined): Record<string, Measured | { vi: string; en: string }> {
  return { [slot]: amount ?? { vi: 'chưa có số liệu', en: 'no data' } };
}
