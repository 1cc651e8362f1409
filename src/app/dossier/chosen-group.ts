import type { OwnGroup, Recipe } from '../../evidence/recipe.ts';
import type { IndustrySet } from '../../indicators/as-of/industry-set.ts';
import { isKnownCode } from '../knowledge/known-code.ts';
import type { GroupMember, Industries, SectorGroup } from '../knowledge/load-industries.ts';
import { RecipeError } from './recipe-error.ts';

/** The group's members that the recipe keeps; refuses an unknown group or an empty choice. */
export function chosenGroup(industries: Industries, recipe: Recipe): SectorGroup {
  const { id, version, sure, only, own } = recipe.cluster.group;
  if (own !== undefined) return ownGroup(industries, recipe, own);
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

/** A set made by the authors, with the official names of its codes; refuses codes that its classification does not have. */
function ownGroup(industries: Industries, recipe: Recipe, own: OwnGroup): SectorGroup {
  const { id, version, only } = recipe.cluster.group;
  const strange = own.members.filter(({ classification, code }) => !isKnownCode(industries, classification, code));
  if (strange.length > 0)
    throw new RecipeError(
      'unknown-code',
      strange.map(({ classification, code }) => `${classification} ${code}`).join(', '),
      [],
    );
  const members = own.members
    .filter(({ code }) => only === undefined || only.some((kept) => code.startsWith(kept)))
    .map(
      ({ classification, code, reason }): GroupMember => ({
        classification,
        code,
        name: industries.names.get(`${classification} ${code}`) ?? { vi: code, en: code },
        reason: reason ?? NO_REASON,
        howSure: 'own',
      }),
    );
  const set = { members: onlyOwn(codesOf(members), recipe) };
  if (Object.keys(set.members).every((classification) => classification.startsWith('hs')))
    throw new RecipeError('empty-group', `${id}@${version}`, []);
  return { id, version, name: own.name, note: own.note ?? NO_REASON, members, set };
}

const NO_REASON = { vi: '', en: '' };

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
