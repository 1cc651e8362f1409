import type { Parsed, Refusal } from '../../model/refusal.ts';

/** What a person knows of the rows: all entities, or some pairs. */
export type KnownLabels =
  /** Every pair of rows is judged: rows not named are entities of their own. */
  | { readonly kind: 'entities'; readonly entityOf: readonly string[] }
  /** Only these pairs are judged. */
  | { readonly kind: 'pairs'; readonly pairs: readonly LabelledPair[] };

export interface LabelledPair {
  readonly a: number;
  readonly b: number;
  readonly isSame: boolean;
}

/** A file of labels as rows of text. */
export interface LabelFile {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

const YES = ['1', '1.0', 'true', 'yes', 'y', 'same', 'match', 'có', 'co', 'đúng'];
const NO = ['0', '0.0', 'false', 'no', 'n', 'different', 'nonmatch', 'không', 'khong', 'sai'];
const UNSURE = ['unsure', '?', '', 'không rõ'];
const SHOWN = 20;

/**
 * Reads labels: `row,entity`, or `row_a,row_b` with an optional third column that says yes or no. Pairs without a third column, or all
 * yes, are taken to be all true pairs of the table. Where the table itself could not be read, any row number will do.
 */
export function knownLabels(file: LabelFile, known: number | undefined): Parsed<KnownLabels> {
  const records = known ?? largestRow(file);
  const [first = '', second = '', third] = file.columns;
  if (file.columns.length < 2) return { ok: false, refusals: [wrongColumns(file)] };
  const isEntities = /^(entity|cluster|truth|group)$/i.test(second);
  const refusals: Refusal[] = [];
  const row = (text: string | null | undefined, at: number, column: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= records) return number - 1;
    refusals.push(badRow(file, { at, column, text: text ?? '', records }));
    return -1;
  };
  if (isEntities) {
    const entityOf = Array.from({ length: records }, (_, at) => `\u0000${at}`);
    for (const [at, each] of file.rows.entries()) {
      const found = row(each[first], at, first);
      if (found >= 0) entityOf[found] = each[second] ?? `\u0000${found}`;
    }
    return done(refusals, { kind: 'entities', entityOf });
  }
  const pairs: LabelledPair[] = [];
  for (const [at, each] of file.rows.entries()) {
    const a = row(each[first], at, first);
    const b = row(each[second], at, second);
    const said = third === undefined ? true : isYes(each[third] ?? '');
    if (said === 'unknown') refusals.push(badAnswer(file, { at, column: third ?? '', text: each[third ?? ''] ?? '' }));
    else if (said !== undefined && a >= 0 && b >= 0 && a !== b) pairs.push({ a, b, isSame: said });
  }
  const isWhole = pairs.every(({ isSame }) => isSame);
  return done(refusals, isWhole ? { kind: 'entities', entityOf: closure(pairs, records) } : { kind: 'pairs', pairs });
}

function largestRow({ columns, rows }: LabelFile): number {
  const numbers = rows.flatMap((each) => columns.slice(0, 2).map((column) => Number(each[column])));
  return numbers.reduce(
    (most, number) => (Number.isInteger(number) && number > most && number < 2 ** 31 ? number : most),
    0,
  );
}

function done(refusals: readonly Refusal[], value: KnownLabels): Parsed<KnownLabels> {
  return refusals.length > 0 ? { ok: false, refusals: refusals.slice(0, SHOWN) } : { ok: true, value };
}

function isYes(text: string): boolean | undefined | 'unknown' {
  const answer = text.trim().toLowerCase();
  if (YES.includes(answer)) return true;
  if (NO.includes(answer)) return false;
  const score = Number(answer);
  if (UNSURE.includes(answer)) return undefined;
  return Number.isFinite(score) && score >= 0 && score <= 1 ? score >= 0.5 : 'unknown';
}

/** Entities from true pairs: rows tied through others are one. */
function closure(pairs: readonly LabelledPair[], records: number): readonly string[] {
  const parent = Int32Array.from({ length: records }, (_, at) => at);
  const root = (at: number): number => {
    let here = at;
    while ((parent[here] ?? here) !== here) here = parent[here] ?? here;
    parent[at] = here;
    return here;
  };
  for (const { a, b } of pairs) parent[root(a)] = root(b);
  return Array.from({ length: records }, (_, at) => String(root(at)));
}

function wrongColumns({ path }: LabelFile): Refusal {
  const vi = 'tệp nhãn cần cột row_a,row_b (và same nếu có cả cặp khác nhau) hoặc row,entity';
  const en = 'labels need columns row_a,row_b (and same, if there are pairs that differ) or row,entity';
  return { code: 'label-columns', where: { file: path, row: 1 }, said: { vi, en } };
}

interface SeenCell {
  readonly at: number;
  readonly column: string;
  readonly text: string;
}

function badRow({ path }: LabelFile, { at, column, text, records }: SeenCell & { readonly records: number }): Refusal {
  const vi = `“${text}” không phải số thứ tự dòng của bảng (từ 1 đến ${records}, không kể tiêu đề)`;
  const en = `“${text}” is not a row of the table (1 to ${records}, the header not counted)`;
  return { code: 'label-row', where: { file: path, row: at + 2, column }, said: { vi, en } };
}

function badAnswer({ path }: LabelFile, { at, column, text }: SeenCell): Refusal {
  const vi = `“${text}” không phải có, không hay không rõ (1, 0, unsure)`;
  const en = `“${text}” is not yes, no or unsure (1, 0, unsure)`;
  return { code: 'label-answer', where: { file: path, row: at + 2, column }, said: { vi, en } };
}
