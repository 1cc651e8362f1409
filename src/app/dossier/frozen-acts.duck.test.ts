import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import type { OwnAct } from '../../model/own-act.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { loadLaw } from '../knowledge/load-law.ts';
import { openLaw } from '../law/open-law.ts';
import { methodHere } from '../methods/method-here.case.ts';
import { buildDossier } from './build-dossier.ts';
import type { BuildPorts } from './build-ports.ts';
import { citedByRecipe } from './cited-by-recipe.ts';
import type { DossierFile } from './dossier-file.ts';
import { withFrozenActs } from './frozen-acts.ts';
import { RecipeError } from './recipe-error.ts';
import { verifyDossier } from './verify-dossier.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
after(() => tables.close());

/** A machine on which nobody added an act. */
const elsewhere: BuildPorts = {
  shelf,
  tables,
  program: 'lienket test',
  methodRoom: methodHere,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
const here = (...acts: readonly OwnAct[]): BuildPorts => ({ ...elsewhere, ownActs: async () => acts });

const act = (id: string, more: Partial<OwnAct> = {}): OwnAct => ({
  ...{ act_id: id, type: 'decree', type_vi: 'Nghị định', number: `${id}/NĐ-CP`, issuer_vi: 'Chính phủ' },
  ...{ issuer_en: 'Government', issued: '2024-07-01', in_force_from: '2024-08-01', in_force_to: '' },
  ...{ title_vi: `Nghị định thử ${id}`, title_en: '', status: 'in-force', how_sure: 'A' },
  ...{ source: 'công báo', source_url: '', relations: [] },
  ...more,
});
const basis = act('77-2024');
const later = act('12-2026', {
  issued: '2026-05-02',
  in_force_from: '2026-06-01',
  relations: [{ relation: 'replaces', act: '77-2024' }],
});
const other = act('88-2024', { relations: [{ relation: 'details', act: 'nd-80-2021' }] });

const parsed = parseRecipe(readFileSync(`${root}recipes/thai-nguyen-bac-giang.json`, 'utf8'), 'recipe');
assert.ok(parsed.ok);
const seed: Recipe = parsed.value;
/** One day, so that changes between it and the day of the dossier are told. */
const resting: Recipe = {
  ...seed,
  ...{ asOf: ['2025-09-18'], dated: '2026-11-23', legalBases: ['77-2024'], changes: [], claims: [] },
};

test('a dossier rests on an act of one’s own as on a shipped one, with its warning and with what changed since', async () => {
  const { report, gathered } = await buildDossier(
    elsewhere,
    await withFrozenActs(here(other, later, basis), { ...resting, asOf: ['2026-11-23'] }),
  );
  assert.deepEqual(report.legalBases, ['77-2024']);
  assert.equal(report.acts['77-2024']?.number, '77-2024/NĐ-CP');
  assert.match(report.acts['77-2024']?.warning?.vi ?? '', /thay bằng 12-2026\/NĐ-CP/u);
  assert.deepEqual(
    gathered.content.recipe.ownActs?.map(({ act_id: id }) => id),
    ['12-2026', '77-2024'],
  );
  const before = await buildDossier(elsewhere, await withFrozenActs(here(later, basis), resting));
  assert.equal(before.report.acts['77-2024']?.warning, undefined);
  assert.ok(before.gathered.content.policy.some(({ vi }) => /77-2024\/NĐ-CP đã bị thay thế bởi .*12-2026/u.test(vi)));
});

test('what the act said is frozen: another machine makes every figure again, whatever becomes of the act here', async () => {
  const built = await buildDossier(elsewhere, await withFrozenActs(here(basis), resting));
  const file = JSON.parse(JSON.stringify({ ...built.file, carried: [] })) as DossierFile;
  assert.equal((await verifyDossier(elsewhere, file)).holds, true);
  const changed = here({ ...basis, title_vi: 'Tên khác' }, later);
  assert.equal((await verifyDossier(changed, file)).holds, true);
  const again = await buildDossier(changed, await withFrozenActs(changed, file.recipe));
  assert.equal(again.report.acts['77-2024']?.title.vi, basis.title_vi);
  assert.deepEqual(again.file.seal, file.seal);
  const nudged = { ...file, recipe: { ...file.recipe, ownActs: [{ ...basis, title_vi: 'Tên khác' }] } };
  assert.deepEqual(
    (await verifyDossier(elsewhere, nudged)).differences.map(({ what }) => what),
    ['recipe'],
  );
});

test('an act that nobody added here is refused by name, and a dossier that rests on none keeps its recipe and seal', async () => {
  await assert.rejects(buildDossier(elsewhere, await withFrozenActs(here(other), resting)), RecipeError);
  assert.equal(await withFrozenActs(here(basis, later, other), seed), seed);
  assert.equal(await withFrozenActs(elsewhere, seed), seed);
});

test('policy that changed is told of a frozen act where nobody added it, and by what is at hand where somebody did', async () => {
  const law = openLaw({ shelf, tables, dossiers: async () => [] });
  const told = async (recipe: Recipe) => {
    const view = await law.changes({ ...citedByRecipe(recipe, await loadLaw(elsewhere)), until: '2026-11-23' });
    return view.changes.filter(({ act: id }) => id === '77-2024').map(({ kind, by }) => [kind, by]);
  };
  assert.deepEqual(await told(await withFrozenActs(here(basis, later), resting)), [['replaced', '12-2026']]);
  assert.deepEqual(await told(await withFrozenActs(here(basis), resting)), []);
});
