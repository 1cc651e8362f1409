import type { LongTable } from '../methods/registry/long-table.ts';
import type { MethodOutcome, RunInput } from '../methods/registry/method-run.ts';

/** What a thread is asked to run. */
export interface MethodQuestion {
  readonly id: string;
  readonly input: RunInput;
  readonly mostCells: number;
}

/** What it says. */
export type MethodAnswer =
  | { readonly step: readonly [done: number, total: number] }
  | { readonly outcome: MethodOutcome }
  | { readonly failed: { readonly name: string; readonly message: string; readonly stack: string | undefined } };

/** The memory behind the columns of tables, each once: it is handed over, not copied. */
export function buffersOf(tables: readonly LongTable[]): ArrayBuffer[] {
  const buffers = tables.flatMap(({ columns }) =>
    Object.values(columns).map((column) => (column instanceof Float64Array ? column : column.codes).buffer),
  );
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
