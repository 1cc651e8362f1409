import type { ChunkRow } from './import-chunk.ts';

/** A good row as the line that is kept of it while a list is brought in. */
export const keptLine = ({ number, asOf, said, raw, contentHash }: ChunkRow): string =>
  JSON.stringify({ number, asOf, said, raw, contentHash } satisfies ChunkRow);

/** The row of such a line. */
export const keptRow = (line: string): ChunkRow => JSON.parse(line) as ChunkRow;
