import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { zipSync } from 'fflate';
import type { RawCell, RawWorkbook } from '../../model/raw-grid.ts';
import { encodeLegacy } from '../../model/vietnamese/encode-legacy.case.ts';
import { readTable } from './read-table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const TABLE = 'Tỉnh;Số lao động\nHòa Bình;1.234,5\nBắc Giang;7\nThừa Thiên Huế;8\n';
const ROWS: readonly (readonly RawCell[])[] = [
  ['Tỉnh', 'Số lao động'],
  ['Hòa Bình', '1.234,5'],
  ['Bắc Giang', '7'],
  ['Thừa Thiên Huế', '8'],
];

async function read(bytes: Uint8Array): Promise<RawWorkbook> {
  const result = await readTable(bytes, 'bang.csv');
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function refusedCode(bytes: Uint8Array): Promise<string> {
  const result = await readTable(bytes, 'bang.xlsx');
  assert.ok(!result.ok);
  return result.refusals.map((refusal) => refusal.code).join(' ');
}

async function workbookBytes(build: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  build(workbook.addWorksheet('Biểu 1'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('the same table comes out of every encoding', async () => {
  const utf16 = Buffer.from(`\ufeff${TABLE}`, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const codes = { à: 'aÌ', ỉ: 'iÒ', ố: 'ôì', đ: 'ð', ộ: 'ôò', ò: 'oÌ', ì: 'iÌ', ắ: 'ãì', ừ: 'ýÌ', ế: 'êì' };
  const cp1258 = latin1([...TABLE].map((letter) => codes[letter as keyof typeof codes] ?? letter).join(''));
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', utf8(TABLE)],
    ['UTF-8', utf8(`\ufeff${TABLE}`)],
    ['UTF-16LE', new Uint8Array(utf16)],
    ['UTF-16BE', new Uint8Array(swapped)],
    ['windows-1258', cp1258],
    ['TCVN3', latin1(encodeLegacy(TABLE, 'tcvn3'))],
    ['VNI', latin1(encodeLegacy(TABLE, 'vni'))],
    ['UTF-8', utf8(encodeLegacy(TABLE, 'tcvn3'))],
    ['UTF-8', utf8(encodeLegacy(TABLE, 'vni'))],
  ];
  for (const [encoding, bytes] of files) {
    const workbook = await read(bytes);
    assert.equal(workbook.notes[0]?.en, `Encoding: ${encoding}`);
    assert.deepEqual(
      workbook.sheets[0]?.rows.map((row) => row.cells),
      ROWS,
      encoding,
    );
  }
});

test('delimiters, quotes and empty lines keep the row numbers of a spreadsheet', async () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const text = `Tiêu đề${delimiter}${delimiter}\r\n\r\n"a${delimiter}""b"""${delimiter}"x\ny"${delimiter}3\r\nc${delimiter}d${delimiter}4\r\n`;
    const sheet = (await read(utf8(text))).sheets[0];
    assert.deepEqual(
      sheet?.rows.map((row) => [row.number, ...row.cells]),
      [
        [1, 'Tiêu đề'],
        [3, `a${delimiter}"b"`, 'x\ny', '3'],
        [4, 'c', 'd', '4'],
      ],
    );
  }
});

test('a workbook comes with merged values, stored results, full numbers and what was hidden', async () => {
  const bytes = await workbookBytes((sheet) => {
    sheet.addRow(['Số doanh nghiệp', 'Số doanh nghiệp', 'x']);
    sheet.mergeCells('A1:B1');
    sheet.addRow([1234.000001, { formula: 'A2*2', result: 2468 }, new Date(Date.UTC(2023, 11, 31))]);
    sheet.addRow([{ richText: [{ text: 'Hà ' }, { text: 'Nội' }] }, 0.125, 'Cả nước']);
    sheet.getCell('B3').numFmt = '0.0%';
    sheet.getCell('C3').font = { bold: true };
    sheet.getRow(2).hidden = true;
    sheet.getColumn(3).hidden = true;
  });
  const workbook = await read(bytes);
  const sheet = workbook.sheets[0];
  assert.deepEqual(
    sheet?.rows.map((row) => row.cells),
    [
      ['Số doanh nghiệp', 'Số doanh nghiệp', 'x'],
      [1234.000001, 2468, '2023-12-31'],
      ['Hà Nội', 0.125, 'Cả nước'],
    ],
  );
  assert.deepEqual(sheet?.rows[0]?.marks?.get(1), { isMerged: true });
  assert.deepEqual(sheet?.rows[2]?.marks?.get(1), { isPercent: true });
  assert.deepEqual(sheet?.rows[2]?.marks?.get(2), { isBold: true });
  assert.match(workbook.notes.map((note) => note.en).join('; '), /1 hidden rows.*hidden columns C.*1 formulas/);
});

test('TCVN3 letters in workbook cells become Unicode', async () => {
  const bytes = await workbookBytes((sheet) => {
    for (const name of ['Tỉnh', 'Hòa Bình', 'Bắc Giang', 'Đồng bằng sông Hồng'])
      sheet.addRow([encodeLegacy(name, 'tcvn3'), 1]);
  });
  const workbook = await read(bytes);
  assert.deepEqual(
    workbook.sheets[0]?.rows.map((row) => row.cells[0]),
    ['Tỉnh', 'Hòa Bình', 'Bắc Giang', 'Đồng bằng sông Hồng'],
  );
});

test('all error cells are refused at once with their places', async () => {
  const bytes = await workbookBytes((sheet) => {
    sheet.addRow(['a', { error: '#REF!' }]);
    sheet.addRow([{ error: '#DIV/0!' }, { error: '#N/A' }]);
  });
  const result = await readTable(bytes, 'bang.xlsx');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.refusals.map(({ code, where }) => [code, where.sheet, where.row, where.column]),
    [
      ['error-cell', 'Biểu 1', 1, 'B'],
      ['error-cell', 'Biểu 1', 2, 'A'],
    ],
  );
});

test('files that are no tables are refused by name of their fault', async () => {
  const whole = await workbookBytes((sheet) => sheet.addRow(['a', 1]));
  const compound = new Uint8Array(2048);
  compound.set([0xd0, 0xcf, 0x11, 0xe0]);
  const locked = new Uint8Array(2048);
  locked.set(compound);
  locked.set(Buffer.from('EncryptedPackage', 'utf16le'), 600);
  assert.equal(await refusedCode(new Uint8Array()), 'empty-file');
  assert.equal(await refusedCode(compound), 'old-excel-file');
  assert.equal(await refusedCode(locked), 'password-protected');
  assert.equal(await refusedCode(whole.subarray(0, whole.length >> 1)), 'damaged-file');
  assert.equal(await refusedCode(zipSync({ 'word/document.xml': utf8('<a/>') })), 'not-a-table');
  assert.equal(
    await refusedCode(zipSync({ 'xl/workbook.xml': utf8('rubbish'), '[Content_Types].xml': utf8('<') })),
    'damaged-file',
  );
  assert.equal(await refusedCode(utf8('%PDF-1.7')), 'not-a-table');
  assert.equal(await refusedCode(utf8('<html><table></table></html>')), 'not-a-table');
  assert.equal(await refusedCode(Uint8Array.from([1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])), 'not-a-table');
  assert.equal(await refusedCode(utf8('a,b\n"c,d\ne,f\n')), 'open-quote');
  assert.equal(await refusedCode(utf8('Hà Nội, Bắc Ninh, Đồng Nai, Huế\n').subarray(0, -2)), 'damaged-text');
});

test('a workbook that unpacks to too much is refused before it is unpacked', async () => {
  const bomb = zipSync(
    { 'xl/workbook.xml': utf8('<a/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(301 * 1024 * 1024) },
    { level: 1 },
  );
  assert.equal(await refusedCode(bomb), 'workbook-too-large');
});
