import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Bench } from './bench.ts';
import { program, root } from './program.ts';

const ROWS = 10_000_000;
const LIMIT = { seconds: 10, peakBytes: 1.5e9 };

export const benches: readonly Bench[] = [
  {
    id: 'convert-communes',
    title: '10 million rows commune × industry × value, VN63 → VN34 (2.4 million result rows)',
    limit: LIMIT,
    prepare: async (folder) => measured(folder, 'commune'),
  },
  {
    id: 'convert-provinces',
    title: '10 million rows commune × industry × value, VN63 → the 34 provinces',
    limit: LIMIT,
    prepare: async (folder) => measured(folder, 'province'),
  },
];

async function measured(folder: string, level: 'commune' | 'province') {
  const table = join(folder, 'ten-million.csv');
  const out = join(folder, 'converted');
  writeTable(table);
  return async () => {
    const { seconds } = await program(
      'convert',
      'places',
      '--table',
      table,
      '--from',
      'VN63',
      '--to',
      'VN34',
      '--level',
      level,
      '--out',
      out,
    );
    const { peakBytes, conservation } = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
    if (conservation[0].residual !== '0') throw new Error('the total was not conserved');
    return { seconds, peakBytes };
  };
}

/** Every old commune with every 2018 code of level 5, then again until the rows are full; values by a seeded generator. */
function writeTable(path: string): void {
  const column = (pack: string, name: string, keep: (row: Record<string, string>) => boolean): readonly string[] =>
    (parse(readFileSync(join(root, 'packs', pack, `${name}.csv`)), { columns: true }) as Record<string, string>[])
      .filter(keep)
      .map((row) => row['code'] ?? '');
  const places = column('vn-places', 'places', (row) => row['geography'] === 'VN63' && row['level'] === 'commune');
  const industries = column(
    'vn-industries',
    'industries',
    (row) => row['classification'] === 'vsic2018' && row['level'] === '5',
  );
  const file = openSync(path, 'w');
  let lines = ['place,industry,value'];
  let seed = 20_250_701;
  for (let row = 0; row < ROWS; row += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const value = (seed >>> 12) / 10;
    const at = row % (places.length * industries.length);
    lines.push(`${places[Math.floor(at / industries.length)]},${industries[at % industries.length]},${value}`);
    if (lines.length === 100_000) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}
