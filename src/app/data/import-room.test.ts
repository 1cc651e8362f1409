import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOOKS, sheetOf } from '../../indicators/import/books.case.ts';
import type { RawCell, RawWorkbook } from '../../model/raw-grid.ts';
import type { ReadingWords } from '../desks/data-desk.ts';
import type { ReleaseDraft } from '../release-draft.ts';
import type { ImportPorts } from './import-ports.ts';
import { importRoom } from './import-room.ts';

type Rows = readonly (readonly RawCell[])[];

const { signal } = new AbortController();
const FILE = { path: 'x', fileName: 'Biểu 1.xlsx' };
const LONG: Rows = [
  ['Tỉnh', 'Ngành', 'Năm', 'Số lao động'],
  ['Hà Nội', '26', '2022', 5],
  ['Bắc Giang', '27', '2022', '-'],
  ['Xứ Lạ', '26', '2022', 6],
];
const SOUND: Rows = LONG.slice(0, 3);

interface Kept {
  readonly written: ReleaseDraft[];
  opened: number;
}

function room(sheets: Readonly<Record<string, Rows>>, there: readonly string[] = []) {
  const kept: Kept = { written: [], opened: 0 };
  const workbook: RawWorkbook = {
    fileName: FILE.fileName,
    bytes: 1,
    hash: 'sha256:1',
    notes: [],
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(rows, name)),
  };
  const ports: ImportPorts = {
    async readFile({ path }) {
      kept.opened += 1;
      return path === 'gone' ? undefined : { ok: true, value: workbook };
    },
    tableBytes: async (rows) => new Uint8Array(rows.length),
    shelf: {
      list: async () => ({ releases: [], broken: [] }),
      find: async (name) =>
        there.includes(name) ? ({ ref: { name, version: '3', hash: 'h' }, origin: 'added' } as never) : undefined,
      folder: async () => '',
    },
    writer: {
      async write(draft) {
        kept.written.push(draft);
        return { name: draft.descriptor.name, version: draft.descriptor.version, hash: 'h' };
      },
      putAside: async () => '',
    },
    memory: { recall: async () => undefined, remember: async () => undefined },
    books: async () => BOOKS,
    clock: { today: () => '2026-02-03' },
  };
  return { kept, ...importRoom(ports) };
}

const read = async (rows: Rows, words: Partial<ReadingWords> = {}, part: { row?: number; name?: string } = {}) => {
  const { reading } = room({ T: rows });
  const asked = { words: { as: 'place-industry' as const, ...words }, part: { faults: 1, ...part } };
  const found = await reading(FILE, asked, signal);
  assert.ok(found?.ok, JSON.stringify(found));
  return found.value;
};

test('a file is opened at its first sheet with a table, and its kind is told by what is in it', async () => {
  const { open } = room({ 'Ghi chú': [['chữ']], 'Biểu 2': SOUND });
  const opened = await open(FILE, signal);
  assert.ok(opened?.ok);
  assert.deepEqual(
    [opened.value.sheet, opened.value.kind, opened.value.fileKind],
    ['Biểu 2', 'place-industry', 'xlsx'],
  );
  const kinds = [
    ['Tỉnh', 'Năm', 'Số lao động'],
    ['Mã ngành', 'Năm', 'Số lao động'],
  ].map(async (heads, at) => {
    const { open: look } = room({
      T: [heads, [at === 0 ? 'Hà Nội' : '26', '2022', 5], [at === 0 ? 'Bắc Giang' : '27', '2022', 6]],
    });
    const found = await look(FILE, signal);
    return found?.ok === true ? found.value.kind : undefined;
  });
  assert.deepEqual(await Promise.all(kinds), ['place', 'industry']);
  assert.equal(await open({ ...FILE, path: 'gone' }, signal), undefined);
});

