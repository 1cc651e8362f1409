import type { Kysely, Selectable, Transaction } from 'kysely';
import type { KeptRevision, NewRevision, RecipeRecords, RecipeRevision, RevisionLine } from '../app/ports-records.ts';
import type { Tables } from './tables.ts';

type Store = Kysely<Tables> | Transaction<Tables>;
type LineRow = Omit<Selectable<Tables['recipe_revision']>, 'content'>;

const LINE = [
  'recipe_revision.id',
  'recipe_revision.revision',
  'recipe_revision.parent',
  'recipe_revision.cause',
  'recipe_revision.note',
  'recipe_revision.author',
  'recipe_revision.recorded_at',
] as const;

/** Recipes and their revisions in the tables of this store. */
export function recipeRecords(store: Kysely<Tables>): RecipeRecords {
  return {
    async list() {
      const rows = await newestOf(store, false).select('content').execute();
      return rows.map(revisionOf);
    },
    async aside() {
      return (await newestOf(store, true).execute()).map(lineOf);
    },
    find: (id, revision) => foundRevision(store, id, revision),
    async history(id) {
      const rows = await store
        .selectFrom('recipe_revision')
        .select(LINE)
        .where('id', '=', id)
        .orderBy('revision', 'desc')
        .execute();
      return rows.map(lineOf);
    },
    keep: (entry) => store.transaction().execute((work) => keptRevision(work, entry)),
    async putAside(id, newest) {
      const { numUpdatedRows } = await store
        .updateTable('recipe')
        .set({ is_aside: true })
        .where('id', '=', id)
        .where('newest', '=', newest)
        .where('is_aside', '=', false)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async bringBack(id) {
      await store.updateTable('recipe').set({ is_aside: false }).where('id', '=', id).execute();
      return foundRevision(store, id);
    },
  };
}

function newestOf(store: Store, isAside: boolean) {
  return store
    .selectFrom('recipe')
    .innerJoin('recipe_revision', (join) =>
      join.onRef('recipe_revision.id', '=', 'recipe.id').onRef('recipe_revision.revision', '=', 'recipe.newest'),
    )
    .select(LINE)
    .where('recipe.is_aside', '=', isAside)
    .orderBy('recipe.id');
}

async function foundRevision(store: Store, id: string, revision?: number): Promise<RecipeRevision | undefined> {
  const rows = store
    .selectFrom('recipe')
    .innerJoin('recipe_revision', 'recipe_revision.id', 'recipe.id')
    .select([...LINE, 'content'])
    .where('recipe.id', '=', id);
  const row = await (revision === undefined
    ? rows.whereRef('recipe_revision.revision', '=', 'recipe.newest').where('recipe.is_aside', '=', false)
    : rows.where('recipe_revision.revision', '=', revision)
  ).executeTakeFirst();
  return row === undefined ? undefined : revisionOf(row);
}

/** The line of the recipe is the gate: whoever moves its number on first is the one writer of that revision. */
async function keptRevision(work: Transaction<Tables>, entry: NewRevision): Promise<KeptRevision> {
  const { id } = entry.recipe;
  const revision = (entry.parent ?? 0) + 1;
  const isFirst = entry.parent === null ? await isCreated(work, id) : await isMovedOn(work, id, entry.parent);
  if (!isFirst) return { ok: false, newest: await foundRevision(work, id) };
  const { recipe, parent, cause, note, author, recordedAt } = entry;
  await work
    .insertInto('recipe_revision')
    .values({ id, revision, parent, content: JSON.stringify(recipe), cause, note, author, recorded_at: recordedAt })
    .execute();
  return { ok: true, revision: { id, revision, parent, recipe, cause, note, author, recordedAt } };
}

async function isCreated(work: Transaction<Tables>, id: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('recipe')
    .values({ id, newest: 1 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function isMovedOn(work: Transaction<Tables>, id: string, parent: number): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('recipe')
    .set({ newest: parent + 1 })
    .where('id', '=', id)
    .where('newest', '=', parent)
    .where('is_aside', '=', false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function lineOf({ id, revision, parent, cause, note, author, recorded_at: at }: LineRow): RevisionLine {
  return { id, revision, parent, cause, note, author, recordedAt: at.toISOString() };
}

function revisionOf(row: LineRow & { readonly content: string }): RecipeRevision {
  return { ...lineOf(row), recipe: JSON.parse(row.content) as RecipeRevision['recipe'] };
}
