import type { Bilingual } from '../../model/bilingual.ts';
import type { DefinitionSet } from '../../model/definition-set.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { LongTableFiles } from '../ports-methods.ts';
import { CLUSTERINGS, clustersIn } from './clusters-in.ts';
import type { SetOrigin } from './set-draft.ts';

export interface SetFiles {
  readonly tables: Pick<LongTableFiles, 'read'>;
  /** The text of a file beside another; undefined if there is none. */
  readBeside(path: string, name: string): Promise<string | undefined>;
}

/** What `meta.json` of a method says that a set keeps. */
interface RunNote {
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly table: string; readonly file: string; readonly hash: string }[];
  readonly outputs: readonly { readonly file: string }[];
}

/** A file of clusters and what a person says of it. */
export interface SetFileAsked {
  readonly path: string;
  readonly title: Bilingual;
  readonly classification: string;
  readonly licence: string | undefined;
  readonly signal: AbortSignal;
}

/** Clusters of a file of industries, as `method cluster-search` or `method leiden` writes it, with the run that made it where its record lies beside. */
export async function setInFile(
  files: SetFiles,
  asked: SetFileAsked,
): Promise<Parsed<{ readonly set: DefinitionSet; readonly origin: SetOrigin }>> {
  const { path, title, classification, licence, signal } = asked;
  const names = [...new Set(CLUSTERINGS.flatMap(({ industry, cluster }) => [industry, cluster]))];
  const read = await files.tables.read(
    path,
    { names, numbers: [], parse: () => undefined },
    { signal, step: () => undefined },
  );
  if (!read.ok) return read;
  const { table, hash } = read.value;
  const columns = CLUSTERINGS.find(({ industry, cluster }) => table.columns[industry] && table.columns[cluster]);
  if (columns === undefined) return noColumns(path);
  const fileName = path.split(/[/\\]/).at(-1) ?? path;
  const note = runNote(await files.readBeside(path, 'meta.json'), fileName);
  const made = note === undefined ? fileName : `${note.method}, ${fileName}`;
  return {
    ok: true,
    value: {
      set: { title, classification, clusters: clustersIn(table, columns) },
      origin: { source: `${made} (${hash})`, steps: stepsOf(fileName, hash, note), status: 'derived', licence },
    },
  };
}

function noColumns(file: string): Parsed<never> {
  const pairs = CLUSTERINGS.map(({ industry, cluster }) => `${industry}, ${cluster}`);
  const said = {
    vi: `cần hai cột: ${pairs.join(' hoặc ')}`,
    en: `two columns are needed: ${pairs.join(' or ')}`,
  };
  return { ok: false, refusals: [{ code: 'missing-column', where: { file, row: 1 }, said }] };
}

/** The record of the run that wrote this very file; undefined where there is none. */
function runNote(text: string | undefined, fileName: string): RunNote | undefined {
  if (text === undefined) return undefined;
  try {
    const note = JSON.parse(text) as Partial<RunNote>;
    const isWhole = typeof note.method === 'string' && Array.isArray(note.inputs) && Array.isArray(note.outputs);
    return isWhole && note.outputs?.some(({ file }) => file === fileName) ? (note as RunNote) : undefined;
  } catch {
    return undefined;
  }
}

function stepsOf(fileName: string, hash: string, note: RunNote | undefined): readonly string[] {
  const read = `Read ${fileName} (${hash}).`;
  if (note === undefined) return [read];
  const inputs = note.inputs.map((input) => `${input.table} = ${input.file} (${input.hash})`).join('; ');
  return [`Ran ${note.method} on ${inputs} with ${JSON.stringify(note.parameters ?? {})}.`, read];
}
