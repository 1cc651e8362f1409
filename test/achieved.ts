import { appendFileSync } from 'node:fs';

/** The file that a run of tests adds its achieved errors to; without it nothing is kept. */
const file = process.env['LIENKET_ACHIEVED'];
const worst = new Map<string, Achieved>();

/** How near a comparison came: its greatest relative error, and what was allowed. */
export interface Achieved {
  readonly error: number;
  readonly tolerance: number;
}

if (file !== undefined) {
  Error.stackTraceLimit = 200;
  process.on('exit', () => {
    for (const [at, achieved] of worst) appendFileSync(file, `${JSON.stringify({ at, ...achieved })}\n`);
  });
}

/** Whether the second comes nearer to what it is allowed, or crosses it further. */
const isWorse = (before: Achieved | undefined, now: Achieved): boolean =>
  before === undefined || now.error * before.tolerance > before.error * now.tolerance || now.error > before.error;

/** Keeps the greatest error of each line of a test, where a run asks for it. */
export function noteAchieved(
  got: readonly number[],
  wanted: readonly number[],
  [tolerance, floor]: readonly [number, number],
): void {
  if (file === undefined) return;
  const frames = (new Error().stack ?? '').split('\n').filter((line) => /\.test\.ts:\d+/.test(line));
  const at = frames
    .at(-1)
    ?.match(/([\w-]+\.test\.ts):(\d+)/)
    ?.slice(1, 3)
    .join(':');
  if (at === undefined) return;
  const errors = got.map((value, k) => {
    const want = wanted[k] ?? Number.NaN;
    if (value === want || (Number.isNaN(value) && Number.isNaN(want))) return 0;
    return Math.abs(value - want) / Math.max(Math.abs(want), floor);
  });
  const now = { error: errors.reduce((most, error) => Math.max(most, error), 0), tolerance };
  if (isWorse(worst.get(at), now)) worst.set(at, now);
}
