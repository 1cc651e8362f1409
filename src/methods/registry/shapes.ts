import type { BothLanguages } from '../catalogue.ts';

/** `key` names something; `amount` is finite and 0 or more; `measure` may be NaN, which says "not defined". */
export type ColumnType = 'key' | 'number' | 'amount' | 'share' | 'flag' | 'measure' | 'text';

/** A column of a table that goes in or comes out. */
export interface ColumnShape {
  readonly name: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
}

/** What a row that is not there means: 0, the mirrored row, the choice that the text states, or nothing at all. */
export type Absent = 'zero' | 'mirrored' | 'refused' | 'stated';

/** A table in long form: one row a key. */
export interface TableShape {
  readonly name: string;
  readonly isRequired: boolean;
  readonly columns: readonly ColumnShape[];
  /** Columns that together stand once in the table; none where rows may repeat. */
  readonly unique: readonly string[];
  readonly absent: Absent;
}

export type ParameterType = 'number' | 'whole' | 'choice' | 'text' | 'numbers' | 'choices';
export type ParameterValue = number | string | readonly number[] | readonly string[];

/** What is said besides the tables. Without `initial` it must be stated; with null it may be left out. */
export interface ParameterShape {
  readonly name: string;
  readonly type: ParameterType;
  readonly initial?: ParameterValue | null;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** The value must be greater than this, or less than `below`. */
  readonly above?: number;
  readonly below?: number;
}

/** A table that comes out, its rows sorted by the columns of `order`: text in character order, numbers rising, falling after a minus. */
export interface OutputShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  readonly order: readonly string[];
}

/** Everything a caller must know of a method besides what its words say. */
export interface CallShape {
  readonly id: string;
  /** The method of the catalogue whose version, formula and cost it carries; the id itself if not given. */
  readonly of?: string;
  readonly family?: string;
  readonly tables: readonly TableShape[];
  readonly parameters: readonly ParameterShape[];
  readonly outputs: readonly OutputShape[];
}

/** The words of a shape, in both languages. */
export interface Worded {
  readonly about: BothLanguages;
}

/** Columns from one line of text: `place industry value:amount weight?:number`; no type is `key`, `?` is optional. */
export function columns(line: string): readonly ColumnShape[] {
  return line.split(' ').map((word) => {
    const [name = '', type = 'key'] = word.split(':');
    return { name: name.replace('?', ''), type: type as ColumnType, isRequired: !name.includes('?') };
  });
}

/** A table that must be given, unless `with` says otherwise; its keys are unique together. */
export function table(
  name: string,
  line: string,
  also: Partial<Omit<TableShape, 'name' | 'columns'>> = {},
): TableShape {
  const shapes = columns(line);
  const unique = shapes.filter(({ type }) => type === 'key').map((column) => column.name);
  return { name, columns: shapes, isRequired: true, unique, absent: 'zero', ...also };
}

/** A table that comes out, sorted by its keys unless an order is stated. */
export function output(name: string, line: string, order?: readonly string[]): OutputShape {
  const shapes = columns(line);
  const keys = shapes.filter(({ type }) => type === 'key').map((column) => column.name);
  return { name, columns: shapes, order: order ?? keys };
}

/** The start of chance: the same seed always gives the same result. */
export const SEED: ParameterShape = { name: 'seed', type: 'whole', initial: 1, least: 0, most: 0xffffffff };
