import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { personFiles } from '../../exchange/person-files.ts';
import { duckRecordResolver } from '../../store-duck/resolve/record-resolver.ts';
import { realPlaces } from '../register/spoiled-said.case.ts';
import { namedRoles } from './mapped-columns.ts';
import { placesOfAddress } from './placed-columns.ts';
import { type ResolveRecord, type ResolveRequest, resolveTable } from './resolve-table.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-resolve-table-'));
after(() => rmSync(work, { recursive: true }));
const placesOf = placesOfAddress(realPlaces());
const here = (name: string): string => join(work, name);
const spent = () => ({ seconds: 1, peakBytes: 1 });

async function resolved(rows: readonly string[], map: string, more: Partial<ResolveRequest> = {}) {
  writeFileSync(here('table.csv'), `${rows.join('\n')}\n`);
  const resolver = duckRecordResolver({ temporaryFolder: here('duck') });
  try {
    const places = async () => placesOf;
    const needs = {
      resolver,
      files: personFiles,
      places,
      progress: { step: () => undefined },
      program: 'lienket 0',
      spent,
    };
    const request = {
      table: here('table.csv'),
      out: here('out'),
      map: namedRoles(map),
      join: 0.5,
      show: 0.05,
      ...more,
    };
    return await resolveTable(needs, request);
  } finally {
    await resolver.close();
  }
}

const HEADER = 'ten,dia_chi,mst,dt';
const FIRMS = [
  'Công ty TNHH An Khang,"Lô C6, KCN Đình Trám, Bắc Giang",0100112437,0901111111',
  'AN KHANG CO. LTD,"Lot C6, Dinh Tram Industrial Park, Bac Giang",,+84 901111111',
  'Công ty cổ phần Hoà Phát,"39 Nguyễn Đình Chiểu, Hà Nội",,02431111111',
  'CTCP Hòa Phát,"Số 39 đường Nguyễn Đình Chiểu, TP. Hà Nội",,0431111111',
  'Công ty TNHH An Khang,"Lô C6, KCN Đình Trám, Bắc Giang",0300588569,0901111111',
  'Công ty TNHH Minh Long,"12 Lê Lợi, Bình Dương",,0912222222',
  'DNTN Thành Công,"7 Trần Phú, Cần Thơ",,0933333333',
];
const table = (name: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(here('out'), name)), { columns: true });

test('rows of one firm are one entity in spite of spelling; two valid tax codes keep rows apart', async () => {
  const made = await resolved([HEADER, ...FIRMS], 'name=ten,address=dia_chi,tax=mst,phone=dt');
  assert.ok(made.ok);
  const entity = table('entities.csv').map((row) => row['entity']);
  assert.equal(entity[2], entity[3]);
  assert.notEqual(entity[0], entity[4]);
  assert.ok(entity[1] === entity[0] || entity[1] === entity[4]);
  assert.equal(made.value.result.entities, 5);
});

test('every weight is the sum of its reasons, and the probability is that of the weight', async () => {
  assert.ok((await resolved([HEADER, ...FIRMS], 'name=ten,address=dia_chi,phone=dt')).ok);
  const pairs = table('pairs.csv');
  assert.ok(pairs.length > 0);
  for (const { row_a, row_b, weight, probability, why = '' } of pairs) {
    const sum = [...why.matchAll(/ ([+-]\d+\.\d+)/g)].reduce((total, [, bits]) => total + Number(bits), 0);
    assert.ok(Math.abs(sum - Number(weight)) < 0.005 * why.split('|').length + 0.001, `${why} = ${weight}`);
    assert.ok(Math.abs(1 / (1 + 2 ** -Number(weight)) - Number(probability)) < 0.001);
    assert.ok(Number(row_a) < Number(row_b));
  }
});

