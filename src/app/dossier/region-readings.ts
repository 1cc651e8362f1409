import type { RegionReading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Knowledge } from './knowledge.ts';

/** The regions that a recipe sets side by side, with their members. */
export function regionReadings(knowledge: Knowledge, recipe: Recipe): readonly RegionReading[] {
  const { atlas } = knowledge;
  const numbers = new Map(knowledge.law.acts.map((act) => [act.id, act.number]));
  return recipe.cluster.regions.flatMap((id) => {
    const region = atlas.regions.find((candidate) => candidate.id === id);
    if (region === undefined) return [];
    return [
      {
        id,
        name: { vi: region.nameVi, en: region.nameEn },
        standing: region.standing,
        geography: region.geography,
        legalSource: region.legalSource
          .split(';')
          .map((id) => numbers.get(id.trim()) ?? id)
          .join('; '),
        memberIds: region.members,
        members: region.members.map((member) => {
          const place = atlas.byId.get(member);
          return { vi: place?.nameVi ?? member, en: place?.nameEn ?? member };
        }),
      },
    ];
  });
}
