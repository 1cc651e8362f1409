import type { Recipe } from '../../evidence/recipe.ts';
import type { IndustrySet } from '../../indicators/as-of/industry-set.ts';
import type { Industries, SectorGroup } from '../knowledge/load-industries.ts';
import { RecipeError } from './recipe-error.ts';

/** The group's members that the recipe keeps; refuses an unknown group or an empty choice. */
export function chosenGroup(industries: Industries, recipe: Recipe): SectorGroup {
  const { id, version, sure, only } = recipe.cluster.group;
  const group = industries.groups.find((candidate) => candidate.id === id && candidate.version === version);
  if (group === undefined)
    throw new RecipeError(
      'unknown-group',
      `${id}@${version}`,
      industries.groups.map((candidate) => `${candidate.id}@${candidate.version}`),
    );
  const isSure = (howSure: string): boolean => sure === undefined || sure.includes(howSure);
  const isKept = (code: string): boolean => only === undefined || only.some((kept) => code.startsWith(kept));
  const members = group.members.filter((member) => isSure(member.howSure) && isKept(member.code));
  if (members.length === 0) throw new RecipeError('empty-group', `${id}@${version}`, []);
  return { ...group, members, set: { members: onlyOwn(codesOf(members), recipe) } };
}

function codesOf(members: SectorGroup['members']): IndustrySet['members'] {
  const set = Object.groupBy(members, (member) => member.classification);
  return Object.fromEntries(
    Object.entries(set).map(([classification, own]) => [classification, (own ?? []).map((member) => member.code)]),
  );
}

/** American places are measured in American codes, Vietnamese places in Vietnamese ones. */
function onlyOwn(set: IndustrySet['members'], recipe: Recipe): IndustrySet['members'] {
  const isAmerican = recipe.cluster.places.some((place) => place.startsWith('US'));
  return Object.fromEntries(
    Object.entries(set).filter(([classification]) => isAmerican === classification.startsWith('naics')),
  );
}
