// Journey: a steward settles the queue by keyboard with the reasons in view, undoes one merge, and finds it in the record's history.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { recordWords } from '../../src/web/words/record-words.ts';
import { stewardWords } from '../../src/web/words/steward-words.ts';
import { madeRegister } from './made-register.ts';
import { openScene, sending } from './scene.ts';

const scene = openScene(madeRegister);

interface Pair {
  readonly pair: number;
  readonly one: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
}

interface Queue {
  readonly pairs: readonly Pair[];
  readonly counts: Readonly<Record<'open' | 'unsure' | 'same' | 'apart', number>>;
}

interface Story {
  readonly id: string;
  readonly decisions: readonly { readonly kind: string; readonly reason: string; readonly undoneBy: number | null }[];
}

const queue = (): Promise<Queue> => scene().asked<Queue>('/register/queue');

/** The reasons of the pair on screen: both records side by side, and bars from the prior to the total. */
async function reasonsInView(page: Page): Promise<void> {
  await page.locator('.sides tbody tr').first().waitFor();
  const bars = await page.locator('.chart-box svg .fall-bar').count();
  assert.ok(bars >= 3, `prior, fields and total are drawn: ${bars}`);
  assert.ok(await page.getByText(stewardWords.isOther.vi, { exact: false }).first().isVisible());
}

/** Presses the key of a verdict, and waits until the list says that it is written. */
async function pressed(page: Page, key: string, pair: Pair): Promise<void> {
  await reasonsInView(page);
  await page.keyboard.press(key);
  await page
    .locator('.review-done')
    .filter({ hasText: `Cặp ${pair.pair},` })
    .waitFor();
}

test('the queue is settled yes, no and unsure by keyboard, and one merge is undone', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  const { pairs, counts } = await queue();
  const [first, second, third] = pairs;
  assert.ok(first && second && third && counts.open === pairs.length, 'at least three pairs wait');
  await open('/register/queue');

  await reasonsInView(page);
  await page.keyboard.press('r');
  await page.keyboard.type('cùng nhà xưởng, yên tâm');
  await page.keyboard.press('Escape');
  await pressed(page, 'y', first);
  await page.getByRole('heading', { level: 1, name: stewardWords.queueAsks.vi }).waitFor();
  await pressed(page, 'n', second);
  await pressed(page, 'u', third);
  const after = await queue();
  assert.deepEqual([after.counts.same, after.counts.apart, after.counts.unsure], [1, 1, 1]);

  for (const state of ['open', 'unsure'] as const) {
    await page.keyboard.press('z');
    await page.locator('.notice').getByText('Đã hoàn tác').waitFor();
    await page
      .locator('.review-look[aria-current]')
      .filter({ hasText: `Cặp ${state === 'open' ? third.pair : second.pair},` })
      .waitFor();
  }
  await page.keyboard.press('z');
  await page
    .locator('.review-look[aria-current]')
    .filter({ hasText: `Cặp ${first.pair},` })
    .waitFor();
  const again = await queue();
  assert.deepEqual([again.counts.open, again.counts.same, again.counts.apart], [counts.open, 0, 0], 'all wait again');

  const story = await scene().asked<Story>(`/register/records/${first.other.id}/story`);
  assert.equal(story.id, first.other.id, 'the record lives by itself again');
  const merged = story.decisions.find(({ kind }) => kind === 'merged');
  assert.equal(merged?.reason, 'cùng nhà xưởng, yên tâm');
  assert.notEqual(merged?.undoneBy, null);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});

test('a pair that a second steward settled meanwhile is told in its place, and nothing is lost', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open('/register/queue');
  const { pairs } = await queue();
  const [first] = pairs;
  assert.ok(first);
  await reasonsInView(page);
  await scene().asked(`/register/queue/${first.pair}`, sending('POST', { verdict: 'apart', reason: 'khác chủ' }));
  await page.keyboard.press('y');
  await page
    .locator('.review-elsewhere')
    .filter({ hasText: `Cặp ${first.pair},` })
    .waitFor();
  await page.keyboard.press('b');
  await page
    .locator('.notice')
    .getByText(/đã quyết định cặp này: không phải một/)
    .waitFor();
  assert.equal((await queue()).counts.apart, 1, 'the first word stands');
  assert.deepEqual(
    reading.faults.filter((fault) => !fault.includes(' 409 ') && !fault.includes('409 (Conflict)')),
    [],
  );
  await reading.close();
});

test('an old id leads to the record that it became, the address changes, and the merge is undone from there', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  const { pairs } = await queue();
  const [pair] = pairs;
  assert.ok(pair);
  const ids = { keep: pair.one.id, gone: pair.other.id };
  await open(`/register/same?one=${ids.keep}&other=${ids.gone}`);
  await page.getByRole('button', { name: stewardWords.confirmMerge.vi }).click();
  await page.getByRole('link', { name: /^Mở hồ sơ/ }).waitFor();
  const kept = (await scene().asked<Story>(`/register/records/${ids.gone}/story`)).id;
  const gone = kept === ids.keep ? ids.gone : ids.keep;
  await open(`/register/${gone}`);
  await page.waitForURL((url) => url.pathname === `/register/${kept}`);
  await page
    .getByText(recordWords.redirected.vi.split('{')[0] ?? '', { exact: false })
    .first()
    .waitFor();
  await page
    .locator('td')
    .getByRole('button', { name: /^Hoàn tác quyết định/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(stewardWords.ifUndone.vi).waitFor();
  await dialog.getByRole('button', { name: stewardWords.confirmUndo.vi }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await scene().asked<Story>(`/register/records/${gone}/story`)).id, gone, 'two records again');
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
