// Journey: a steward tries which pairs are surely one, settles them together, and takes them all back.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sureWords } from '../../src/web/words/sure-words.ts';
import { madeRegister } from './made-register.ts';
import { openScene } from './scene.ts';
import { command } from './whole-program.ts';

/** The last row joins the first by its e-mail and shows by its phone that the second is the same. */
const LIST = [
  'Tên;Địa chỉ;Điện thoại;Email',
  'Công ty TNHH Nhựa Bình Minh Xanh;Số 12 Đường Trần Phú, Phường Ngọc Hà, Ba Đình, Hà Nội;;xanh@bmx.vn',
  'Công ty TNHH Nhựa Bình Minh Xanh;Lô B2, Xã Tiên Sơn, Việt Yên, Bắc Giang;0243 734 5678;',
  'Công ty TNHH Nhựa Bình Minh Xanh;Số 12 Đường Trần Phú, Phường Ngọc Hà, Ba Đình, Hà Nội;0243 734 5678;xanh@bmx.vn',
];

const scene = openScene(async (dataFolder) => {
  await madeRegister(dataFolder);
  const file = join(dataFolder, 'nhua.csv');
  await writeFile(file, `${LIST.join('\n')}\n`);
  const end = await command('register', 'import', file, '--source', 'nhua', '--data', dataFolder);
  assert.equal(end.code, 0, end.error + end.out);
});

interface Queue {
  readonly counts: Readonly<Record<'open' | 'same', number>>;
}
const counts = async () => (await scene().asked<Queue>('/register/queue')).counts;

test('sure pairs are tried, settled together with a reason, and all taken back, by keyboard', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  const before = await counts();
  await open('/register/queue');
  await page.getByRole('link', { name: sureWords.link.vi }).press('Enter');
  await page.getByRole('heading', { level: 1, name: sureWords.asks.vi }).waitFor();
  const would = page.getByRole('region', { name: sureWords.would.vi });
  await would.getByRole('link', { name: 'Công ty TNHH Nhựa Bình Minh Xanh', exact: true }).first().waitFor();
  assert.deepEqual(await counts(), before, 'a trial writes nothing');
  const confirm = page.getByRole('button', { name: sureWords.confirm.vi });
  assert.ok(await confirm.isDisabled(), 'a reason is needed');
  await page.getByRole('textbox').fill('cùng điện thoại và tên');
  await confirm.press('Enter');
  await page.getByRole('region', { name: sureWords.became.vi }).waitFor();
  const after = await counts();
  assert.deepEqual([after.open, after.same], [before.open - 1, before.same + 1]);

  await page.getByRole('button', { name: sureWords.undoAll.vi }).press('Enter');
  await page.getByText(/Đã hoàn tác 1 quyết định/u).waitFor();
  assert.deepEqual(await counts(), before, 'all wait again');

  await page.getByLabel(sureWords.from.vi).selectOption('90');
  await page.waitForURL(/from=.*90/u);
  await page.getByRole('region', { name: sureWords.would.vi }).waitFor();
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
