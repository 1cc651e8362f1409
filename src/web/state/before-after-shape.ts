/** Where the middle of a year `2019` or a month `2019-08` lies, in years. */
export function timeOfPeriod(period: string): number {
  const [year = '0', month] = period.split('-');
  return month === undefined ? Number(year) + 0.5 : Number(year) + (Number(month) - 0.5) / 12;
}

/** Where a day lies, in years. */
export function timeOfDay(day: string): number {
  const [year = '0', month = '1', date = '1'] = day.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 365;
}

/** Points in order without those that lack a value: each run of neighbours that have one is a line of its own. */
export function lineRuns(
  points: readonly { readonly at: number; readonly value: number | null }[],
): readonly (readonly { readonly at: number; readonly value: number }[])[] {
  const runs: { at: number; value: number }[][] = [];
  let open: { at: number; value: number }[] | undefined;
  for (const { at, value } of points) {
    if (value === null) open = undefined;
    else if (open === undefined) {
      open = [{ at, value }];
      runs.push(open);
    } else open.push({ at, value });
  }
  return runs;
}
