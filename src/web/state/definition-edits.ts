import type { OwnGroup, Recipe } from '../../http/contract/recipe-shape-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';

type Group = Recipe['cluster']['group'];
type Member = OwnGroup['members'][number];

const withGroup = (recipe: Recipe, group: Group): Recipe => ({ ...recipe, cluster: { ...recipe.cluster, group } });

/** The recipe on a named group, with all its codes. */
export const onNamedGroup = (recipe: Recipe, group: { readonly id: string; readonly version: string }): Recipe =>
  withGroup(recipe, { id: group.id, version: group.version });

/** The codes of a named group that a recipe keeps: those that lie under one of `only`, of the sureness that counts. */
export function isKept(group: Group, member: { readonly code: string; readonly howSure: string }): boolean {
  const { sure, only } = group;
  if (sure !== undefined && !sure.includes(member.howSure)) return false;
  return only === undefined || only.some((kept) => member.code.startsWith(kept));
}

/** The recipe with some codes of its named group, however sure; all of them is the same as naming none. */
export function keepingCodes(recipe: Recipe, codes: readonly string[], all: readonly string[]): Recipe {
  const { only: _, sure: __, ...group } = recipe.cluster.group;
  const isAll = all.every((code) => codes.some((kept) => code.startsWith(kept)));
  return withGroup(recipe, isAll ? group : { ...group, only: [...codes].sort() });
}

/** The recipe on a set of its own; reasons of codes that stay are kept. */
export function onOwnGroup(
  recipe: Recipe,
  made: { readonly name: Bilingual; readonly members: readonly Member[] },
): Recipe {
  const { own } = recipe.cluster.group;
  const reasons = new Map([...(own?.members ?? []), ...made.members].map((each) => [keyOf(each), each.reason]));
  const members = made.members.map(({ classification, code }): Member => {
    const reason = reasons.get(keyOf({ classification, code }));
    return reason === undefined ? { classification, code } : { classification, code, reason };
  });
  const note = own?.note === undefined ? {} : { note: own.note };
  return withGroup(recipe, { id: 'own', version: '1', own: { name: made.name, ...note, members } });
}

const keyOf = ({ classification, code }: Member): string => `${classification} ${code}`;

/** The recipe with another name of its own set. */
export function namedOwn(recipe: Recipe, name: Bilingual): Recipe {
  const { group } = recipe.cluster;
  return group.own === undefined ? recipe : withGroup(recipe, { ...group, own: { ...group.own, name } });
}

/** The recipe on these places; in the order of their ids. */
export const onPlaces = (recipe: Recipe, places: readonly string[]): Recipe => ({
  ...recipe,
  cluster: { ...recipe.cluster, places: [...new Set(places)].sort() },
});

/** The recipe with a place more or less; the last place stays, since a cluster lies somewhere. */
export function withPlaceTurned(recipe: Recipe, place: string): Recipe {
  const { places } = recipe.cluster;
  if (!places.includes(place)) return onPlaces(recipe, [...places, place]);
  return places.length === 1
    ? recipe
    : onPlaces(
        recipe,
        places.filter((each) => each !== place),
      );
}

/** The recipe with regions set beside the places. */
export const besideRegions = (recipe: Recipe, regions: readonly string[]): Recipe => ({
  ...recipe,
  cluster: { ...recipe.cluster, regions: [...regions] },
});

/** The recipe read on one day more, in order of time. */
export const withDay = (recipe: Recipe, day: string): Recipe => ({
  ...recipe,
  asOf: [...new Set([...recipe.asOf, day])].sort(),
});

/** The recipe read on one day less; the last day stays. */
export const withoutDay = (recipe: Recipe, day: string): Recipe =>
  recipe.asOf.length === 1 ? recipe : { ...recipe, asOf: recipe.asOf.filter((each) => each !== day) };

/** The recipe with a threshold of its own; undefined leaves it to the program. */
export function withParameter(recipe: Recipe, name: keyof Recipe['parameters'], value: number | undefined): Recipe {
  const { [name]: _, ...others } = recipe.parameters;
  return { ...recipe, parameters: value === undefined ? others : { ...others, [name]: value } };
}
