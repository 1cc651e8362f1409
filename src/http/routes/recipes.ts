import type { RecipeAddress, RecipeKept, RecipeState } from '../../app/desks/recipe-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refusalLine } from '../../model/refusal.ts';
import type { recipeApi } from '../contract/recipe-contract.ts';
import { HttpError } from '../http-error.ts';
import { foundOr, notFound } from './not-found.ts';
import { type Handlers, type JsonReply, json } from './route.ts';

const RECIPE: Bilingual = { vi: 'công thức', en: 'recipe' };
const LATEST_REVISION = /^\d{1,9}$/;

/** A state with its revision as ETag. */
const stated = (state: RecipeState, headers: Readonly<Record<string, string>> = {}): JsonReply<RecipeState> =>
  json(state, { etag: `"${state.revision}"`, ...headers });

/** @throws {HttpError} "needs-revision" where a writer does not say what was edited */
function expectedRevision(ifMatch: string | undefined): number {
  if (ifMatch !== undefined && LATEST_REVISION.test(ifMatch)) return Number(ifMatch);
  throw new HttpError('needs-revision', {
    vi: 'Hãy gửi If-Match với số bản đang sửa, lấy từ ETag khi đọc công thức.',
    en: 'Send If-Match with the revision being edited; it is the ETag of the recipe as it was read.',
  });
}

function overtaken(newest: number): HttpError {
  return new HttpError(
    'overtaken',
    {
      vi: `Bản ${newest} đã được lưu trước; không có gì bị ghi đè. Hãy gộp rồi lưu lại.`,
      en: `Revision ${newest} was saved first; nothing was overwritten. Merge, then save again.`,
    },
    { newest },
  );
}

/** All faults at once, each with the path at which it stands. */
function refused(refusals: readonly Refusal[]): HttpError {
  const faults = refusals.map(({ code, where: { file: _, ...where }, said }) => ({ code, where, said }));
  const [only] = faults;
  const said =
    faults.length === 1 && only !== undefined
      ? { vi: `${refusalLine(only, 'vi')}.`, en: `${refusalLine(only, 'en')}.` }
      : { vi: `Công thức có ${faults.length} chỗ cần sửa.`, en: `The recipe has ${faults.length} faults.` };
  return new HttpError('refused', said, { faults });
}

function keptState(kept: RecipeKept, id: string): RecipeState {
  if (kept.ok) return kept.state;
  if (kept.why === 'overtaken') throw overtaken(kept.newest);
  if (kept.why === 'refused') throw refused(kept.refusals);
  throw notFound(RECIPE, id);
}

/** `ID@REVISION`, or `ID` for the newest. */
function addressOf(written: string): RecipeAddress {
  const [id = '', revision] = written.split('@');
  if (revision === undefined) return { id };
  if (!LATEST_REVISION.test(revision)) throw notFound(RECIPE, written);
  return { id, revision: Number(revision) };
}

export const recipeHandlers: Handlers<typeof recipeApi> = {
  'GET /recipes': async ({ desks }) => {
    const { recipes, aside } = await desks.recipes.list();
    return json({ recipes: [...recipes], aside: [...aside] });
  },
  'POST /recipes': async ({ desks, body }) => {
    const state = keptState(await desks.recipes.create(body), body.kind === 'duplicate' ? body.from : '');
    return stated(state, { location: `/api/v1/recipes/${state.id}` });
  },
  'GET /recipes/compare': async ({ desks, query }) => {
    const differences = await desks.recipes.compare(addressOf(query.a), addressOf(query.b));
    return json({ differences: [...foundOr(differences, RECIPE, `${query.a} … ${query.b}`)] });
  },
  'GET /recipes/:id': async ({ desks, params, query }) =>
    stated(foundOr(await desks.recipes.find({ ...params, ...query }), RECIPE, params.id)),
  'PUT /recipes/:id': async ({ desks, params, body, ifMatch }) => {
    const { recipe, note, cause } = body;
    const revision = expectedRevision(ifMatch);
    const kept = await desks.recipes.save(params.id, { text: JSON.stringify(recipe), revision, note, cause });
    return stated(keptState(kept, params.id));
  },
  'DELETE /recipes/:id': async ({ desks, params, ifMatch }) => {
    const outcome = await desks.recipes.putAside(params.id, expectedRevision(ifMatch));
    if (outcome === 'not-found') throw notFound(RECIPE, params.id);
    if (outcome === 'overtaken') {
      const state = await desks.recipes.find(params);
      throw overtaken(state?.revision ?? 0);
    }
    if (outcome === 'example') {
      throw new HttpError('cannot-compute', {
        vi: 'Hồ sơ mẫu đi cùng chương trình nên không cất đi được; hãy nhân bản nó.',
        en: 'An example comes with the program and cannot be put aside; duplicate it instead.',
      });
    }
    return json(undefined as never);
  },
  'POST /recipes/:id/bring-back': async ({ desks, params }) =>
    stated(foundOr(await desks.recipes.bringBack(params.id), RECIPE, params.id)),
  'POST /recipes/:id/merge': async ({ desks, params, body }) => {
    const asked = { base: body.base, text: JSON.stringify(body.mine) };
    const merge = foundOr(await desks.recipes.merge(params.id, asked), RECIPE, params.id);
    if ('refusals' in merge) throw refused(merge.refusals);
    return json({ ...merge, conflicts: [...merge.conflicts], theirs: [...merge.theirs] });
  },
  'GET /recipes/:id/revisions': async ({ desks, params }) => {
    const revisions = await desks.recipes.history(params.id);
    return json({ revisions: [...revisions] });
  },
  'GET /recipes/:id/file': async ({ desks, params, query }) => {
    const { fileName, text } = foundOr(await desks.recipes.exportText({ ...params, ...query }), RECIPE, params.id);
    const bytes = new TextEncoder().encode(text);
    return { kind: 'file', fileName, mediaType: 'application/json; charset=utf-8', bytes };
  },
};
