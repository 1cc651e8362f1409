import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { zipSync } from 'fflate';
import { readTable } from './read-table.ts';
import { workbookFault } from './workbook-bounds.ts';
import { zipEntries } from './zip-entries.ts';

const MB = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function code(bytes: Uint8Array): Promise<string> {
  const read = await readTable(bytes, 'bang.xlsx');
  return read.ok ? 'read' : read.refusals.map((each) => each.code).join(' ');
}

/** An archive whose directory says that its largest file is one byte long. */
function lying(bytes: Uint8Array): Uint8Array {
  const entries = zipEntries(bytes) ?? [];
  const largest = entries.reduce((one, other) => (other.statedBytes > one.statedBytes ? other : one));
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 42, true) === largest.offset)
      view.setUint32(at + 24, 1, true);
  }
  return copy;
}

test('an archive that unpacks to more than its directory says is not opened', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': bytesOf('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(301 * MB),
  });
  assert.ok(bomb.length < MB);
  assert.equal(await code(bomb), 'workbook-too-large');
  assert.equal(await code(lying(bomb)), 'workbook-too-large');
});

test('a sheet that merges billions of cells is refused before it is opened', async () => {
  const sheet = '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
  const bytes = zipSync({ 'xl/workbook.xml': bytesOf('<workbook/>'), 'xl/worksheets/sheet1.xml': bytesOf(sheet) });
  assert.equal(await code(bytes), 'merged-too-wide');
});

test('rows that reach to the last column are refused by the cells that they would take', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Biểu 1');
  for (let row = 1; row <= 1300; row += 1) sheet.getCell(row, 16_384).value = 1;
  assert.equal(await code(new Uint8Array(await workbook.xlsx.writeBuffer())), 'too-many-cells');
});

test('half a workbook is damaged, and a sound one has no fault', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Biểu 1').addRow(['Tỉnh', 'Số lao động']);
  const whole = new Uint8Array(await workbook.xlsx.writeBuffer());
  assert.equal(workbookFault(whole, 300 * MB), undefined);
  assert.equal(await code(whole.subarray(0, whole.length / 2)), 'damaged-file');
  assert.equal(workbookFault(whole.subarray(0, whole.length / 2), 300 * MB), 'damaged');
});

test('text with more cells than memory should hold is refused with the row', async () => {
  const line = `${'1,'.repeat(20_000)}1\n`;
  const read = await readTable(bytesOf(line.repeat(1001)), 'bang.csv');
  assert.ok(!read.ok);
  assert.deepEqual(
    read.refusals.map(({ code: fault, where }) => [fault, where.row]),
    [['too-many-cells', 1000]],
  );
});
