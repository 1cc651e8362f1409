import type { ReadRow } from '../../register/read-list-row.ts';
import { type FieldName, isPublic } from '../../register/register-fields.ts';
import type { RowSaid } from '../../register/row-levels.ts';
import { preparedRow } from './import-chunk.ts';
import { keptLine, keptRow } from './kept-row.ts';
import { isGood, type ListRow, type ReadingBooks, readingBooks, rowUnderstanding, spokenRows } from './list-rows.ts';
import type { RegisterImportPorts } from './register-ports.ts';
import type { PreviewRow, ReadPage, RowReader, RowWords, SpokenRows } from './row-reader-port.ts';
import type { UnderstoodList } from './understood-list.ts';

/** Rows from which on other threads are worth their start. */
const LONG = 20_000;
const PREVIEW = 5;
/** One thread does all: the next chunk is made ready while the store writes, and the first is not kept waiting. */
const OWN_AHEAD = 2;

/** The reader of a list: of a long one on threads of its own, where the program has such. */
export async function rowReader(
  ports: RegisterImportPorts,
  understood: UnderstoodList,
  words: RowWords,
): Promise<RowReader> {
  const spoken = await spokenRows(understood, words);
  if (ports.rowThreads !== undefined && understood.sheet.rows >= LONG) return ports.rowThreads(spoken);
  return ownReader(spoken, await readingBooks(ports), ports.digest);
}

/** Reads in the thread that asks. */
export function ownReader(spoken: SpokenRows, books: ReadingBooks, digest: RegisterImportPorts['digest']): RowReader {
  const understand = rowUnderstanding(spoken, books, digest);
  return {
    ahead: OWN_AHEAD,
    read: async (rows) => readPage(rows.map(understand)),
    prepare: async (lines) => lines.map((line) => preparedRow(keptRow(line))),
    close: async () => undefined,
  };
}

function readPage(rows: readonly ListRow[]): ReadPage {
  const good = rows.filter(isGood);
  return {
    read: rows.length,
    faulty: rows.filter(({ faults }) => faults.length > 0).length,
    kept: good.map(keptLine),
    faults: rows.flatMap(({ faults }) => faults),
    warnings: rows.flatMap(({ warnings }) => warnings),
    preview: good.slice(0, PREVIEW).map(previewOf),
  };
}

/** A row as it was understood; of what is not for everybody only that it is there. */
export function previewOf({ number, asOf, said }: ReadRow): PreviewRow {
  return { number, asOf, said: veiled(said) };
}

function veiled(said: RowSaid): RowSaid {
  const cover = ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    isPublic(name as FieldName) ? value : '•••',
  ];
  return Object.fromEntries(
    Object.entries(said).map(([level, values]) => [level, Object.fromEntries(Object.entries(values).map(cover))]),
  );
}

/** Lots of work in the order in which they were given, some of them begun before they are asked for. */
export async function* inTurn<T, U>(
  source: AsyncIterable<T>,
  work: (each: T) => Promise<U>,
  ahead: number,
): AsyncGenerator<U> {
  const begun: Promise<U>[] = [];
  for await (const each of source) {
    const next = work(each);
    // A fault is told when its turn comes.
    next.catch(() => undefined);
    begun.push(next);
    if (begun.length <= ahead) continue;
    const first = begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const each of begun) yield await each;
}
