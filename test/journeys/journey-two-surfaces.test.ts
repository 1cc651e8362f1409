// The browser and the command line work on the same dossiers: the same figures from both, also after an edit in the browser.
import assert from 'node:assert/strict';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DossierFile } from '../../src/app/dossier/dossier-file.ts';
import type { Report } from '../../src/evidence/report.ts';
import { screenObjections } from './examinations.ts';
import { untilSaved } from './hand.ts';
import { newerPack } from './newer-pack.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';
import { command } from './whole-program.ts';

const scene = openScene();

type Values = Readonly<Record<string, number | null>>;

const valuesOf = (figures: Readonly<Record<string, { readonly value: number | null }>>): Values =>
  Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]));

async function ofCommandLine(): Promise<Values> {
  const { dataFolder } = scene().program;
  const out = join(dataFolder, 'out');
  const built = await command('dossier', 'build', DOSSIER, '--format', 'json', '--out', out, '--data', dataFolder);
  assert.equal(built.code, 0, built.error);
  const file = JSON.parse(await readFile(join(out, `${DOSSIER}.dossier.json`), 'utf8')) as DossierFile;
  return valuesOf(file.figures);
}

const ofBrowser = async (): Promise<Values> =>
  valuesOf((await scene().asked<Report>(`/dossiers/${DOSSIER}/report`)).figures);

test('the command line gives the same figures as the browser, before and after an edit on screen', async () => {
  const before = await ofBrowser();
  assert.ok(Object.keys(before).length >= 20);
  assert.deepEqual(await ofCommandLine(), before);

  const reading = await scene().reading();
  await reading.open(`/dossiers/${DOSSIER}/define`);
  await reading.page.getByRole('checkbox', { name: '28', checked: true }).first().click();
  await untilSaved(reading.page);
  await reading.settle();
  const after = await ofBrowser();
  assert.notDeepEqual(after, before, 'the edit moved figures');
  assert.deepEqual(await ofCommandLine(), after);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});

test('a faulty recipe and a release that was cut short are named on the first screen', async () => {
  const { program } = scene();
  const example = JSON.parse(await readFile(join(program.dataFolder, 'recipes', `${DOSSIER}.json`), 'utf8')) as object;
  const recipe = join(program.dataFolder, 'recipes/broken.json');
  const release = join(program.dataFolder, 'releases/law-cut');
  await mkdir(join(program.dataFolder, 'releases'), { recursive: true });
  await writeFile(recipe, JSON.stringify({ ...example, id: 'broken', asOf: ['2023-13-45'] }));
  await newerPack(release, 'law', { table: 'acts', words: 'nd-68-2017' });
  await truncate(join(release, 'acts.csv'), 100);
  const reading = await scene().reading({ language: 'en', width: 320 });
  await reading.open('/');
  const said = (await reading.page.locator('main').textContent()) ?? '';
  for (const fault of ['2023-13-45', 'law-cut']) assert.ok(said.includes(fault), `${fault} is not named:\n${said}`);
  assert.deepEqual(await screenObjections(reading), []);
  await rm(recipe);
  await rm(release, { recursive: true });
  await reading.open('/');
  assert.doesNotMatch((await reading.page.locator('main').textContent()) ?? '', /2023-13-45|law-cut/);
  await reading.close();
});
