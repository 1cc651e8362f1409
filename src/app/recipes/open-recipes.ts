import type { Recipe } from '../../evidence/recipe.ts';
import { isSame } from '../../evidence/recipe-shape.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type {
  NewRecipe,
  RecipeAddress,
  RecipeDesk,
  RecipeKept,
  RecipeSave,
  RecipeState,
} from '../desks/recipe-desk.ts';
import type { RevisionCause } from '../ports-records.ts';
import { differences, mergedStates } from './merged-states.ts';
import { type KeptRecipes, mirrorShelf } from './mirror-shelf.ts';
import { newRecipe } from './new-recipe.ts';
import { freeId, recipeId } from './recipe-id.ts';
import type { RecipePorts } from './recipe-ports.ts';
import { isAside, otherId } from './recipe-refusals.ts';
import { exampleState, headOf, ownState } from './recipe-state.ts';

const COPY = { vi: ' (bản sao)', en: ' (copy)' };

/** The desk together with what other doors of the house need of it. */
export interface OpenedRecipes extends RecipeDesk {
  /** The same desk, at which somebody by name writes. */
  by(author: string): OpenedRecipes;
  /** Newest state of each recipe with its content: examples that nobody edited, then recipes of people. */
  states(): Promise<readonly RecipeState[]>;
}

/** Recipes edited by people: every state is kept in the records, and the newest also as the file of the command line. */
export function openRecipes(ports: RecipePorts): OpenedRecipes {
  let last: Promise<unknown> = Promise.resolve();
  /** One act at a time: between reading files and records and writing them nothing else of this program comes in. */
  const inTurn = <T>(act: (kept: KeptRecipes) => Promise<T>): Promise<T> => {
    const turn = last.then(async () => act(await mirrorShelf(ports)));
    last = turn.catch(() => undefined);
    return turn;
  };
  return deskOf(ports, inTurn);
}

type InTurn = <T>(act: (kept: KeptRecipes) => Promise<T>) => Promise<T>;

function deskOf(ports: RecipePorts, inTurn: InTurn): OpenedRecipes {
  const stateAt = (address: RecipeAddress) => inTurn((kept) => foundState(ports, kept, address));
  return {
    by: (author) => deskOf({ ...ports, author }, inTurn),
    states: () => inTurn(async (kept) => statesOf(kept)),
    list: () => inTurn((kept) => listed(ports, kept)),
    find: stateAt,
    create: (asked) => inTurn((kept) => createRecipe(ports, kept, asked)),
    save: (id, save) => inTurn((kept) => saveRecipe(ports, kept, { ...save, id })),
    async merge(id, asked) {
      const parsed = ports.parse(asked.text, `${id}.json`);
      if (!parsed.ok) return { refusals: parsed.refusals };
      const base = await stateAt({ id, revision: asked.base });
      const newest = await stateAt({ id });
      return base === undefined || newest === undefined ? undefined : mergedStates(base.recipe, parsed.value, newest);
    },
    history: async (id) => inTurn(async () => (await ports.records()).recipes.history(id)),
    async compare(a, b) {
      const [before, now] = [await stateAt(a), await stateAt(b)];
      return before === undefined || now === undefined ? undefined : differences(before.recipe, now.recipe);
    },
    putAside: (id, revision) => inTurn((kept) => putAside(ports, kept, { id, revision })),
    bringBack: (id) => inTurn((kept) => bringBack(ports, kept, id)),
    async exportText(address) {
      const state = await stateAt(address);
      if (state === undefined) return undefined;
      return { fileName: `${state.id}.json`, text: `${JSON.stringify(state.recipe, null, 2)}\n` };
    },
  };
}

function statesOf({ own, examples }: KeptRecipes): readonly RecipeState[] {
  const ids = new Set(own.map(({ id }) => id));
  const untouched = examples.filter(({ recipe }) => !ids.has(recipe.id));
  return [...untouched.map(({ recipe }) => exampleState(recipe)), ...own.map(ownState)];
}

async function listed(ports: RecipePorts, kept: KeptRecipes): ReturnType<RecipeDesk['list']> {
  const { recipes } = await ports.records();
  const aside = await Promise.all(kept.aside.map(({ id, revision }) => recipes.find(id, revision)));
  return {
    recipes: statesOf(kept).map(headOf),
    aside: aside.flatMap((found) => (found === undefined ? [] : [headOf(ownState(found))])),
  };
}

/** Revision 0 is the example as it comes with the program, also where somebody has edited it since. */
async function foundState(
  ports: RecipePorts,
  kept: KeptRecipes,
  { id, revision }: RecipeAddress,
): Promise<RecipeState | undefined> {
  if (revision === undefined) return statesOf(kept).find((state) => state.id === id);
  if (revision === 0) {
    const example = kept.examples.find(({ recipe }) => recipe.id === id);
    return example === undefined ? undefined : exampleState(example.recipe);
  }
  const found = await (await ports.records()).recipes.find(id, revision);
  return found === undefined ? undefined : ownState(found);
}

