import type { Faults } from './faults.ts';
import type { ObservationRow, ObservationTable } from './observation-rows.ts';
import { ALL_INDUSTRIES } from './resolve-industries.ts';
import { COUNTRY } from './resolve-places.ts';
import type { ResolvedRows, SkippedRow } from './resolve-rows.ts';

const SHOWN = 20;

interface Line {
  whole: ObservationRow | undefined;
  readonly parts: ObservationRow[];
}

interface TotalRule {
  readonly key: (row: ObservationRow) => string;
  readonly isWhole: (row: ObservationRow) => boolean;
  readonly name: { readonly vi: string; readonly en: string };
}

/** Warns where printed totals differ from the sum of their parts; parts that are missing make a total unverifiable, not wrong. */
export function checkTotals(resolved: ResolvedRows, faults: Faults): void {
  const { table } = resolved;
  const tell = warner(table, faults);
  const level = widestLevel(table);
  const rules: readonly TotalRule[] = [
    {
      key: (row) => `${row.industryCode}|${row.period}|${row.ownership}`,
      isWhole: (row) => row.placeId === COUNTRY,
      name: { vi: 'Cả nước', en: 'The country' },
    },
    {
      key: (row) => `${row.placeId}|${row.period}|${row.ownership}`,
      isWhole: (row) => row.industryCode === ALL_INDUSTRIES,
      name: { vi: 'Tổng các ngành', en: 'All industries' },
    },
    {
      key: (row) => `${row.placeId}|${row.industryCode}|${row.period}`,
      isWhole: (row) => row.ownership === 'all',
      name: { vi: 'Tổng các loại hình', en: 'All ownership groups' },
    },
  ];
  for (const [at, rule] of rules.entries()) {
    const wanted =
      at === 1 ? (row: ObservationRow): boolean => rule.isWhole(row) || row.industryCode.length === level : () => true;
    for (const line of linesOf(table.rows.filter(wanted), rule)) compare(line, rule.name, tell);
  }
  checkRegions(resolved, tell);
  tell.end();
}

/** Sections have one letter; otherwise the shortest codes are the widest. */
function widestLevel(table: ObservationTable): number {
  let level = Number.POSITIVE_INFINITY;
  for (const row of table.rows)
    if (row.industryCode !== ALL_INDUSTRIES) level = Math.min(level, row.industryCode.length);
  return level;
}

function linesOf(rows: readonly ObservationRow[], rule: TotalRule): readonly Line[] {
  if (!rows.some(rule.isWhole)) return [];
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const key = rule.key(row);
    const line = lines.get(key) ?? { whole: undefined, parts: [] };
    if (rule.isWhole(row)) line.whole = row;
    else line.parts.push(row);
    lines.set(key, line);
  }
  return [...lines.values()].filter((line) => line.whole !== undefined && line.parts.length > 1);
}

interface Warner {
  readonly roundings: readonly number[];
  differs(
    at: number,
    found: {
      readonly row: number;
      readonly name: { readonly vi: string; readonly en: string };
      readonly whole: number;
      readonly sum: number;
    },
  ): void;
  end(): void;
}

function warner(table: ObservationTable, faults: Faults): Warner {
  let count = 0;
  return {
    roundings: roundingsOf(table),
    differs(at, { row, name, whole, sum }) {
      count += 1;
      if (count > SHOWN) return;
      const measure = table.measures[at]?.name ?? '';
      const difference = Number((sum - whole).toPrecision(12));
      faults.warn(
        'total-differs',
        { row, column: measure },
        {
          vi: `${name.vi}, ${measure}: ghi ${whole}, các phần cộng lại ${Number(sum.toPrecision(15))}, chênh ${difference > 0 ? '+' : ''}${difference}.`,
          en: `${name.en}, ${measure}: printed ${whole}, the parts add up to ${Number(sum.toPrecision(15))}, difference ${difference > 0 ? '+' : ''}${difference}.`,
        },
      );
    },
    end() {
      if (count > SHOWN) {
        faults.warn(
          'total-differs',
          {},
          {
            vi: `Còn ${count - SHOWN} tổng nữa không khớp.`,
            en: `${count - SHOWN} more totals do not match.`,
          },
        );
      }
    },
  };
}

function compare(line: Line, name: { readonly vi: string; readonly en: string }, tell: Warner): void {
  const whole = line.whole;
  if (whole === undefined) return;
  for (const [at, value] of whole.values.entries()) {
    if (typeof value !== 'number') continue;
    const parts = line.parts.map((row) => row.values[at]).filter((part) => part !== undefined);
    const known = parts.filter((part) => typeof part === 'number');
    if (known.length === 0) continue;
    const sum = known.reduce((one, other) => one + other, 0);
    const isWhole = known.length === parts.filter((part) => part !== 'not-applicable').length;
    const tolerance = (tell.roundings[at] ?? 0) * (known.length + 1) + 1e-9 * Math.abs(value);
    if (sum - value > tolerance || (isWhole && value - sum > tolerance))
      tell.differs(at, { row: whole.row, name, whole: value, sum });
  }
}

/** Half of the last printed digit of each measure: what rounding may hide in one number. Counts printed one by one are exact. */
function roundingsOf(table: ObservationTable): readonly number[] {
  return table.measures.map((measure, at) => {
    let decimals = 0;
    let zeros = 6;
    for (const row of table.rows) {
      const value = row.values[at];
      if (typeof value !== 'number' || value === 0) continue;
      const text = String(value);
      decimals = Math.max(decimals, /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0);
      zeros = Math.min(zeros, /0*$/u.exec(text)?.[0].length ?? 0);
    }
    if (decimals > 0) return 0.5 * 10 ** -Math.min(decimals, 6);
    if (measure.isRaised === true) return 0.5 * 10 ** zeros;
    return /VND|USD|unit not stated/u.test(measure.unit) ? 0.5 : 0;
  });
}

/** A region row is followed by its places up to the next region or total; its printed sum is checked, then it is left out. */
function checkRegions({ table, skipped }: ResolvedRows, tell: Warner): void {
  const regions = skipped.filter((each) => each.why === 'region');
  if (regions.length === 0) return;
  const heads = [
    ...new Set([
      ...regions.map((each) => each.entry.row),
      ...table.rows.filter((row) => row.placeId === COUNTRY).map((row) => row.row),
    ]),
  ].sort((a, b) => a - b);
  const headOf = (row: number): number => heads.filter((head) => head <= row).at(-1) ?? 0;
  const parts = new Map<number, ObservationRow[]>();
  for (const row of table.rows) {
    if (row.placeId === COUNTRY) continue;
    const head = headOf(row.row);
    const known = parts.get(head);
    if (known === undefined) parts.set(head, [row]);
    else known.push(row);
  }
  for (const region of regions) {
    const { entry } = region;
    const below = (parts.get(entry.row) ?? []).filter((row) => isSameLine(row, region));
    if (below.length < 2) continue;
    const first = below[0];
    if (first === undefined) continue;
    const name = entry.place?.trim() ?? '';
    compare({ whole: { ...first, row: entry.row, values: entry.values }, parts: below }, { vi: name, en: name }, tell);
  }
}

function isSameLine(row: ObservationRow, region: SkippedRow): boolean {
  return row.industryCode === region.industryCode && row.period === region.period && row.ownership === region.ownership;
}
