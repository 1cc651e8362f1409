import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell, RawWorkbook } from '../model/raw-grid.ts';
import type { ReleaseRef } from '../model/release.ts';
import { type AddDataPorts, addData } from './add-data.ts';
import { parseAddDataOptions } from './add-data-options.ts';
import { dataTemplate, makeTemplate } from './data-template.ts';
import { releaseNameOf } from './next-release.ts';
import type { ReleaseShelf, TableSource } from './ports.ts';
import { PackMissingError, readBooks } from './read-books.ts';
import { type ReleaseDraft, releaseDraft } from './release-draft.ts';

const TABLES: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>> = {
  places: [
    {
      place_id: 'VN63-01',
      geography: 'VN63',
      level: 'province',
      code: '01',
      name_vi: 'Hà Nội',
      type_vi: 'Thành phố',
      parent_id: 'VN',
      valid_from: '2008-08-01',
      valid_to: '2025-07-01',
    },
    {
      place_id: 'VN63-24',
      geography: 'VN63',
      level: 'province',
      code: '24',
      name_vi: 'Bắc Giang',
      type_vi: 'Tỉnh',
      parent_id: 'VN',
      valid_from: '2008-08-01',
      valid_to: '2025-07-01',
    },
  ],
  designations: [],
  industries: [{ classification: 'vsic2018', code: '26', level: 2, parent_code: 'C', name_vi: 'Điện tử' }],
  classifications: [{ classification: 'vsic2018', valid_from: '2018-08-20', valid_to: '' }],
};
const ref: ReleaseRef = { name: 'x', version: '1', hash: 'sha256:0' };
const tables: TableSource = {
  async read(_ref, table) {
    const rows = TABLES[table] ?? [];
    const names = Object.keys(rows[0] ?? {});
    return {
      rowNumbers: rows.map((_, at) => at + 1),
      columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])),
      matched: rows.length,
    };
  },
  close: async () => undefined,
};
const shelf = (names: readonly string[]): ReleaseShelf => ({
  list: async () => ({ releases: [], broken: [] }),
  find: async (name) =>
    names.includes(name)
      ? ({
          ref: { ...ref, name, version: '4' },
          descriptor: {},
          origin: name.startsWith('vn-') ? 'pack' : 'added',
        } as never)
      : undefined,
  folder: async () => '',
});

function workbook(...sheets: (readonly [string, readonly (readonly RawCell[])[], boolean?])[]): RawWorkbook {
  return {
    fileName: 'Bảng 1.xlsx',
    bytes: 1,
    hash: 'sha256:1',
    notes: [],
    sheets: sheets.map(([name, rows, isHidden]) => ({
      name,
      width: 4,
      rows: rows.map((cells, at) => ({ number: at + 1, cells })),
      ...(isHidden === true ? { isHidden } : {}),
    })),
  };
}
const GOOD = [
  ['Tỉnh', 'Ngành', 'Năm', 'Số lao động'],
  ['Hà Nội', '26', '2022', 5],
  ['Bắc Giang', '26', '2022', 6],
] as const;

function ports(read: RawWorkbook, names: readonly string[] = []): AddDataPorts & { readonly written: ReleaseDraft[] } {
  const written: ReleaseDraft[] = [];
  const all = shelf(['vn-places', 'vn-industries', ...names]);
  return {
    written,
    files: { read: async (path) => (path === 'none' ? undefined : { ok: true, value: read }) },
    shelf: all,
    writer: {
      async write(draft) {
        written.push(draft);
        return { ...ref, name: draft.descriptor.name, version: draft.descriptor.version };
      },
      putAside: async () => '',
    },
    memory: { recall: async () => undefined, remember: async () => undefined },
    books: () => readBooks(all, tables),
    clock: { today: () => '2026-02-03' },
  };
}

function request(
  options: Readonly<Record<string, readonly string[]>>,
  flags: readonly string[] = [],
  file = 'Bảng 1.xlsx',
) {
  const parsed = parseAddDataOptions({ file, options, flags: new Set(flags) });
  assert.ok(parsed.ok);
  return { ...parsed.value, signal: new AbortController().signal };
}

test('a good table becomes a release with its origin told', async () => {
  const house = ports(workbook(['T', GOOD]));
  const result = await addData(
    house,
    request({ as: ['place-industry'], status: ['official'], source: ['Cục Thống kê'] }),
  );
  assert.deepEqual(result.refusals, []);
  assert.deepEqual(result.release, { ...ref, name: 'bang-1' });
  const [draft] = house.written;
  assert.equal(draft?.descriptor.sources[0]?.title, 'Cục Thống kê');
  assert.equal(draft?.descriptor.created, '2026-02-03');
  assert.equal(draft?.resources[0]?.['lienket:observations']?.geography, 'VN63');
  assert.match(draft?.descriptor['lienket:steps'][0] ?? '', /Bảng 1\.xlsx \(1 bytes, sha256:1\), sheet "T"/);
});

