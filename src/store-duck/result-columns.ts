import type { DuckDBDataChunk, DuckDBMaterializedResult } from '@duckdb/node-api';

/** The columns of a result whose numbers were cast to DOUBLE and whose other columns are VARCHAR. */
export async function resultColumns(result: DuckDBMaterializedResult): Promise<(string | number | null)[][]> {
  const chunks = await result.fetchAllChunks();
  return Array.from({ length: result.columnCount }, (_, position) => columnOf(chunks, position));
}

function columnOf(chunks: readonly DuckDBDataChunk[], position: number): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(position);
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const value = vector.getItem(row);
      if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
        throw new TypeError(`column ${position + 1} of a result is neither text nor a number`);
      }
      values.push(value);
    }
  }
  return values;
}
