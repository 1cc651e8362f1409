// What a reader takes away from a screen: a table as CSV and Excel, a picture as SVG and PNG.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openScene } from './scene.ts';

const scene = openScene();

async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
  return readFileSync(await download.path());
}

describe('downloads of a screen', () => {
  test('a map is saved as a picture that stands by itself, in colours and in pixels', async () => {
    const reading = await scene().reading();
    const { page } = reading;
    await reading.open('/explore?asOf=2024-01-01');
    await page.locator('figure.chart svg path').first().waitFor();
    const svg = (await saved(page, 'SVG')).toString('utf8');
    assert.match(svg, /^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /fill="rgb\(/);
    assert.doesNotMatch(svg, /var\(--|NaN/);
    const png = await saved(page, 'PNG');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok(png.readUInt32BE(16) > 600, `${png.readUInt32BE(16)} px wide`);
    await reading.close();
  });

  test('a table is saved whole, with all digits, as CSV and as a workbook', async () => {
    const reading = await scene().reading();
    const { page } = reading;
    await reading.open('/dossiers/thai-nguyen-bac-giang/ledger');
    await page.getByRole('button', { name: 'CSV', exact: true }).first().waitFor();
    const csv = (await saved(page, 'CSV')).toString('utf8');
    assert.ok(csv.startsWith('\uFEFF'));
    const shown = await page.locator('.data-table').first().locator('tbody tr').count();
    assert.ok(csv.trim().split('\r\n').length >= shown + 1);
    const workbook = await saved(page, 'Excel');
    assert.equal(workbook.subarray(0, 2).toString('latin1'), 'PK');
    await reading.close();
  });
});
