import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { personFiles } from '../exchange/person-files.ts';
import { folderShelf } from '../exchange/release-shelf.ts';
import { duckBulkConverter } from '../store-duck/bulk-converter.ts';
import { duckTableSource } from '../store-duck/table-source.ts';
import type { CodeSystem, SystemRequest } from './convert-code-system.ts';
import { industrySystem } from './convert-industry-system.ts';
import { placeSystem } from './convert-place-system.ts';
import { type ConvertRequest, convertPersonTable } from './convert-table.ts';

const packs = resolve(import.meta.dirname, '../../packs');
const shelf = folderShelf({ packs, added: join(packs, 'none') });
const tables = duckTableSource(shelf);
const bulk = duckBulkConverter();
let folder: string;
let number = 0;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienket-convert-app-'));
});
after(async () => {
  await Promise.all([tables.close(), bulk.close()]);
  rmSync(folder, { recursive: true });
});

const systems = { places: placeSystem, industries: industrySystem };

type Kind = keyof typeof systems;
type Asked = SystemRequest & { readonly more?: Partial<ConvertRequest> };

async function systemOf(kind: Kind, request: SystemRequest): Promise<CodeSystem> {
  const found = await systems[kind]({ shelf, tables }, request);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

async function ran(kind: Kind, asked: Asked, text: string) {
  number += 1;
  const table = join(folder, `in-${number}.csv`);
  const out = join(folder, `out-${number}`);
  writeFileSync(table, text);
  const needs = {
    bulk,
    files: personFiles,
    progress: { step: () => undefined },
    spent: () => ({ seconds: 0, peakBytes: 0 }),
  };
  const { more, ...request } = asked;
  const system = await systemOf(kind, request);
  const done = await convertPersonTable(needs, system, { table, out, name: 'made', columns: { values: [] }, ...more });
  const lines = (name: string): readonly string[] =>
    readFileSync(join(out, name), 'utf8').trimEnd().split('\n').slice(1);
  return { done, lines };
}

async function made(kind: Kind, asked: Asked, text: string) {
  const { done, lines } = await ran(kind, asked, text);
  assert.ok(done.ok, JSON.stringify(done));
  return { record: done.value, rows: lines('made.csv'), open: lines('unallocated.csv') };
}

async function refused(kind: Kind, asked: Asked, text: string) {
  const { done } = await ran(kind, asked, text);
  assert.ok(!done.ok);
  return done.refusals;
}

const old = { from: 'VN63', to: 'VN34' };

test('code 24 before July 2025 is Bắc Giang and goes with Bắc Ninh into the new 24', async () => {
  const { rows, record } = await made('places', old, 'place,workers\n24,100\n27,50\n25,7\n');
  assert.deepEqual(rows, ['VN34-24,150,150,150,true', 'VN34-25,7,7,7,true']);
  assert.deepEqual(
    record.conservation.map(({ totalIn, placed, residual }) => [totalIn, placed, residual]),
    [['157', '157', '0']],
  );
  assert.equal(record.status, 'derived');
  assert.match(record.mapping[0]?.hash ?? '', /^sha256:/);
});

test('days name the geographies in force, and place ids may stand for codes', async () => {
  const days = await made('places', { from: '2025-06-30', to: '2025-07-01' }, 'place,workers\nVN63-24,100\n');
  assert.deepEqual(days.rows, ['VN34-24,100,100,100,true']);
});

test('the new 24 taken back to July 2025 is held between its two old provinces', async () => {
  const { rows, open } = await made('places', { from: 'VN34', to: 'VN63' }, 'place,workers\n24,150\n01,3\n');
  assert.deepEqual(rows, ['VN63-01,3,3,3,true', 'VN63-24,,0,150,false', 'VN63-27,,0,150,false']);
  assert.deepEqual(open, ['24,150,VN63-24;VN63-27,several-targets']);
});

test('weights split it, the result says estimated and names its source, and the total stays', async () => {
  const weights = join(folder, 'weights.csv');
  writeFileSync(weights, 'from,to,weight\n24,24,2\nVN34-24,VN63-27,1\n');
  const { rows, open, record } = await made(
    'places',
    { from: 'VN34', to: 'VN63', more: { weights: { path: weights, source: 'Census 2024, table 3' } } },
    'place,workers\n24,100\n',
  );
  assert.deepEqual(rows, ['VN63-24,,0,100,false,66.666666', 'VN63-27,,0,100,false,33.333334']);
  assert.deepEqual([open, record.status, record.weights?.source], [[], 'estimated', 'Census 2024, table 3']);
  assert.deepEqual(
    record.conservation.map(({ split, residual }) => [split, residual]),
    [['100', '0']],
  );
});

test('weights are refused all at once: unknown codes, wrong targets, no numbers, missing and zero weights', async () => {
  const weights = join(folder, 'bad-weights.csv');
  writeFileSync(weights, 'from,to,weight\n24,24,2\n99,24,1\n24,01,1\n24,27,-1\n08,02,0\n08,08,0\n');
  const refusals = await refused(
    'places',
    { from: 'VN34', to: 'VN63', more: { weights: { path: weights, source: 'x' } } },
    'place,workers\n24,1\n',
  );
  const seen = refusals.map(({ code, where }) => `${code} ${where.row ?? ''}`);
  assert.deepEqual(seen, ['weight 3', 'weight 4', 'weight 5', 'weight-zero ', 'weight-missing ']);
});

test('communes go to communes by the official table, and always to one new province', async () => {
  const communes = 'place,workers\n00004,5\n00006,6\n00007,7\n';
  const { rows, open } = await made('places', old, communes);
  assert.ok(rows.some((row) => row.endsWith('false')) && open.length > 0);
  const provinces = await made('places', { ...old, level: 'province' }, communes);
  assert.deepEqual(provinces.rows, ['VN34-01,18,18,18,true']);
});

test('every old commune has exactly one new province, and all the mass arrives', async () => {
  const system = await systemOf('places', { ...old, level: 'province' });
  const communes = system.sources.filter(({ code }) => /^\d{5}$/.test(code));
  assert.equal(communes.length, 10_051);
  assert.deepEqual(
    communes.filter((source) => source.targets.length !== 1 || !source.isComplete).map(({ code }) => code),
    [],
  );
});

test('Hà Tây goes whole into Hà Nội, and Hoà Bình and Vĩnh Phúc of 2008 are held in bounds', async () => {
  const { rows } = await made('places', { from: 'VN64', to: 'VN63' }, 'place,workers\n28,10\n01,5\n17,3\n');
  assert.ok(rows.includes('VN63-17,,0,3,false'));
  assert.ok(rows.includes('VN63-01,,15,18,false'));
});

test('a code of another time is refused with its name, its time and its kin; a lost zero is guessed', async () => {
  const refusals = await refused('places', { from: 'VN34', to: 'VN63' }, 'place,workers\n24,1\n27,2\n27,2\n1,3\n,4\n');
  assert.deepEqual(
    refusals.map(({ where }) => where.row),
    [3, 5, 6],
  );
  assert.match(
    refusals[0]?.said.en ?? '',
    /“27” is not a place code of VN34 .*; it is Bac Ninh in VN63 \(1 August 2008 – 30 June 2025\), related to VN34-24 .*\(2 rows\)$/,
  );
  assert.match(refusals[1]?.said.en ?? '', /it may be 01/);
});

test('a table of several levels is converted with a warning', async () => {
  const { record } = await made('places', old, 'place,workers\n01,10\n00004,5\n');
  assert.match(record.warnings[0]?.en ?? '', /several levels \(commune, province\)/);
});

const codes = { from: 'vsic2018', to: 'vsic2025' };

test('2018 code 2610 is held between 2611 and 2619, and is exact in group 261', async () => {
  const four = await made('industries', codes, 'code,n\n2610,7\n0111,1\n');
  assert.ok(four.rows.includes('2611,,0,7,false') && four.rows.includes('2619,,0,7,false'));
  assert.deepEqual(four.open, ['2610,7,2611;2619,several-targets']);
  assert.deepEqual((await made('industries', { ...codes, level: '3' }, 'code,n\n2610,7\n')).rows, ['261,7,7,7,true']);
});

test('level 5 adds up to divisions, conserved for every code of 2018', async () => {
  const system = await systemOf('industries', { ...codes, level: '2' });
  const five = system.sources.filter(({ code }) => code.length === 5);
  assert.equal(five.length, 734);
  const { record } = await made(
    'industries',
    { ...codes, level: '2' },
    `code,n\n${five.map(({ code }, at) => `${code},${at}.5`).join('\n')}\n`,
  );
  assert.equal(record.conservation[0]?.residual, '0');
  assert.equal(record.conservation[0]?.totalIn, String((733 * 734) / 2 + 734 / 2));
});

test('codes of another version, codes without their zero and codes too coarse for the level are refused', async () => {
  const refusals = await refused('industries', codes, 'code,n\n2610,1\n2611,1\n111,1\n');
  assert.match(refusals[0]?.said.en ?? '', /“2611” is not in vsic2018; the code stands in vsic2025/);
  assert.match(refusals[1]?.said.en ?? '', /it may be 0111/);
  const [coarse] = await refused('industries', { ...codes, level: '4' }, 'code,n\n26,1\n');
  assert.equal(coarse?.code, 'too-coarse');
});

test('what was asked wrongly is told in one go', async () => {
  const places = await placeSystem({ shelf, tables }, { from: 'VN65', to: '2025-13-01', level: 'district' });
  assert.ok(!places.ok);
  assert.deepEqual(
    places.refusals.map(({ code }) => code),
    ['unknown-geography', 'unknown-geography', 'unknown-level'],
  );
  const same = await industrySystem({ shelf, tables }, { from: 'vsic2018', to: 'VSIC2018' });
  assert.ok(!same.ok && same.refusals[0]?.code === 'same-system');
  const none = await industrySystem({ shelf, tables }, { from: 'vsic2025', to: 'naics2012' });
  assert.ok(!none.ok && none.refusals[0]?.code === 'no-conversion');
  const level = await industrySystem({ shelf, tables }, { ...codes, level: '6' });
  assert.ok(!level.ok && level.refusals[0]?.code === 'unknown-level');
});

test('years stay keys, amounts are recognised, and a doubt about columns is refused', async () => {
  const { record } = await made('places', old, 'place,year,name,workers,capital\n24,2010,Bắc Giang,1,2.5\n');
  assert.deepEqual(record.parameters, {
    from: 'VN63',
    to: 'VN34',
    code: 'place',
    values: ['workers', 'capital'],
    keys: ['year', 'name'],
  });
  const clash = await refused('places', old, 'code,place_id,workers\n24,x,1\n');
  assert.equal(clash[0]?.code, 'name-clash');
  const unclear = await refused('places', old, 'here,there,workers\n24,27,1\n');
  assert.equal(unclear[0]?.code, 'no-code-column');
  const absent = await refused(
    'places',
    { ...old, more: { columns: { code: 'plaec', values: ['wokers'] } } },
    'place,workers\n24,1\n',
  );
  assert.deepEqual(
    absent.map(({ code }) => code),
    ['unknown-column', 'unknown-column'],
  );
  const none = await refused('places', old, 'place,name\n24,x\n');
  assert.equal(none[0]?.code, 'no-value-column');
});
