// A made survey of enterprises, always marked synthetic: real codes of provinces and industries, sizes with a long tail, planted identifiers.
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { random } from '../src/methods/random.ts';
import { root } from './program.ts';

const HEADER = 'mst,ten_doanh_nghiep,dien_thoai,tinh,nganh,loai_hinh,lao_dong,doanh_thu';
const OWNERSHIPS = [
  'Ngoài nhà nước',
  'Ngoài nhà nước',
  'Ngoài nhà nước',
  'Ngoài nhà nước',
  'Đầu tư nước ngoài',
  'Nhà nước',
];
const ROWS_A_CHUNK = 10_000;

/** Codes of the first column value that a pack's table has, of one set. */
function codes(file: string, keep: (cells: readonly string[]) => string | undefined): readonly string[] {
  const lines = readFileSync(join(root, 'packs', file), 'utf8').split('\n');
  return lines.flatMap((line) => keep(line.split(',')) ?? []);
}

/** Writes `count` enterprises as CSV; the same seed gives the same bytes. */
export async function writeMicrodata(path: string, count: number, seed = 20_261_127): Promise<void> {
  const places = codes('vn-places/places.csv', ([, set, level, code]) =>
    set === 'VN63' && level === 'province' ? code : undefined,
  );
  const industries = codes('vn-industries/industries.csv', ([set, code, level]) =>
    set === 'vsic2018' && level === '4' ? code : undefined,
  );
  const draw = random(seed);
  const skewed = (list: readonly string[]): string => list[Math.floor(draw.uniform() ** 2 * list.length)] ?? '';
  const line = (at: number): string => {
    const workers = Math.ceil(Math.exp(draw.uniform() ** 3 * 8));
    const turnover = Math.round(workers * (50 + draw.uniform() * 400));
    const owner = OWNERSHIPS[Math.floor(draw.uniform() * OWNERSHIPS.length)] ?? '';
    return `${String(100_000_000 + at)}X,Giả lập ${at},09${String(10_000_000 + at)},${skewed(places)},${skewed(industries)},${owner},${workers},${turnover}\n`;
  };
  await pipeline(
    Readable.from(
      (function* () {
        yield `${HEADER}\n`;
        for (let from = 0; from < count; from += ROWS_A_CHUNK)
          yield Array.from({ length: Math.min(ROWS_A_CHUNK, count - from) }, (_, at) => line(from + at)).join('');
      })(),
    ),
    createWriteStream(path),
  );
}
