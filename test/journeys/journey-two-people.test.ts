// Two people edit one dossier in two browsers: what does not touch is merged, what does is chosen, and nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { defineWords } from '../../src/web/words/define-words.ts';
import { saveWords } from '../../src/web/words/save-words.ts';
import type { Reading } from './browser.ts';
import { screenObjections } from './examinations.ts';
import { untilSaved } from './hand.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';

const scene = openScene();

interface Kept {
  readonly recipe: { readonly title: { readonly vi: string; readonly en: string } };
  readonly revision: number;
}

const kept = (): Promise<Kept> => scene().asked<Kept>(`/recipes/${DOSSIER}`);

async function atDefinition(): Promise<Reading> {
  const reading = await scene().reading();
  await reading.open(`/dossiers/${DOSSIER}/define`);
  return reading;
}

const write = (page: Page, field: 'titleVi' | 'titleEn', text: string): Promise<void> =>
  page.getByLabel(defineWords[field].vi, { exact: true }).fill(text);

/** All but what the browser itself says of a refusal that the program expects. */
const unexpected = ({ faults }: Reading): readonly string[] => faults.filter((fault) => !/\b(409|412)\b/.test(fault));

test('edits in different places are both kept, without a question', async () => {
  const [one, other] = [await atDefinition(), await atDefinition()];
  await write(one.page, 'titleVi', 'Tên của người thứ nhất');
  await untilSaved(one.page);
  await write(other.page, 'titleEn', 'The title of the second');
  await other.page.getByText(saveWords.merged.vi).waitFor();
  await untilSaved(other.page);
  const { recipe } = await kept();
  assert.deepEqual(recipe.title, { vi: 'Tên của người thứ nhất', en: 'The title of the second' });
  assert.equal(
    await other.page.getByLabel(defineWords.titleVi.vi, { exact: true }).inputValue(),
    'Tên của người thứ nhất',
    'the second sees the words of the first',
  );
  for (const reading of [one, other]) {
    assert.deepEqual(unexpected(reading), []);
    await reading.close();
  }
});

test('edits in one place are set side by side, and the choice is what is kept', async () => {
  const [one, other] = [await atDefinition(), await atDefinition()];
  await write(one.page, 'titleVi', 'Bản của một người');
  await untilSaved(one.page);
  await write(other.page, 'titleVi', 'Bản của người kia');
  const dialog = other.page.getByRole('alertdialog');
  await dialog.getByText(saveWords.conflictTitle.vi).waitFor();
  for (const words of ['Bản của một người', 'Bản của người kia']) assert.ok(await dialog.getByText(words).isVisible());
  assert.deepEqual(
    (await screenObjections(other)).filter((each) => !/\b(409|412)\b/.test(each)),
    [],
  );
  assert.ok(await dialog.getByRole('button', { name: saveWords.keep.vi }).isDisabled());
  assert.equal((await kept()).recipe.title.vi, 'Bản của một người', 'nothing is overwritten before the choice');
  await dialog.getByRole('radio', { name: saveWords.mine.vi }).check();
  await dialog.getByRole('button', { name: saveWords.keep.vi }).click();
  await dialog.waitFor({ state: 'detached' });
  await untilSaved(other.page);
  assert.equal((await kept()).recipe.title.vi, 'Bản của người kia');
  for (const reading of [one, other]) {
    assert.deepEqual(unexpected(reading), []);
    await reading.close();
  }
});
