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

/** One line of the table, and whether a limit was passed. */
function resultLine({ bench, runs, machine, day }: Measured): { readonly line: string; readonly isOver: boolean } {
  const seconds = runs.map((run) => run.seconds).sort((one, other) => one - other);
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  const peaks = runs.flatMap((run) => run.peakBytes ?? []);
  const peak = peaks.length === 0 ? undefined : Math.max(...peaks);
  const { limit } = bench;
  const parts = [
    `**${time(median)}** (${time(seconds[0] ?? 0)} – ${time(seconds.at(-1) ?? 0)}${within(limit?.seconds, time)})`,
    ...(peak === undefined ? [] : [`${megabytes(peak)} of memory${within(limit?.peakBytes, megabytes)}`]),
    `${day}, ${machine}`,
  ];
  const isOver = median > (limit?.seconds ?? Infinity) || (peak ?? 0) > (limit?.peakBytes ?? Infinity);
  return { line: `- \`${bench.id}\`, ${bench.title}: ${parts.join('; ')}`, isOver };
}

function within(limit: number | undefined, words: (amount: number) => string): string {
  return limit === undefined ? '' : `, limit ${words(limit)}`;
}

function time(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
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
