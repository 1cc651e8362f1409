import type { DossierAddress } from '../desks/dossier-desk.ts';
import type { RecipeDesk, RecipeState } from '../desks/recipe-desk.ts';
import type { OpenedDossier } from '../dossiers/opened-dossier.ts';
import { isReaderId } from '../dossiers/opened-dossier.ts';

/** The desk to which a reader's link opens the recipe as it stood when the link was made; it is read there and never written. */
export function withReaders(
  desk: RecipeDesk,
  open: (address: DossierAddress) => Promise<OpenedDossier | undefined>,
): RecipeDesk {
  const read = async (id: string): Promise<RecipeState | undefined> => {
    const opened = await open({ id });
    return opened && readState(id, opened);
  };
  return {
    ...desk,
    find: (address) => (isReaderId(address.id) ? read(address.id) : desk.find(address)),
    async exportText(address) {
      if (!isReaderId(address.id)) return desk.exportText(address);
      const state = await read(address.id);
      if (state === undefined) return undefined;
      return { fileName: `${state.recipe.id}.json`, text: `${JSON.stringify(state.recipe, null, 2)}\n` };
    },
  };
}

function readState(id: string, { recipe, recordedAt }: OpenedDossier): RecipeState {
  const { title, subtitle } = recipe;
  const head = { id, title, subtitle, origin: 'own', revision: 0, changedAt: recordedAt } as const;
  return { ...head, recipe, parent: null, cause: null, note: '', author: '' };
}
