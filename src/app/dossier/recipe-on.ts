import type { ChangeRequest, Recipe } from '../../evidence/recipe.ts';
import { geographyAge, geographyOf, geographyOn } from '../../indicators/as-of/geography.ts';
import type { IsoDate } from '../../model/dates.ts';
import { periodSpan } from '../../model/dates.ts';

/** A recipe as it is read on one day, and how many of its series cannot be shown then. */
export interface RecipeOnDay {
  readonly recipe: Recipe;
  readonly leftOut: number;
}

/** The recipe read from its first own day to a day, so that the change between the two is there; on an earlier day it is read on that day alone. */
export function recipeOn(recipe: Recipe, day: string): RecipeOnDay {
  const [first = day] = recipe.asOf;
  const changes = recipe.changes.filter((change) => isShown(change, day));
  return {
    recipe: { ...recipe, asOf: day <= first ? [day] : [first, day], changes },
    leftOut: recipe.changes.length - changes.length,
  };
}

/** A series is shown when its last period had ended and its new units were in force. */
function isShown({ to }: ChangeRequest, day: string): boolean {
  const hasEnded = (periodSpan(to.period)?.last ?? '') <= day;
  const now = geographyAge(geographyOn(day as IsoDate)) ?? 0;
  return hasEnded && to.places.every((place) => (geographyAge(geographyOf(place)) ?? 0) <= now);
}
