import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { createServer, type WorkbenchServer } from '../../src/http/server.ts';
import { type Reader, startBrowser, startReading } from './browser.ts';
import { axeFindings, reachablePages, sidewaysOverflow, tabTo, walkByKeyboard } from './examinations.ts';
import { fakePens, fakeWorkbench } from './fake-workbench.ts';

const READERS: readonly Reader[] = [
  { language: 'vi', scheme: 'light', width: 1440 },
  { language: 'vi', scheme: 'dark', width: 320 },
  { language: 'en', scheme: 'light', width: 320 },
  { language: 'en', scheme: 'dark', width: 1440 },
];
const KINDS = 11;

let server: WorkbenchServer;
let browser: Browser;
let base: string;
let paths: readonly string[];
before(async () => {
  server = await createServer({ workbench: fakeWorkbench(), pens: fakePens, version: '0.1.0' });
  [{ address: base }, browser] = await Promise.all([server.listen({ port: 0 }), startBrowser()]);
  const reading = await startReading(browser, base, READERS[0]!);
  paths = await reachablePages(reading, 1);
  await reading.close();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

describe('served pages in a real browser', () => {
  test('every kind of page can be reached from home by links', () => {
    assert.ok(paths.length >= KINDS, paths.join('\n'));
  });

  for (const reader of READERS) {
    const { language, scheme, width } = reader;
    test(`axe finds nothing, nothing scrolls sideways, no fault: ${language}, ${scheme}, ${width} px`, async () => {
      const reading = await startReading(browser, base, reader);
      for (const path of paths) {
        assert.equal(await reading.open(path), 200, path);
        assert.deepEqual(await axeFindings(reading.page), [], path);
        assert.ok((await sidewaysOverflow(reading.page)) <= 0, `${path} scrolls sideways`);
      }
      assert.deepEqual(reading.faults, []);
      await reading.close();
    });
  }

  test('a page that is missing is as readable as the others', async () => {
    const reading = await startReading(browser, base, READERS[1]!);
    assert.equal(await reading.open('/dossiers/none'), 404);
    assert.deepEqual(await axeFindings(reading.page), []);
    await reading.close();
  });

  test('with the keyboard alone a number is followed to its rows', async () => {
    const reading = await startReading(browser, base, READERS[0]!);
    const trail = await walkByKeyboard(reading);
    assert.equal(trail.length, 3);
    assert.match(reading.page.url(), /\/inputs\/1$/);
    assert.ok((await reading.page.locator('tbody td.used').count()) > 0);
    assert.deepEqual(reading.faults, []);
    await reading.close();
  });

  test('the first stop of the keyboard leads past the navigation', async () => {
    const reading = await startReading(browser, base, READERS[3]!);
    await reading.open('/');
    assert.equal(await tabTo(reading.page, /^#main$/, 1), '#main');
    await reading.page.keyboard.press('Enter');
    await tabTo(reading.page, /^\/dossiers\//, 2);
    await reading.close();
  });

  test('a chosen language stays while following links', async () => {
    const reading = await startReading(browser, base, READERS[0]!);
    await reading.open('/');
    await reading.page.getByRole('link', { name: 'English' }).click();
    await reading.page.getByRole('link', { name: 'Methods' }).first().click();
    assert.equal(await reading.page.locator('html').getAttribute('lang'), 'en');
    await reading.close();
  });

  test('our own fonts draw the text and Vietnamese has its own file', async () => {
    const reading = await startReading(browser, base, READERS[0]!);
    await reading.open('/');
    const loaded = await reading.page.evaluate(
      "document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === 'loaded').length)",
    );
    assert.ok(Number(loaded) >= 4, `${loaded} fonts`);
    assert.equal(
      await reading.page.evaluate(`document.fonts.check('700 16px "Be Vietnam Pro"', 'Nguyễn Đỗ ượ')`),
      true,
    );
    await reading.close();
  });

  test('a dossier is downloaded under its Vietnamese name', async () => {
    const reading = await startReading(browser, base, READERS[0]!);
    await reading.open('/');
    const [download] = await Promise.all([
      reading.page.waitForEvent('download'),
      reading.page.getByRole('link', { name: /^Word/ }).first().click(),
    ]);
    assert.equal(download.suggestedFilename(), 'Hồ sơ điện tử.vi.docx');
    assert.deepEqual(reading.faults, []);
    await reading.close();
  });

  test('a dossier prints on A4 without the navigation', async () => {
    const reading = await startReading(browser, base, READERS[0]!);
    await reading.open(paths.find((path) => /^\/dossiers\/[^/]+$/.test(path)) ?? '/');
    await reading.page.emulateMedia({ media: 'print' });
    assert.equal(await reading.page.locator('.sections').isVisible(), false);
    assert.equal(await reading.page.locator('h1').isVisible(), true);
    const pdf = await reading.page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[\s*0 0 59[45]\.?\d* 84[12]/);
    await reading.close();
  });
});
