import { z } from 'zod';
import type { RecipeConflict, RecipeDifference, RecipeHead, RecipeState } from '../../app/desks/recipe-desk.ts';
import { REVISION_CAUSES } from '../../app/ports-records.ts';
import type { Endpoints } from './endpoint.ts';
import { recipe, sentRecipe } from './recipe-shape-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type { RecipeConflict, RecipeDifference, RecipeHead, RecipeState } from '../../app/desks/recipe-desk.ts';
export type { Claim, Recipe } from '../../evidence/recipe.ts';

/** Id of a recipe, or `r~…`: the secret of a reader's link. */
const id = z.string().regex(/^(r~)?[\w-]{1,120}$/);
const params = z.object({ id });
const revision = z.coerce.number().int().min(0).optional();
const cause = z.enum(REVISION_CAUSES);
const words = z.string().max(400);

const headShape = {
  id: text,
  title: bilingual,
  subtitle: bilingual,
  origin: z.enum(['example', 'own']),
  /** Newest revision; 0 for an example that nobody has edited. */
  revision: whole,
  changedAt: text.nullable(),
};

const head: z.ZodType<RecipeHead> = z.object(headShape).register(named, { id: 'RecipeHead' });

/** One state of a recipe; its revision is the ETag of the answer, to be sent back as `If-Match`. */
const state: z.ZodType<RecipeState> = z
  .object({
    ...headShape,
    recipe,
    parent: whole.nullable(),
    cause: cause.nullable(),
    note: text,
    author: text,
  })
  .register(named, { id: 'RecipeState' });

const revisionHead = z
  .object({
    revision: whole,
    parent: whole.nullable(),
    cause,
    note: text,
    author: text,
    recordedAt: text,
  })
  .register(named, { id: 'Revision' });

export type RevisionHead = z.output<typeof revisionHead>;

const difference: z.ZodType<RecipeDifference> = z
  .object({ path: text, what: bilingual, before: bilingual.nullable(), now: bilingual.nullable() })
  .register(named, { id: 'RecipeDifference' });

const conflict: z.ZodType<RecipeConflict> = z
  .object({
    path: text,
    what: bilingual,
    mine: z.unknown().exactOptional(),
    theirs: z.unknown().exactOptional(),
    mineWords: bilingual.nullable(),
    theirsWords: bilingual.nullable(),
  })
  .register(named, { id: 'RecipeConflict' });

const merge = z
  .object({
    merged: recipe,
    conflicts: z.array(conflict),
    theirs: z.array(difference),
    newest: state,
  })
  .register(named, { id: 'RecipeMerge' });

export type RecipeMerge = z.output<typeof merge>;

const group = z.object({
  id: text,
  version: text,
  sure: z.array(text).exactOptional(),
  only: z.array(text).exactOptional(),
});

const made = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('new'),
    title: bilingual,
    group,
    places: z.array(text),
    regions: z.array(text).default([]),
    asOf: z.array(day),
    factSets: z.array(text).default([]),
  }),
  z.object({
    kind: z.literal('duplicate'),
    from: text,
    revision: z.int().min(0).exactOptional(),
    title: bilingual.exactOptional(),
  }),
  z.object({ kind: z.literal('import'), text: text, fileName: words.default('recipe.json') }),
]);

const sides = z.object({ a: text, b: text });

/** Recipes: what a person edits. The file is the one that the command line reads and writes. */
export const recipeApi = {
  'GET /recipes': {
    action: 'dossier.read',
    summary: { vi: 'Danh sách công thức, cả những công thức đã cất', en: 'Recipes, and those that were put aside' },
    answer: z.object({ recipes: z.array(head), aside: z.array(head) }),
  },
  'POST /recipes': {
    action: 'dossier.write',
    summary: { vi: 'Tạo mới, nhân bản hoặc nhập một công thức', en: 'Create, duplicate or import a recipe' },
    body: made,
    answer: state,
    status: 201,
  },
  'GET /recipes/compare': {
    action: 'dossier.read',
    summary: { vi: 'So hai bản, viết MÃ@BẢN, bằng lời', en: 'Compare two states, written ID@REVISION, in words' },
    query: sides,
    answer: z.object({ differences: z.array(difference) }),
  },
  'GET /recipes/:id': {
    action: 'dossier.read',
    summary: { vi: 'Một công thức; ETag là số bản', en: 'One recipe; its ETag is the revision' },
    params,
    query: z.object({ revision }),
    answer: state,
  },
  'PUT /recipes/:id': {
    action: 'dossier.write',
    summary: { vi: 'Lưu; cần If-Match là số bản đang sửa', en: 'Save; needs If-Match with the revision being edited' },
    params,
    body: z.object({ recipe: sentRecipe, note: words.default(''), cause: cause.default('edited') }),
    answer: state,
  },
  'DELETE /recipes/:id': {
    action: 'dossier.write',
    summary: { vi: 'Cất đi (lấy lại được); cần If-Match', en: 'Put aside (it can be brought back); needs If-Match' },
    params,
    status: 204,
  },
  'POST /recipes/:id/bring-back': {
    action: 'dossier.write',
    summary: { vi: 'Lấy lại công thức đã cất', en: 'Bring back a recipe that was put aside' },
    params,
    answer: state,
  },
  'POST /recipes/:id/merge': {
    action: 'dossier.write',
    summary: { vi: 'Gộp bản đang sửa với bản mới nhất', en: 'Merge what is being edited with the newest state' },
    params,
    body: z.object({ base: whole, mine: sentRecipe }),
    answer: merge,
  },
  'GET /recipes/:id/revisions': {
    action: 'dossier.read',
    summary: { vi: 'Các bản đã lưu, mới nhất trước', en: 'Saved states, newest first' },
    params,
    answer: z.object({ revisions: z.array(revisionHead) }),
  },
  'GET /recipes/:id/file': {
    action: 'dossier.read',
    summary: { vi: 'Tệp công thức như dòng lệnh dùng', en: 'The recipe file that the command line uses' },
    params,
    query: z.object({ revision }),
    gives: 'file',
    files: ['application/json'],
  },
} as const satisfies Endpoints;
