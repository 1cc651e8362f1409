import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EditableShelf, ShelvedRecipe } from '../app/ports-dossier.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';

export interface RecipeFolders {
  /** Recipes shipped with the program. */
  readonly examples: string;
  /** Recipes that people keep in the data folder; it need not exist. */
  readonly own: string;
  parse(text: string, file: string): Parsed<ShelvedRecipe['recipe']>;
}

/** Recipes as JSON files in two folders; a faulty one is reported and hides no other. */
export function recipeFolders(folders: RecipeFolders): EditableShelf {
  return {
    async list() {
      const examples = await readFolder(folders, folders.examples, 'example');
      const own = await readFolder(folders, folders.own, 'own');
      const ownIds = new Set(own.recipes.map(({ recipe }) => recipe.id));
      return {
        recipes: [...examples.recipes.filter(({ recipe }) => !ownIds.has(recipe.id)), ...own.recipes],
        broken: [...examples.broken, ...own.broken],
      };
    },
    async keep(recipe) {
      await mkdir(folders.own, { recursive: true });
      const path = join(folders.own, `${recipe.id}.json`);
      await writeFile(`${path}.part`, `${JSON.stringify(recipe, null, 2)}\n`);
      await rename(`${path}.part`, path);
      return path;
    },
    examples: async () => (await readFolder(folders, folders.examples, 'example')).recipes,
    async putAside(id) {
      const { recipes } = await readFolder(folders, folders.own, 'own');
      for (const { recipe, file } of recipes)
        if (recipe.id === id) await moveAside(file, join(folders.own, '../removed'));
    },
  };
}

/** Never over a file that was moved there before. */
async function moveAside(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const present = new Set(await readdir(folder));
  const name = basename(file, '.json');
  let free = `${name}.json`;
  for (let count = 2; present.has(free); count += 1) free = `${name}.${count}.json`;
  await rename(file, join(folder, free));
}

interface Read {
  readonly recipes: readonly ShelvedRecipe[];
  readonly broken: readonly { readonly file: string; readonly refusals: readonly Refusal[] }[];
}

async function readFolder(folders: RecipeFolders, folder: string, origin: ShelvedRecipe['origin']): Promise<Read> {
  const recipes: ShelvedRecipe[] = [];
  const broken: { readonly file: string; readonly refusals: readonly Refusal[] }[] = [];
  for (const name of await jsonNames(folder)) {
    const file = join(folder, name);
    const parsed = folders.parse(await readFile(file, 'utf8'), file);
    if (parsed.ok) recipes.push({ recipe: parsed.value, origin, file });
    else broken.push({ file, refusals: parsed.refusals });
  }
  return { recipes, broken };
}

async function jsonNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
