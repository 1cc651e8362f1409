import { factView } from '../../evidence/screens/fact-view.ts';
import type { FactView } from '../../evidence/screens/view.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';
import { placeReach } from '../../indicators/as-of/territory.ts';
import type { FactHomeView } from '../desks/dossier-desk.ts';
import type { PlaceProfileView } from '../desks/explore-desk.ts';
import { loadFacts } from '../knowledge/load-facts.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';

/** Cited facts about a place and the units that lie wholly in it: official ones and those of the press apart. */
export async function placeFacts(
  source: KnowledgeSource,
  atlas: Atlas,
  id: string,
): Promise<PlaceProfileView['facts']> {
  const { facts } = await loadFacts(source);
  const own = new Set([id]);
  const views = facts
    .filter(({ placeId }) => placeId !== '' && atlas.byId.has(placeId) && placeReach(atlas, placeId, own) === 'inside')
    .filter(({ placeId }) => placeId !== 'VN')
    .map((fact) => factView(fact));
  const kindOf = ({ status }: FactView): 'official' | 'press' | 'other' =>
    status === 'official' || status === 'press' ? status : 'other';
  const of = (kind: 'official' | 'press' | 'other'): readonly FactView[] =>
    views.filter((view) => kindOf(view) === kind).sort((a, b) => (a.period < b.period ? 1 : -1));
  return { official: of('official'), press: of('press'), other: of('other') };
}

/** A fact of the fact base with those that contradict it, whichever dossier cites it; undefined if there is none of that id. */
export async function factOfBase(source: KnowledgeSource, id: string): Promise<FactHomeView | undefined> {
  const { facts, conflicts } = await loadFacts(source);
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) return undefined;
  const { conflictGroup } = fact;
  const against = facts.filter(
    (each) => conflictGroup !== null && each.conflictGroup === conflictGroup && each !== fact,
  );
  return {
    kind: 'fact',
    fact: factView(fact),
    against: against.map((each) => factView(each)),
    resolution: conflicts.find((conflict) => conflict.id === conflictGroup)?.resolution ?? null,
    claims: [],
  };
}
