import type { Recipe } from '../../evidence/recipe.ts';
import type { Release } from '../../model/release.ts';
import type { BuildPorts } from '../dossier/build-ports.ts';
import { chosenGroup } from '../dossier/chosen-group.ts';
import { pinnedShelf } from '../dossier/chosen-releases.ts';
import type { Industries, SectorGroup } from '../knowledge/load-industries.ts';
import { loadIndustries } from '../knowledge/load-industries.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';

/** A dossier's definition with the packs that its ties are read from. */
export interface TiesScene {
  readonly source: KnowledgeSource;
  readonly recipe: Recipe;
  readonly asOf: string;
  readonly industries: Industries;
  readonly group: SectorGroup;
  /** Whether the places are Vietnamese: their goods are in the product space. */
  readonly isVietnamese: boolean;
  /** Releases that were asked for, by name. */
  readonly used: Map<string, Release>;
}

/** Opens the packs as a recipe pins them. */
export async function tiesScene(
  ports: Pick<BuildPorts, 'shelf' | 'tables' | 'memory'>,
  recipe: Recipe,
  asOf: string,
): Promise<TiesScene> {
  const shelf = await pinnedShelf(ports.shelf, recipe);
  const used = new Map<string, Release>();
  const source: KnowledgeSource = {
    tables: ports.tables,
    ...(ports.memory === undefined ? {} : { memory: ports.memory }),
    shelf: {
      ...shelf,
      async find(name, version) {
        const release = await shelf.find(name, version);
        if (release !== undefined) used.set(release.ref.name, release);
        return release;
      },
    },
  };
  const industries = await loadIndustries(source);
  const group = chosenGroup(industries, recipe);
  const isVietnamese = recipe.cluster.places.every((place) => place.startsWith('VN'));
  return { source, recipe, asOf, industries, group, isVietnamese, used };
}
