// Journey: an act that somebody added on the command line is found by search on screen by those who may see it, bears a dossier, and the
// dossier's file is verified where nobody added the act.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { searchWords } from '../../src/web/words/search-words.ts';
import { addUser, comeIn } from './come-in.ts';
import { answered, openScene } from './scene.ts';
import { command, emptyFolder, root } from './whole-program.ts';

const ACT = {
  type_vi: 'Nghị định',
  number: '977/2024/NĐ-CP',
  issuer_vi: 'Chính phủ',
  issued: '01/07/2024',
  in_force_from: '2024-08-01',
  title_vi: 'Một nghị định để thử',
  how_sure: 'B',
  source: 'công báo',
  relations: '',
};
const ID = '977-2024-nd-cp';
const DOSSIER = 'dua-tren-van-ban-them';

let work: string;
before(async () => {
  work = await emptyFolder();
});
after(() => rm(work, { recursive: true, force: true }));

async function ran(...args: readonly string[]): Promise<string> {
  const ended = await command(...args);
  assert.equal(ended.code, 0, `${ended.out}${ended.error}`);
  return ended.out;
}

let password = '';
const scene = openScene(async (dataFolder) => {
  const [act, recipe] = [join(dataFolder, 'act.json'), join(dataFolder, 'recipe.json')];
  await writeFile(act, JSON.stringify(ACT));
  await ran('law', 'add', act, '--data', dataFolder);
  const seed = JSON.parse(await readFile(join(root, 'recipes/thai-nguyen-bac-giang.json'), 'utf8')) as object;
  await writeFile(recipe, JSON.stringify({ ...seed, id: DOSSIER, legalBases: ['nd-80-2021', ID] }));
  await ran('dossier', 'build', recipe, '--out', join(dataFolder, 'out'), '--format', 'json', '--data', dataFolder);
  password = await addUser(dataFolder, 'lan', '--role', 'officer', '--scope', 'VN34-24');
});

test('the file that was built holds what the act said, and is verified on a machine without it', async () => {
  const file = join(scene().program.dataFolder, 'out', `${DOSSIER}.dossier.json`);
  const { recipe } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly recipe: { readonly ownActs: readonly { readonly number: string }[] };
  };
  assert.deepEqual(
    recipe.ownActs.map(({ number }) => number),
    [ACT.number],
  );
  assert.match(
    await ran('dossier', 'verify', file, '--data', join(work, 'elsewhere')),
    /agree bit for bit|khớp từng bit/u,
  );
});

test('who is known finds the act by search and reads it as the basis of the dossier; who is not finds no such act', async () => {
  const hits = async (base: string) =>
    (await answered<{ readonly hits: readonly { readonly id: string }[] }>(`${base}/api/v1/search?q=977/2024`)).hits;
  assert.ok((await hits(scene().program.base)).every(({ id }) => id !== ID));
  const acts = await scene().asked<{ readonly acts: readonly { readonly id: string }[] }>('/law?asOf=2026-11-27');
  assert.ok(acts.acts.every(({ id }) => id !== ID));

  const reading = await scene().reading();
  const { page, open, faults } = reading;
  await comeIn(reading, { name: 'lan', password });
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: searchWords.label.vi }).fill('nghi dinh 977/2024');
  await page
    .getByRole('option', { name: /977\/2024\/NĐ-CP/u })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname === `/law/${ID}`);
  await page.getByText(ACT.title_vi).first().waitFor();
  await open(`/dossiers/${DOSSIER}/report`);
  await page.locator('.report-bases').getByText(ACT.title_vi).waitFor();
  assert.deepEqual(faults, []);

  // What a reader was given stays when the act is withdrawn; the dossier at work then asks for the act by name.
  const { reader } = (await sent(page, `POST /dossiers/${DOSSIER}/links`, { label: 'đọc kỹ' })) as {
    readonly reader: string;
  };
  await sent(page, `DELETE /law/acts/${ID}?reason=${encodeURIComponent('nhập nhầm')}`);
  const stranger = await scene().reading();
  await stranger.open(`/dossiers/${reader}/report`);
  await stranger.page.locator('.report-bases').getByText(ACT.title_vi).waitFor();
  await stranger.close();
  await assert.rejects(sent(page, `GET /dossiers/${DOSSIER}/report`), new RegExp(ID, 'u'));
  await reading.close();
});

/** What the program answers to whoever is logged in on the page: `POST /dossiers/x/links` with a body, or without one. */
const sent = (page: Page, call: string, body?: object): Promise<unknown> =>
  page.evaluate(
    async ([how, address, json]) => {
      const more = json === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: json };
      const response = await fetch(`/api/v1${address}`, { method: how ?? '', ...more });
      if (!response.ok) throw new Error(await response.text());
      return response.json() as Promise<unknown>;
    },
    [...call.split(' '), body === undefined ? undefined : JSON.stringify(body)],
  );
