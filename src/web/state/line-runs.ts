export interface YearPoint {
  readonly year: number;
  readonly value: number;
}

/** Years that follow each other without a gap: a line is drawn within a run, never over missing years. */
export function lineRuns(points: readonly YearPoint[]): readonly (readonly YearPoint[])[] {
  const runs: YearPoint[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)?.year === point.year - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}
