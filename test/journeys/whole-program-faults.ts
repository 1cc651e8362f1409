// Faulty files in the data folder while the server runs: each is told where it matters, and nothing else suffers.
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { startReading } from './browser.ts';
import { axeFindings, sidewaysOverflow } from './examinations.ts';
import { root } from './whole-program.ts';
import { DOSSIER, type Scene } from './whole-program-numbers.ts';

async function keepRecipe(
  dataFolder: string,
  id: string,
  change: (recipe: Readonly<Record<string, unknown>>) => object,
): Promise<void> {
  const example = JSON.parse(await readFile(join(root, `recipes/${DOSSIER}.json`), 'utf8')) as Record<string, unknown>;
  await mkdir(join(dataFolder, 'recipes'), { recursive: true });
  const recipe = { ...change(example), id };
  await writeFile(join(dataFolder, `recipes/${id}.json`), JSON.stringify(recipe));
}

export function faultJourneys(scene: Scene): void {
  describe('faulty files', () => {
    test('a faulty recipe and a release that was cut short are named on the home page', async () => {
      const { program, browser } = scene();
      await keepRecipe(program.dataFolder, 'broken', (recipe) => ({ ...recipe, asOf: ['2023-13-45'] }));
      const release = join(program.dataFolder, 'releases/law-cut');
      await cp(join(root, 'packs/law'), release, { recursive: true });
      await truncate(join(release, 'acts.csv'), 100);
      const reading = await startReading(browser, program.base, { language: 'en', scheme: 'light', width: 320 });
      await reading.open('/');
      const note = (await reading.page.locator('.note.warning').textContent()) ?? '';
      for (const fault of ['2023-13-45', 'law-cut', 'acts.csv has 100 bytes']) assert.ok(note.includes(fault), note);
      assert.deepEqual(await axeFindings(reading.page), []);
      assert.ok((await sidewaysOverflow(reading.page)) <= 0);
      await rm(release, { recursive: true });
      await rm(join(program.dataFolder, 'recipes/broken.json'));
      await reading.open('/');
      assert.equal(await reading.page.locator('.note.warning').count(), 0);
      await reading.close();
    });

    test('a repealed act is warned of with its successor on the page', async () => {
      const { program, browser } = scene();
      await keepRecipe(program.dataFolder, 'repealed', (recipe) => ({
        ...recipe,
        legalBases: ['nd-68-2017', 'nd-80-2021'],
      }));
      const reading = await startReading(browser, program.base, { language: 'en', scheme: 'light', width: 390 });
      await reading.open('/dossiers/repealed/acts/nd-68-2017');
      const warning = (await reading.page.locator('.note.warning').textContent()) ?? '';
      assert.match(warning, /replaced/i);
      assert.match(warning, /32\/2024/);
      await reading.close();
    });

    test('a recipe that cannot be computed says why on its page and leaves the others alone', async () => {
      const { program, browser } = scene();
      await keepRecipe(program.dataFolder, 'strange', (recipe) => ({
        ...recipe,
        cluster: { ...(recipe['cluster'] as object), places: ['VN63-99'] },
      }));
      const reading = await startReading(browser, program.base, { language: 'en', scheme: 'light', width: 390 });
      assert.equal(await reading.open('/dossiers/strange'), 409);
      assert.match((await reading.page.locator('main').textContent()) ?? '', /VN63-99/);
      assert.equal(await reading.open(`/dossiers/${DOSSIER}`), 200);
      await reading.close();
    });
  });
}
