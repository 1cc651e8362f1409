// The keyboard alone: from home to the rows of a figure and back, and a claim moved in the outline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenWords } from '../../src/web/words/screen-words.ts';
import { ofEach } from './examinations.ts';
import { stopNow, walkTo } from './focus.ts';
import { untilSaved } from './hand.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';

const scene = openScene();

test('a figure is followed from home to its rows and back without a mouse', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open('/');
  await page.keyboard.press('Tab');
  assert.equal((await stopNow(page)).name, 'Tới nội dung', 'the first stop leads past the bar');
  await page.keyboard.press('Enter');
  await walkTo(page, /Thái Nguyên và Bắc Giang/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: screenWords.ladderAsks.vi }).waitFor();
  await reading.settle();
  const figure = await walkTo(page, /Xem cách tính và dòng gốc/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.locator('table tbody tr').first().waitFor();
  assert.equal(
    await page.evaluate("document.activeElement.closest('[role=dialog]') !== null"),
    true,
    'focus is in the panel',
  );
  await walkTo(page, /^Lọc dòng|^$/);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.locator('a.figure:focus').waitFor();
  assert.equal((await stopNow(page)).name, figure.slice(0, 120), 'focus is back on the number');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.waitForURL((url) => url.pathname === '/');
  assert.deepEqual(reading.faults, []);
  await reading.close();
});

test('a claim moves in the outline by keyboard, and undo brings it back', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open(`/dossiers/${DOSSIER}/ledger`);
  const order = (): Promise<readonly string[]> => ofEach<string>(page, '.claims .claim', 'each.dataset.key');
  const before = await order();
  const drag = page.locator('.claim-drag').first();
  await drag.focus();
  await page.keyboard.press('Enter');
  for (let place = 0; place < 2; place += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await untilSaved(page, 1);
  await reading.settle();
  const moved = await order();
  assert.notDeepEqual(moved, before);
  assert.deepEqual([...moved].sort(), [...before].sort(), 'no claim is lost');
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await untilSaved(page, 2);
  await reading.settle();
  assert.deepEqual(await order(), before);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
