import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { releaseWriter } from '../../exchange/write-release.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { BuiltDossier } from '../dossier/build-dossier.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import { methodHere } from '../methods/method-here.case.ts';
import { type PublishRequest, publishRegister } from './publish-register.ts';
import { packs, type RegisterHouse, registerHouse } from './register-house.case.ts';

const added = mkdtempSync(join(tmpdir(), 'lienket-published-'));
let house: RegisterHouse;
before(async () => {
  house = await registerHouse();
});
after(async () => {
  await house.close();
  rmSync(added, { recursive: true, force: true });
});

const publish = (more: Partial<PublishRequest> = {}) =>
  publishRegister(
    {
      ...house.ports,
      shelf: folderShelf({ packs, added }),
      writer: releaseWriter({ added, removed: join(added, 'removed') }),
    },
    {
      name: 'so-dang-ky',
      replaces: true,
      licence: 'CC0-1.0',
      status: 'synthetic',
      isDryRun: false,
      signal: new AbortController().signal,
      ...more,
    },
  );

/** Twelve made firms of electronics in Thái Nguyên, one of clothes, one that came later, and a household business. */
const LIST = [
  'Tên;Địa chỉ;Mã ngành;Số lao động;Người đại diện;Ngày số liệu',
  ...Array.from(
    { length: 12 },
    (_, at) =>
      `Công ty TNHH Linh kiện ${'ABCDEFGHIKLM'[at]} Sông Công;KCN Sông Công, Thái Nguyên;2610;${100 + at * 40};Trần Thị Kín;2024-05-01`,
  ),
  'Công ty May Phổ Yên;Phổ Yên, Thái Nguyên;1410;900;Lê Văn Ẩn;2024-05-01',
  'Công ty TNHH Vi mạch Muộn;Thái Nguyên;2610;5000;;2026-12-30',
].join('\n');

const dossier = async (more: object = {}): Promise<BuiltDossier> => {
  const shelf = folderShelf({ packs, added });
  const tables = duckTableSource(shelf);
  const text = readFileSync(join(packs, '../recipes/thai-nguyen-bac-giang.json'), 'utf8');
  const parsed = parseRecipe(JSON.stringify({ ...JSON.parse(text), ...more }), 'recipe');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  try {
    return await buildDossier(
      {
        shelf,
        tables,
        program: 'lienket test',
        methodRoom: methodHere,
        digest: (each) => createHash('sha256').update(each).digest('hex'),
      },
      parsed.value,
    );
  } finally {
    await tables.close();
  }
};
const value = ({ file }: BuiltDossier, name: string): number | null | undefined =>
  file.figures[file.names[name] ?? '']?.value;
const answer = ({ file }: BuiltDossier, rung: string): string | undefined =>
  file.answers.find((each) => each.asOf === '2026-11-23' && each.rung === rung)?.answer;

test('an empty register is not published, and says what to do', async () => {
  const made = await publish();
  assert.equal(made.ok, false);
  assert.match(made.ok ? '' : (made.refusals[0]?.said.en ?? ''), /register import/);
});

test('a release of the register holds what everybody may see, classes for numbers, and nothing of a person', async () => {
  const brought = await house.bring(LIST, { source: 'danh sách mẫu' });
  assert.equal(brought.outcome?.added, 14);
  const made = await publish();
  assert.ok(made.ok);
  assert.deepEqual(made.value.sources, ['danh sách mẫu']);
  const text = readFileSync(join(added, 'so-dang-ky@1', 'enterprises.csv'), 'utf8');
  assert.equal(text.trim().split('\n').length, made.value.records + 1);
  assert.doesNotMatch(text, /Kín|Ẩn|,540,|,100,/);
  assert.match(text, /,50-199,|,200-499,/);
  assert.match(text, /VN63-19,VN34-19/);
});

test('the rungs and the legal test of a dossier read the release: who was known by the day, in the sector, in the places', async () => {
  const built = await dossier();
  // Twelve firms; the smallest class bounds are 50 for 100–180 (three firms) and 200 for 220–460, 500 for 500 and 540.
  assert.equal(value(built, '2026-11-23/register/enterprises'), 12);
  assert.equal(value(built, '2026-11-23/register/workers'), 3 * 50 + 7 * 200 + 2 * 500);
  assert.equal(value(built, '2026-11-23/register/without-largest'), 3 * 50 + 7 * 200 + 500);
  assert.deepEqual([answer(built, 'presence'), answer(built, 'one-plant')], ['yes', 'yes']);
  const boundary = Object.entries(built.file.names).filter(([name]) => name.startsWith('2026-11-23/legal/'));
  const counted = boundary.flatMap(([, id]) => built.file.figures[id]?.derivation.inputs ?? []);
  const rows = counted.filter(({ table }) => table === 'enterprises').flatMap((input) => input.rows);
  assert.equal(rows.length, 12);
  // In 2023 nobody had named them.
  assert.equal(value(built, '2023-09-18/register/enterprises'), 0);
});

test('a list that the authors take for members counts without codes, and another does not', async () => {
  await house.bring('Tên;Địa chỉ;Ngày số liệu\nCông ty Không Mã;Thái Nguyên;2024-05-01\n', { source: 'hội ngành' });
  assert.ok((await publish()).ok);
  const without = await dossier();
  const reason = { vi: 'hội viên là doanh nghiệp điện tử', en: 'members are makers of electronics' };
  const with1 = await dossier({ registerLists: [{ list: 'hội ngành', reason }] });
  assert.equal(value(without, '2026-11-23/register/enterprises'), 12);
  assert.equal(value(with1, '2026-11-23/register/enterprises'), 13);
  assert.ok(with1.file.releases.some(({ name, version }) => name === 'so-dang-ky' && version === '2'));
});
