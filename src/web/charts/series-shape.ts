import type { IndicatorSeriesView, SeriesLineView } from '../../http/contract/explore-contract.ts';

/** One period of a line as it is drawn: a point, a span of what is possible, or nothing known. */
export interface SeriesMark {
  readonly period: string;
  /** Middle of the period as milliseconds. */
  readonly at: number;
  readonly figure: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** A line in the order of time, cut where a value is not known or the table changes. */
export interface SeriesStroke {
  readonly line: SeriesLineView;
  readonly marks: readonly SeriesMark[];
  readonly pieces: readonly (readonly SeriesMark[])[];
}

const DAY_MS = 86_400_000;
const middle = (first: string, last: string): number => (Date.parse(first) + Date.parse(last) + DAY_MS) / 2;

/** Lines of a series as marks and unbroken pieces; a change of table cuts them, since what stands on both sides is not one count. */
export function seriesStrokes(series: IndicatorSeriesView): readonly SeriesStroke[] {
  const at = new Map(series.periods.map(({ period, first, last }) => [period, middle(first, last)]));
  const cuts = series.breaks.filter(({ kind }) => kind === 'table').map(({ date }) => Date.parse(date));
  return series.lines.map((line) => {
    const marks = line.points.map(({ period, figure }): SeriesMark => {
      const { value = null, low, high } = series.figures[figure] ?? {};
      return {
        period,
        at: at.get(period) ?? 0,
        figure,
        value,
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      };
    });
    return { line, marks, pieces: unbroken(marks, cuts) };
  });
}

function unbroken(marks: readonly SeriesMark[], cuts: readonly number[]): readonly (readonly SeriesMark[])[] {
  const pieces: SeriesMark[][] = [];
  let before: SeriesMark | undefined;
  for (const mark of marks) {
    const from = before?.at ?? 0;
    const isCut = before === undefined || cuts.some((cut) => cut > from && cut <= mark.at);
    before = mark.value === null ? undefined : mark;
    if (mark.value === null) continue;
    if (isCut) pieces.push([mark]);
    else pieces.at(-1)?.push(mark);
  }
  return pieces;
}

/** The least and the largest that a series shows; from zero for amounts. */
export function seriesSpan(strokes: readonly SeriesStroke[], isAmount: boolean): readonly [number, number] {
  const values = strokes.flatMap(({ marks }) =>
    marks.flatMap(({ value, low, high }) => [value, low ?? null, high ?? null].filter((each) => each !== null)),
  );
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (isAmount) return [Math.min(0, low), high === 0 ? 1 : high];
  const slack = (high - low) / 10 || Math.abs(high) / 10 || 1;
  return [low - slack, high + slack];
}
