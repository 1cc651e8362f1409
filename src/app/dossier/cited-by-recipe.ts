import type { Recipe } from '../../evidence/recipe.ts';
import type { PolicyAsked } from '../desks/law-desk.ts';
import type { Law } from '../knowledge/load-law.ts';
import { textsIn } from '../law/texts-in.ts';
import { foundingActs } from './cited-acts.ts';

/** What a recipe cites: acts it rests on, and every text in which it may name more; it speaks for its last day, or for the day it was made if that is earlier. */
export function citedByRecipe(recipe: Recipe, law: Law): Omit<PolicyAsked, 'until'> {
  const { ownActs, ...own } = recipe;
  const last = recipe.asOf.at(-1) ?? recipe.dated;
  return {
    acts: [...foundingActs(recipe, law)],
    texts: textsIn(own),
    since: [last, recipe.dated].sort()[0] ?? last,
    ...(ownActs === undefined ? {} : { ownActs }),
  };
}
