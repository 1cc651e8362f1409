import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { dataEntries } from '../main/data-entries.ts';
import { wire } from '../main/wire.ts';
import { encodeLegacy } from '../model/vietnamese/encode-legacy.case.ts';
import type { Command, Terminal } from './command.ts';
import { dataAddCommand } from './data-add.ts';
import { dataListCommand } from './data-list.ts';
import { dataRemoveCommand } from './data-remove.ts';
import { dataTemplateCommand } from './data-template.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError, sayRefusals } from './refused-error.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-data-'));
const data = join(work, 'data');
const house = wire({ root: resolve(import.meta.dirname, '../..'), dataFolder: data });
type Verb = 'add' | 'list' | 'remove' | 'template';
const command = async (verb: Verb): Promise<Command> => {
  const entry = dataEntries(house).find(({ name }) => name === `data ${verb}`);
  assert.ok(entry);
  return entry.load();
};
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});

interface Answer {
  readonly rows?: number;
  readonly release?: { readonly version: string };
  readonly warnings?: readonly object[];
  readonly refusals?: readonly { readonly code: string; readonly where: { readonly row?: number } }[];
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly answer: Answer;
}

async function run(verb: Verb, ...args: string[]): Promise<Ran> {
  const [out, error]: string[][] = [[], []];
  let answer: Answer = {};
  const terminal: Terminal = {
    language: 'en',
    json: false,
    say: (line) => out?.push(line),
    warn: (line) => error?.push(line),
    answer: (value) => {
      answer = JSON.parse(JSON.stringify(value));
    },
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  const asked = await command(verb);
  const line = parseCommandLine(asked, args);
  assert.deepEqual(line.faults, []);
  const code = await asked.run(line.input, terminal).catch((cause: unknown) => {
    if (cause instanceof RefusedError) return sayRefusals(terminal, cause.refusals);
    throw cause;
  });
  return { code, out: out?.join('\n') ?? '', error: error?.join('\n') ?? '', answer };
}

const releases = (): readonly string[] =>
  existsSync(join(data, 'releases')) ? readdirSync(join(data, 'releases')).sort() : [];
const released = (name: string): string => readFileSync(join(data, 'releases', name, 'observations.csv'), 'utf8');
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(work, name), content);
  return join(work, name);
};

let yearbook: string;
before(async () => {
  const tcvn = (text: string): string => encodeLegacy(text, 'tcvn3');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('B12');
  sheet.addRow([tcvn('Biểu 12. Doanh nghiệp theo địa phương và ngành năm 2022')]);
  sheet.mergeCells('A1:F1');
  sheet.addRow([tcvn('Tỉnh, thành phố'), tcvn('Điện tử'), null, tcvn('Thiết bị điện'), null]);
  sheet.addRow([null, tcvn('Số doanh nghiệp'), tcvn('Số lao động'), tcvn('Số doanh nghiệp'), tcvn('Số lao động')]);
  sheet.getCell('B2').value = '26';
  sheet.getCell('D2').value = '27';
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('B2:C2');
  sheet.mergeCells('D2:E2');
  for (const row of [
    ['CẢ NƯỚC', 300, '45.000,5', 100, '20.000'],
    ['Trung du và miền núi phía Bắc', 200, '30.000,5', 60, '12.000'],
    ['  Thái Nguyên', 120, '20.000,5', 40, '8.000'],
    ['  Hoà Bình', 80, '10.000', 20, '4.000'],
    ['Đồng bằng sông Hồng', 100, '15.000', 40, '8.000'],
    ['  Bắc Ninh', 60, '9.000', 25, '-'],
    ['  Hải Phòng', 40, '6.000', 15, '…'],
  ] as const) {
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? tcvn(cell) : cell)));
  }
  sheet.addRow([tcvn('Ghi chú: số liệu sơ bộ')]);
  yearbook = join(work, 'Biểu 12.xlsx');
  await workbook.xlsx.writeFile(yearbook);
});

test('a workbook in TCVN3 letters with merged headers and region rows becomes a release that the shelf reads', async () => {
  const look = await run('add', yearbook, '--as', 'place-industry', '--show');
  assert.equal(look.code, 0, look.error);
  assert.match(look.out, /TCVN3.*turned into Unicode/);
  assert.match(look.out, /B {2,}26 \/ Số doanh nghiệp {2,}enterprises \[26\]/);
  assert.deepEqual(releases(), []);
  const refused = await run('add', yearbook, '--as', 'place-industry');
  assert.equal(refused.code, 2);
  assert.match(refused.error, /How did these figures come to be\? Add --status/);
  const added = await run(
    'add',
    yearbook,
    '--as',
    'place-industry',
    '--status',
    'official',
    '--source',
    'Cục Thống kê',
  );
  assert.equal(added.code, 0, added.error);
  assert.deepEqual(releases(), ['bieu-12@1']);
  assert.match(
    released('bieu-12@1'),
    /^place_id,industry_code,period,ownership,enterprises,workers,workers_missing\nVN,26,2022,all,300,45000\.5,\n/,
  );
  assert.match(
    released('bieu-12@1'),
    /\nVN63-27,27,2022,all,25,,not-applicable\nVN63-31,26,2022,all,40,6000,\nVN63-31,27,2022,all,15,,missing\n/,
  );
  const release = await (await house.shelf()).find('bieu-12');
  assert.equal(release?.origin, 'added');
  assert.equal(release?.descriptor.resources[0]?.['lienket:status'], 'official');
  assert.match(release?.descriptor['lienket:steps'].join('\n') ?? '', /sha256:[0-9a-f]{64}.*sheet "B12"/);
  const slice = await (await house.tables()).read(release!.ref, 'observations', { where: { place_id: ['VN63-19'] } });
  assert.deepEqual(slice.columns['workers'], [20000.5, 8000]);
});

