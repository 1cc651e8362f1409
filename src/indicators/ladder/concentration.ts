import { inSentence } from '../../model/bilingual.ts';
import type { Measured } from '../measured.ts';
import type { SumsProblem } from '../sums-memory.ts';
import type { Quotient } from './quotient.ts';
import { clusterQuotient } from './quotient.ts';
import type { Answer, LadderFrame, RungOutcome, TableAt } from './rung.ts';

/** Measures in the order in which they decide the rung. */
export const QUOTIENT_MEASURES = [
  'workers',
  'value_added',
  'output',
  'turnover',
  'establishments',
  'enterprises',
] as const;

export interface Concentration {
  readonly outcome: RungOutcome;
  /** Quotients by measure that could be formed, the deciding one first. */
  readonly quotients: readonly {
    readonly measure: string;
    readonly table: TableAt;
    readonly quotient: Quotient & { readonly ok: true };
  }[];
}

/** Rung 2: is the whole interval of the location quotient above the threshold, measure by measure? */
export function concentration(
  ladder: LadderFrame,
  options: { readonly without?: readonly string[] } = {},
): Concentration {
  const quotients: Concentration['quotients'][number][] = [];
  const problems = new Set<string>();
  for (const measure of QUOTIENT_MEASURES) {
    if (options.without?.includes(measure)) continue;
    const found = firstQuotient(ladder, measure, problems);
    if (found) quotients.push({ measure, ...found });
  }
  const [deciding] = quotients;
  const threshold = ladder.parameters.lqThreshold;
  if (deciding === undefined) return { quotients, outcome: unanswered(problems) };
  const answer = aboveThreshold(deciding.quotient.figure, threshold);
  return {
    quotients,
    outcome: {
      rung: 'concentration',
      answer,
      figures: quotients.map((entry) => entry.quotient.figure),
      reasons: [
        {
          key: `concentration.${answer}`,
          values: {
            lq: deciding.quotient.figure,
            threshold,
            level: Math.round(ladder.parameters.level * 100),
            measure: measureTitle(deciding.table, deciding.measure),
          },
        },
      ],
      settle: answer === 'cannot-tell' ? [{ key: 'settle.finer-table' }] : [],
      facts: [],
    },
  };
}

/** Where an interval stands against a threshold: wholly above, not wholly above but the value itself below, or open. */
export function aboveThreshold(figure: Measured, threshold: number): Answer {
  const low = figure.low ?? figure.value;
  const high = figure.high ?? figure.value;
  if (low === null || high === null || Number.isNaN(low) || Number.isNaN(high)) return 'cannot-tell';
  if (low > threshold) return 'yes';
  if (figure.boundsKind === 'conversion') return high <= threshold ? 'no' : 'cannot-tell';
  return 'no';
}

function firstQuotient(
  ladder: LadderFrame,
  measure: string,
  problems: Set<string>,
): { readonly table: TableAt; readonly quotient: Quotient & { readonly ok: true } } | undefined {
  for (const table of ladder.tables) {
    if (table.observations.spec.measures[measure] === undefined) continue;
    const quotient = clusterQuotient({
      frame: ladder.frame,
      table,
      measure,
      name: `${ladder.prefix}/concentration/${measure}`,
      parameters: ladder.parameters,
    });
    if (quotient.ok) return { table, quotient };
    problems.add(quotient.problem satisfies SumsProblem | 'no-establishments' | 'negative-amount');
  }
  return undefined;
}

function measureTitle(table: TableAt, measure: string): { readonly vi: string; readonly en: string } {
  return inSentence(table.observations.spec.measures[measure]?.title ?? { vi: measure, en: measure });
}

function unanswered(problems: ReadonlySet<string>): RungOutcome {
  const known = [...problems].filter((problem) => problem !== 'no-rows').sort();
  return {
    rung: 'concentration',
    answer: 'cannot-tell',
    figures: [],
    reasons:
      known.length === 0
        ? [{ key: 'concentration.no-table' }]
        : known.map((problem) => ({ key: `concentration.problem.${problem}` })),
    settle: [{ key: 'settle.place-industry-table' }],
    facts: [],
  };
}