test('nothing is written by a look, without a status, over a pack or over a name that is taken', async () => {
  for (const [options, flags, names, code] of [
    [{ status: ['official'] }, ['show'], [], undefined],
    [{}, [], [], 'no-status'],
    [{ status: ['official'], name: ['vn-places'] }, [], [], 'name-of-a-pack'],
    [{ status: ['official'] }, [], ['bang-1'], 'name-taken'],
  ] as const) {
    const house = ports(workbook(['T', GOOD]), names);
    const result = await addData(house, request(options, flags));
    assert.deepEqual(
      result.refusals.map((refusal) => refusal.code),
      code === undefined ? [] : [code],
    );
    assert.equal(house.written.length, 0);
  }
  const next = ports(workbook(['T', GOOD]), ['bang-1']);
  await addData(next, request({ status: ['official'] }, ['replace']));
  assert.equal(next.written[0]?.descriptor.version, '5');
  assert.equal(next.written[0]?.descriptor['lienket:supersedes'], 'bang-1@4');
});

test('the sheet is the one asked for, or the only visible one with a table', async () => {
  const three = workbook(['Bìa', [['Báo cáo']]], ['Biểu 1', GOOD], ['Biểu 2', GOOD], ['Ẩn', GOOD, true]);
  const codes = async (options: Readonly<Record<string, readonly string[]>>, read = three) =>
    (await addData(ports(read), request({ status: ['official'], ...options }))).refusals.map((refusal) => refusal.code);
  assert.deepEqual(await codes({}), ['which-sheet']);
  assert.deepEqual(await codes({ sheet: ['bieu 2'] }), []);
  assert.deepEqual(await codes({ sheet: ['2'] }), []);
  assert.deepEqual(await codes({ sheet: ['khác'] }), ['no-such-sheet']);
  assert.deepEqual(await codes({}, workbook(['Bìa', [['Báo cáo']]], ['Biểu 1', GOOD])), []);
  assert.deepEqual(
    (await addData(ports(three), request({}, [], 'none'))).refusals.map((refusal) => refusal.code),
    ['no-such-file'],
  );
});

test('options that cannot be understood are all told at once', () => {
  const parsed = parseAddDataOptions({
    file: 'x',
    options: {
      map: ['x'],
      status: ['good'],
      period: ['y'],
      'as-of': ['z'],
      missing: ['-'],
      unit: ['a'],
      'industry-level': ['9'],
      'ownership-codes': ['q'],
    },
    flags: new Set(),
  });
  assert.ok(!parsed.ok);
  assert.equal(parsed.refusals.length, 8);
  const good = request({ map: ['place=Mã = tỉnh'], missing: ['-=zero'], 'as-of': ['31/12/2024'], places: ['vn63'] });
  assert.deepEqual(good.import.stated, [{ as: 'place', column: 'Mã = tỉnh' }]);
  assert.deepEqual([...(good.import.marks ?? [])], [['-', 'zero']]);
  assert.equal(good.import.asOf, '2024-12-31');
});

test('names of releases are made of plain letters', () => {
  assert.equal(releaseNameOf('Biểu 12 – Lao động_2023'), 'bieu-12-lao-dong-2023');
  assert.equal(releaseNameOf('…'), undefined);
});

test('a template names every place and industry once, and is never written over a file', async () => {
  const books = await ports(workbook()).books();
  const rows = dataTemplate(books, {
    kind: 'place-industry',
    geography: 'VN63',
    classification: 'vsic2018',
    level: 2,
    period: '2023',
  });
  assert.equal(rows.length, 3);
  assert.deepEqual(rows[1], ['VN63-01', 'Hà Nội', '26', 'Điện tử', '2023', null, null]);
  const words = {
    path: 'a.csv',
    kind: 'place',
    geography: 'VN63',
    classification: undefined,
    level: undefined,
    period: undefined,
  };
  const template = {
    books: async () => books,
    clock: { today: () => '2026-02-03' },
    write: async (path: string) => path !== 'there.csv',
  };
  assert.ok((await makeTemplate(template, words)).ok);
  for (const bad of [{ path: 'there.csv' }, { path: 'a.doc' }, { period: 'x' }])
    assert.ok(!(await makeTemplate(template, { ...words, ...bad })).ok);
});

test('without the packs of places and industries it is said which is missing', async () => {
  await assert.rejects(readBooks(shelf([]), tables), PackMissingError);
  assert.equal(typeof releaseDraft, 'function');
});
