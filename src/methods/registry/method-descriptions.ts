import { type BothLanguages, type CatalogueEntry, catalogue } from '../catalogue.ts';
import type { MethodCall } from './given.ts';
import { methodCalls } from './method-calls.ts';
import words from './shape-words.json' with { type: 'json' };
import type { ColumnShape, OutputShape, ParameterShape, TableShape, Worded } from './shapes.ts';

type WithColumns<T> = Omit<T, 'columns'> & Worded & { readonly columns: readonly (ColumnShape & Worded)[] };

export interface TableDescription extends WithColumns<TableShape> {}
export interface OutputDescription extends WithColumns<OutputShape> {}
export interface ParameterDescription extends ParameterShape, Worded {
  /** It must be stated; otherwise `initial` holds, null meaning that it is left out. */
  readonly isRequired: boolean;
}

/** A method as data: what goes in, what comes out, and what its card says. */
export interface MethodDescription
  extends Pick<
    CatalogueEntry,
    'id' | 'version' | 'family' | 'title' | 'purpose' | 'formula' | 'reads' | 'warns' | 'cost' | 'sources'
  > {
  readonly tables: readonly TableDescription[];
  readonly parameters: readonly ParameterDescription[];
  readonly outputs: readonly OutputDescription[];
}

const WORDS: Readonly<Record<string, BothLanguages>> = words;

/** What a table, column, parameter or output of a method is, in words: the method's own if it has any. */
function aboutOf(id: string, kind: 'table' | 'column' | 'parameter' | 'output', name: string): BothLanguages {
  const found = WORDS[`${id} ${kind} ${name}`] ?? WORDS[`${kind} ${name}`];
  if (found === undefined) throw new Error(`shape-words.json lacks “${kind} ${name}” (${id})`);
  return found;
}

const wordedColumns = (id: string, columns: readonly ColumnShape[]): readonly (ColumnShape & Worded)[] =>
  columns.map((column) => ({ ...column, about: aboutOf(id, 'column', column.name) }));

function described(call: MethodCall): MethodDescription {
  const { id } = call;
  const entry = catalogue.find((each) => each.id === (call.of ?? id));
  if (entry === undefined) throw new Error(`${id} has no entry in the catalogue`);
  return {
    ...entry,
    id,
    family: call.family ?? entry.family,
    title: WORDS[`${id} method`] ?? entry.title,
    tables: call.tables.map((shape) => ({
      ...shape,
      about: aboutOf(id, 'table', shape.name),
      columns: wordedColumns(id, shape.columns),
    })),
    parameters: call.parameters.map((shape) => ({
      ...shape,
      isRequired: shape.initial === undefined,
      about: aboutOf(id, 'parameter', shape.name),
    })),
    outputs: call.outputs.map((shape) => ({
      ...shape,
      about: aboutOf(id, 'output', shape.name),
      columns: wordedColumns(id, shape.columns),
    })),
  };
}

/** All methods that anyone can call on tables, as data. */
export const methodDescriptions = (): readonly MethodDescription[] => methodCalls.map(described);
