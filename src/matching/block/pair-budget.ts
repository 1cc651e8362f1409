/** All pairs of a small table are compared. */
const WHOLE_TABLE = 1_600;

/** How many pairs may be compared among so many records: all of a small table, then ever fewer a record. */
export function pairBudget(records: number): number {
  if (records <= WHOLE_TABLE) return (records * (records - 1)) / 2;
  const each = records <= 20_000 ? 120 : records <= 100_000 ? 60 : records <= 300_000 ? 25 : 12;
  return records * each;
}
