import type { Atlas } from '../../indicators/as-of/atlas.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import type { Facts } from '../knowledge/load-facts.ts';
import { loadFacts } from '../knowledge/load-facts.ts';
import type { Industries } from '../knowledge/load-industries.ts';
import { loadIndustries } from '../knowledge/load-industries.ts';
import type { Law } from '../knowledge/load-law.ts';
import { loadLaw } from '../knowledge/load-law.ts';
import { loadSupport } from '../knowledge/load-support.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';

/** Everything that the packs say, loaded once for a dossier. */
export interface Knowledge {
  readonly source: KnowledgeSource;
  readonly atlas: Atlas;
  readonly industries: Industries;
  readonly facts: Facts;
  readonly law: Law;
  readonly support: Awaited<ReturnType<typeof loadSupport>>;
  readonly releaseRefs: ReadonlyMap<string, ReleaseRef>;
}

/** Reads every pack that a dossier rests on. */
export async function loadKnowledge(source: KnowledgeSource): Promise<Knowledge> {
  const [atlas, industries, facts, law] = await Promise.all([
    loadAtlas(source),
    loadIndustries(source),
    loadFacts(source),
    loadLaw(source),
  ]);
  const { releases } = await source.shelf.list();
  const releaseRefs = new Map(releases.map((release) => [release.ref.name, release.ref]));
  return { source, atlas, industries, facts, law, support: await loadSupport(source), releaseRefs };
}

/** The rules of the linkage-cluster test. */
export function clusterRules(law: Law): Law['rules'] {
  return law.rules.filter((rule) => rule.actId.includes('80') && rule.article.includes('23'));
}
