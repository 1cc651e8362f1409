import type { ScatterPoint } from './scatter-parts.ts';

/** The amounts between which points are drawn, and how many lie outside. */
export interface ScatterFrame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly outside: number;
}

/** Of the points behind, this part at either end may lie outside: a few far away would press all others together. */
const TAIL = 0.002;

/** A frame that holds all marks and nearly all points behind them; what lies outside is counted, so that it can be said. */
export function scatterFrame(
  rest: readonly ScatterPoint[],
  marks: readonly ScatterPoint[],
  level: number,
): ScatterFrame {
  const x = span(
    rest.map((point) => point.x),
    marks.map((point) => point.x),
  );
  const y = span(
    rest.map((point) => point.y),
    [level, ...marks.map((point) => point.y)],
  );
  const isIn = (point: ScatterPoint): boolean =>
    point.x >= x[0] && point.x <= x[1] && point.y >= y[0] && point.y <= y[1];
  return { x, y, outside: rest.filter((point) => !isIn(point)).length };
}

function span(rest: readonly number[], marks: readonly number[]): readonly [number, number] {
  const sorted = [...rest].sort((a, b) => a - b);
  const tail = Math.ceil(sorted.length * TAIL);
  const kept = sorted.length > 2 * tail ? [sorted[tail], sorted[sorted.length - 1 - tail]] : sorted;
  const ends = [...kept.filter((value) => value !== undefined), ...marks];
  return ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
}
