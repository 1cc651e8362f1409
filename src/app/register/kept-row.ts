import type { BlockingKeys } from '../../register/match/blocking-keys.ts';
import { type PackedProfile, packedProfile, unpackedProfile } from '../../register/match/packed-profile.ts';
import type { Level } from '../../register/record-id.ts';
import type { RecordKeys } from '../../register/record-keys.ts';
import type { ChunkRow, PreparedRow } from './import-chunk.ts';

/** A good row as the line that is kept of it while a list is brought in. */
export const keptLine = ({ number, asOf, said, raw, contentHash }: ChunkRow): string =>
  JSON.stringify({ number, asOf, said, raw, contentHash } satisfies ChunkRow);

/** The row of such a line. */
export const keptRow = (line: string): ChunkRow => JSON.parse(line) as ChunkRow;

/** What a row says of one record, with what is made of that. */
type Told = readonly [level: Level, keys: RecordKeys, compared?: readonly [PackedProfile, BlockingKeys]];

/** Rows that are ready as a text, in which nothing that a row says stands twice. */
export const preparedText = (rows: readonly PreparedRow[]): string =>
  JSON.stringify(
    rows.map(({ row, spoken }) => ({
      row,
      told: spoken.map(({ level, keys, compared }): Told => {
        if (compared === undefined) return [level, keys];
        return [level, keys, [packedProfile(compared.profile), compared.keys]];
      }),
    })),
  );

/** The rows of such a text. */
export function preparedOf(text: string): readonly PreparedRow[] {
  const rows = JSON.parse(text) as readonly { readonly row: ChunkRow; readonly told: readonly Told[] }[];
  return rows.map(({ row, told }) => ({
    row,
    spoken: told.map(([level, keys, compared]) => ({
      ...{ asOf: row.asOf, level, said: row.said[level] ?? {}, keys },
      compared: compared === undefined ? undefined : { profile: unpackedProfile(compared[0]), keys: compared[1] },
    })),
  }));
}
