import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { RegisterImportDesk } from '../../app/desks/register-import-desk.ts';
import { openRegisterImport } from '../../app/register/open-register-import.ts';
import { type RegisterHouse, registerHouse } from '../../app/register/register-house.case.ts';
import { faultBook } from '../../exchange/fault-book.ts';
import { uploadFolder } from '../../exchange/upload-folder.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-import-routes-'));
const LARGEST = 200_000;
let house: RegisterHouse;
let desk: RegisterImportDesk;
let server: WorkbenchServer;
const faults: unknown[] = [];

before(async () => {
  house = await registerHouse();
  desk = openRegisterImport({
    ...house.ports,
    actor: 'me',
    uploads: uploadFolder(work, { now: Date.now, largestBytes: LARGEST }),
    faultBook: (upload) => faultBook(join(work, `${upload}.faults`)),
    onFault: (fault) => faults.push(fault),
  });
  desk.start();
  const desks = smallDesks({ registerImport: desk });
  server = await createServer({ desks, web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await desk.close();
  await house.close();
  rmSync(work, { recursive: true, force: true });
  assert.deepEqual(faults, []);
});

type Method = 'GET' | 'POST' | 'DELETE';

async function ask(method: Method, path: string, payload?: object | Buffer) {
  return askFrom('127.0.0.1', { method, path, payload });
}

async function askFrom(
  remoteAddress: string,
  { method, path, payload }: { method: Method; path: string; payload?: object | Buffer | undefined },
) {
  const type = Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {};
  const headers = { host: 'localhost', ...type };
  const reply = await server.inject({
    method,
    url: `/api/v1/register${path}`,
    remoteAddress,
    headers,
    ...(payload && { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, text: reply.payload, body: isJson ? JSON.parse(reply.payload) : undefined };
}

const brought = (text: string, name = 'a.csv') => ask('POST', `/uploads?fileName=${name}`, Buffer.from(text));

/** Asks again and again until the work is no longer running. */
async function ended(path: string) {
  for (;;) {
    const { body } = await ask('GET', path);
    if (body.state !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const LIST = 'Tên,Mã số thuế,Điện thoại\nCông ty TNHH Sao Mai,0101248141,0987654321\nCông ty CP Biển,,\nTổng cộng,,\n';

test('a list is brought, looked at, checked and imported; the counts of the check are those of the import', async () => {
  const { status, body: upload } = await brought(LIST);
  assert.deepEqual([status, upload.sheets[0].rows], [201, 4]);
  const look = (await ask('POST', `/uploads/${upload.id}/look`, {})).body;
  assert.deepEqual(
    look.columns.map(({ role, confidence }: Record<string, string>) => [role, confidence]),
    [
      ['name', 'sure'],
      ['code', 'sure'],
      ['phone', 'sure'],
    ],
  );
  assert.deepEqual(look.columns[2].samples, ['•••']);
  assert.doesNotMatch(JSON.stringify(look), /0987654321/);
  const words = { source: 'Sở', columns: { C: 'none' } };
  assert.equal((await ask('POST', `/uploads/${upload.id}/check`, words)).status, 202);
  const { result } = await ended(`/uploads/${upload.id}/check`);
  assert.deepEqual([result.rows, result.faults], [{ read: 3, good: 2, faulty: 0 }, 0]);
  assert.deepEqual(
    result.warnings.map(({ code }: { code: string }) => code),
    ['total-row'],
  );
  assert.equal((await house.records.register.counts()).rows, 0, 'the check wrote something');
  const begun = await ask('POST', '/imports', { ...words, upload: upload.id });
  assert.deepEqual([begun.status, begun.body.state], [202, 'running']);
  const { outcome, state } = await ended(`/imports/${begun.body.id}`);
  assert.equal(state, 'done');
  const { counted: _, ...counts } = result.counts;
  assert.deepEqual({ ...outcome, ...counts }, outcome);
  const { records } = (await ask('GET', `/imports/${begun.body.id}/records`)).body;
  assert.deepEqual(
    records.map(({ name }: { name: string }) => name),
    ['Công ty TNHH Sao Mai', 'Công ty CP Biển'],
  );
  const again = (await ask('POST', `/uploads/${upload.id}/look`, {})).body;
  assert.deepEqual([again.columns[2].role, again.isRemembered], ['none', true]);
});

test('the counts foretold of a list that overlaps itself and the register are those that come true', async () => {
  const rows = Array.from({ length: 1200 }, (_, n) => `Công ty TNHH Trùng ${n % 700},Hà Nội`);
  const { body: upload } = await brought(`Tên,Địa chỉ\n${rows.join('\n')}\nCông ty TNHH Sao Mai,\n`);
  await ask('POST', `/uploads/${upload.id}/check`, { source: 'Khác' });
  const { result } = await ended(`/uploads/${upload.id}/check`);
  const { id } = (await ask('POST', '/imports', { upload: upload.id, source: 'Khác' })).body;
  const { outcome } = await ended(`/imports/${id}`);
  assert.equal(result.counts.created, outcome.created);
  assert.equal(result.counts.added, outcome.added);
  assert.equal(result.counts.repeated, outcome.repeated);
});

test('faults are told by row and page, and leave as a file in which no cell is a formula', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => `Công ty ${n},=cmd|'/c calc'!A${n},-`);
  const { body: upload } = await brought(`Tên,Mã số thuế,@SUM(A1)\n${rows.join('\n')}\n`);
  await ask('POST', `/uploads/${upload.id}/check`, { source: 'x', columns: { C: 'founded' } });
  const { result } = await ended(`/uploads/${upload.id}/check`);
  assert.deepEqual([result.rows.faulty, result.faults, result.groups.length], [120, result.kept, 1]);
  const page = (await ask('POST', `/uploads/${upload.id}/faults?page=3`)).body;
  assert.deepEqual([page.pages, page.list.length, page.list[0].where.row], [3, 20, 102]);
  assert.equal((await ask('POST', `/uploads/${upload.id}/faults?page=4`)).status, 404);
  const { text } = await ask('GET', `/uploads/${upload.id}/faults.csv`);
  const lines = text.trimEnd().split('\r\n');
  assert.equal(lines.length, 121);
  for (const line of lines) assert.doesNotMatch(line, /(^|,)"?[=+\-@]/u);
  const { id } = (await ask('POST', '/imports', { upload: upload.id, source: 'x' })).body;
  const job = await ended(`/imports/${id}`);
  assert.deepEqual([job.state, job.refusals.map(({ code }: { code: string }) => code)], ['failed', ['faulty-rows']]);
  assert.doesNotMatch(JSON.stringify(job), /cmd/, 'what stands in the cells is not for everybody');
});

test('what cannot be read is refused in words and leaves nothing; only this machine may bring anything', async () => {
  const large = await brought(`Tên\n${'Công ty\n'.repeat(40_000)}`, 'to.csv');
  assert.deepEqual([large.status, large.body.faults[0].code], [413, 'file-too-large']);
  const broken = await brought('%PDF-1.7', 'a.csv');
  assert.deepEqual([broken.status, broken.body.faults[0].code], [422, 'not-a-table']);
  assert.equal(
    (await askFrom('10.0.0.9', { method: 'POST', path: '/uploads?fileName=a.csv', payload: Buffer.from(LIST) })).status,
    401,
  );
  const gone = 'abcdef0123456789abcdef01';
  assert.equal((await ask('POST', `/uploads/${gone}/look`, {})).status, 410);
  assert.equal((await ask('POST', '/imports', { upload: gone, source: 'x' })).status, 410);
  assert.equal((await ask('GET', `/imports/${gone}`)).status, 404);
  assert.equal((await ask('GET', `/uploads/..%2F..%2Fsecret/check`)).status, 400);
  const { body: upload } = await brought(LIST);
  const wrong = await ask('POST', `/uploads/${upload.id}/check`, { source: ' ', asOf: 'mai' });
  assert.deepEqual(
    wrong.body.faults.map(({ code }: { code: string }) => code),
    ['bad-option', 'no-source'],
  );
  assert.equal((await ask('DELETE', `/uploads/${upload.id}`)).status, 204);
  assert.equal((await ask('POST', `/uploads/${upload.id}/look`, {})).status, 410);
});

test('an import is stopped, goes on where it stopped, and says what to do when its file is gone', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `Công ty TNHH Dừng ${n},Hà Nội`);
  const { body: upload } = await brought(`Tên,Địa chỉ\n${rows.join('\n')}\n`);
  const { id } = (await ask('POST', '/imports', { upload: upload.id, source: 'dừng' })).body;
  assert.equal((await ask('DELETE', `/imports/${id}`)).status, 404, 'what runs is not forgotten');
  assert.equal((await ask('POST', `/imports/${id}/stop`)).body.state, 'stopped');
  assert.equal((await ask('POST', `/imports/${id}/resume`)).body.state, 'running');
  assert.equal((await ended(`/imports/${id}`)).state, 'done');
  const other = (await ask('POST', '/imports', { upload: upload.id, source: 'mất' })).body;
  await ask('POST', `/imports/${other.id}/stop`);
  await house.ports.lists.forget(other.id);
  await ask('POST', `/imports/${other.id}/resume`);
  const lost = await ended(`/imports/${other.id}`);
  assert.deepEqual([lost.state, lost.refusals[0].code], ['failed', 'list-gone']);
  assert.match(lost.refusals[0].said.vi, /nhập lại tệp/);
  assert.equal((await ask('DELETE', `/imports/${other.id}`)).status, 204);
  const { imports } = (await ask('GET', '/imports')).body;
  assert.ok(!imports.some((each: { id: string }) => each.id === other.id));
});
