import type { ChunkRow, PreparedRow } from './import-chunk.ts';
import type { Spoken } from './record-directory.ts';

/** A good row as the line that is kept of it while a list is brought in. */
export const keptLine = ({ number, asOf, said, raw, contentHash }: ChunkRow): string =>
  JSON.stringify({ number, asOf, said, raw, contentHash } satisfies ChunkRow);

/** The row of such a line. */
export const keptRow = (line: string): ChunkRow => JSON.parse(line) as ChunkRow;

type Told = Pick<Spoken, 'level' | 'keys' | 'compared'>;

/** Rows that are ready as a text, in which nothing that a row says stands twice. */
export const preparedText = (rows: readonly PreparedRow[]): string =>
  JSON.stringify(
    rows.map(({ row, spoken }) => ({
      row,
      told: spoken.map(({ level, keys, compared }): Told => ({ level, keys, compared })),
    })),
  );

/** The rows of such a text. */
export function preparedOf(text: string): readonly PreparedRow[] {
  const rows = JSON.parse(text) as readonly { readonly row: ChunkRow; readonly told: readonly Told[] }[];
  return rows.map(({ row, told }) => ({
    row,
    spoken: told.map(({ level, keys, compared }) => ({
      ...{ asOf: row.asOf, level, said: row.said[level] ?? {}, keys, compared },
    })),
  }));
}
