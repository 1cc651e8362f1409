import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Matrix, matrix } from '../src/methods/matrix.ts';

const folder = new URL('../../shared/truth/trade_1998_2000/', import.meta.url);

/** Whether the published results on world trade 1998–2000 lie beside the project: they may be checked, not passed on. */
export const hasWorldTrade = existsSync(folder);

interface TradeTable {
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** The numbers of one column. */
  column(key: string): readonly number[];
}

/** A table of those results: its head and its lines, as written. */
export function tradeTable(name: string): TradeTable {
  const bytes = readFileSync(new URL(name, folder));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trim().replaceAll('"', '');
  const [head = [], ...lines] = text.split('\n').map((line) => line.split(','));
  return { head, lines, column: (key) => lines.map((line) => Number(line[head.indexOf(key)])) };
}

/** Exports by place and product, and the row and column of each name, in the order of the names. */
export function worldTrade(): {
  readonly places: ReadonlyMap<string, number>;
  readonly products: ReadonlyMap<string, number>;
  readonly exports: Matrix;
} {
  const { lines } = tradeTable('input_world_trade_sitc4.csv.gz');
  const [places, products] = [0, 1].map(
    (k) => new Map([...new Set(lines.map((line) => line[k] ?? ''))].sort().map((name, at) => [name, at] as const)),
  ) as [Map<string, number>, Map<string, number>];
  const cells = new Float64Array(places.size * products.size);
  for (const [place = '', product = '', value] of lines)
    cells[(places.get(place) ?? Number.NaN) * products.size + (products.get(product) ?? Number.NaN)] = Number(value);
  return { places, products, exports: matrix(places.size, products.size, cells) };
}
