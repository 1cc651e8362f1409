// A person's own table is added while the server runs: the ladder answers, and no longer when the table is taken away.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { startReading } from './browser.ts';
import { command, root } from './whole-program.ts';
import { DOSSIER, reportBehind, type Scene } from './whole-program-numbers.ts';

const CODES = ['10', '13', '14', '25', '26', '27', '28', '29'];

/** Invented workers and enterprises, province by industry, much more electronics in the two provinces of the dossier. */
async function inventedTable(): Promise<string> {
  const places = parse(await readFile(join(root, 'packs/vn-places/places.csv')), { columns: true }) as readonly {
    readonly geography: string;
    readonly level: string;
    readonly code: string;
    readonly name_vi: string;
  }[];
  const provinces = places.filter(({ geography, level }) => geography === 'VN63' && level === 'province');
  const lines = provinces.flatMap(({ code, name_vi }, i) =>
    CODES.map((industry, j) => {
      const times = ['19', '24'].includes(code) && ['26', '27', '28'].includes(industry) ? 60 : 1;
      const enterprises = (3 + ((i * 5 + j * 7) % 20)) * Math.ceil(times / 10);
      return `${name_vi},${industry},${(200 + ((i * 37 + j * 101) % 900)) * times},${enterprises}`;
    }),
  );
  return ['tinh,ma_nganh,lao_dong,doanh_nghiep', ...lines, ''].join('\n');
}

const add = (file: string, data: string): ReturnType<typeof command> =>
  command(
    ...['data', 'add', file, '--as', 'place-industry', '--status', 'synthetic', '--period', '2022'],
    ...['--as-of', '2022-12-31', '--industries', 'vsic2018', '--source', 'invented for a test', '--name', 'invented'],
    ...['--map', 'place=tinh', '--map', 'industry=ma_nganh', '--map', 'workers=lao_dong'],
    ...['--map', 'enterprises=doanh_nghiep', '--data', data],
  );

/** What the page answers to rungs 1–3 on the day of the workshop. */
async function firstAnswers(scene: Scene): Promise<readonly string[]> {
  const { program, browser } = scene();
  const reading = await startReading(browser, program.base, { language: 'en', scheme: 'light', width: 1440 });
  await reading.open(`/dossiers/${DOSSIER}`);
  const heads = await reading.page.locator('#ladder-2023-09-18 p > strong:first-child').allInnerTexts();
  assert.deepEqual(reading.faults, []);
  await reading.close();
  return heads.slice(0, 3).map((head) => head.replace(/^\d\. .*: (.*)\.\s*$/, '$1'));
}

export function dataJourneys(scene: Scene): void {
  describe("a person's own table", () => {
    test('faulty rows are all named at once and nothing is added', async () => {
      const { program } = scene();
      const file = join(program.dataFolder, 'faulty.csv');
      const rows = (await inventedTable()).split('\n').slice(0, 20);
      rows[3] = rows[3]?.replace(/^[^,]+/, 'Atlantis') ?? '';
      rows[7] = rows[7]?.replace(/,\d+,(\d+)$/, ',many,$1') ?? '';
      await writeFile(file, rows.join('\n'));
      const { code, error } = await add(file, program.dataFolder);
      assert.equal(code, 2, error);
      assert.match(error, /Atlantis/);
      assert.match(error, /many/);
      assert.deepEqual(await firstAnswers(scene), ['cannot tell', 'cannot tell', 'cannot tell']);
    });

    test('with it rungs 1 to 3 answer, without it they cannot tell again', async () => {
      const { program } = scene();
      const before = await reportBehind(program.base);
      const file = join(program.dataFolder, 'invented.csv');
      await writeFile(file, await inventedTable());
      const added = await add(file, program.dataFolder);
      assert.equal(added.code, 0, added.error);
      assert.deepEqual(await firstAnswers(scene), ['yes', 'yes', 'yes']);
      const shown = await reportBehind(program.base);
      assert.ok(shown.releases.some(({ name }) => name === 'invented'));
      const removed = await command('data', 'remove', 'invented', '--yes', '--data', program.dataFolder);
      assert.equal(removed.code, 0, removed.error);
      assert.deepEqual(await firstAnswers(scene), ['cannot tell', 'cannot tell', 'cannot tell']);
      assert.deepEqual((await reportBehind(program.base)).seal, before.seal);
    });
  });
}
