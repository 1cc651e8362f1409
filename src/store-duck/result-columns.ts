import { type DuckDBDataChunk, DuckDBDoubleVector, type DuckDBMaterializedResult } from '@duckdb/node-api';

/** The columns of a result whose numbers were cast to DOUBLE and whose other columns are VARCHAR. */
export async function resultColumns(result: DuckDBMaterializedResult): Promise<(string | number | null)[][]> {
  const chunks = await result.fetchAllChunks();
  return Array.from({ length: result.columnCount }, (_, position) => columnOf(chunks, position));
}

function columnOf(chunks: readonly DuckDBDataChunk[], position: number): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(position);
    if (vector instanceof DuckDBDoubleVector) appendNumbers(values, vector);
    else appendItems(values, { vector, rows: chunk.rowCount, column: position + 1 });
  }
  return values;
}

/** Numbers straight from the vector's own memory. */
function appendNumbers(values: (string | number | null)[], vector: DuckDBDoubleVector): void {
  const { items, validity } = vector as unknown as {
    readonly items: Float64Array;
    readonly validity: { itemValid(row: number): boolean };
  };
  for (let row = 0; row < items.length; row += 1) values.push(validity.itemValid(row) ? (items[row] ?? null) : null);
}

interface Items {
  readonly vector: { getItem(row: number): unknown };
  readonly rows: number;
  readonly column: number;
}

function appendItems(values: (string | number | null)[], { vector, rows, column }: Items): void {
  for (let row = 0; row < rows; row += 1) {
    const value = vector.getItem(row);
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
      throw new TypeError(`column ${column} of a result is neither text nor a number`);
    }
    values.push(value);
  }
}
