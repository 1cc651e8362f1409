import { locationQuotientInterval } from '../../methods/location-quotient-interval.ts';
import { boundsOf } from '../amount.ts';
import { clusterCell } from '../cluster-sums.ts';
import type { Measured } from '../measured.ts';
import type { Concentration } from './concentration.ts';
import type { QuotientParts } from './quotient.ts';
import { type RegisterEvidence, registerBounds } from './register-evidence.ts';
import type { Answer, LadderFrame, RungOutcome, TableAt } from './rung.ts';

/** The size of the largest establishment: as the table states it, or not more than the largest cell holds. */
interface Largest {
  readonly size: number;
  readonly isStated: boolean;
}

/**
 * Rung 3: does the concentration stay when the largest establishment is taken away? Where the table does not state its size, the
 * largest cell (one industry in one place) bounds it from above: if the concentration survives the loss of that whole cell, it
 * survives the loss of any one plant.
 */
export function onePlant(ladder: LadderFrame, concentration: Concentration, register?: RegisterEvidence): RungOutcome {
  const measured = measuredPlant(ladder, concentration);
  return register === undefined ? measured : withRegister(ladder, measured, register);
}

/**
 * Firms that the register names: without the largest of them, is there still enough for rung 1? They settle what tables leave open when
 * there is; lists are never whole, so they never show that there is not.
 */
function withRegister(ladder: LadderFrame, measured: RungOutcome, register: RegisterEvidence): RungOutcome {
  const { enterprises, withoutLargest } = registerBounds(ladder, register);
  const { minEstablishments, minWorkers } = ladder.parameters;
  const others = (enterprises.value ?? 0) - 1;
  const isEnough = others >= minEstablishments && (withoutLargest?.value ?? 0) >= minWorkers;
  const answer = measured.answer === 'cannot-tell' && isEnough ? 'yes' : measured.answer;
  const without = withoutLargest ?? { vi: 'chưa biết lao động', en: 'workers not known' };
  return {
    ...measured,
    answer,
    figures: [...measured.figures, enterprises, ...(withoutLargest === undefined ? [] : [withoutLargest])],
    reasons: [
      ...measured.reasons,
      {
        key: `one-plant.register.${isEnough ? 'yes' : 'open'}`,
        values: { enterprises, without, minEstablishments, minWorkers },
      },
    ],
    settle: answer === 'cannot-tell' ? measured.settle : [],
  };
}

function measuredPlant(ladder: LadderFrame, concentration: Concentration): RungOutcome {
  const deciding = concentration.quotients.find((entry) => entry.measure === 'workers') ?? concentration.quotients[0];
  if (deciding === undefined) return open('one-plant.no-table');
  if (concentration.outcome.answer === 'no') return { ...open('one-plant.nothing-to-keep'), answer: 'no', settle: [] };
  const parts = deciding.quotient.amounts;
  if ([parts.cell, parts.placeTotal, parts.industryTotal, parts.total].some((part) => part.value === null))
    return open('one-plant.bounded-cells');
  const largest = largestPlant(ladder, deciding.table, deciding);
  const figures = plantFigures(ladder, { parts, largest, table: deciding.table, measure: deciding.measure });
  const without = figures[1];
  const holds = without !== undefined && (without.low ?? Number.NaN) > ladder.parameters.lqThreshold;
  const answer: Answer = holds ? 'yes' : largest.isStated ? 'no' : 'cannot-tell';
  const kind = largest.isStated ? 'stated' : 'bounded';
  return {
    rung: 'one-plant',
    answer,
    figures,
    reasons: [
      {
        key: `one-plant.${kind}.${answer}`,
        values: { share: figures[0] ?? '', without: without ?? '', threshold: ladder.parameters.lqThreshold },
      },
    ],
    settle: answer === 'cannot-tell' ? [{ key: 'settle.plant-sizes' }] : [],
    facts: [],
  };
}

function largestPlant(ladder: LadderFrame, table: TableAt, deciding: Concentration['quotients'][number]): Largest {
  const stated = table.observations.spec.measures['largest_establishment_workers'];
  if (stated !== undefined && deciding.measure === 'workers') {
    const cell = clusterCell(ladder.frame, table.observations, {
      measure: 'largest_establishment_workers',
      period: table.period,
    });
    if (cell && cell.unknownCells === 0 && cell.largest > 0) return { size: cell.largest, isStated: true };
  }
  return { size: deciding.quotient.sums.cell.largest, isStated: false };
}

interface PlantRequest {
  readonly parts: QuotientParts;
  readonly largest: Largest;
  readonly table: TableAt;
  readonly measure: string;
}

function plantFigures(ladder: LadderFrame, request: PlantRequest): readonly Measured[] {
  const { parts, largest } = request;
  const value = (part: Measured): number => part.value ?? Number.NaN;
  const base = {
    unit: 'ratio',
    digits: 2,
    period: request.table.period,
    status: parts.cell.status,
    vintage: parts.cell.vintage,
    inputs: [],
  };
  const parameters = { largest: largest.size, isStated: largest.isStated, measure: request.measure };
  const share: Measured = {
    ...base,
    name: `${ladder.prefix}/one-plant/share`,
    label: { key: largest.isStated ? 'figure.largest-share' : 'figure.largest-cell-share' },
    value: (100 * largest.size) / value(parts.cell),
    unit: '%',
    digits: 1,
    method: 'largest-share@1',
    parameters,
    from: [parts.cell],
  };
  const carried = boundsOf(parts.carriers ?? parts.industryTotal)?.[0] ?? 1;
  const left = {
    cell: value(parts.cell) - largest.size,
    placeTotal: value(parts.placeTotal) - largest.size,
    industryTotal: value(parts.industryTotal) - largest.size,
    total: value(parts.total) - largest.size,
  };
  if (left.industryTotal <= 0 || left.placeTotal <= 0) return [share];
  const { level, sizeVariation } = ladder.parameters;
  const interval = locationQuotientInterval(
    left,
    parts.carriers ? { level, establishments: Math.max(1, carried - 1), sizeVariation } : { level },
  );
  const without: Measured = {
    ...base,
    name: `${ladder.prefix}/one-plant/without`,
    label: { key: 'figure.quotient-without-largest' },
    value: interval.lq,
    low: interval.low,
    high: interval.high,
    boundsKind: 'interval',
    method: 'location-quotient-interval@1',
    parameters: { ...parameters, level, sizeVariation },
    from: [parts.cell, parts.placeTotal, parts.industryTotal, parts.total, ...(parts.carriers ? [parts.carriers] : [])],
  };
  return [share, without];
}

function open(key: string): RungOutcome {
  return {
    rung: 'one-plant',
    answer: 'cannot-tell',
    figures: [],
    reasons: [{ key }],
    settle: [{ key: 'settle.plant-sizes' }],
    facts: [],
  };
}
