import type { CrossedTable } from './crossed-table.ts';

/** Why an enterprise gives no value, as a number: 0 it gives one; the kinds of nothing count from 1. */
export const GAPS = ['value', 'missing', 'suppressed', 'not-surveyed', 'not-applicable'] as const;

/** Records of one period; those of one enterprise stand together. */
export interface CrossedRecords {
  /** Number of the enterprise of each record. */
  readonly enterprise: Int32Array;
  /** Leaf of each record in each dimension. */
  readonly leaves: readonly Int32Array[];
  readonly values: readonly Float64Array[];
  readonly gaps: readonly Uint8Array[];
}

/** What is known of every cell: enterprises, the only one if it is alone, and for each measure the sum, the largest and what is not told. */
export interface CellFacts {
  /** Different enterprises: what the rules look at. They do not add up where one has records in several cells. */
  readonly counts: Float64Array;
  /** Records: what is told as the number of enterprises, since it adds up. */
  readonly units: Float64Array;
  /** The enterprise that is alone in a cell; −1 where there are none or several. */
  readonly sole: Int32Array;
  readonly sums: readonly Float64Array[];
  /** The largest contributions, `depth` of them a cell. */
  readonly largest: readonly Float64Array[];
  readonly depth: number;
  readonly gapCounts: readonly Int32Array[];
  readonly gapKinds: readonly Uint8Array[];
}

/** Adds records up to every cell of the table; an enterprise with several records in a cell counts once there, with their sum. */
export function cellFacts(table: CrossedTable, records: CrossedRecords, depth: number): CellFacts {
  const { cells } = table;
  const each = <T>(make: () => T): readonly T[] => records.values.map(make);
  const facts: CellFacts = {
    counts: new Float64Array(cells),
    units: new Float64Array(cells),
    sole: new Int32Array(cells).fill(-1),
    sums: each(() => new Float64Array(cells)),
    largest: each(() => new Float64Array(cells * depth)),
    depth,
    gapCounts: each(() => new Int32Array(cells)),
    gapKinds: each(() => new Uint8Array(cells)),
  };
  const { enterprise } = records;
  for (let first = 0; first < enterprise.length; ) {
    let end = first + 1;
    while (end < enterprise.length && enterprise[end] === enterprise[first]) end += 1;
    if (end === first + 1)
      for (const cell of cellsOver(table, records, first)) addRecords(facts, cell, { records, rows: [first] });
    else addTogether(facts, { table, records, first, end });
    first = end;
  }
  return facts;
}

/** The cells to which a record adds: its own and all totals over it. */
function cellsOver({ dimensions, strides }: CrossedTable, records: CrossedRecords, row: number): readonly number[] {
  let cells = [0];
  for (const [at, { paths }] of dimensions.entries()) {
    const path = paths[records.leaves[at]?.[row] ?? 0] ?? [];
    const stride = strides[at] ?? 1;
    cells = cells.flatMap((cell) => path.map((member) => cell + member * stride));
  }
  return cells;
}

function addTogether(
  facts: CellFacts,
  {
    table,
    records,
    first,
    end,
  }: { readonly table: CrossedTable; readonly records: CrossedRecords; readonly first: number; readonly end: number },
): void {
  const rows = new Map<number, number[]>();
  for (let row = first; row < end; row += 1) {
    for (const cell of cellsOver(table, records, row)) {
      const known = rows.get(cell);
      if (known === undefined) rows.set(cell, [row]);
      else known.push(row);
    }
  }
  for (const [cell, own] of rows) addRecords(facts, cell, { records, rows: own });
}

/** Adds the records that one enterprise has in a cell. */
function addRecords(
  facts: CellFacts,
  cell: number,
  { records, rows }: { readonly records: CrossedRecords; readonly rows: readonly number[] },
): void {
  facts.counts[cell] = (facts.counts[cell] ?? 0) + 1;
  facts.units[cell] = (facts.units[cell] ?? 0) + rows.length;
  facts.sole[cell] = facts.counts[cell] === 1 ? (records.enterprise[rows[0] ?? 0] ?? -1) : -1;
  for (let measure = 0; measure < records.values.length; measure += 1) {
    let sum = 0;
    let gap = 0;
    for (const row of rows) {
      const kind = records.gaps[measure]?.[row] ?? 0;
      if (kind === 0) sum += records.values[measure]?.[row] ?? 0;
      else gap = gap === 0 || gap === kind ? kind : 1;
    }
    if (gap > 0) addGap(facts, cell, { measure, gap });
    (facts.sums[measure] as Float64Array)[cell] = (facts.sums[measure]?.[cell] ?? 0) + sum;
    insert(facts.largest[measure] as Float64Array, cell * facts.depth, { depth: facts.depth, value: sum });
  }
}

function addGap(
  facts: CellFacts,
  cell: number,
  { measure, gap }: { readonly measure: number; readonly gap: number },
): void {
  const kinds = facts.gapKinds[measure] as Uint8Array;
  const counts = facts.gapCounts[measure] as Int32Array;
  kinds[cell] = kinds[cell] === 0 || kinds[cell] === gap ? gap : 1;
  counts[cell] = (counts[cell] ?? 0) + 1;
}

/** Keeps the largest values of a cell in falling order. */
function insert(
  largest: Float64Array,
  start: number,
  { depth, value }: { readonly depth: number; readonly value: number },
): void {
  let rest = value;
  for (let at = start; at < start + depth; at += 1) {
    const held = largest[at] ?? 0;
    if (rest <= held) continue;
    largest[at] = rest;
    rest = held;
  }
}

/** What a cell says of a measure: a value, or which kind of nothing. */
export function cellStatus(facts: CellFacts, measure: number, cell: number): (typeof GAPS)[number] {
  const gaps = facts.gapCounts[measure]?.[cell] ?? 0;
  if (gaps === 0) return 'value';
  return gaps === facts.counts[cell] ? (GAPS[facts.gapKinds[measure]?.[cell] ?? 1] ?? 'missing') : 'missing';
}
