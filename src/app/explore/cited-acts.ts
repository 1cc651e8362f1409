import type { CitedAct } from '../../evidence/report.ts';
import { citedAct, loadLaw } from '../knowledge/load-law.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';

/** Ids of acts as the packs list them. */
export function actIds(legalSource: string): readonly string[] {
  return legalSource.split(';').filter((id) => id !== '');
}

/** The named acts as they are cited on a day; one that the law pack does not hold is left out. */
export async function actsNamed(
  source: KnowledgeSource,
  ids: Iterable<string>,
  on: string,
): Promise<Readonly<Record<string, CitedAct>>> {
  const { acts } = await loadLaw(source);
  const wanted = new Set(ids);
  return Object.fromEntries(acts.filter((act) => wanted.has(act.id)).map((act) => [act.id, citedAct(act, on, acts)]));
}
