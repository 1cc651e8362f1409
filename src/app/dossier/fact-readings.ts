import type { FactReading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import type { Knowledge } from './knowledge.ts';

/** Facts of the sets that the recipe asks for, and facts of other sets that it cites by id. */
export function factReadings(
  knowledge: Knowledge,
  recipe: Recipe,
): { readonly facts: readonly FactReading[]; readonly otherFacts: readonly FactReading[] } {
  const cited = citedIds(recipe);
  const read = (fact: PlacedFact): FactReading => ({ ...fact, subjectName: subjectName(knowledge, fact) });
  const isAsked = (fact: PlacedFact): boolean => recipe.factSets.includes(fact.set);
  const { facts } = knowledge.facts;
  return {
    facts: facts.filter(isAsked).map(read),
    otherFacts: facts.filter((fact) => !isAsked(fact) && cited.has(fact.id)).map(read),
  };
}

function citedIds(recipe: Recipe): ReadonlySet<string> {
  return new Set([
    ...recipe.claims.flatMap((claim) => claim.facts),
    ...recipe.firms.flatMap((firm) => [...firm.facts, ...(firm.linkedBy === undefined ? [] : [firm.linkedBy])]),
    ...recipe.lessons.flatMap((lesson) => lesson.facts),
  ]);
}

/** The name of a place; a unit after the merger is marked as new, so that two provinces of one name are told apart. */
export function placeName(knowledge: Pick<Knowledge, 'atlas'>, placeId: string): Bilingual | undefined {
  const place = knowledge.atlas.byId.get(placeId);
  if (place === undefined) return undefined;
  return place.geography === 'VN34'
    ? { vi: `${place.nameVi} (mới)`, en: `${place.nameEn} (new)` }
    : { vi: place.nameVi, en: place.nameEn };
}

function subjectName(knowledge: Knowledge, fact: PlacedFact): Bilingual {
  return placeName(knowledge, fact.placeId) ?? fact.subjectName;
}
