// Journey 1: the seed cluster from nothing, in less than two minutes of clicks, down to the rows and into a Word file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { defineWords } from '../../src/web/words/define-words.ts';
import { dossiersWords } from '../../src/web/words/dossiers-words.ts';
import { figureWords } from '../../src/web/words/figure-words.ts';
import { frameWords } from '../../src/web/words/frame-words.ts';
import { ledgerWords } from '../../src/web/words/ledger-words.ts';
import { reportWords } from '../../src/web/words/report-words.ts';
import { screenWords } from '../../src/web/words/screen-words.ts';
import type { Reading } from './browser.ts';
import { type Hand, handOn, untilSaved } from './hand.ts';
import { officeText } from './office-text.ts';
import { openScene } from './scene.ts';

/** Two minutes, at two seconds for each press, text or choice. */
const MOST_ACTS = 60;
const NAME = 'Cụm điện, điện tử, cơ khí hai tỉnh';
const GROUP = 'Điện – điện tử – cơ khí chế tạo';
const WORDS = 'Hai tỉnh đã có tổ chức hỗ trợ:';
const WORDS_EN = 'The two provinces have support organisations:';

const scene = openScene();

/** With plain spaces where numbers keep their units beside them. */
const plainText = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

/** Makes the dossier and defines it; tells its id. */
async function defined({ page, settle }: Reading, hand: Hand): Promise<string> {
  const dialog = page.getByRole('dialog');
  await hand.press(page.getByRole('navigation', { name: frameWords.main.vi }).getByText(frameWords.dossiers.vi));
  await hand.press(page.getByRole('button', { name: dossiersWords.make.vi }));
  await hand.type(dialog.getByLabel(dossiersWords.name.vi), NAME);
  await hand.choose(dialog.getByLabel(dossiersWords.group.vi), GROUP);
  for (const place of ['thai nguyen', 'bac giang']) {
    await hand.type(dialog.getByLabel(defineWords.placeFind.vi), place);
    await hand.tick(dialog.getByRole('checkbox').first());
  }
  await hand.press(dialog.getByRole('button', { name: dossiersWords.create.vi }));
  await page.getByRole('heading', { level: 1, name: defineWords.asks.vi }).waitFor();
  await hand.press(page.getByRole('button', { name: defineWords.keepCore.vi }));
  for (const code of ['2591', '2592']) await hand.tick(page.getByRole('checkbox', { name: code, checked: true }));
  await hand.type(page.getByLabel(defineWords.day.vi), '18/09/2023');
  await hand.press(page.getByRole('button', { name: defineWords.addDay.vi }));
  await untilSaved(page);
  await settle();
  return /\/dossiers\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
}

interface Recipe {
  readonly recipe: {
    readonly asOf: readonly string[];
    readonly cluster: {
      readonly places: readonly string[];
      readonly group: { readonly id: string; readonly only?: readonly string[] };
    };
  };
}

/** Opens a number, waits for its rows and tells its id. */
async function openedToRows(page: Page, hand: Hand, figure: Locator): Promise<string> {
  const id = (await figure.getAttribute('data-figure')) ?? '';
  await hand.press(figure);
  const panel = page.getByRole('dialog');
  await panel.getByText(id).first().waitFor();
  const rows = panel.locator('table tbody tr');
  await rows.first().waitFor();
  assert.ok((await rows.count()) > 0, `${id} has no rows`);
  return id;
}

const closed = (page: Page, hand: Hand): Promise<void> =>
  hand.press(page.getByRole('dialog').getByRole('button', { name: frameWords.close.vi }));

/** Writes a claim on the figure whose derivation lies open. */
async function claimed({ page }: Reading, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('dialog').getByRole('link', { name: figureWords.claim.vi }));
  const words = page.getByLabel(ledgerWords.vi.vi);
  await words.waitFor();
  const mark = await words.inputValue();
  assert.match(mark, /^\{figure:.+\}$/);
  await hand.type(words, `${WORDS} ${mark}.`);
  await hand.type(page.getByLabel(ledgerWords.en.vi), `${WORDS_EN} ${mark}.`);
  await hand.press(page.getByRole('button', { name: ledgerWords.save.vi }));
  await page.getByText(WORDS).first().waitFor();
  await untilSaved(page);
}

/** Has the Word file made and tells its words. */
async function wordFile({ page }: Reading, hand: Hand): Promise<string> {
  await hand.press(page.getByRole('link', { name: screenWords.report.vi, exact: true }).last());
  await page.getByRole('heading', { level: 1, name: screenWords.reportAsks.vi }).waitFor();
  const button = page.getByRole('button', { name: reportWords['file-docx'].vi });
  const [download] = await Promise.all([page.waitForEvent('download'), hand.press(button)]);
  assert.match(download.suggestedFilename(), /\.docx$/);
  return officeText(await readFile(await download.path()), /^word\/(document|footnotes)\.xml$/);
}

test('the seed cluster is defined, settled, argued and sent in two minutes of clicks', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  const hand = handOn(page);
  await reading.open('/');
  const dossier = await defined(reading, hand);
  const { recipe } = await scene().asked<Recipe>(`/recipes/${dossier}`);
  assert.deepEqual(recipe.cluster.places, ['VN63-19', 'VN63-24']);
  assert.deepEqual(
    recipe.cluster.group.only?.filter((code) => /^\d{2}$/.test(code)),
    ['26', '27', '28'],
  );
  assert.ok(recipe.asOf.includes('2023-09-18'), recipe.asOf.join());

  await hand.press(page.getByRole('link', { name: defineWords.toLadder.vi }));
  await page.getByRole('heading', { level: 1, name: screenWords.ladderAsks.vi }).waitFor();
  await reading.settle();
  for (let rung = 1; rung <= 8; rung += 1) assert.ok(await page.getByText(`${rung}. `).first().isVisible());

  const figures = page.locator('.screen a.figure');
  const opened = [];
  for (const place of [0, 1, 2]) {
    opened.push(await openedToRows(page, hand, figures.nth(place)));
    if (place < 2) await closed(page, hand);
  }
  assert.equal(new Set(opened).size, 3);
  const value = plainText(await page.getByRole('dialog').locator('.figure-value').textContent());
  await claimed(reading, hand);
  const text = await wordFile(reading, hand);
  const [id = ''] = opened.slice(-1);
  const plain = plainText(text);
  const claim = plain.split('\n').find((each) => each.includes(WORDS)) ?? '';
  assert.ok(claim.includes(`${WORDS} ${value}`), `the claim with ${value} is not in the Word file: "${claim}"`);
  const line = plain.split('\n').find((each) => each.includes(`${id}: `)) ?? '';
  assert.ok(line.includes(` = ${value}`), `${id} is not ${value}: "${line}"`);
  assert.ok(hand.acts <= MOST_ACTS, `${hand.acts} acts`);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
