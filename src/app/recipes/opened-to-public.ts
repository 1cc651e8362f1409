import type { RecipeState } from '../desks/recipe-desk.ts';
import { differences } from './merged-states.ts';
import type { OpenedRecipes } from './open-recipes.ts';
import { headOf } from './recipe-state.ts';

/** The recipes as the public may read them: the examples as they come with the program, and nothing of what people made of them. */
export function openedToPublic(recipes: OpenedRecipes): OpenedRecipes {
  const shipped = (id: string): Promise<RecipeState | undefined> => recipes.find({ id, revision: 0 });
  const states = async (): Promise<readonly RecipeState[]> => {
    const all = await recipes.states();
    const found = await Promise.all(all.map((state) => (state.origin === 'example' ? state : shipped(state.id))));
    return found.filter((state) => state !== undefined);
  };
  const find: OpenedRecipes['find'] = async ({ id, revision = 0 }) => (revision === 0 ? shipped(id) : undefined);
  const refused = async (): Promise<{ readonly ok: false; readonly why: 'not-found' }> => ({
    ok: false,
    why: 'not-found',
  });
  const opened: OpenedRecipes = {
    by: () => opened,
    states,
    find,
    list: async () => ({ recipes: (await states()).map(headOf), aside: [] }),
    history: async () => [],
    async compare(a, b) {
      const [before, now] = [await find(a), await find(b)];
      return before === undefined || now === undefined ? undefined : differences(before.recipe, now.recipe);
    },
    exportText: async (address) =>
      (await find(address)) === undefined ? undefined : recipes.exportText({ id: address.id, revision: 0 }),
    create: refused,
    save: refused,
    merge: async () => undefined,
    putAside: async () => 'not-found',
    bringBack: async () => undefined,
  };
  return opened;
}
