import type { Robustness, Specification } from '../methods/robustness.ts';
import { robustness } from '../methods/robustness.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { periodSpan } from '../model/dates.ts';
import { concentration, QUOTIENT_MEASURES } from './ladder/concentration.ts';
import { onePlant } from './ladder/one-plant.ts';
import { presence } from './ladder/presence.ts';
import type { Answer, LadderFrame, TableAt } from './ladder/rung.ts';
import { allOf } from './ladder/rung.ts';
import { periodsWith } from './observations.ts';

/** One declared way of asking the computable rungs again. */
export interface GridCell {
  readonly threshold: number;
  readonly measure: string;
  readonly period: string;
  readonly territory: string;
  readonly answers: { readonly presence: Answer; readonly concentration: Answer; readonly onePlant: Answer };
  readonly holds: boolean | null;
}

export interface Verdict {
  readonly word: 'robust' | 'robustly-not' | 'fragile' | 'cannot-tell';
  readonly cells: readonly GridCell[];
  readonly robustness: Robustness | undefined;
  /** What changes in the nearest specifications that turn the answer round. */
  readonly breakers: readonly GridCell[];
}

export interface VerdictInput {
  readonly ladder: LadderFrame;
  /** Territories that the definition can mean on the date: as defined, and the units that now hold it. */
  readonly territories: readonly {
    readonly name: string;
    readonly title: Bilingual;
    readonly places: readonly string[];
  }[];
}

/** Factors by which every threshold is moved. */
const FACTORS = [1, 0.75, 1.25] as const;

/** Re-runs presence, concentration and one-plant over thresholds ±25 %, measures, the two latest years and territories. Cost: the grid × one ladder. */
export function verdict(input: VerdictInput): Verdict {
  const specifications = gridOf(input);
  if (specifications.length === 0) return { word: 'cannot-tell', cells: [], robustness: undefined, breakers: [] };
  const cells = specifications.map(({ ask }) => ask());
  const grid: readonly Specification[] = cells.map((cell, i) => ({
    levels: specifications[i]?.levels ?? [],
    holds: cell.holds,
  }));
  const result = robustness(grid, 0);
  const breakers = result.breakers.flatMap((position) => cells[position] ?? []);
  return { word: result.verdict, cells, robustness: result, breakers };
}

interface Asked {
  readonly levels: readonly number[];
  readonly ask: () => GridCell;
}

function gridOf(input: VerdictInput): readonly Asked[] {
  const asked: Asked[] = [];
  const choices = tableChoices(input.ladder);
  input.territories.forEach((territory, t) => {
    choices.forEach((choice) => {
      FACTORS.forEach((threshold, f) => {
        asked.push({
          levels: [f, choice.measureLevel, choice.periodLevel, t],
          ask: () => askOnce(input, { threshold, choice, territory }),
        });
      });
    });
  });
  return asked;
}

interface Choice {
  readonly table: TableAt;
  readonly measure: string;
  readonly measureLevel: number;
  readonly periodLevel: number;
}

/** The measures of the deciding table and its two latest periods. */
function tableChoices(ladder: LadderFrame): readonly Choice[] {
  const base = concentration(ladder).quotients;
  const deciding = base[0]?.table;
  if (deciding === undefined) return [];
  const measures = base
    .filter((entry) => entry.table.observations === deciding.observations)
    .map((entry) => entry.measure);
  const latest = periodSpan(deciding.period)?.last ?? '';
  return measures.flatMap((measure, measureLevel) => {
    const periods = periodsWith(deciding.observations, measure).filter(
      (period) => (periodSpan(period)?.last ?? '') <= latest,
    );
    return periods
      .slice(-2)
      .reverse()
      .map((period, periodLevel) => ({
        table: { observations: deciding.observations, period },
        measure,
        measureLevel,
        periodLevel,
      }));
  });
}

function askOnce(
  input: VerdictInput,
  spec: {
    readonly threshold: number;
    readonly choice: Choice;
    readonly territory: VerdictInput['territories'][number];
  },
): GridCell {
  const { parameters } = input.ladder;
  const others = QUOTIENT_MEASURES.filter((measure) => measure !== spec.choice.measure);
  const { observations } = spec.choice.table;
  const table = { ...spec.choice.table, observations };
  const ladder: LadderFrame = {
    ...input.ladder,
    frame: { ...input.ladder.frame, places: spec.territory.places },
    tables: [table],
    parameters: {
      ...parameters,
      minEstablishments: parameters.minEstablishments * spec.threshold,
      minWorkers: parameters.minWorkers * spec.threshold,
      lqThreshold: parameters.lqThreshold * spec.threshold,
    },
  };
  const first = presence(ladder).outcome.answer;
  const second = concentration(ladder, { without: others });
  const third = onePlant(ladder, second).answer;
  const answers = { presence: first, concentration: second.outcome.answer, onePlant: third };
  const all = allOf([first, second.outcome.answer, third]);
  return {
    threshold: spec.threshold,
    measure: spec.choice.measure,
    period: spec.choice.table.period,
    territory: spec.territory.name,
    answers,
    holds: all === 'cannot-tell' ? null : all === 'yes',
  };
}
