// Journey 2: the as-of date moves to today and back; places, regions, codes, legal test and change follow, and come back the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateWords } from '../../src/web/words/date-words.ts';
import { screenWords } from '../../src/web/words/screen-words.ts';
import type { Reading } from './browser.ts';
import { ofEach } from './examinations.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';

const PARTS = ['define', 'ladder', 'legal', 'change', 'composition', 'elsewhere'] as const;
type Part = (typeof PARTS)[number];

/** What a screen says on a day: its words, and its figures by id. */
interface Seen {
  readonly text: string;
  readonly figures: Readonly<Record<string, string>>;
}

const scene = openScene();

async function seenOn({ page, settle }: Reading, part: Part): Promise<Seen> {
  await page.getByRole('link', { name: screenWords[part].vi, exact: true }).last().click();
  await page.getByRole('heading', { level: 1, name: screenWords[`${part}Asks`].vi }).waitFor();
  await settle();
  const figures = await ofEach<readonly [string, string]>(
    page,
    '.screen a.figure',
    '[each.dataset.figure, each.textContent]',
  );
  return { text: (await page.locator('.screen').textContent()) ?? '', figures: Object.fromEntries(figures) };
}

async function seenEverywhere(reading: Reading): Promise<Readonly<Record<Part, Seen>>> {
  const seen: (readonly [Part, Seen])[] = [];
  for (const part of PARTS) seen.push([part, await seenOn(reading, part)]);
  return Object.fromEntries(seen) as Record<Part, Seen>;
}

/** Opens the chip of the bar and takes one of the days worth noting. */
async function chosenDay({ page, settle }: Reading, what: string): Promise<void> {
  await page
    .locator('.top-bar')
    .getByRole('button', { name: /^Xét tại/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: what }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settle();
}

test('everything follows the as-of date, and going back restores the same figures', async () => {
  const reading = await scene().reading();
  await reading.open(`/dossiers/${DOSSIER}/ladder?asOf=2023-09-18`);
  const before = await seenEverywhere(reading);
  await chosenDay(reading, dateWords.today.vi);
  const now = await seenEverywhere(reading);
  await chosenDay(reading, '18/09/2023');
  const again = await seenEverywhere(reading);

  assert.match(before.ladder.text, /Tỉnh Bắc Giang/);
  assert.doesNotMatch(before.ladder.text, /Tỉnh Bắc Ninh.{0,30}gồm/);
  assert.match(now.ladder.text, /Tỉnh Bắc Ninh gồm Bắc Giang \(trong định nghĩa\) \+ Bắc Ninh/);
  assert.match(before.define.text, /VSIC 2018, địa giới 18\/09\/2023/);
  assert.match(now.define.text, /VSIC 2025, địa giới \d\d\/\d\d\/\d{4}/);
  assert.match(before.legal.text, /Quy định áp dụng ngày 18\/09\/2023/);
  assert.match(now.legal.text, /Trong ranh giới Tỉnh Bắc Ninh có/);
  const [wasMoved, isMoved] = [before.change, now.change].map(({ figures }) => Object.keys(figures).length);
  assert.equal(wasMoved, 0, 'no change had ended by 18/09/2023');
  assert.ok((isMoved ?? 0) >= 10, `${isMoved} figures of change today`);
  assert.notDeepEqual(now.legal.figures, before.legal.figures);

  for (const part of PARTS) assert.deepEqual(again[part], before[part], part);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