test('the same name again is refused, and with --replace becomes the next version beside the old one', async () => {
  const again = await run('add', yearbook, '--as', 'place-industry', '--status', 'official');
  assert.equal(again.code, 2);
  assert.match(again.error, /There is "bieu-12@1" already/);
  const next = await run('add', yearbook, '--as', 'place-industry', '--status', 'official', '--replace');
  assert.equal(next.code, 0, next.error);
  assert.equal(next.answer.release?.version, '2');
  assert.deepEqual(releases(), ['bieu-12@1', 'bieu-12@2']);
  const listed = await run('list');
  assert.match(listed.out, /bieu-12 +2 .* official/);
});

test('a stated mapping is remembered for the next table with the same header', async () => {
  const path = file('a.csv', 'P;I;LĐ đầu kỳ;LĐ cuối kỳ\nHà Nội;26;10;20\nBắc Giang;27;11;21\n');
  const stated = ['--map', 'place=P', '--map', 'industry=I', '--map', 'workers=LĐ cuối kỳ', '--period', '2021'];
  assert.equal((await run('add', path, '--as', 'place-industry', ...stated, '--status', 'company')).code, 0);
  const other = file('b.csv', 'P;I;LĐ đầu kỳ;LĐ cuối kỳ\nHà Nội;26;30;40\nBắc Giang;27;31;41\n');
  const added = await run('add', other, '--as', 'place-industry', '--period', '2022', '--status', 'company');
  assert.equal(added.code, 0, added.error);
  assert.match(added.out, /A mapping remembered from an earlier table was used/);
  assert.match(released('b@1'), /VN63-01,26,2022,all,40/);
});

test('a refused table leaves nothing behind and tells all its faults', async () => {
  const before = releases();
  const path = file(
    'bad.csv',
    'Tỉnh,Ngành,Năm,Số lao động\nThái Nguyên city,26,2022,5\nHà Nội,2611,2022,6\nHà Nội,26,2022,-6\n',
  );
  const { code, answer } = await run('add', path, '--as', 'place-industry', '--status', 'official');
  assert.equal(code, 2);
  assert.deepEqual(
    answer.refusals?.map((each) => `${each.where.row} ${each.code}`),
    ['2 district-level-place', '3 industry-code-of-other-version', '4 negative-amount'],
  );
  assert.deepEqual(releases(), before);
  assert.equal((await run('add', join(work, 'none.csv'), '--as', 'place')).code, 2);
  assert.equal(
    (await run('add', path, '--as', 'place', '--period', 'x', '--as-of', 'y', '--map', 'z')).answer.refusals?.length,
    3,
  );
});

test('a release is put aside only when agreed to, and its files stay', async () => {
  assert.equal((await run('remove', 'bieu-12@1')).code, 2);
  assert.equal((await run('remove', 'vn-places', '--yes')).code, 2);
  assert.equal((await run('remove', 'bieu-12@1', '--yes')).code, 0);
  assert.ok(!releases().includes('bieu-12@1'));
  assert.equal(readdirSync(join(data, 'removed')).length, 1);
});

test('a template of either format, filled or not, is read back without a question', async () => {
  for (const [ending, kind, geography] of [
    ['csv', 'place-industry', 'VN63'],
    ['xlsx', 'place-industry', 'VN34'],
    ['xlsx', 'place', 'VN34'],
    ['csv', 'industry', 'VN63'],
  ] as const) {
    const path = join(work, `mau-${kind}-${geography}.${ending}`);
    const made = await run('template', '--as', kind, '--places', geography, '--out', path);
    assert.equal(made.code, 0, made.error);
    const added = await run(
      'add',
      path,
      '--as',
      kind,
      '--status',
      'sample',
      '--name',
      `mau-${kind}-${geography}-${ending}`,
    );
    assert.equal(added.code, 0, added.error);
    assert.equal(added.answer.rows, (made.answer.rows ?? 0) - 1);
    assert.deepEqual(added.answer.warnings, []);
    assert.equal((await run('template', '--as', kind, '--out', path)).code, 2);
  }
});

test('every example in the help of the data commands is a line that its command reads', () => {
  const never = async (): Promise<never> => assert.fail('an example is only read');
  const needs = { shelf: never, writer: never, addDataPorts: never, templatePorts: never };
  for (const each of [
    dataAddCommand(needs),
    dataListCommand(needs),
    dataRemoveCommand(needs),
    dataTemplateCommand(needs),
  ]) {
    for (const { line } of each.examples) {
      assert.ok(line.startsWith(`lienket ${each.name}`), line);
      const words = line.match(/(?:[^\s"]|"[^"]*")+/gu)?.map((word) => word.replaceAll('"', '')) ?? [];
      const { faults } = parseCommandLine(each, words.slice(1 + each.name.split(' ').length));
      assert.deepEqual(faults, [], line);
    }
  }
});
