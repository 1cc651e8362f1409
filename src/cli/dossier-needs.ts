import { readFile } from 'node:fs/promises';
import { ChangedReleaseError } from '../app/dossier/chosen-releases.ts';
import type { DossierFile } from '../app/dossier/dossier-file.ts';
import type { ExportPorts } from '../app/dossier/export-dossier.ts';
import { RecipeError } from '../app/dossier/recipe-error.ts';
import { MissingReleaseError } from '../app/knowledge/table-rows.ts';
import type { RecipeShelf } from '../app/ports-dossier.ts';
import type { Recipe } from '../evidence/recipe.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

/** What computing and writing dossiers needs, and where recipes lie. */
export interface DeskPorts extends ExportPorts {
  readonly recipes: RecipeShelf;
}

/** What the dossier commands are given by the program. */
export interface DossierNeeds {
  deskPorts(terminal: Terminal): Promise<DeskPorts>;
  parseRecipe(text: string, file: string): Parsed<Recipe>;
  /** Ports that also see the releases that a re-run file carries. */
  withCarried(ports: DeskPorts, file: DossierFile): Promise<{ readonly ports: DeskPorts; close(): Promise<void> }>;
  today(): string;
}

/** Reads a recipe by file name, or by id among those at hand. */
export async function readRecipe(needs: DossierNeeds, ports: DeskPorts, named: string): Promise<Recipe> {
  const { recipes, broken } = await ports.recipes.list();
  const shelved = recipes.find(({ recipe }) => recipe.id === named);
  if (shelved !== undefined) return shelved.recipe;
  const faulty = broken.find(({ file }) => file.endsWith(`/${named}.json`));
  if (faulty !== undefined) throw new RefusedError(faulty.refusals);
  const text = await textOf(
    named,
    recipes.map(({ recipe }) => recipe.id),
  );
  const parsed = needs.parseRecipe(text, named);
  if (!parsed.ok) throw new RefusedError(parsed.refusals);
  return parsed.value;
}

/** Reads a re-run file; a cut or foreign file is refused with what is wrong. */
export async function readDossierFile(path: string): Promise<DossierFile> {
  const text = await textOf(path, []);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RefusedError([
      fault(path, 'not-json', {
        vi: 'tệp bị cắt hoặc không phải JSON; hãy xin lại tệp',
        en: 'is cut short or not JSON; ask for the file again',
      }),
    ]);
  }
  const file = value as Partial<DossierFile> | null;
  if (
    file?.lienket !== 'dossier@1' ||
    file.recipe === undefined ||
    file.figures === undefined ||
    file.names === undefined ||
    file.releases === undefined
  ) {
    throw new RefusedError([
      fault(path, 'not-a-dossier', {
        vi: 'không phải tệp chạy lại (.dossier.json) của Liên Kết',
        en: 'is not a re-run file (.dossier.json) of Liên Kết',
      }),
    ]);
  }
  return file as DossierFile;
}

/** Errors that are the input's fault become refusals; others travel on. */
export async function refusing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecipeError || error instanceof MissingReleaseError || error instanceof ChangedReleaseError) {
      throw new RefusedError([fault(file, error instanceof RecipeError ? error.code : 'release', error.said)]);
    }
    throw error;
  }
}

function fault(file: string, code: string, said: Refusal['said']): Refusal {
  return { code, where: { file }, said };
}

async function textOf(path: string, known: readonly string[]): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const there =
      known.length > 0
        ? { vi: `; hồ sơ có sẵn: ${known.join(', ')}`, en: `; dossiers at hand: ${known.join(', ')}` }
        : { vi: '', en: '' };
    throw new RefusedError([
      fault(path, 'no-file', { vi: `không có tệp này${there.vi}`, en: `there is no such file${there.en}` }),
    ]);
  }
}
