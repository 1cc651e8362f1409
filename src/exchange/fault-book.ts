import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { FaultBook } from '../app/ports-lists.ts';
import { jsonLine } from '../model/json-line.ts';
import type { Refusal } from '../model/refusal.ts';

export const FAULTS_ON_PAGE = 50;
/** Nobody mends more than this one by one. */
const MOST_KEPT = 2_000_000;

/** Faults in a file, one a line of JSON, with the places at which pages begin. */
export async function faultBook(path: string, most = MOST_KEPT): Promise<FaultBook> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w+');
  const starts: number[] = [];
  let kept = 0;
  let bytes = 0;
  return {
    kept: () => kept,
    async add(faults) {
      const lines: Buffer[] = [];
      for (const fault of faults) {
        if (kept >= most) break;
        if (kept % FAULTS_ON_PAGE === 0) starts.push(bytes);
        const line = Buffer.from(jsonLine(fault));
        kept += 1;
        bytes += line.length;
        lines.push(line);
      }
      if (lines.length > 0) await file.appendFile(Buffer.concat(lines));
    },
    async page(page) {
      const pages = Math.max(1, starts.length);
      if (page < 1 || page > pages) return undefined;
      const [from = 0, to = bytes] = [starts[page - 1], starts[page]];
      const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
      const list = buffer.toString('utf8').split('\n').filter(Boolean).map(parsed);
      return { list, total: kept, page, pages };
    },
    async *all() {
      const stream = createReadStream(path, { end: Math.max(0, bytes - 1) });
      if (bytes > 0) for await (const line of createInterface({ input: stream })) yield parsed(line);
      stream.destroy();
    },
    async close() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}

const parsed = (line: string): Refusal => JSON.parse(line) as Refusal;
