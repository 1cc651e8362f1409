// Writes spoiled lists of made firms as files, in a process of its own so that its memory is not counted: `made-lists.ts ROWS FOLDER`.

import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPOILED_HEADER, spoiledCells } from '../../src/app/register/spoiled-said.case.ts';

const [rows = '1000', folder = '.', later = '0'] = process.argv.slice(2);
const SEED = 20_261_127;
const { cells, entityOf } = spoiledCells(Number(rows) + Number(later), SEED);

const line = (row: readonly string[]): string => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;

async function write(name: string, from: number, to: number): Promise<void> {
  const file = createWriteStream(join(folder, name));
  file.write(line(SPOILED_HEADER));
  for (let at = from; at < to; at += 1) if (!file.write(line(cells[at] ?? []))) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

await write('list.csv', 0, Number(rows));
if (Number(later) > 0) await write('later.csv', Number(rows), cells.length);
writeFileSync(join(folder, 'truth.json'), JSON.stringify(entityOf));
