import { type ClusterQuality, clusterQuality } from '../../matching/quality/cluster-quality.ts';
import type { RegisterReading } from '../ports-register.ts';

const PAGE = 20_000;

/** The record of every made row, by its position in the made lists: their notes say it. */
export async function recordsOfRows(
  register: Pick<RegisterReading, 'after' | 'statements'>,
): Promise<ReadonlyMap<number, number>> {
  const recordOf = new Map<number, number>();
  for (let last = 0; ; ) {
    const lines = await register.after(last, PAGE);
    if (lines.length === 0) return recordOf;
    last = lines.at(-1)?.record ?? last;
    for (const [record, statements] of await register.statements(lines.map((line) => line.record)))
      for (const { said } of statements) recordOf.set(Number(said.note), record);
  }
}

/** How well the register's records agree with the true firms of the made rows. */
export async function foundQuality(
  register: Pick<RegisterReading, 'after' | 'statements'>,
  entityOf: readonly number[],
): Promise<ClusterQuality> {
  const recordOf = await recordsOfRows(register);
  const rows = [...recordOf.keys()];
  return clusterQuality(
    rows.map((row) => recordOf.get(row) ?? 0),
    rows.map((row) => entityOf[row] ?? -1),
  );
}
