import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import type { RawRow } from '../../model/raw-grid.ts';
import { encodeLegacy } from '../../model/vietnamese/encode-legacy.case.ts';
import { type LayRules, layList } from './lay-list.ts';
import { listShelf } from './list-shelf.ts';
import { readTable } from './read-table.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-lay-'));
after(() => rmSync(work, { recursive: true, force: true }));
const never = new AbortController().signal;
let count = 0;

const LINES = [
  'Tên,Địa chỉ',
  'Công ty TNHH Hoà Bình,"Quế Võ, Bắc Ninh"',
  'DNTN Đức Thịnh,Hải Dương',
  'HTX Dệt Vĩnh Phúc,Hà Nội',
];
const TEXT = `${LINES.join('\n')}\n`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Lays bytes out and reads them again: the rows, or the codes of what was refused. */
async function laid(bytes: Uint8Array, { fileName = 'list.csv', ...rules }: LayRules & { fileName?: string } = {}) {
  count += 1;
  const path = join(work, `file-${count}`);
  writeFileSync(path, bytes);
  const root = join(work, `lists-${count}`);
  const shelf = listShelf(root, (file, folder) => layList(file, folder, rules));
  const list = await shelf.lay('a', { path, fileName }, never);
  assert.ok(list !== undefined);
  if (!list.ok) {
    assert.deepEqual(existsSync(root) ? readdirSync(root) : [], [], 'something of a refused file was kept');
    for (const { said } of list.refusals) assert.ok(said.vi.length > 10 && said.en.length > 10);
    return { codes: list.refusals.map(({ code }) => code), where: list.refusals[0]?.where };
  }
  const rows: RawRow[] = [];
  for await (const page of list.value.pages(0)) rows.push(...page);
  return { rows, notes: list.value.notes.map(({ en }) => en).join('; '), list: list.value };
}

const cellsOf = (rows: readonly RawRow[] | undefined): unknown => rows?.map(({ number, cells }) => [number, ...cells]);

/** The same bytes read whole in memory. */
async function inMemory(bytes: Uint8Array): Promise<unknown> {
  const read = await readTable(bytes, 'list.csv');
  return read.ok ? cellsOf(read.value.sheets[0]?.rows) : read.refusals.map(({ code }) => code);
}

/** Text as windows-1258 writes it: letters, and tones as marks of their own. */
function windows1258(text: string): Uint8Array {
  const byteOf = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1)
    byteOf.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const known = byteOf.get(letter);
    if (known !== undefined) return [known];
    const [base = '', ...marks] = letter.normalize('NFD');
    const isTone = (mark: string): boolean => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark);
    const core = [base, ...marks.filter((mark) => !isTone(mark))].join('').normalize('NFC');
    return [core, ...marks.filter(isTone)].map((part) => byteOf.get(part) ?? 63);
  });
  return Uint8Array.from(bytes);
}

test('text of any encoding is laid out as the same rows', async () => {
  const wanted = cellsOf((await laid(utf8(TEXT))).rows);
  const utf16 = Buffer.from(TEXT, 'utf16le');
  const ways: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), /UTF-8/],
    ['UTF-16LE with its mark', Uint8Array.from([0xff, 0xfe, ...utf16]), /UTF-16LE/],
    ['UTF-16LE without', Uint8Array.from(utf16), /UTF-16LE/],
    ['UTF-16BE', Uint8Array.from([0xfe, 0xff, ...Buffer.from(utf16).swap16()]), /UTF-16BE/],
    ['windows-1258', windows1258(TEXT), /windows-1258/],
    ['TCVN3', latin(encodeLegacy(TEXT, 'tcvn3')), /TCVN3/],
    ['VNI', latin(encodeLegacy(TEXT, 'vni')), /VNI/],
    ['TCVN3 letters in UTF-8', utf8(encodeLegacy(TEXT, 'tcvn3')), /TCVN3 .*turned into Unicode/],
  ];
  for (const [way, bytes, note] of ways) {
    const { rows, notes, codes } = await laid(bytes);
    assert.deepEqual(cellsOf(rows), wanted, `${way}: ${codes?.join(' ')}`);
    assert.match(notes ?? '', note, way);
    assert.deepEqual(await inMemory(bytes), wanted, `${way}, in memory`);
  }
});