test('a refused table is still shown with what could be understood of it', async () => {
  const reading = await read(LONG);
  assert.deepEqual([reading.canAdd, reading.rows, reading.faults.total], [false, 0, 1]);
  const [first, second, third] = reading.preview.rows;
  assert.deepEqual(first?.cells[0], { text: 'Hà Nội', read: { kind: 'place', code: 'VN63-01', name: 'Hà Nội' } });
  assert.deepEqual(second?.cells[3]?.read, { kind: 'nothing', missing: 'not-applicable' });
  assert.deepEqual(
    third?.cells.map((cell) => cell.read),
    [null, null, null, null],
  );
  const [fault] = reading.faults.list;
  assert.deepEqual([fault?.where.row, fault?.letter, fault?.header, fault?.value], [4, 'A', 'Tỉnh', 'Xứ Lạ']);
  assert.deepEqual(
    reading.faults.codes.map(({ count }) => count),
    [1],
  );
});

test('in a wide table each value is shown under the year that its header fixes', async () => {
  const reading = await read(
    [
      ['Tỉnh', '2021', '2022'],
      ['Hà Nội', 5, 6],
      ['Bắc Giang', 7, 8],
    ],
    { as: 'place', measure: 'workers' },
  );
  assert.deepEqual(
    reading.columns.map(({ fixed }) => fixed),
    [[], ['2021'], ['2022']],
  );
  assert.deepEqual(
    reading.preview.rows[1]?.cells.slice(1).map((cell) => cell.read),
    [
      { kind: 'value', value: 7 },
      { kind: 'value', value: 8 },
    ],
  );
  assert.equal(reading.rows, 4);
});

test('the preview begins where it is asked to, and never past the table', async () => {
  assert.deepEqual(
    (await read(SOUND, {}, { row: 3 })).preview.rows.map(({ number }) => number),
    [3],
  );
  assert.equal((await read(SOUND, {}, { row: 99 })).preview.rows[0]?.number, 2);
});

test('without a header nothing is guessed, and every column can still be chosen', async () => {
  const reading = await read([['chỉ có chữ']]);
  assert.deepEqual([reading.columns, reading.faults.codes[0]?.code], [[], 'no-table']);
  assert.ok(reading.roles.some(({ word }) => word === 'workers'));
});

test('what a person says about a column is read as the command line reads it, and slips are told', async () => {
  const reading = await read(SOUND, { map: ['none=D'] });
  assert.deepEqual(
    reading.faults.codes.map(({ code }) => code),
    ['no-measure'],
  );
  const slipped = await read(SOUND, { period: 'năm nào đó' });
  assert.deepEqual([slipped.canAdd, slipped.faults.list[0]?.where.column], [false, '--period']);
  assert.equal(slipped.preview.rows.length, 2);
});

test('the name that a release would get is told, with what stands under it', async () => {
  const { reading, add, kept } = room({ T: SOUND }, ['bieu-1']);
  const asked = { words: { as: 'place-industry' as const }, part: { faults: 1 } };
  const found = await reading(FILE, asked, signal);
  assert.ok(found?.ok);
  assert.deepEqual([found.value.name, found.value.taken], ['bieu-1', { version: '3', origin: 'added' }]);
  const words = { as: 'place-industry' as const, status: 'company' };
  const refused = await add(FILE, words, signal);
  assert.deepEqual(refused?.ok === false ? refused.refusals.map(({ code }) => code) : [], ['name-taken']);
  const added = await add(FILE, { ...words, replace: true, source: 'Sở Công Thương' }, signal);
  assert.deepEqual(added, { ok: true, value: { name: 'bieu-1', version: '4', hash: 'h' } });
  assert.equal(kept.written.length, 1);
  assert.equal(kept.opened, 1);
});

test('a template is made of the books, and a period that is none is refused', async () => {
  const { template } = room({ T: SOUND });
  const made = await template({ kind: 'place', places: 'VN63', period: '2023', format: 'csv' }, signal);
  assert.ok(made.ok);
  assert.deepEqual([made.value.fileName, made.value.bytes.length], ['mau-dia-phuong.csv', 14]);
  assert.equal((await template({ kind: 'place', period: 'x', format: 'xlsx' }, signal)).ok, false);
});
