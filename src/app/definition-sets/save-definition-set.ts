import type { DefinitionSet } from '../../model/definition-set.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { ReleaseWriter } from '../add-data.ts';
import { loadIndustries } from '../knowledge/load-industries.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { nextRelease } from '../next-release.ts';
import type { Clock } from '../ports.ts';
import { setFaults } from './checked-set.ts';
import { type SetOrigin, setDraft } from './set-draft.ts';

export interface SavePorts extends KnowledgeSource {
  readonly writer: Pick<ReleaseWriter, 'write'>;
  readonly clock: Clock;
}

export interface SaveRequest {
  readonly name: string;
  /** Makes the next version of a set that is there already. */
  readonly replaces: boolean;
  readonly set: DefinitionSet;
  readonly origin: SetOrigin;
  readonly signal: AbortSignal;
}

/** Saves cluster definitions as a release; a dossier names one cluster of one version. Everything that is wrong is told at once, and nothing is written then. */
export async function saveDefinitionSet(ports: SavePorts, request: SaveRequest): Promise<Parsed<ReleaseRef>> {
  const { name, replaces, set, origin, signal } = request;
  const [next, industries] = await Promise.all([
    nextRelease(ports.shelf, { file: name, name, replaces }),
    loadIndustries(ports),
  ]);
  const { release } = next;
  const refusals: readonly Refusal[] = [...next.faults, ...setFaults(set, industries)];
  if (refusals.length > 0 || release === undefined) return { ok: false, refusals };
  const nameOf = (code: string): string | undefined => industries.names.get(`${set.classification} ${code}`)?.vi;
  const draft = setDraft(set, { ...origin, release, created: ports.clock.today(), nameOf });
  return { ok: true, value: await ports.writer.write(draft, signal) };
}
