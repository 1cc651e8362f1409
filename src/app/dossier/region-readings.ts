import type { RegionReading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';

/** The regions that a recipe sets side by side, with their members. */
export function regionReadings(atlas: Atlas, recipe: Recipe): readonly RegionReading[] {
  return recipe.cluster.regions.flatMap((id) => {
    const region = atlas.regions.find((candidate) => candidate.id === id);
    if (region === undefined) return [];
    return [
      {
        id,
        name: { vi: region.nameVi, en: region.nameEn },
        standing: region.standing,
        geography: region.geography,
        legalSource: region.legalSource,
        memberIds: region.members,
        members: region.members.map((member) => {
          const place = atlas.byId.get(member);
          return { vi: place?.nameVi ?? member, en: place?.nameEn ?? member };
        }),
      },
    ];
  });
}
