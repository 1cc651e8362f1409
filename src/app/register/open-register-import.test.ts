import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { faultBook } from '../../exchange/fault-book.ts';
import { uploadFolder } from '../../exchange/upload-folder.ts';
import type { ListCheck, RegisterImportDesk } from '../desks/register-import-desk.ts';
import { openRegisterImport } from './open-register-import.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-import-desk-'));
const never = new AbortController().signal;
let house: RegisterHouse;
let desk: RegisterImportDesk;

const opened = (): RegisterImportDesk =>
  openRegisterImport({
    ...house.ports,
    actor: 'me',
    uploads: uploadFolder(work, { now: Date.now }),
    faultBook: (upload) => faultBook(join(work, `${upload}.faults`)),
    onFault: (fault) => assert.fail(String(fault)),
  });

before(async () => {
  house = await registerHouse();
  desk = opened();
});
after(async () => {
  await desk.close();
  await house.close();
  rmSync(work, { recursive: true, force: true });
});

async function brought(rows: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(`Tên,Địa chỉ\n${rows.join('\n')}\n`);
  const upload = await desk.receive(
    'a.csv',
    (async function* chunks() {
      yield bytes;
    })(),
    never,
  );
  assert.ok(upload.ok);
  return upload.value.id;
}

async function ended(upload: string): Promise<ListCheck> {
  for (;;) {
    const check = desk.checked(upload);
    assert.ok(check);
    if (check.state !== 'running') return check;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const ROWS = ['Công ty TNHH Một,Hà Nội', 'Công ty CP Hai,Hà Nội', 'Công ty TNHH Một,Hà Nội'];

test('a check foretells what an import will do, and writes nothing, however often it is made', async () => {
  const upload = await brought(ROWS);
  for (let again = 0; again < 2; again += 1) {
    await desk.check(upload, { source: 'x' });
    const { result } = await ended(upload);
    assert.deepEqual(result?.counts, {
      added: 2,
      repeated: 1,
      created: 2,
      matched: 0,
      joined: 0,
      pairs: 0,
      cut: 0,
      counted: 3,
    });
    assert.equal((await house.records.register.counts()).rows, 0);
  }
  const look = await desk.look(upload, {});
  assert.ok(look?.ok);
  assert.deepEqual(look.value.preview[0]?.values.map(({ field }) => field).slice(0, 2), ['name', 'address']);
});

test('a job that was entered and not begun is done by the desk that opens next', async () => {
  const upload = await brought(ROWS);
  const begun = await desk.begin({ upload, source: 'later', tier: 'listed', skipsFaulty: false });
  assert.ok(begun?.ok);
  await desk.close();
  desk = opened();
  desk.start();
  for (;;) {
    const job = await desk.job(begun.value.id);
    if (job?.state === 'done') break;
    assert.equal(job?.state, 'running');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const records = await desk.newRecords(begun.value.id);
  assert.deepEqual(
    records?.map(({ name }) => name),
    ['Công ty TNHH Một', 'Công ty CP Hai'],
  );
});

test('a check is stopped, and what it had found is no longer at hand once the list is forgotten', async () => {
  const upload = await brought(Array.from({ length: 3000 }, (_, n) => `Công ty ${n},Hà Nội`));
  await desk.check(upload, { source: 'x' });
  desk.stopCheck(upload);
  assert.equal((await ended(upload)).state, 'stopped');
  await desk.forget(upload);
  assert.deepEqual([desk.checked(upload), await desk.faults(upload, 1)], [undefined, undefined]);
  assert.equal(await desk.check(upload, { source: 'x' }), undefined);
});
