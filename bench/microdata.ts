// The statistical zone: a made survey of a million enterprises to a protected table of provinces, divisions and owners.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Run } from './bench.ts';
import { writeMicrodata } from './microdata-set.ts';
import { root } from './program.ts';

const COUNT = Number(process.env['MICRODATA_ROWS'] ?? 1_000_000);
const RULES = ['--rule', 'minimum=3', '--rule', 'dominance=2,0.85'];
const TABLE = ['--by', 'place,industry,ownership', '--measure', 'enterprises,workers', '--level', '2'];

/** One command of the program in a process of its own; its most memory is read from its own end. */
function command(words: readonly string[]): number {
  const program = join(root, 'src/main/lienket.ts');
  const watched = `process.on('exit', () => console.error('PEAK ' + process.resourceUsage().maxRSS))`;
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    `data:text/javascript,${encodeURIComponent(watched)}`,
  ];
  const { status, stderr } = spawnSync(process.execPath, [...args, program, ...words], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`lienket ${words.slice(0, 2).join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  return Number(/PEAK (\d+)/u.exec(stderr)?.[1] ?? 0) * 1024;
}

export const benches: readonly Bench[] = [
  {
    id: 'microdata-million',
    title: `${COUNT.toLocaleString('en')} enterprises (CSV) into the zone and out as a protected table, province × division × ownership`,
    limit: { seconds: 60 },
    async prepare(folder) {
      const file = join(folder, 'survey.csv');
      await writeMicrodata(file, COUNT);
      return async (): Promise<Run> => {
        const data = mkdtempSync(join(folder, 'data-'));
        const started = performance.now();
        const added = command([
          'microdata',
          'add',
          file,
          '--as',
          'made',
          '--period',
          '2023',
          '--status',
          'synthetic',
          '--data',
          data,
        ]);
        const made = command([
          'microdata',
          'tabulate',
          'made',
          ...TABLE,
          ...RULES,
          '--out',
          join(data, 'out'),
          '--data',
          data,
        ]);
        const seconds = (performance.now() - started) / 1000;
        rmSync(data, { recursive: true });
        return { seconds, peakBytes: Math.max(added, made) };
      };
    },
  },
];
