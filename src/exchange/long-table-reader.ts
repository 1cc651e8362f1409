import type { ColumnsAsked, LongTable } from '../app/ports-methods.ts';
import type { Refusal } from '../model/refusal.ts';
import { type GrowingColumn, growingNames, growingNumbers } from './growing-column.ts';

/** So many faults of one file are told. */
const MOST_TOLD = 20;

/** Faults of a file, gathered while it is read. */
export interface LongTableFaults {
  readonly file: string;
  readonly list: Refusal[];
}

/** Fills columns from records. */
export interface LongTableReader {
  record(fields: readonly string[]): void;
  /** Whether reading on would only tell more of the same. */
  isHopeless(): boolean;
  finished(): { readonly table: LongTable; readonly unused: readonly string[] };
}

interface Wanted extends GrowingColumn {
  readonly name: string;
  readonly at: number;
}

/** A reader of records: the first names the columns, every other is a row. Rows count from 1 with the header, as in a sheet. */
export function longTableReader(asked: ColumnsAsked, faults: LongTableFaults): LongTableReader {
  let wanted: readonly Wanted[] | undefined;
  let head: readonly string[] = [];
  let row = 0;
  let rows = 0;
  /** The first empty line that nothing has followed yet. */
  let blank = 0;
  const tell = (code: string, said: Refusal['said'], column?: string): void => {
    const where = { file: faults.file, row, ...(column === undefined ? {} : { column }) };
    if (faults.list.length < MOST_TOLD) faults.list.push({ code, where, said });
  };
  const readHead = (fields: readonly string[]): void => {
    head = fields.map((name, at) => (at === 0 ? name.replace(/^\uFEFF/, '') : name).trim());
    const twice = head.find((name, at) => head.indexOf(name) !== at);
    if (twice !== undefined) tell('repeated-column', repeated(twice), twice);
    const column = (name: string, made: GrowingColumn): readonly Wanted[] =>
      head.includes(name) ? [{ name, at: head.indexOf(name), ...made }] : [];
    wanted = [
      ...asked.names.flatMap((name) => column(name, growingNames())),
      ...asked.numbers.flatMap((name) => column(name, growingNumbers(asked.parse))),
    ];
  };
  const readRow = (fields: readonly string[]): void => {
    if (blank > 0) {
      tell('blank-row', BLANK);
      blank = 0;
    }
    if (fields.length !== head.length) {
      tell('ragged-row', ragged(fields.length, head.length));
      return;
    }
    rows += 1;
    for (const column of wanted ?? []) {
      const text = fields[column.at] ?? '';
      if (!column.add(text)) tell('not-a-number', notNumber(text), column.name);
    }
  };
  return {
    isHopeless: () => faults.list.length >= MOST_TOLD,
    record(fields) {
      row += 1;
      if (wanted === undefined) readHead(fields);
      else if (fields.length === 1 && fields[0] === '') blank = blank === 0 ? row : blank;
      else readRow(fields);
    },
    finished() {
      const columns = Object.fromEntries((wanted ?? []).map((column) => [column.name, column.column()]));
      const unused = head.filter((name) => !asked.names.includes(name) && !asked.numbers.includes(name));
      return { table: { rows, columns }, unused };
    },
  };
}

const repeated = (name: string): Refusal['said'] => ({
  vi: `cột “${name}” xuất hiện hai lần`,
  en: `column “${name}” stands twice`,
});
const BLANK: Refusal['said'] = {
  vi: 'có dòng trống ở phía trên dòng này',
  en: 'there is an empty line above this row',
};
const ragged = (found: number, wanted: number): Refusal['said'] => ({
  vi: `dòng có ${found} ô, tiêu đề có ${wanted}`,
  en: `the row has ${found} cells, the header ${wanted}`,
});
const notNumber = (text: string): Refusal['said'] => ({
  vi: `“${text}” không phải là số`,
  en: `“${text}” is not a number`,
});