test('the order of rows does not matter', async () => {
  const map = 'name=ten,address=dia_chi,tax=mst,phone=dt';
  const groups = async (rows: readonly string[]): Promise<readonly string[]> => {
    assert.ok((await resolved([HEADER, ...rows], map)).ok);
    const byEntity = Map.groupBy(table('entities.csv').entries(), ([, row]) => row['entity']);
    return [...byEntity.values()]
      .map((each) =>
        each
          .map(([at]) => rows[at])
          .toSorted()
          .join('|'),
      )
      .toSorted();
  };
  // Without the fifth row: between two enterprises that agree equally, a row without a code goes to the first.
  const firms = FIRMS.filter((_, at) => at !== 4);
  assert.deepEqual(await groups(firms.toReversed()), await groups(firms));
});

test('a source has an entity at most once where a column names it', async () => {
  const rows = ['ten,nguon', 'An Khang,a', 'An Khang,a', 'An Khang,b', 'Minh Long,b', 'Thành Công,a'];
  assert.ok((await resolved(rows, 'name=ten,source=nguon')).ok);
  const entity = table('entities.csv').map((row) => row['entity']);
  assert.notEqual(entity[0], entity[1]);
});

test('an empty and a constant column are told and do no harm', async () => {
  const rows = ['ten,trong,mot', ...['An Khang', 'An Khang', 'Minh Long', 'Thành Công'].map((name) => `${name},,x`)];
  const made = await resolved(rows, 'name=ten,phone=trong,exact=mot');
  assert.ok(made.ok);
  const said = made.value.warnings.map(({ en }) => en).join('\n');
  assert.match(said, /column trong is empty/);
  assert.match(said, /column mot has one value only/);
  assert.equal(made.value.result.entities, 3);
});

test('tables of one row, and of rows that share nothing, are resolved', async () => {
  const one = await resolved(['ten', 'An Khang'], 'name=ten');
  assert.ok(one.ok && one.value.result.entities === 1);
  const two = await resolved(['ten', 'An Khang', 'Minh Long'], 'name=ten');
  assert.ok(two.ok && two.value.result.entities === 2);
});

test('no tax code of a person stands in any output', async () => {
  const rows = ['ten,mst', 'Hộ Lan,001099000001', 'Hộ Lan,001099000001', 'Hộ Minh,001099000002', 'Hộ Hoa,'];
  assert.ok((await resolved(rows, 'name=ten,code=mst')).ok);
  for (const name of ['entities.csv', 'pairs.csv', 'meta.json'])
    assert.doesNotMatch(readFileSync(join(here('out'), name), 'utf8'), /00109900000/);
});

test('faults of the mapping, of rows and of labels are told together, and nothing is written', async () => {
  rmSync(here('out'), { recursive: true, force: true });
  writeFileSync(here('labels.csv'), 'row_a,row_b\n1,99\n');
  const malformed = await resolved(['ten,mst', 'An Khang,1', 'x,y,z'], 'name=ten', { labels: here('labels.csv') });
  const codes = malformed.ok ? [] : malformed.refusals.map(({ code }) => code);
  assert.deepEqual(codes, ['malformed-row']);
  const unmapped = await resolved(['ten', 'An Khang'], 'name=tên', { labels: here('labels.csv') });
  assert.deepEqual(unmapped.ok ? [] : unmapped.refusals.map(({ code }) => code), ['unknown-column']);
  const mislabelled = await resolved(['ten', 'An Khang'], 'name=ten', { labels: here('labels.csv') });
  assert.deepEqual(mislabelled.ok ? [] : mislabelled.refusals.map(({ code }) => code), ['label-row']);
  assert.ok(!(await resolved(['ten'], 'name=ten')).ok);
  assert.ok(!existsSync(here('out')));
});

test('the record tells method, parameters, model and blocking', async () => {
  writeFileSync(here('labels.csv'), 'row_a,row_b\n1,2\n3,4\n');
  const made = await resolved([HEADER, ...FIRMS], 'name=ten,address=dia_chi,phone=dt', { labels: here('labels.csv') });
  assert.ok(made.ok);
  const meta: ResolveRecord = JSON.parse(readFileSync(join(here('out'), 'meta.json'), 'utf8'));
  assert.equal(meta.method, 'resolve@2');
  assert.match(meta.input.hash, /^sha256:/);
  assert.equal(meta.blocking.mode, 'all-pairs');
  assert.equal(meta.quality?.judged, 'all-pairs');
  assert.ok((meta.quality?.recall ?? 0) === 1);
});

