import { isSame } from '../../evidence/recipe-shape.ts';
import type { ShelvedRecipe } from '../ports-dossier.ts';
import type { RecipeRecords, RecipeRevision, RevisionLine } from '../ports-records.ts';
import type { RecipePorts } from './recipe-ports.ts';

/** What the records and the shelf hold once they are in step. */
export interface KeptRecipes {
  /** Newest revision of each recipe of people. */
  readonly own: readonly RecipeRevision[];
  readonly aside: readonly RevisionLine[];
  /** Examples, those too that an own recipe stands before. */
  readonly examples: readonly ShelvedRecipe[];
  /** Ids of people's recipes whose file cannot be read: nothing is written over it until the person has mended it. */
  readonly broken: ReadonlySet<string>;
}

interface Step {
  readonly ports: RecipePorts;
  readonly recipes: RecipeRecords;
  /** Files of the shelf that hold this recipe. */
  readonly files: readonly ShelvedRecipe[];
}

/**
 * Brings records and files in step. A file that holds an earlier revision was left behind by a cut between the two and
 * is written anew; a file that no revision holds was edited by hand and becomes the newest revision; a file that cannot
 * be read is left for the person to mend.
 */
export async function mirrorShelf(ports: RecipePorts): Promise<KeptRecipes> {
  const { recipes } = await ports.records();
  const [shelved, newest, aside] = [await ports.shelf.list(), await recipes.list(), await recipes.aside()];
  const files = shelved.recipes.filter(({ origin }) => origin === 'own');
  const filesOf = (id: string) => files.filter(({ recipe }) => recipe.id === id);
  const broken = new Set(shelved.broken.map(({ file }) => nameOf(file)));
  const isNews: boolean[] = [];
  const known = new Set([...newest, ...aside].map(({ id }) => id));
  for (const { recipe } of files) {
    if (!known.has(recipe.id)) isNews.push(await takeIn({ ports, recipes, files: [] }, recipe, null));
    known.add(recipe.id);
  }
  for (const kept of newest) {
    if (!broken.has(kept.id)) isNews.push(await followKept({ ports, recipes, files: filesOf(kept.id) }, kept));
  }
  for (const line of aside) isNews.push(await followAside({ ports, recipes, files: filesOf(line.id) }, line));
  const examples = await ports.shelf.examples();
  if (!isNews.includes(true)) return { own: newest, aside, examples, broken };
  return { own: await recipes.list(), aside: await recipes.aside(), examples, broken };
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '');

/** Whether the records changed. */
async function followKept(step: Step, kept: RecipeRevision): Promise<boolean> {
  if (step.files.some(({ recipe }) => isSame(recipe, kept.recipe))) return false;
  const edited = await editedFile(step, kept);
  if (edited !== undefined) return takeIn(step, edited.recipe, kept.revision);
  await step.ports.shelf.keep(kept.recipe);
  return false;
}

async function followAside(step: Step, line: RevisionLine): Promise<boolean> {
  if (step.files.length === 0) return false;
  const edited = await editedFile(step, line);
  if (edited === undefined) {
    await step.ports.shelf.putAside(line.id);
    return false;
  }
  await step.recipes.bringBack(line.id);
  return takeIn(step, edited.recipe, line.revision);
}

/** The file whose content no revision holds. */
async function editedFile(
  { recipes, files }: Step,
  { id, revision }: RevisionLine,
): Promise<ShelvedRecipe | undefined> {
  const unknown = new Set(files);
  for (let number = revision; number >= 1 && unknown.size > 0; number -= 1) {
    const past = await recipes.find(id, number);
    for (const file of unknown) if (isSame(file.recipe, past?.recipe)) unknown.delete(file);
  }
  return [...unknown][0];
}

/** The file stays as it is: it holds the newest revision now. */
async function takeIn(
  { ports, recipes }: Step,
  recipe: RecipeRevision['recipe'],
  parent: number | null,
): Promise<boolean> {
  const recordedAt = ports.clock.now();
  const kept = await recipes.keep({ recipe, parent, cause: 'file', note: '', author: '', recordedAt });
  return kept.ok;
}
