// Numbers of the real dossier: each leads to its rows, and parts add up to what is printed as their sum.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Figure } from '../../src/evidence/figure.ts';
import type { Report } from '../../src/evidence/report.ts';
import type { Language } from '../../src/model/bilingual.ts';
import { type Reader, type Reading, startReading } from './browser.ts';
import { ofEach, walkByKeyboard } from './examinations.ts';
import type { Program } from './whole-program.ts';

/** What all journeys share once it has been started. */
export type Scene = () => { readonly program: Program; readonly browser: Browser };

export const DOSSIER = 'thai-nguyen-bac-giang';
const READER: Reader = { language: 'vi', scheme: 'light', width: 1440 };

/** The report behind a dossier page, as the API gives it. */
export async function reportBehind(base: string, id = DOSSIER): Promise<Report> {
  return (await (await fetch(`${base}/api/v1/dossiers/${id}`)).json()) as Report;
}

/** A printed amount as a number: 1.234,5 in Vietnamese, 1,234.5 in English; undefined if it is none. */
export function printedNumber(text: string, language: Language): number | undefined {
  const plain = text
    .replace(/\u2212/g, '-')
    .replace(/S\d+$/, '')
    .trim();
  if (!/^-?[\d.,]+$/.test(plain)) return undefined;
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  return Number(plain.replaceAll(group, '').replace(point, '.'));
}

/** Figures of a report that are the sum of one column of one table. */
export function sumsOfRows(report: Report): readonly Figure[] {
  return Object.values(report.figures).filter(
    ({ derivation, value }) =>
      value !== null && derivation.method.startsWith('harmonise-set@') && derivation.inputs.length === 1,
  );
}

async function usedSum(page: Page): Promise<number> {
  const cells = await page.locator('tbody td.used').allInnerTexts();
  assert.ok(cells.length > 0, 'no cell of the used column');
  return cells.map((cell) => printedNumber(cell, 'vi') ?? Number.NaN).reduce((sum, each) => sum + each, 0);
}

async function followed(reading: Reading, figure: Figure): Promise<void> {
  const { page } = reading;
  await reading.open(`/dossiers/${DOSSIER}`);
  await page.locator(`.report-body a[href$="/figures/${figure.id}"]`).first().click();
  await page.waitForURL(`**/figures/${figure.id}*`);
  const shown = (await page.locator('main').textContent()) ?? '';
  assert.ok(shown.includes(figure.id));
  await page.locator('a[href$="/inputs/1"]').first().click();
  await page.waitForURL('**/inputs/1*');
  assert.ok(((await page.locator('tbody').textContent()) ?? '').includes('Thái Nguyên'), 'the rows name their places');
  const sum = await usedSum(page);
  assert.ok(Math.abs(sum - (figure.value ?? Number.NaN)) <= 1e-9 * Math.abs(sum), `${figure.id}: ${sum}`);
}

const effectsOf = (page: Page, id: string): Promise<readonly (readonly string[])[]> =>
  ofEach(page, `#${id} tbody tr`, '[...each.cells].map((cell) => cell.textContent)');

/** The printed parts of a change and the printed total; undefined when bounds are printed instead. */
function printedChange(rows: readonly (readonly string[])[]): readonly number[] | undefined {
  const numbers = rows.map((row) => printedNumber(row.at(-1) ?? '', 'vi'));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

export function numberJourneys(scene: Scene): void {
  describe('numbers of a dossier', () => {
    test('three numbers are followed to rows that add up to them', async () => {
      const { program, browser } = scene();
      const figures = sumsOfRows(await reportBehind(program.base)).slice(0, 3);
      assert.equal(figures.length, 3);
      const reading = await startReading(browser, program.base, READER);
      for (const figure of figures) await followed(reading, figure);
      assert.deepEqual(reading.faults, []);
      await reading.close();
    });

    test('a number is followed to its rows with the keyboard alone', async () => {
      const { program, browser } = scene();
      const reading = await startReading(browser, program.base, READER);
      const trail = await walkByKeyboard(reading, [new RegExp(`^/dossiers/${DOSSIER}$`)]);
      assert.equal(trail.length, 3);
      assert.ok((await reading.page.locator('tbody tr').count()) > 0);
      assert.deepEqual(reading.faults, []);
      await reading.close();
    });

    test('the dossier reads both dates, each with its eight rungs', async () => {
      const { program, browser } = scene();
      const reading = await startReading(browser, program.base, READER);
      await reading.open(`/dossiers/${DOSSIER}`);
      for (const [day, words] of [
        ['2023-09-18', '18/09/2023'],
        ['2026-11-23', '23/11/2026'],
      ] as const) {
        const section = reading.page.locator(`#ladder-${day}`);
        assert.ok(((await section.locator('h4').first().textContent()) ?? '').includes(words));
        for (let rung = 1; rung <= 8; rung += 1)
          assert.ok(((await section.textContent()) ?? '').includes(`${rung}. `), `rung ${rung} of ${day}`);
      }
      await reading.close();
    });

    test('the printed parts of each change add up to the printed total', async () => {
      const { program, browser } = scene();
      const reading = await startReading(browser, program.base, READER);
      await reading.open(`/dossiers/${DOSSIER}`);
      const ids = await ofEach<string>(reading.page, 'div[id^="table-change-"]', 'each.id');
      let exact = 0;
      for (const id of ids) {
        const numbers = printedChange(await effectsOf(reading.page, id));
        if (numbers === undefined) continue;
        exact += 1;
        const parts = numbers.slice(0, -1).reduce((sum, each) => sum + each, 0);
        assert.equal(parts.toFixed(6), numbers.at(-1)?.toFixed(6), id);
      }
      assert.ok(exact >= 3, `${exact} of ${ids.length} changes are exact`);
      await reading.close();
    });
  });
}