/** Firms with one site each, and one with two plants in two parks of one province. */
const SITES = [
  'Công ty TNHH An Khang,"Lô C6, KCN Đình Trám, Huyện Việt Yên, Bắc Giang"',
  'An Khang Co. Ltd,"Lot C6, Dinh Tram Industrial Park, Viet Yen District, Bac Giang"',
  'Công ty TNHH An Khang,"Lô A1, KCN Vân Trung, Huyện Việt Yên, Bắc Giang"',
  'An Khang Co. Ltd,"Lot A1, Van Trung Industrial Park, Viet Yen District, Bac Giang"',
  'CTCP Minh Long,"12 Lê Lợi, Phường Hàng Bài, Quận Hoàn Kiếm, Hà Nội"',
  'Công ty cổ phần Minh Long,"12 Lê Lợi, Hà Nội"',
  'DNTN Thành Công,"7 Trần Phú, Cần Thơ"',
  'Thành Công,Cần Thơ',
  ...Array.from(
    { length: 20 },
    (_, at) => `CTCP Riêng ${String.fromCharCode(65 + at)}uyen,"${at + 3} Hùng Vương, Đà Nẵng"`,
  ),
];
const entitiesOf = async (more: Partial<ResolveRequest>): Promise<readonly (string | undefined)[]> => {
  const made = await resolved(['ten,dia_chi', ...SITES], 'name=ten,address=dia_chi', more);
  assert.ok(made.ok);
  return table('entities.csv').map((row) => row['entity']);
};

test('two plants of one firm are one enterprise and two sites', async () => {
  const sites = await entitiesOf({ level: 'site' });
  assert.equal(sites[0], sites[1]);
  assert.equal(sites[2], sites[3]);
  assert.notEqual(sites[0], sites[2]);
  const enterprises = await entitiesOf({ level: 'enterprise' });
  assert.equal(new Set(enterprises.slice(0, 4)).size, 1);
});

test('the level is guessed from the mapping where it is not said, and told', async () => {
  const made = await resolved(['ten,dia_chi', ...SITES], 'name=ten,address=dia_chi');
  assert.ok(made.ok);
  assert.deepEqual([made.value.parameters.level, made.value.parameters.isLevelGuessed], ['site', true]);
  const coded = await resolved([HEADER, ...FIRMS], 'name=ten,address=dia_chi,tax=mst');
  assert.ok(coded.ok);
  assert.equal(coded.value.parameters.level, 'enterprise');
});

test('two dependent units are two sites of one enterprise', async () => {
  const rows = ['001', '002', ''].map((unit) => `CTCP An Khang,"Lô C6, KCN Đình Trám, Bắc Giang",0100112437${unit}`);
  const many = [...rows, ...Array.from({ length: 12 }, (_, at) => `CTCP Riêng ${at}uyen,"${at} Hùng Vương, Đà Nẵng",`)];
  const entities = async (level: 'site' | 'enterprise') => {
    assert.ok((await resolved(['ten,dia_chi,mst', ...many], 'name=ten,address=dia_chi,tax=mst', { level })).ok);
    return table('entities.csv').map((row) => row['entity']);
  };
  const sites = await entities('site');
  assert.notEqual(sites[0], sites[1]);
  const [one, other, third] = await entities('enterprise');
  assert.ok(one === other && other === third);
});

test('the order of rows does not matter to which rows are one site', async () => {
  const groups = async (rows: readonly string[]): Promise<readonly string[]> => {
    assert.ok((await resolved(['ten,dia_chi', ...rows], 'name=ten,address=dia_chi', { level: 'site' })).ok);
    const byEntity = Map.groupBy(table('entities.csv').entries(), ([, row]) => row['entity']);
    return [...byEntity.values()]
      .map((each) =>
        each
          .map(([at]) => rows[at] ?? '')
          .toSorted()
          .join('\n'),
      )
      .toSorted();
  };
  assert.deepEqual(await groups(SITES.toReversed()), await groups(SITES));
});
