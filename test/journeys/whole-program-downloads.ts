// The files of a dossier as a reader gets them from its page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { DossierFile } from '../../src/app/dossier/dossier-file.ts';
import { type Reading, startReading } from './browser.ts';
import { ofEach } from './examinations.ts';
import { DOSSIER, type Scene } from './whole-program-numbers.ts';

async function downloaded(reading: Reading, format: string): Promise<Buffer> {
  const { page } = reading;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`.report-downloads a[href*="/download/${format}"]`).click(),
  ]);
  assert.ok(download.suggestedFilename().startsWith(DOSSIER), download.suggestedFilename());
  return readFile(await download.path());
}

/** Words of the parts of a zipped office file whose names match. */
function officeText(bytes: Buffer, parts: RegExp): string {
  const files = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) => parts.test(name));
  assert.ok(files.length > 0, `no part ${parts}`);
  return files.map(([, content]) => strFromU8(content).replace(/<[^>]+>/g, '')).join('\n');
}

const openDossier = async (scene: Scene): Promise<Reading> => {
  const { program, browser } = scene();
  const reading = await startReading(browser, program.base, { language: 'vi', scheme: 'light', width: 1440 });
  await reading.open(`/dossiers/${DOSSIER}`);
  return reading;
};

async function figureIds(reading: Reading): Promise<readonly string[]> {
  const hrefs = await ofEach<string>(reading.page, '.report-body a[href*="/figures/"]', 'each.getAttribute("href")');
  const ids = [...new Set(hrefs.map((href) => href.split('/').at(-1) ?? ''))];
  assert.ok(ids.length >= 20, `${ids.length} figures on the page`);
  return ids;
}

export function downloadJourneys(scene: Scene): void {
  describe('files of a dossier', () => {
    test('the Word file holds the figures of the page', async () => {
      const reading = await openDossier(scene);
      const text = officeText(await downloaded(reading, 'docx'), /^word\/.*\.xml$/);
      for (const id of await figureIds(reading)) assert.ok(text.includes(id), `${id} is not in the Word file`);
      assert.deepEqual(reading.faults, []);
      await reading.close();
    });

    test('the workbook holds the figures of the page', async () => {
      const reading = await openDossier(scene);
      const text = officeText(await downloaded(reading, 'xlsx'), /^xl\/(sharedStrings|worksheets\/.*)\.xml$/);
      for (const id of await figureIds(reading)) assert.ok(text.includes(id), `${id} is not in the workbook`);
      await reading.close();
    });

    test('the PDF is a whole PDF and the single file is a whole page', async () => {
      const reading = await openDossier(scene);
      const pdf = (await downloaded(reading, 'pdf')).toString('latin1');
      assert.match(pdf, /^%PDF-1\.\d/);
      assert.match(pdf, /%%EOF\s*$/);
      const page = (await downloaded(reading, 'html')).toString('utf8');
      assert.match(page, /^<!doctype html>/i);
      assert.match(page, /<\/html>\s*$/);
      await reading.close();
    });

    test('the re-run file holds the figures of the page', async () => {
      const reading = await openDossier(scene);
      const file = JSON.parse((await downloaded(reading, 'json')).toString('utf8')) as DossierFile;
      assert.equal(file.lienket, 'dossier@1');
      for (const id of await figureIds(reading)) assert.ok(Object.hasOwn(file.figures, id), id);
      await reading.close();
    });
  });
}
