import type { MethodDetail } from '../../http/contract/method-contract.ts';
import { parseCsv } from './parse-csv.ts';

type Call = NonNullable<MethodDetail['call']>;

/** Tables and parameters of the small example that comes with a method. */
export interface RunExample {
  readonly tables: Readonly<Record<string, { readonly columns: Readonly<Record<string, (string | number | null)[]>> }>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An example as it is kept: tables as CSV text. */
export interface KeptExample {
  readonly tables: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The example as columns that can be sent: names stay text, everything else is a number. */
export function runExample(call: Call, { tables, parameters }: KeptExample): RunExample {
  const made = Object.entries(tables).map(([name, text]) => {
    const [heads = [], ...rows] = parseCsv(text);
    const shape = call.tables.find((table) => table.name === name);
    const columns = heads.map((head, at) => {
      const type = shape?.columns.find((column) => column.name === head)?.type ?? 'key';
      const isName = type === 'key' || type === 'text';
      const cells = rows.map((row) => (isName ? (row[at] ?? '') : numberOf(row[at])));
      return [head, cells] as const;
    });
    return [name, { columns: Object.fromEntries(columns) }] as const;
  });
  const stated = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
  return { tables: Object.fromEntries(made), parameters: Object.fromEntries(stated) };
}

/** A number as it is written in an example; an empty cell or NaN is nothing. */
function numberOf(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The examples, read when somebody first asks for one. */
export async function keptExample(id: string): Promise<KeptExample | undefined> {
  const { default: samples } = await import('../../methods/registry/samples.json', { with: { type: 'json' } });
  return (samples as Readonly<Record<string, KeptExample>>)[id];
}
