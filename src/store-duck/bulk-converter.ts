import type { BulkConverter, ConversionJob, Converted } from '../app/ports-convert.ts';
import { convertTable } from './convert-table.ts';
import { type DuckEngine, type DuckOptions, duckEngine } from './duck-engine.ts';
import { lookAtTable, tableRows } from './table-look.ts';
import { surveyTable } from './table-survey.ts';

export interface BulkOptions extends DuckOptions {
  readonly signal?: AbortSignal;
}

/** Conversions in SQL: exact decimals, any number of rows, stopped at once by the signal. */
export function duckBulkConverter(options: BulkOptions = {}): BulkConverter {
  const engine = duckEngine({ memoryLimit: '900MB', ...options });
  let isReady: Promise<unknown> | undefined;
  options.signal?.addEventListener('abort', () => engine.stop(), { once: true });
  const ready = async (): Promise<DuckEngine> => {
    options.signal?.throwIfAborted();
    // A CSV tells no row count: without this DuckDB may hold the large table in memory and stream the small mapping past it.
    isReady ??= engine.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    await isReady;
    return engine;
  };
  return {
    look: async (path) => lookAtTable(await ready(), path),
    rows: async (look) => tableRows(await ready(), look),
    survey: async (roles, known) => surveyTable(await ready(), roles, known),
    convert: async (job: ConversionJob): Promise<Converted> => convertTable(await ready(), job),
    close: () => engine.close(),
  };
}