test('a list in pieces has the rows of the same text read whole', async () => {
  const cell = fc.oneof(fc.constantFrom('', 'a"b', 'x;y', ' ', 'Đ'), fc.string({ unit: 'grapheme', maxLength: 6 }));
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (rows, end) => {
      const bytes = utf8(`Tên,Mã,Nơi,Số${end}${rows.map((row) => row.map(quoted).join(',')).join(end)}${end}`);
      const { rows: found, codes } = await laid(bytes);
      assert.deepEqual(found === undefined ? codes : cellsOf(found), await inMemory(bytes));
    }),
    { numRuns: 60 },
  );
});

test('a file that is no list is refused for what it is, whatever it is called', async () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
  const wrong: readonly (readonly [string, Uint8Array, string])[] = [
    ['empty.csv', new Uint8Array(), 'empty-file'],
    ['program.csv', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...new Uint8Array(500)]), 'not-a-table'],
    ['old.xls', compound, 'old-excel-file'],
    ['old.csv', compound, 'old-excel-file'],
    ['page.xls', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-table'],
    ['scan.csv', utf8('%PDF-1.7 …'), 'not-a-table'],
    ['packed.csv', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'packed-file'],
  ];
  for (const [fileName, bytes, code] of wrong)
    assert.deepEqual((await laid(bytes, { fileName })).codes, [code], fileName);
});

test('half a file is refused with the place at which it breaks', async () => {
  const open = await laid(utf8(`${TEXT}"Công ty ${'Hà Nội,\n'.repeat(200_000)}`));
  assert.deepEqual(open.codes, ['open-quote']);
  const long = utf8(TEXT.repeat(20_000));
  const cut = await laid(long.subarray(0, long.lastIndexOf(0xe1, long.length - 9) + 1));
  assert.deepEqual([cut.codes, typeof cut.where?.row], [['damaged-text'], 'number']);
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('DN').addRow(['Tên', 'Địa chỉ']);
  const whole = new Uint8Array(await workbook.xlsx.writeBuffer());
  assert.deepEqual((await laid(whole.subarray(0, whole.length / 2))).codes, ['damaged-file']);
  assert.deepEqual(cellsOf((await laid(whole)).rows), [[1, 'Tên', 'Địa chỉ']]);
});

test('a bomb, a row of a million columns and a file over the limit are refused before they fill anything', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': utf8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(301 * 1024 * 1024),
  });
  assert.deepEqual((await laid(bomb)).codes, ['workbook-too-large']);
  assert.deepEqual((await laid(utf8(`Tên,Mã\n${','.repeat(400_000)}\n`))).codes, ['too-many-columns']);
  const path = join(work, 'sparse');
  writeFileSync(path, '');
  truncateSync(path, 5_000_000);
  const refused = await layList({ path, fileName: 'to.csv' }, join(work, 'none'), { largestBytes: 4_000_000 });
  assert.ok(!refused.ok);
  assert.deepEqual([refused.refusals[0]?.code, existsSync(join(work, 'none'))], ['file-too-large', false]);
});

test('every sheet of a workbook is laid out with its size, and its formulas only by their stored results', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Một').addRows([['Tên'], ['A'], ['B']]);
  const two = workbook.addWorksheet('Hai', { state: 'hidden' });
  two.getCell('C2').value = { formula: 'HYPERLINK("http://x","y")', result: 'y' };
  const { list } = await laid(new Uint8Array(await workbook.xlsx.writeBuffer()));
  assert.deepEqual(list?.sheets, [
    { name: 'Một', rows: 3, width: 1, isHidden: false },
    { name: 'Hai', rows: 1, width: 3, isHidden: true },
  ]);
  for await (const page of list?.pages(1) ?? []) assert.deepEqual(page, [{ number: 2, cells: [null, null, 'y'] }]);
});

test('a list is kept under another name, survives the first, and what is old and not wanted is tidied away', async () => {
  const root = join(work, 'shelf');
  const path = join(work, 'kept.csv');
  writeFileSync(path, TEXT);
  const shelf = listShelf(root, (file, folder) => layList(file, folder));
  assert.equal(await shelf.lay('none', { path: join(work, 'no'), fileName: 'no' }, never), undefined);
  await shelf.lay('upload', { path, fileName: 'kept.csv' }, never);
  await shelf.keep('upload', 'job');
  await shelf.forget('upload');
  assert.equal(await shelf.open('upload'), undefined);
  assert.equal((await shelf.open('job'))?.sheets[0]?.rows, 4);
  await shelf.tidy([]);
  assert.ok((await shelf.open('job')) !== undefined, 'what is of today stays');
  assert.equal(await shelf.open('../shelf/job'), undefined);
});
