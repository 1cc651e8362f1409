// Real rows of the packs and the hand-made judgements on them.
import { createHash } from 'node:crypto';
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

type Answer = 'yes' | 'no' | 'unsure';

/** What two readings said of one pair of rows. */
interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly readings: readonly [first: Answer, second: Answer];
}

const answerOf = (text: string | undefined): Answer => (text === 'yes' || text === 'no' ? text : 'unsure');

/** Pairs that two readers judged, each with its own reason and neither seeing the other's answer. */
function readPairs(): readonly Judgement[] {
  return judgementsIn('test/truth/vn-read-pairs.csv');
}

function judgementsIn(path: string): readonly Judgement[] {
  return table(path).map(({ row_a: a = '', row_b: b = '', first, second }) => ({
    a,
    b,
    readings: [answerOf(first), answerOf(second)],
  }));
}

/** Pairs that follow from the sites that rows were given, in two readings. */
function sitePairs(): readonly Judgement[] {
  const sites = table('test/truth/vn-judged-sites.csv');
  const same = (one: string | undefined, other: string | undefined): Answer => (one === other ? 'yes' : 'no');
  return sites.flatMap((one, at) =>
    sites.slice(at + 1).map(
      (other): Judgement => ({
        a: one['row'] ?? '',
        b: other['row'] ?? '',
        readings: [same(one['first'], other['first']), same(one['second'], other['second'])],
      }),
    ),
  );
}

/** The pairs on which every reading there is agrees and is sure. */
export function judgedLabels(rows: readonly JudgedRow[]): readonly LabelledPair[] {
  const at = new Map(rows.map(({ ref }, index) => [ref, index]));
  const all = [...readPairs(), ...judgementsIn('test/truth/vn-judged-pairs.csv'), ...sitePairs()];
  const byPair = Map.groupBy(all, ({ a, b }) => [a, b].toSorted().join(' '));
  return [...byPair.values()].flatMap((told) => {
    const answers = new Set(told.flatMap(({ readings }) => readings));
    const [one] = told;
    if (one === undefined || answers.size !== 1 || answers.has('unsure')) return [];
    return [{ a: at.get(one.a) ?? -1, b: at.get(one.b) ?? -1, isSame: answers.has('yes') }];
  });
}

/** The half of the judged pairs that matching is developed on, and the half that it is only measured on. */
export type JudgedHalf = 'development' | 'test';

/**
 * The half of each judged pair. Pairs of one site are one site's: rows tied by pairs judged the same are a group, a pair belongs to that
 * of its two groups whose first row (in the order of the letters) comes first, and the first byte of the SHA-256 of that row's name
 * decides: even is development.
 */
export function judgedHalves(rows: readonly JudgedRow[], labels: readonly LabelledPair[]): readonly JudgedHalf[] {
  const first = rows.map(({ ref }) => ref);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { a, b, isSame } of labels) {
      const [one = '', other = ''] = [first[a], first[b]];
      if (!isSame || one === other) continue;
      isSettled = false;
      [first[a] = '', first[b] = ''] = new Array(2).fill([one, other].toSorted()[0]);
    }
  }
  return labels.map(({ a, b }) => {
    const [group = ''] = [first[a] ?? '', first[b] ?? ''].toSorted();
    return (createHash('sha256').update(group).digest()[0] ?? 0) % 2 === 0 ? 'development' : 'test';
  });
}

/** Of the pairs judged one by one: the share on which the readings agree, and Cohen's kappa. */
export function readingAgreement(): { readonly pairs: number; readonly agreed: number; readonly kappa: number } {
  const all = readPairs().map(({ readings }) => readings);
  const agreed = all.filter(([first, second]) => first === second).length / all.length;
  const share = (answer: Answer, at: 0 | 1): number => all.filter((each) => each[at] === answer).length / all.length;
  const chance = (['yes', 'no', 'unsure'] as const).reduce(
    (sum, answer) => sum + share(answer, 0) * share(answer, 1),
    0,
  );
  return { pairs: all.length, agreed, kappa: (agreed - chance) / (1 - chance) };
}
