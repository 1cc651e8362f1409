import { ChangedReleaseError } from '../dossier/chosen-releases.ts';
import { RecipeError } from '../dossier/recipe-error.ts';
import { MissingReleaseError } from '../knowledge/table-rows.ts';
import { DossierError } from '../workbench.ts';

/** Does the work; failures that a person can mend become refusals with a sentence. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecipeError || error instanceof MissingReleaseError || error instanceof ChangedReleaseError)
      throw new DossierError(error.said, error);
    throw error;
  }
}
