import type { Bench, Run } from './bench.ts';

const HEAD = `# What the program takes

Medians of five runs, slowest and fastest beside them; a line says on which machine. \`npm run bench -- --write\` renews all
lines, \`npm run bench -- --write NAME\` one.

| bench | what | median | range | limit | memory | limit | day | machine |
|---|---|--:|--:|--:|--:|--:|---|---|
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
  const cells = [
    bench.id,
    bench.title,
    time(median),
    `${time(seconds[0] ?? 0)} – ${time(seconds.at(-1) ?? 0)}`,
    limit?.seconds === undefined ? '' : time(limit.seconds),
    peak === undefined ? '' : megabytes(peak),
    limit?.peakBytes === undefined ? '' : megabytes(limit.peakBytes),
    day,
    machine,
  ];
  const isOver = median > (limit?.seconds ?? Infinity) || (peak ?? 0) > (limit?.peakBytes ?? Infinity);
  return { line: `| ${cells.join(' | ')} |`, isOver };
}

function time(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** The document with one line put in or renewed; lines stay in the order of their names. */
function resultsDocument(before: string, line: string): string {
  const idOf = (each: string): string => each.split('|')[1]?.trim() ?? '';
  const kept = before
    .split('\n')
    .filter((each) => each.startsWith('| ') && idOf(each) !== 'bench' && idOf(each) !== idOf(line));
  const lines = [...kept, line].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  return `${HEAD}${lines.join('\n')}\n`;
}

export const updatedResults = { line: resultLine, document: resultsDocument };
