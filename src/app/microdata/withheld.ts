import type { OutputScope } from '../../indicators/microdata/output-scope.ts';
import { ENTERPRISES, protectionNeed } from '../../indicators/microdata/protection-needs.ts';
import type { PeriodTable } from './protect-tables.ts';

/** How much of a measure is withheld, for those inside the zone: by cells, and by value over the innermost cells. */
export interface Withheld {
  readonly measure: string;
  readonly cells: number;
  readonly hiddenCells: number;
  readonly valueShare: number;
  /** Cells that each rule by itself calls sensitive; one cell may fall under several. */
  readonly because: { readonly few: number; readonly dominance: number; readonly pPercent: number };
}

/** Shares of cells and of value that a tabulation does not tell, one a measure. */
export function withheldShares(tables: readonly PeriodTable[], scope: OutputScope): readonly Withheld[] {
  return scope.measures.map((measure) => {
    const counts = { cells: 0, hiddenCells: 0, few: 0, dominance: 0, pPercent: 0 };
    let [inside, hidden] = [0, 0];
    for (const table of tables) {
      const { facts, found, measures, crossing } = table;
      const at = measures.find(({ name }) => name === measure)?.at ?? ENTERPRISES;
      const values = at === ENTERPRISES ? facts.units : facts.sums[at];
      const isInnermost = innermost(table);
      for (let cell = 0; cell < crossing.table.cells; cell += 1) {
        if (found.scope[cell] !== 1 || facts.counts[cell] === 0) continue;
        counts.cells += 1;
        if (found.hidden[cell] === 1) {
          counts.hiddenCells += 1;
          for (const rule of sensitiveBy(table, cell, { at, scope })) counts[rule] += 1;
        }
        if (!isInnermost(cell)) continue;
        inside += values?.[cell] ?? 0;
        if (found.hidden[cell] === 1) hidden += values?.[cell] ?? 0;
      }
    }
    const { cells, hiddenCells, ...because } = counts;
    return { measure, cells, hiddenCells, valueShare: inside === 0 ? 0 : hidden / inside, because };
  });
}

/** Cells of the tabulation under which it has no others. */
function innermost({ crossing, found }: PeriodTable): (cell: number) => boolean {
  const { dimensions, strides } = crossing.table;
  const has = (cell: number): boolean => found.scope[cell] === 1;
  return (cell) =>
    dimensions.every(({ parents, codes }, at) => {
      const stride = strides[at] ?? 1;
      const member = Math.floor(cell / stride) % codes.length;
      return !parents.some((above, under) => above === member && has(cell + (under - member) * stride));
    });
}

type Rule = 'few' | 'dominance' | 'pPercent';

function sensitiveBy(
  { facts, crossing }: PeriodTable,
  cell: number,
  { at, scope }: { readonly at: number; readonly scope: OutputScope },
): readonly Rule[] {
  const open = { low: new Float64Array(0), high: new Float64Array(0).fill(Infinity), measure: at, isWhole: false };
  const { minimumFrequency, dominance, pPercent, protect } = scope.rules;
  const alone: readonly (readonly [Rule, object])[] = [
    ['few', minimumFrequency === undefined ? {} : { minimumFrequency }],
    ['dominance', dominance === undefined ? {} : { dominance }],
    ['pPercent', pPercent === undefined ? {} : { pPercent }],
  ];
  if (crossing.table.cells === 0) return [];
  return alone.flatMap(([rule, rules]) =>
    Object.keys(rules).length > 0 &&
    protectionNeed(facts, cell, { ...open, rules: { ...rules, protect } }) !== undefined
      ? [rule]
      : [],
  );
}
