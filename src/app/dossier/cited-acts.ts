import type { EventReading, Reading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { CitedAct } from '../../evidence/report.ts';
import type { Law } from '../knowledge/load-law.ts';
import { citedAct } from '../knowledge/load-law.ts';
import { clusterRules } from './knowledge.ts';
import { RecipeError } from './recipe-error.ts';

/** The legal bases of a recipe and the acts of the cluster rules, as cited on a day; refuses an act that the pack does not have. */
export function citedActs(recipe: Recipe, law: Law, on: string): Readonly<Record<string, CitedAct>> {
  const wanted = foundingActs(recipe, law);
  const unknown = recipe.legalBases.filter((id) => !law.acts.some((act) => act.id === id));
  if (unknown.length > 0) throw new RecipeError('unknown-act', unknown.join(', '), []);
  return actsOf(law, wanted, on);
}

/** Acts that events and rules of the readings name and that need not be legal bases. */
export function otherActs(
  law: Law,
  named: { readonly readings: readonly Reading[]; readonly events: readonly EventReading[] },
  on: string,
): Readonly<Record<string, CitedAct>> {
  const wanted = new Set([
    ...named.readings.flatMap((reading) => reading.ladder.legal.rule?.actId ?? []),
    ...named.events.flatMap((event) => event.act ?? []),
  ]);
  return actsOf(law, wanted, on);
}

/** Ids of the acts on which a recipe rests: its legal bases, and with them the acts of the cluster rules. */
export function foundingActs({ legalBases }: Recipe, law: Law): ReadonlySet<string> {
  const ruled = legalBases.length > 0 ? clusterRules(law).map(({ actId }) => actId) : [];
  return new Set([...legalBases, ...ruled]);
}

function actsOf(law: Law, wanted: ReadonlySet<string>, on: string): Readonly<Record<string, CitedAct>> {
  return Object.fromEntries(
    law.acts.filter((act) => wanted.has(act.id)).map((act) => [act.id, citedAct(act, on, law.acts)]),
  );
}
