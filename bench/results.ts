import type { Bench, Run } from './bench.ts';

const HEAD = `# What the program takes

Medians of five runs, with the fastest and the slowest; each line names its day and machine. \`npm run bench -- --write\`
renews all lines, \`npm run bench -- --write NAME\` one.

`;

export interface Measured {
  readonly bench: Bench;
  readonly runs: readonly Run[];
  readonly machine: string;
  readonly day: string;
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** One line of the table, and whether a limit was passed. */
function resultLine({ bench, runs, machine, day }: Measured): { readonly line: string; readonly isOver: boolean } {
  const { limit } = bench;
  const seconds = runs.flatMap((run) => run.seconds ?? []).sort((one, other) => one - other);
  const sent = runs.flatMap((run) => run.sentBytes ?? []).sort((one, other) => one - other);
  const peaks = runs.flatMap((run) => run.peakBytes ?? []);
  const peak = peaks.length === 0 ? undefined : Math.max(...peaks);
  const range = `${time(seconds[0] ?? 0)} – ${time(seconds.at(-1) ?? 0)}`;
  const parts = [
    ...(seconds.length === 0 ? [] : [`**${time(median(seconds))}** (${range}${within(limit?.seconds, time)})`]),
    ...(sent.length === 0 ? [] : [`**${kilobytes(median(sent))}** sent${within(limit?.sentBytes, kilobytes)}`]),
    ...(peak === undefined ? [] : [`${megabytes(peak)} of memory${within(limit?.peakBytes, megabytes)}`]),
    `${day}, ${machine}`,
  ];
  const isOver =
    median(seconds) > (limit?.seconds ?? Infinity) ||
    median(sent) > (limit?.sentBytes ?? Infinity) ||
    (peak ?? 0) > (limit?.peakBytes ?? Infinity);
  return { line: `- \`${bench.id}\`, ${bench.title}: ${parts.join('; ')}`, isOver };
}

function within(limit: number | undefined, words: (amount: number) => string): string {
  return limit === undefined ? '' : `, limit ${words(limit)}`;
}

function time(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** The document with one line put in or renewed; lines stay in the order of their names. */
function resultsDocument(before: string, line: string): string {
  const idOf = (each: string): string => /^- `([^`]+)`/.exec(each)?.[1] ?? '';
  const kept = before.split('\n').filter((each) => idOf(each) !== '' && idOf(each) !== idOf(line));
  const lines = [...kept, line].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  return `${HEAD}${lines.join('\n')}\n`;
}

export const updatedResults = { line: resultLine, document: resultsDocument };
