import type { ReleaseRef } from '../../model/release.ts';
import { type AddressSearch, parseSearch } from './address.ts';

/** A table of a release as a run reads it; the address of the run carries it. */
export interface TableChoice {
  readonly release: string;
  readonly version: string;
  readonly table: string;
  /** Column of the method → column of the table. */
  readonly as: Readonly<Record<string, string>>;
  /** Only rows in which each named column holds one of the values. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

/** Tables by the method's names for them, or the example that every method has; parameters as texts. */
export interface RunChoices {
  readonly tables: Readonly<Record<string, TableChoice>>;
  readonly isExample: boolean;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the address of a run carries. */
export interface RunSearch {
  readonly tables?: Readonly<Record<string, TableChoice>>;
  readonly example?: true;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The dossier that a result is meant for. */
  readonly dossier?: string;
  /** The run of that dossier that is being changed. */
  readonly run?: string;
}

export const NO_CHOICES: RunChoices = { tables: {}, isExample: false, parameters: {} };

/** Reads the query of a run: what has not its form is left out. */
function parseRunSearch(search: Readonly<Record<string, unknown>>): RunSearch {
  const { tables, parameters, example, dossier, run } = search;
  const found = fieldsOf(tables).flatMap(([name, table]) => {
    const choice = tableChoice(table);
    return choice === undefined ? [] : [[name, choice] as const];
  });
  const stated = fieldsOf(parameters).map(([name, value]) => [name, String(value)] as const);
  return {
    ...(found.length > 0 ? { tables: Object.fromEntries(found) } : {}),
    ...(stated.length > 0 ? { parameters: Object.fromEntries(stated) } : {}),
    ...(example === true ? { example } : {}),
    ...(typeof dossier === 'string' ? { dossier } : {}),
    ...(typeof run === 'string' ? { run } : {}),
  };
}

/** Reads the whole query of a run, with what every address may carry. */
export function parseRunAddress(search: Readonly<Record<string, unknown>>): RunSearch & AddressSearch {
  const { tables: _, parameters: __, example: ___, dossier: ____, run: _____, ...rest } = search;
  return { ...parseSearch(rest), ...parseRunSearch(search) };
}

function tableChoice(value: unknown): TableChoice | undefined {
  const { release, version, table, as, where } = Object.fromEntries(fieldsOf(value));
  if (release === undefined || version === undefined || table === undefined) return undefined;
  const columns = fieldsOf(as).map(([name, column]) => [name, String(column)] as const);
  const rows = fieldsOf(where).flatMap(([column, values]) =>
    Array.isArray(values) ? [[column, values.map(String)] as const] : [],
  );
  return {
    release: String(release),
    version: String(version),
    table: String(table),
    as: Object.fromEntries(columns),
    where: Object.fromEntries(rows),
  };
}

const fieldsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** The choices of an address; undefined where it names nothing to run on. */
export function choicesOf({ tables, example, parameters = {} }: RunSearch): RunChoices | undefined {
  if (tables === undefined && example !== true) return undefined;
  return { tables: tables ?? {}, isExample: example === true, parameters };
}

/** The address of choices: only what was stated. */
export function searchOf({ tables, isExample, parameters }: RunChoices): RunSearch {
  const stated = Object.entries(parameters).filter(([, text]) => text.trim() !== '');
  return {
    ...(isExample ? { example: true } : { tables }),
    ...(stated.length > 0 ? { parameters: Object.fromEntries(stated) } : {}),
  };
}

/** The tables as the server is asked for them. */
export function askedTables(tables: RunChoices['tables']): Readonly<Record<string, AskedTable>> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { release, version, table, as, where }]) => [
      name,
      { release: { name: release, version }, table, as, where },
    ]),
  );
}

interface AskedTable {
  readonly release: Pick<ReleaseRef, 'name' | 'version'>;
  readonly table: string;
  readonly as: Readonly<Record<string, string>>;
  readonly where: Readonly<Record<string, readonly string[]>>;
}
