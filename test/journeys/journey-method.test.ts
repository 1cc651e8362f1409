// Journey: a method on a data set, its result in a dossier with its derivation, and found clusters as definitions of a dossier.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { figureWords } from '../../src/web/words/figure-words.ts';
import { runWords } from '../../src/web/words/run-words.ts';
import { openScene } from './scene.ts';

const DOSSIER = 'us-electronics-santa-clara';
const STATES = 'us-states@2026.11.0/employment';
const INDUSTRIES = ['334111', '334112', '334413', '334418', '336111', '336112', '336310', '311111'];

const scene = openScene();

/** Picks the states, counts of establishments and some industries; the columns are guessed. */
async function pickStates(page: Page): Promise<void> {
  const table = page.locator('fieldset.run-table', { hasText: '“x”' });
  await table.getByLabel(runWords.from.vi).selectOption(STATES);
  await table.getByLabel('value', { exact: true }).selectOption('establishments');
  assert.equal(await table.getByLabel('place', { exact: true }).inputValue(), 'place_id');
  assert.equal(await table.getByLabel('industry', { exact: true }).inputValue(), 'naics6');
  await table.getByLabel(/^naics6 có/).fill(INDUSTRIES.join(', '));
}

test('a result goes from a data set into a dossier, where each number leads to its rows and can be computed again', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open('/methods/location-quotient');
  await page.getByRole('link', { name: runWords.openRun.vi }).click();
  await pickStates(page);
  await page.getByRole('button', { name: runWords.run.vi, exact: true }).click();
  await page.getByRole('heading', { name: runWords.result.vi, exact: true }).waitFor();
  assert.match(
    (await page.locator('.screen-sentence').textContent()) ?? '',
    /us-states@2026\.11\.0\/employment: 400 dòng/,
  );
  assert.ok(await page.locator('svg .result-bar').count());
  assert.match(page.url(), /tables=/);
  await page.getByLabel(runWords.look.vi, { exact: true }).selectOption('asMap');
  await page.locator('svg.map .map-units [data-place="USS-06"]').first().waitFor();
  await page.getByLabel(runWords.mapOf.vi.replace('{key}', 'industry')).selectOption('334413');
  await page.getByLabel(runWords.look.vi, { exact: true }).selectOption('asBars');
  const form = page.locator('section', { has: page.locator('#to-dossier') });
  await form.getByLabel(runWords.dossier.vi).selectOption(DOSSIER);
  await form.getByLabel(runWords.titleVi.vi).fill('Bang chuyên môn hoá');
  await form.getByLabel(runWords.titleEn.vi).fill('States that specialise');
  await form.getByLabel(runWords.orderOf.vi).selectOption('-lq');
  await form.getByLabel(runWords.rowsShown.vi).fill('5');
  await form.getByRole('button', { name: runWords.put.vi }).click();
  await form.getByRole('link', { name: runWords.openThere.vi }).click();
  const section = page.locator('#run-location-quotient');
  await section.waitFor();
  assert.equal(await section.locator('tbody tr').count(), 5);
  await section.locator('tbody a').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('place = place_id, industry = naics6, value = establishments').waitFor();
  await dialog.getByRole('button', { name: figureWords.recompute.vi }).click();
  await dialog.getByText(figureWords.same.vi.split('{')[0] ?? '').waitFor();
  await reading.close();
});

test('a run in a dossier is opened with its choices, changed, and taken away', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open(`/dossiers/${DOSSIER}/report`);
  await page.getByRole('link', { name: runWords.changeOf.vi.replace('{title}', 'Bang chuyên môn hoá') }).click();
  const form = page.locator('section', { has: page.locator('#to-dossier') });
  assert.equal(await form.getByLabel(runWords.titleVi.vi).inputValue(), 'Bang chuyên môn hoá');
  assert.equal(await form.getByLabel(runWords.rowsShown.vi).inputValue(), '5');
  await form.getByLabel(runWords.rowsShown.vi).fill('3');
  await form.getByRole('button', { name: runWords.putAgain.vi }).click();
  await form.getByRole('link', { name: runWords.openThere.vi }).click();
  await page.locator('#run-location-quotient tbody tr').nth(2).waitFor();
  await page.locator('#run-location-quotient tbody tr').nth(3).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: runWords.removeOf.vi.replace('{title}', 'Bang chuyên môn hoá') }).click();
  await page.locator('#run-location-quotient').waitFor({ state: 'detached' });
  await reading.close();
});

test('clusters that the search finds are saved, and a dossier can choose one of them', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open('/methods/cluster-search/run');
  await pickStates(page);
  await page.getByLabel('groups', { exact: true }).fill('2, 3');
  await page.getByRole('button', { name: runWords.run.vi, exact: true }).click();
  const form = page.locator('section', { has: page.locator('#to-definitions') });
  await form.getByLabel(runWords.setName.vi).fill('tim-duoc');
  assert.equal(await form.getByLabel(runWords.classification.vi).inputValue(), 'naics2012');
  await form.getByRole('button', { name: runWords.save.vi }).click();
  await form.getByText('tim-duoc@1').waitFor();
  const { groups } = await scene().asked<{ groups: readonly { id: string; version: string; members: object[] }[] }>(
    '/groups',
  );
  const own = groups.filter(({ id }) => id.startsWith('tim-duoc-'));
  assert.equal(
    own.reduce((sum, { members }) => sum + members.length, 0),
    INDUSTRIES.length,
  );
  await form.getByRole('button', { name: runWords.save.vi }).click();
  await page.getByRole('alert').getByText('tim-duoc@1').first().waitFor();
  await form.getByLabel(runWords.replaces.vi).check();
  await form.getByRole('button', { name: runWords.save.vi }).click();
  await form.getByText('tim-duoc@2').waitFor();
  await reading.close();
});

test('the small example of a method runs at once, and a fault of what was chosen is told by code and place', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open('/methods/leiden/run');
  await page.getByText(runWords.example.vi, { exact: true }).click();
  await page.getByRole('button', { name: runWords.run.vi, exact: true }).click();
  await page.getByRole('heading', { name: runWords.result.vi, exact: true }).waitFor();
  assert.equal(await page.locator('#to-dossier').count(), 0);
  await page.getByLabel('resolution', { exact: true }).fill('-1');
  await page.getByRole('button', { name: runWords.run.vi, exact: true }).click();
  await page.getByRole('alert').getByText('resolution').first().waitFor();
  await reading.close();
});
