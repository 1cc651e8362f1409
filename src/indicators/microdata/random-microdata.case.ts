import type { CrossedRecords } from './cell-facts.ts';
import { cellFacts } from './cell-facts.ts';
import { type CrossedTable, crossedTable, memberOf } from './crossed-table.ts';
import { dimension } from './dimension.ts';
import type { OutputScope } from './output-scope.ts';
import { type PeriodRequest, protectedPeriod } from './protected-period.ts';
import { ENTERPRISES } from './protection-needs.ts';

/** Whole numbers from 0 to below `most`, from a seed. */
export function wholeNumbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

export const SCOPE: OutputScope = {
  by: ['place', 'industry', 'ownership'],
  levels: [1, 2],
  sizes: [],
  measures: ['enterprises', 'workers'],
  rules: { minimumFrequency: 3, dominance: { count: 2, share: 0.85 }, pPercent: 0.15, protect: 0.1 },
};

/** Enterprises thrown at places, industries with sections, and owners; a few are far larger than the rest. */
export function randomCrossing(seed: number, enterprises: number): { table: CrossedTable; records: CrossedRecords } {
  const next = wholeNumbers(seed);
  const dimensions = [
    dimension('industry', 'TOTAL', [
      ['C', '13'],
      ['C', '14'],
      ['G', '46'],
    ]),
    dimension('ownership', 'all', [['private'], ['foreign']]),
    dimension('place', 'VN', [['P1'], ['P2'], ['P3']]),
  ];
  const leaves = dimensions.map(({ paths }) => paths.flatMap((path, leaf) => (path.length > 0 ? [leaf] : [])));
  const rows = Array.from({ length: enterprises }, (_, row) => (row > 0 && next(8) === 0 ? row - 1 : row));
  const column = (of: readonly number[]): Int32Array =>
    Int32Array.from(rows, () => of[Math.min(next(of.length), next(of.length))] ?? 0);
  return {
    table: crossedTable(dimensions),
    records: {
      enterprise: Int32Array.from(rows),
      leaves: leaves.map(column),
      values: [Float64Array.from(rows, () => (next(12) === 0 ? 200 + next(400) : 1 + next(20)))],
      gaps: [new Uint8Array(rows.length)],
    },
  };
}

/** Protects a random table; the request is given as well. */
export function protectedCase(
  { table, records }: ReturnType<typeof randomCrossing>,
  outputs: Pick<PeriodRequest, 'now' | 'earlier'>,
) {
  const request: PeriodRequest = {
    period: '2023',
    table,
    facts: cellFacts(table, records, 2),
    measures: [
      { name: 'enterprises', at: ENTERPRISES, isWhole: true },
      { name: 'workers', at: 0, isWhole: true },
    ],
    ...outputs,
  };
  return { request, found: protectedPeriod(request) };
}

/** Every total with its parts, in every dimension, told from the parents alone. */
export function allTotals(table: CrossedTable): readonly { total: number; parts: readonly number[] }[] {
  return table.dimensions.flatMap(({ parents }, at) =>
    Array.from({ length: table.cells }, (_, cell) => cell).flatMap((cell) => {
      const member = memberOf(table, cell, at);
      const under = parents.flatMap((above, each) => (above === member ? [each] : []));
      if (under.length === 0) return [];
      return [{ total: cell, parts: under.map((each) => cell + (each - member) * (table.strides[at] ?? 1)) }];
    }),
  );
}