async function createRecipe(ports: RecipePorts, kept: KeptRecipes, asked: NewRecipe): Promise<RecipeKept> {
  const begun = await begunRecipe(ports, kept, asked);
  if (begun === undefined) return { ok: false, why: 'not-found' };
  if (!begun.ok) return { ok: false, why: 'refused', refusals: begun.refusals };
  const taken = new Set([...[...statesOf(kept), ...kept.aside].map(({ id }) => id), ...kept.broken]);
  const recipe = { ...begun.value, id: freeId(begun.value.id, taken) };
  const cause = ({ new: 'created', duplicate: 'duplicated', import: 'imported' } as const)[asked.kind];
  return keepRecipe(ports, kept, { recipe, parent: null, cause, note: '' });
}

async function begunRecipe(
  ports: RecipePorts,
  kept: KeptRecipes,
  asked: NewRecipe,
): Promise<Parsed<Recipe> | undefined> {
  if (asked.kind === 'import') return ports.parse(asked.text, asked.fileName);
  if (asked.kind === 'duplicate') {
    const { from, revision, title } = asked;
    const source = await foundState(ports, kept, { id: from, revision });
    if (source === undefined) return undefined;
    const suffixed = { vi: `${source.title.vi}${COPY.vi}`, en: `${source.title.en}${COPY.en}` };
    const id = title === undefined ? source.id : recipeId(title.vi);
    return { ok: true, value: { ...source.recipe, id, title: title ?? suffixed } };
  }
  const { title, group, places, regions, asOf, factSets } = asked;
  const cluster = { group, places, regions };
  const begun = newRecipe({ id: recipeId(title.vi), title, dated: ports.clock.today(), asOf, factSets, cluster });
  return ports.parse(JSON.stringify(begun), `${begun.id}.json`);
}

async function saveRecipe(
  ports: RecipePorts,
  kept: KeptRecipes,
  save: RecipeSave & { readonly id: string },
): Promise<RecipeKept> {
  const refused = (refusal: Refusal): RecipeKept => ({ ok: false, why: 'refused', refusals: [refusal] });
  const parsed = ports.parse(save.text, `${save.id}.json`);
  if (!parsed.ok) return { ok: false, why: 'refused', refusals: parsed.refusals };
  const recipe = parsed.value;
  if (recipe.id !== save.id) return refused(otherId(save.id, recipe.id));
  if (kept.aside.some(({ id }) => id === save.id)) return refused(isAside(save.id));
  const newest = statesOf(kept).find(({ id }) => id === save.id);
  if (newest === undefined) return { ok: false, why: 'not-found' };
  if (newest.revision !== save.revision) return { ok: false, why: 'overtaken', newest: newest.revision };
  const { cause, note, revision } = save;
  // Saved again as it is: no state of its own, unless it is given a name.
  if (cause === 'edited' && note === '' && isSame(recipe, newest.recipe)) return { ok: true, state: newest };
  return keepRecipe(ports, kept, { recipe, parent: revision === 0 ? null : revision, cause, note });
}

interface Keeping {
  readonly recipe: Recipe;
  readonly parent: number | null;
  readonly cause: RevisionCause;
  readonly note: string;
}

/** First into the records, then as a file; what is cut off between the two is made up for by the next mirroring. */
async function keepRecipe(ports: RecipePorts, { broken }: KeptRecipes, keeping: Keeping): Promise<RecipeKept> {
  const { recipes } = await ports.records();
  const kept = await recipes.keep({ ...keeping, author: ports.author ?? '', recordedAt: ports.clock.now() });
  if (!kept.ok) {
    const newest = kept.newest?.revision;
    return newest === undefined ? { ok: false, why: 'not-found' } : { ok: false, why: 'overtaken', newest };
  }
  if (!broken.has(keeping.recipe.id)) await ports.shelf.keep(keeping.recipe);
  return { ok: true, state: ownState(kept.revision) };
}

async function putAside(
  ports: RecipePorts,
  kept: KeptRecipes,
  { id, revision }: { readonly id: string; readonly revision: number },
): ReturnType<RecipeDesk['putAside']> {
  const state = statesOf(kept).find((each) => each.id === id);
  if (state === undefined) return 'not-found';
  if (state.origin === 'example') return 'example';
  if (!(await (await ports.records()).recipes.putAside(id, revision))) return 'overtaken';
  await ports.shelf.putAside(id);
  return 'done';
}

async function bringBack(ports: RecipePorts, { broken }: KeptRecipes, id: string): Promise<RecipeState | undefined> {
  const back = await (await ports.records()).recipes.bringBack(id);
  if (back === undefined) return undefined;
  if (!broken.has(id)) await ports.shelf.keep(back.recipe);
  return ownState(back);
}
