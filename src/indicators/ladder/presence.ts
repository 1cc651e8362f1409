import { amountOf, boundsOf } from '../amount.ts';
import { clusterCell } from '../cluster-sums.ts';
import type { Measured, Reason } from '../measured.ts';
import { type RegisterBounds, type RegisterEvidence, registerBounds } from './register-evidence.ts';
import type { Answer, LadderFrame, RungOutcome } from './rung.ts';
import { allOf, reaches } from './rung.ts';

/** Measures that count establishments, best first: an enterprise is counted where its head office is. */
export const ESTABLISHMENT_MEASURES = ['establishments', 'enterprises'] as const;

export interface Presence {
  readonly outcome: RungOutcome;
  readonly establishments: Measured | undefined;
  readonly workers: Measured | undefined;
}

/**
 * Rung 1: are there enough establishments and enough workers? Tables decide; where they cannot, firms that the register names may show
 * that there are enough, never that there are not.
 */
export function presence(ladder: LadderFrame, register?: RegisterEvidence): Presence {
  const establishments = clusterAmount(ladder, ESTABLISHMENT_MEASURES);
  const workers = clusterAmount(ladder, ['workers']);
  const { minEstablishments, minWorkers } = ladder.parameters;
  const measured = [reachesAtLeast(establishments, minEstablishments), reachesAtLeast(workers, minWorkers)] as const;
  const least = register === undefined ? undefined : registerBounds(ladder, register);
  const answer = allOf([
    orAtLeast(measured[0], least?.enterprises, minEstablishments),
    orAtLeast(measured[1], least?.workers, minWorkers),
  ]);
  const amounts = [establishments, workers].filter((figure) => figure !== undefined);
  const thresholds = { minEstablishments, minWorkers };
  return {
    establishments,
    workers,
    outcome: {
      rung: 'presence',
      answer,
      figures: [...amounts, ...[least?.enterprises, least?.workers].filter((figure) => figure !== undefined)],
      reasons: [
        amounts.length === 0
          ? { key: 'presence.no-table' }
          : {
              key: `presence.${allOf(measured)}`,
              values: { ...thresholds, ...named('establishments', establishments), ...named('workers', workers) },
            },
        ...(register === undefined || least === undefined ? [] : [registerReason(register, least, thresholds)]),
      ],
      settle: answer === 'cannot-tell' ? [{ key: 'settle.place-industry-table' }] : [],
      facts: [],
    },
  };
}

function orAtLeast(measured: Answer, least: Measured | undefined, threshold: number): Answer {
  return measured === 'cannot-tell' && (least?.value ?? 0) >= threshold ? 'yes' : measured;
}

function registerReason(
  { on }: RegisterEvidence,
  { enterprises, workers }: RegisterBounds,
  thresholds: Readonly<Record<string, number>>,
): Reason {
  return {
    key: 'presence.register',
    values: { on: { date: on }, enterprises, ...named('workers', workers), ...thresholds },
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
