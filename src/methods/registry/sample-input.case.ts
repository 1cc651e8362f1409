import { keyColumn } from './long-table.ts';
import type { RunInput } from './method-run.ts';
import samples from './samples.json' with { type: 'json' };

/** Small tables as CSV text, and parameters as they are typed. */
export interface Sample {
  readonly tables: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The sample of a method. */
export function sampleOf(id: string): Sample {
  const found = (samples as unknown as Readonly<Record<string, Sample>>)[id];
  if (found === undefined) throw new Error(`samples.json has no ${id}`);
  return found;
}

/** Plain CSV text (no quotes) as a table of texts, its rows in an order of the caller's. */
export function textTable(text: string, order: (rows: readonly string[]) => readonly string[] = (rows) => rows) {
  const [head = '', ...lines] = text.trim().split('\n');
  const rows = order(lines).map((line) => line.split(','));
  const columns = head.split(',').map((name, at) => [name, keyColumn(rows.map((row) => row[at] ?? ''))] as const);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

/** The sample as a run takes it. */
export function sampleInput(id: string, order?: (rows: readonly string[]) => readonly string[]): RunInput {
  const { tables, parameters } = sampleOf(id);
  const read = Object.entries(tables).map(([name, text]) => [name, textTable(text, order)] as const);
  return { tables: Object.fromEntries(read), parameters };
}
