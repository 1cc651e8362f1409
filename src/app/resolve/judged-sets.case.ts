// Real rows of the packs and the hand-made judgements on them.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LabelledPair } from './known-labels.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A row of one of the lists; `ref` is list and row, as the judgements name it. */
export interface JudgedRow {
  readonly ref: string;
  readonly list: string;
  readonly name: string;
  readonly address: string;
}

const table = (path: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(join(root, path)), { columns: true });

const LISTS: readonly (readonly [list: string, file: string, name: string, address: string])[] = [
  ['osh', 'packs/vn-osh-sample/facilities.csv', 'name', 'address'],
  ['uniqlo', 'packs/vn-enterprises-sample/uniqlo_factories.csv', 'name', 'address'],
  ['apple', 'packs/vn-enterprises-sample/apple_suppliers.csv', 'supplier_name', 'location'],
  ['shtp', 'packs/vn-enterprises-sample/shtp_enterprises_2016.csv', 'name_vi', ''],
];
/** All units of one list stand in one park. */
const PARK = 'Khu Công nghệ cao TP Hồ Chí Minh';

/** The rows of four lists of the packs, repetitions of a list left out. */
export function judgedRows(): readonly JudgedRow[] {
  const seen = new Set<string>();
  return LISTS.flatMap(([list, file, name, address]) =>
    table(file).map((row, at) => ({
      ref: `${list}:${at + 1}`,
      list,
      name: row[name] ?? '',
      address: address === '' ? PARK : (row[address] ?? ''),
    })),
  ).filter(({ list, name, address }) => {
    const key = `${list}|${name.trim()}|${address.trim()}`;
    return seen.size < seen.add(key).size;
  });
}

interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly first: string;
  readonly second: string;
}

/** Every judged pair with both readings: those written down, and those that follow from the sites of rows. */
export function judgements(): readonly Judgement[] {
  const pairs = table('test/truth/vn-judged-pairs.csv').map(({ row_a = '', row_b = '', first = '', second = '' }) => ({
    a: row_a,
    b: row_b,
    first,
    second,
  }));
  const sites = table('test/truth/vn-judged-sites.csv');
  const follows = sites.flatMap((one, at) =>
    sites.slice(at + 1).map((other) => ({
      a: one['row'] ?? '',
      b: other['row'] ?? '',
      first: one['first'] === other['first'] ? 'yes' : 'no',
      second: one['second'] === other['second'] ? 'yes' : 'no',
    })),
  );
  return [...pairs, ...follows];
}

/** The pairs on which both readings agree and are sure. */
export function judgedLabels(rows: readonly JudgedRow[]): readonly LabelledPair[] {
  const at = new Map(rows.map(({ ref }, index) => [ref, index]));
  return judgements()
    .filter(({ first, second }) => first === second && first !== 'unsure')
    .map(({ a, b, first }) => ({ a: at.get(a) ?? -1, b: at.get(b) ?? -1, isSame: first === 'yes' }));
}

/** Share of pairs on which the readings agree, and Cohen's kappa. */
export function readingAgreement(): { readonly pairs: number; readonly agreed: number; readonly kappa: number } {
  const all = judgements();
  const agreed = all.filter(({ first, second }) => first === second).length / all.length;
  const share = (answer: string, side: 'first' | 'second'): number =>
    all.filter((each) => each[side] === answer).length / all.length;
  const chance = ['yes', 'no', 'unsure'].reduce(
    (sum, answer) => sum + share(answer, 'first') * share(answer, 'second'),
    0,
  );
  return { pairs: all.length, agreed, kappa: (agreed - chance) / (1 - chance) };
}
