import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { firmWords } from '../src/matching/quality/firm-words.case.ts';
import { spoiledRegister } from '../src/matching/quality/spoiled-register.case.ts';
import { random } from '../src/methods/random.ts';
import type { Bench } from './bench.ts';
import { program } from './program.ts';

const LIMIT = { seconds: 600, peakBytes: 4e9 };
const MAP = 'name=name,address=address,code=code,phone=phone';

export const benches: readonly Bench[] = [
  {
    id: 'resolve-100k',
    title:
      '`lienket resolve`: 100,000 rows on made-up Vietnamese firms, name, address, code, telephone, without labels',
    prepare: async (folder) => measured(folder, 100_000),
  },
  {
    id: 'resolve-million',
    title: '`lienket resolve`: a million such rows',
    limit: LIMIT,
    prepare: async (folder) => measured(folder, 1_000_000),
  },
];

async function measured(folder: string, rows: number) {
  const table = join(folder, 'firms.csv');
  const out = join(folder, 'resolved');
  writeTable(table, rows);
  return async () => {
    const { seconds } = await program('resolve', table, '--map', MAP, '--out', out);
    const { peakBytes, blocking } = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
    if (blocking.pairs === 0) throw new Error('no pair was compared');
    return { seconds, peakBytes };
  };
}

/** The rows of a seeded register with its documented errors, as a CSV file. */
function writeTable(path: string, count: number): void {
  const { rows } = spoiledRegister(random(20_260_701), count, firmWords());
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const file = openSync(path, 'w');
  writeSync(file, 'name,address,code,phone\n');
  for (let from = 0; from < rows.length; from += 50_000) {
    const lines = rows
      .slice(from, from + 50_000)
      .map(({ name, address, code, phone }) => [name, address, code, phone].map(quoted).join(','));
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}
