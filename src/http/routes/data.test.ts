import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { dataAddCommand } from '../../cli/data-add.ts';
import { addDataPorts } from '../../main/add-data-ports.ts';
import { dataDesk } from '../../main/data-desk.ts';
import { wire } from '../../main/wire.ts';
import type { ImportReading, UploadView } from '../contract/data-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';

const root = resolve(import.meta.dirname, '../../..');
const work = mkdtempSync(join(tmpdir(), 'lienket-http-data-'));
const data = join(work, 'browser');
const house = wire({ root, dataFolder: data });
let server: WorkbenchServer;
let closeDesk: () => Promise<void>;

const FAULTY = `Tỉnh,Mã ngành (VSIC 2018),Năm,Số lao động
Bắc Giang,26,2022,1200
Bắc Giang,27,2022,không rõ số
Thái Nguyên,26,2022,900
Thái Nguyên,27,2022,30
Xứ Lạ,26,2022,5
Bắc Giang,00,2022,7
`;
const SOUND = FAULTY.replace('không rõ số', '15').replace('Xứ Lạ', 'Bắc Ninh').replace(',00,', ',28,');

before(async () => {
  const desk = dataDesk(house, await house.shelf());
  closeDesk = () => desk.close();
  const desks = { data: desk } as never;
  server = await createServer({ desks, web: { page: '', files: [] }, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await closeDesk();
  await house.close();
  rmSync(work, { recursive: true });
});

interface Told {
  readonly status: number;
  readonly body: unknown;
}

async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object | Buffer): Promise<Told> {
  const isBytes = Buffer.isBuffer(payload);
  const reply = await server.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      host: 'localhost',
      ...(payload === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? JSON.parse(reply.payload) : reply.rawPayload };
}

async function bring(fileName: string, content: string | Buffer): Promise<UploadView> {
  const { status, body } = await ask(
    'POST',
    `/uploads?fileName=${encodeURIComponent(fileName)}`,
    Buffer.from(content as string),
  );
  assert.equal(status, 201, JSON.stringify(body));
  return body as UploadView;
}

async function read(id: string, words: object, query = ''): Promise<ImportReading> {
  const { status, body } = await ask('POST', `/uploads/${id}/reading${query}`, { as: 'place-industry', ...words });
  assert.equal(status, 200, JSON.stringify(body));
  return body as ImportReading;
}

const codes = (told: Told): readonly string[] =>
  (told.body as { readonly faults: readonly { readonly code: string }[] }).faults.map(({ code }) => code);

test('a file is opened, guessed and shown with what each cell was understood as', async () => {
  const upload = await bring('bang-tot.csv', SOUND);
  assert.deepEqual([upload.fileKind, upload.kind, upload.sheets[0]?.hasTable], ['text', 'place-industry', true]);
  const reading = await read(upload.id, {});
  assert.deepEqual(
    reading.columns.map(({ letter, role, confidence }) => [letter, role, confidence]),
    [
      ['A', 'place', 'sure'],
      ['B', 'industry', 'sure'],
      ['C', 'period', 'sure'],
      ['D', 'workers', 'sure'],
    ],
  );
  assert.deepEqual([reading.geography, reading.classification, reading.rows], ['VN63', 'vsic2018', 6]);
  const [first] = reading.preview.rows;
  assert.equal(first?.number, 2);
  assert.deepEqual(first?.cells[0]?.read, { kind: 'place', code: 'VN63-24', name: 'Bắc Giang' });
  assert.deepEqual(first?.cells[3]?.read, { kind: 'value', value: 1200 });
  assert.deepEqual([reading.canAdd, reading.name, reading.taken], [true, 'bang-tot', null]);
});

test('every fault is told with its row, its column and what stands there', async () => {
  const upload = await bring('bang-loi.csv', FAULTY);
  const reading = await read(upload.id, {});
  assert.equal(reading.canAdd, false);
  assert.deepEqual(
    reading.faults.list.map(({ where, letter, value }) => [where.row, letter, value]),
    [
      [3, 'D', 'không rõ số'],
      [6, 'A', 'Xứ Lạ'],
      [7, 'B', '00'],
    ],
  );
  assert.equal(reading.faults.total, 3);
  const jumped = await read(upload.id, {}, '?row=6');
  assert.equal(jumped.preview.rows[0]?.number, 6);
  const told = await ask('POST', `/uploads/${upload.id}/release`, { as: 'place-industry', status: 'sample' });
  assert.equal(told.status, 422);
  assert.equal(codes(told).length, 3);
  assert.deepEqual(readdirSync(data).includes('releases'), false);
});

test('the browser and the command line make the same release of the same file and options', async () => {
  const file = join(work, 'bang-chung.csv');
  writeFileSync(file, SOUND);
  const other = wire({ root, dataFolder: join(work, 'command') });
  let hash: unknown;
  const command = dataAddCommand({ addDataPorts: () => addDataPorts(other) });
  const code = await command.run(
    {
      operands: [file],
      options: {
        as: ['place-industry'],
        map: ['workers=D', 'place=A'],
        status: ['company'],
        source: ['Sở Công Thương'],
      },
      flags: new Set(),
    } as never,
    {
      language: 'vi',
      json: true,
      say: () => undefined,
      warn: () => undefined,
      progress: () => undefined,
      signal: new AbortController().signal,
      answer: (value: unknown) => {
        hash = (value as { readonly release: { readonly hash: string } | null }).release?.hash;
      },
    } as never,
  );
  await other.close();
  assert.equal(code, 0);
  const upload = await bring('bang-chung.csv', readFileSync(file));
  const words = { as: 'place-industry', map: ['workers=D', 'place=A'], status: 'company', source: 'Sở Công Thương' };
  const told = await ask('POST', `/uploads/${upload.id}/release`, words);
  assert.equal(told.status, 201, JSON.stringify(told.body));
  assert.equal((told.body as { readonly hash: string }).hash, hash);
  assert.match(String(hash), /^sha256:/);
});

test('a release that is there already is not written over, can be put aside and brought back', async () => {
  const upload = await bring('bang-chung.csv', SOUND);
  const words = { as: 'place-industry', status: 'company' };
  assert.equal((await read(upload.id, {})).taken?.version, '1');
  assert.equal((await ask('POST', `/uploads/${upload.id}/release`, words)).status, 409);
  const next = await ask('POST', `/uploads/${upload.id}/release`, { ...words, replace: true });
  assert.equal((next.body as { readonly version: string }).version, '2');
  const list = async () => (await ask('GET', '/data')).body as { added: object[]; removed: { version: string }[] };
  assert.equal((await list()).added.length, 2);
  assert.equal((await ask('DELETE', '/releases/bang-chung/2')).status, 200);
  assert.deepEqual(
    (await list()).removed.map(({ version }) => version),
    ['2'],
  );
  assert.equal((await ask('POST', '/releases/bang-chung/2/bring-back')).status, 200);
  assert.equal((await list()).added.length, 2);
  assert.equal((await ask('DELETE', '/releases/vn-places/x')).status, 404);
  const [places] = (await (await house.shelf()).list()).releases.filter(({ ref }) => ref.name === 'vn-places');
  assert.deepEqual(codes(await ask('DELETE', `/releases/vn-places/${places?.ref.version}`)), ['shipped-pack']);
});

test('files that are no tables are refused in words, and nothing of them is kept', async () => {
  const refusedAs = async (name: string, content: Buffer): Promise<readonly string[]> =>
    codes(await ask('POST', `/uploads?fileName=${name}`, content));
  assert.deepEqual(await refusedAs('a.pdf', Buffer.from('%PDF-1.7')), ['not-a-table']);
  assert.deepEqual(await refusedAs('a.csv', Buffer.alloc(0)), ['empty-file']);
  assert.deepEqual(await refusedAs('a.xlsx', Buffer.from('PK\u0003\u0004half')), ['damaged-file']);
});

test('a forgotten upload is gone, and options that cannot be understood are told by name', async () => {
  const upload = await bring('x.csv', SOUND);
  const words = { as: 'place-industry', period: 'tháng 15', status: 'sample' };
  const { status: _, ...reading } = words;
  assert.deepEqual((await read(upload.id, reading)).faults.codes, [{ code: 'bad-option', count: 1 }]);
  const told = await ask('POST', `/uploads/${upload.id}/release`, words);
  assert.deepEqual([told.status, codes(told)], [422, ['bad-option']]);
  assert.equal((await ask('DELETE', `/uploads/${upload.id}`)).status, 204);
  assert.equal((await ask('POST', `/uploads/${upload.id}/reading`, { as: 'place' })).status, 410);
});

test('a template comes filled with places and industries and reads back without a question', async () => {
  const told = await ask('GET', '/data/template?kind=place&places=VN63&period=2023&format=csv');
  assert.equal(told.status, 200);
  const text = (told.body as Buffer).toString('utf8');
  assert.match(text, /VN63-24,Bắc Giang,2023/u);
  mkdirSync(work, { recursive: true });
  const upload = await bring('mau.csv', text.replaceAll(/2023,,/gu, '2023,1,2'));
  assert.equal(upload.kind, 'place');
  assert.equal((await read(upload.id, { as: 'place' })).canAdd, true);
});

test('the server stands still for nobody while a large table is read', async () => {
  const lines = ['Tỉnh,Mã ngành (VSIC 2018),Năm,Số lao động'];
  for (let year = 1960; year < 2020; year += 1)
    for (let row = 0; row < 1700; row += 1) lines.push(`Bắc Giang,26,${year},${row}`);
  const upload = await bring('lon.csv', lines.join('\n'));
  const reading = read(upload.id, {});
  let longest = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  assert.ok((await reading).faults.total > 0);
  clearInterval(clock);
  assert.ok(longest < 400, `the server stood still for ${longest} ms`);
});
