// Screens in the states that people bring them to: a number of dossiers and days, choices made, things laid open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { defineWords } from '../../src/web/words/define-words.ts';
import { dossiersWords } from '../../src/web/words/dossiers-words.ts';
import { linkWords } from '../../src/web/words/link-words.ts';
import type { Reader } from './browser.ts';
import { examinedScreens } from './examined-screens.ts';
import { inventedLines } from './invented-table.ts';
import { openScene } from './scene.ts';
import { DOSSIER, dossierScreens, type ScreenPlace } from './screen-list.ts';

const COUNTER = 'us-electronics-santa-clara';
const OTHER = 'new-industries-red-river-delta';
const SEEN = ['ladder', 'legal', 'change', 'composition', 'ties', 'next', 'elsewhere', 'report'];

const READERS: readonly Reader[] = [
  { language: 'vi', scheme: 'light', width: 320 },
  { language: 'en', scheme: 'dark', width: 1280 },
];

const scene = openScene();

/** A button by its words in either language. */
const press = (page: Page, { vi, en }: { readonly vi: string; readonly en: string }): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^(${vi}|${en})$`) }).click();

const others = (dossier: string): readonly ScreenPlace[] =>
  dossierScreens(dossier)
    .filter(({ name }) => SEEN.includes(name))
    .map((screen) => ({ ...screen, name: `${dossier} ${screen.name}` }));

const onTheDay = (): readonly ScreenPlace[] =>
  dossierScreens()
    .filter(({ name }) => SEEN.includes(name))
    .map((screen) => ({ ...screen, name: `${screen.name} in 2023`, path: `${screen.path}?asOf=2023-09-18` }));

/** A file is dropped and lies open, with a fault in it. */
async function bringFaulty(page: Page): Promise<void> {
  const lines = (await inventedLines()).map((line, row) => (row === 5 ? line.replace(/^[^,]+/, 'Atlantis') : line));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'bảng.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.locator('#faults tbody tr').first().waitFor();
}

const STATES: readonly ScreenPlace[] = [
  { name: 'explore a place', path: '/explore?asOf=2025-07-01&place=VN34-24&compare=VN34-24,VN34-19' },
  { name: 'explore in 2007', path: '/explore?asOf=2007-12-31' },
  { name: 'explore areas of a region', path: '/explore?asOf=2024-01-01&look=areas' },
  {
    name: 'define with the tree',
    path: `/dossiers/${DOSSIER}/define`,
    arrange: (page) => press(page, defineWords.showTree),
  },
  { name: 'a new dossier', path: '/dossiers', arrange: (page) => press(page, dossiersWords.make) },
  { name: 'links for readers', path: `/dossiers/${DOSSIER}/report`, arrange: (page) => press(page, linkWords.open) },
  { name: 'a file with a fault', path: '/data', arrange: bringFaulty },
  { name: 'data for a dossier', path: `/data?dossier=${DOSSIER}&kind=place-industry` },
  { name: 'no such screen', path: '/nowhere' },
];

describe('screens as people bring them about', { concurrency: 2 }, () => {
  for (const reader of READERS) {
    const { language, scheme, width } = reader;
    test(`nothing is wrong with any state: ${language}, ${scheme}, ${width} px`, async () => {
      const reading = await scene().reading(reader);
      const screens = [...STATES, ...others(COUNTER), ...others(OTHER), ...onTheDay()];
      const said = await examinedScreens(reading, screens);
      await reading.close();
      assert.ok(said === '', `\n${said}\n`);
    });
  }
});
