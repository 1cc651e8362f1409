import type { TextRow } from '../pack-writer.ts';

/** Faults of a register of acts: dates out of order, a successor that is not there or begins before the act ends, a replaced act without successor. */
export function registerFaults(acts: readonly TextRow[], lineage: readonly TextRow[]): readonly string[] {
  const byId = new Map(acts.map((act) => [act.act_id ?? '', act]));
  const said = new Set(lineage.map((row) => `${row.from_act} ${row.relation} ${row.to_act}`));
  return [
    ...acts.flatMap((act) => [...dateFaults(act), ...successorFaults(act, byId, said)]),
    ...lineage.flatMap((row) =>
      [row.from_act ?? '', row.to_act ?? '']
        .filter((id) => !byId.has(id))
        .map((id) => `lineage names ${id}, which is no act`),
    ),
  ];
}

function dateFaults(act: TextRow): readonly string[] {
  const days = [act.issued, act.in_force_from, act.in_force_to].filter((day) => day !== undefined && day !== '');
  const sorted = days.toSorted();
  return days.every((day, index) => day === sorted[index])
    ? []
    : [`${act.act_id}: issued, in force and ended are out of order`];
}

function successorFaults(
  act: TextRow,
  byId: ReadonlyMap<string, TextRow>,
  said: ReadonlySet<string>,
): readonly string[] {
  const faults: string[] = [];
  const successor = act.replaced_by ?? '';
  if (act.status === 'replaced' && successor === '') faults.push(`${act.act_id}: replaced by nothing`);
  if (successor !== '' && !byId.has(successor)) faults.push(`${act.act_id}: replaced by ${successor}, which is no act`);
  if (successor !== '' && !said.has(`${successor} replaces ${act.act_id}`))
    faults.push(`${act.act_id}: lineage does not say who replaces it`);
  const amended = act.amends ?? '';
  if (
    amended !== '' &&
    !['amends', 'repeals-part-of'].some((relation) => said.has(`${act.act_id} ${relation} ${amended}`))
  ) {
    faults.push(`${act.act_id}: lineage does not say that it amends ${amended}`);
  }
  return faults;
}
