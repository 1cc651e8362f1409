import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { openZone } from '../../main/microdata-ports.ts';
import { duckEngine } from '../../store-duck/duck-engine.ts';
import { type MicroHouse, microHouse } from './micro-house.case.ts';
import { plantedSurvey } from './planted-survey.case.ts';

let micro: MicroHouse;
before(() => {
  micro = microHouse();
});
after(() => micro.close());

const HEAD = 'Tỉnh,Mã ngành,Loại hình,Số lao động,Doanh thu';
const codesOf = (refusals: readonly { readonly code: string }[]): readonly string[] =>
  refusals.map(({ code }) => code).sort();

test('every fault is told by row and column, all at once, and never by what stands in the cell', async () => {
  const rows = [
    'Hà Nội,1410,Nhà nước,12,100',
    'Sao Hoả 0912345678,1410,Nhà nước,12,100',
    'Hà Nội,9999,Nhà nước,12,100',
    'Hà Nội,1410,Bí mật,12,100',
    'Hà Nội,1410,Nhà nước,mười hai,100',
    'Hà Nội,1410,Nhà nước,12,-77031',
    ',1410,Nhà nước,12,100',
  ];
  const { refusals, set } = await micro.add(micro.file('bad.csv', `${HEAD}\n${rows.join('\n')}\n`), 'bad');
  assert.equal(set, undefined);
  assert.deepEqual(
    refusals.map(({ code, where: { row, column } }) => [code, row, column]).sort((a, b) => Number(a[1]) - Number(b[1])),
    [
      ['unknown-place', 3, 'Tỉnh'],
      ['unknown-industry-code', 4, 'Mã ngành'],
      ['unknown-ownership', 5, 'Loại hình'],
      ['unreadable-number', 6, 'Số lao động'],
      ['negative-amount', 7, 'Doanh thu'],
      ['empty-key', 8, 'Tỉnh'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(refusals), /Sao Ho|0912345678|9999|Bí mật|mười hai|77031/u);
});

test('malformed rows and files that are no tables are told without what stands in them', async () => {
  const rows = ['Hà Nội,1410,Nhà nước,12,100', 'Hà Nội,1410,"Lộ bí mật', 'x,y', 'Hà Nội,1410,Nhà nước,1,2,3,Lộ'];
  const malformed = await micro.add(micro.file('malformed.csv', `${HEAD}\n${rows.join('\n')}\n`), 'bad');
  assert.ok(malformed.refusals.length > 0);
  assert.doesNotMatch(JSON.stringify(malformed), /Lộ/u);
  const noTable = await micro.add(micro.file('bad.parquet', 'Lộ bí mật'), 'bad');
  assert.deepEqual(codesOf(noTable.refusals), ['unreadable-file']);
  const headless = await micro.add(
    micro.file('headless.csv', '0102030405,Công ty Lộ,Hà Nội,1410,7\n0102030406,B,Hà Nội,1410,8\n'),
    'bad',
  );
  assert.deepEqual(codesOf(headless.refusals), ['no-header']);
  assert.doesNotMatch(JSON.stringify([noTable, headless]), /Lộ|0102030405/u);
  assert.deepEqual(codesOf((await micro.add('/nowhere/x.csv', 'bad')).refusals), ['no-such-file']);
  assert.deepEqual(codesOf((await micro.add(micro.file('e.csv', ''), 'bad')).refusals), ['empty-file']);
});

test('a column of tax codes, record ids or phones is neither a dimension nor a measure', async () => {
  const { csv } = plantedSurvey(30);
  for (const map of ['workers=MST', 'ownership=MST', 'workers=Điện thoại', 'turnover=Điện thoại'])
    assert.ok(
      codesOf((await micro.add(micro.file('dn.csv', csv), 'bad', { map })).refusals).includes('identifier-not-a-key'),
      map,
    );
});

test('numbers in the Vietnamese way, marks of missing values, units in thousands and several rows of one enterprise are read', async () => {
  const head = 'madn;Tỉnh;Mã ngành;Lao động;Doanh thu (nghìn đồng)';
  const rows = [
    'a;Hà Nội;1410;1.234;2.500,5',
    'b;Hà Nội;1410;…;0',
    'a;Nam Định;1410;10;7',
    'c;Nam Định;1410;20;8',
    'd;Nam Định;1410;30;9',
  ];
  const { refusals, set } = await micro.add(micro.file('vi.csv', `${head}\n${rows.join('\n')}\n`), 'vi');
  assert.deepEqual(refusals, []);
  assert.deepEqual([set?.rows, set?.enterprises], [5, 4]);
  assert.ok(set);
  const columns = await (await openZone(micro.house)).columns(set);
  assert.deepEqual(Array.from(columns.enterprise), [2, 2, 3, 5, 6]);
  assert.deepEqual(
    columns.values.map((values) => Array.from(values)),
    [
      [1234, 10, 0, 20, 30],
      [2500.5, 7, 0, 8, 9],
    ],
  );
  assert.deepEqual(Array.from(columns.gaps[0] ?? []), [0, 0, 1, 0, 0]);
  assert.deepEqual(set.measures, [
    { name: 'workers', unit: 'persons' },
    { name: 'turnover', unit: 'thousand VND' },
  ]);
});

test('a workbook and a typed file give the same columns as the text', async () => {
  const rows = [
    ['Hà Nội', '1410', 'Nhà nước', 12, 100.5],
    ['Nam Định', '1410', 'Tư nhân', 3, 20],
  ] as const;
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('DN');
  sheet.addRow(HEAD.split(','));
  for (const row of rows) sheet.addRow([...row]);
  const parquet = `${micro.work}/typed.parquet`;
  const engine = duckEngine();
  const names = HEAD.split(',').map((name) => `"${name}"`);
  const values = rows.map(([p, i, o, w, t]) => `('${p}', '${i}', '${o}', ${w}, ${t})`).join(', ');
  await engine.run(
    `COPY (SELECT * FROM (VALUES ${values}) AS t(${names.join(', ')})) TO '${parquet}' (FORMAT parquet)`,
  );
  await engine.close();
  const files = [
    micro.file('x.xlsx', new Uint8Array(await book.xlsx.writeBuffer())),
    parquet,
    micro.file('x.csv', `${HEAD}\n${rows.map((row) => row.join(',')).join('\n')}\n`),
  ];
  const zone = await openZone(micro.house);
  for (const [at, file] of files.entries()) {
    const { refusals, set } = await micro.add(file, `same-${at}`);
    assert.deepEqual(refusals, [], file);
    assert.ok(set);
    const { place, values: amounts } = await zone.columns(set);
    assert.deepEqual(
      [place.codes, Array.from(place.at), amounts.map((each) => Array.from(each))],
      [
        ['VN63-01', 'VN63-36'],
        [0, 1],
        [
          [12, 3],
          [100.5, 20],
        ],
      ],
      file,
    );
  }
});

test('a sample with weights is grossed up, and size classes of it are refused', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `${at % 2 === 0 ? 'Hà Nội' : 'Nam Định'},1410,Tư nhân,${10 + at},5,2.5`,
  );
  const { refusals, set } = await micro.add(micro.file('w.csv', `${HEAD},weight\n${rows.join('\n')}\n`), 'weighted', {
    numbers: 'en',
  });
  assert.deepEqual(refusals, []);
  assert.equal(set?.isWeighted, true);
  const made = await micro.tabulate('weighted', { by: 'place', measure: 'enterprises,workers', rule: 'minimum=3' });
  const lines = made.files['table.csv']?.split('\n') ?? [];
  const sum = rows.reduce((total, _, at) => total + 2.5 * (10 + at), 0);
  assert.ok(
    lines.includes('VN,2023,enterprises,enterprises,100,value,') &&
      lines.includes(`VN,2023,workers,persons,${sum},value,`),
  );
  const sized = await micro.tabulate('weighted', { by: 'size', measure: 'workers', rule: 'minimum=3' });
  assert.deepEqual(codesOf(sized.refusals), ['size-of-weighted']);
  const zero = await micro.add(micro.file('z.csv', `${HEAD},weight\n${rows[0]?.replace(/2\.5$/u, '0')}\n`), 'zero', {
    numbers: 'en',
  });
  assert.deepEqual(codesOf(zero.refusals), ['bad-weight']);
});
