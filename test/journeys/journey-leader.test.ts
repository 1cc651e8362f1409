// Journey 5: a leader reads the one page on a phone, and it prints on one A4.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { screenWords } from '../../src/web/words/screen-words.ts';
import { ofEach, screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';

const PHONE = { width: 390, height: 844 };
const DOSSIERS = ['thai-nguyen-bac-giang', 'new-industries-red-river-delta', 'us-electronics-santa-clara'];
const READABLE_PX = 14;
const INK_ON_PAPER = "getComputedStyle(each).color + ' on ' + getComputedStyle(each).backgroundColor";

const scene = openScene();

async function printedPages(page: Page): Promise<number> {
  const bytes = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  assert.ok(pages.length > 0, 'no page was found in the PDF');
  return pages.length;
}

describe('the one page of a leader', () => {
  for (const language of ['vi', 'en'] as const) {
    test(`a phone shows it readably, and it prints on one A4: ${language}`, async () => {
      const reading = await scene().reading({ language, ...PHONE });
      const { page } = reading;
      for (const dossier of DOSSIERS) {
        await reading.open(`/dossiers/${dossier}/brief`);
        const objections = await screenObjections(reading, screenWords.briefAsks[language]);
        assert.deepEqual(objections, [], dossier);
        const sizes = await ofEach<number>(page, '.brief section p', 'parseFloat(getComputedStyle(each).fontSize)');
        assert.ok(sizes.length >= 5, `${dossier}: ${sizes.length} paragraphs`);
        assert.ok(Math.min(...sizes) >= READABLE_PX, `${dossier}: letters of ${Math.min(...sizes)} px`);
        assert.equal(await printedPages(page), 1, `${dossier} on A4`);
      }
      await reading.close();
    });
  }

  test('paper is white and its ink dark, also for a reader who chose the dark colours', async () => {
    const reading = await scene().reading(PHONE);
    const { page } = reading;
    await page.context().addCookies([{ name: 'lienket-theme', value: 'dark', url: scene().program.base }]);
    await reading.open(`/dossiers/${DOSSIERS[0]}/brief`);
    const [dark] = await ofEach<string>(page, 'body', INK_ON_PAPER);
    assert.equal(dark, 'rgb(230, 235, 238) on rgb(17, 22, 26)');
    await page.emulateMedia({ media: 'print' });
    const [printed] = await ofEach<string>(page, 'body', INK_ON_PAPER);
    assert.equal(printed, 'rgb(26, 33, 38) on rgb(255, 255, 255)');
    await reading.close();
  });

  test('a number of the page opens down to its rows on the phone', async () => {
    const reading = await scene().reading(PHONE);
    const { page } = reading;
    await reading.open(`/dossiers/${DOSSIERS[0]}/brief`);
    await page.locator('.brief a.figure').first().click();
    await page.getByRole('dialog').locator('table tbody tr').first().waitFor();
    await reading.settle();
    assert.deepEqual(await screenObjections(reading), []);
    await reading.close();
  });
});
