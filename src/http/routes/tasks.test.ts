import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { commentedDocx } from '../../app/tasks/commented-docx.case.ts';
import { acceptanceFile } from '../../app/tasks/small-acceptance.case.ts';
import { as, type TaskHouse, taskHouse } from '../../app/tasks/task-house.case.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let house: TaskHouse;
let server: WorkbenchServer;
before(async () => {
  house = await taskHouse();
  server = await createServer({
    desks: smallDesks({ tasks: house.desk }),
    web: smallWeb,
    version: '0',
    checksAnswers: true,
  });
});
after(async () => {
  await server.close();
  await house.close();
});

const TASK = 'nganh-cong-nghiep-moi';
interface Sent {
  readonly payload?: object | Buffer;
  readonly from?: string;
}

async function ask(call: string, { payload, from = '127.0.0.1' }: Sent = {}) {
  const [method = 'GET', path = ''] = call.split(' ');
  const reply = await server.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    remoteAddress: from,
    headers: { host: 'localhost', ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? JSON.parse(reply.payload) : reply.payload, headers: reply.headers };
}

test('examples are loaded, the tree and a task are read, a step is refused with all that it misses', async () => {
  assert.deepEqual([(await ask('GET /tasks')).body.tasks, (await ask('POST /tasks/examples')).status], [[], 201]);
  const tree = await ask('GET /tasks');
  assert.deepEqual([tree.status, tree.body.tasks.length, tree.body.lists.length], [200, 4, 3]);
  const page = await ask(`GET /tasks/${TASK}`);
  assert.deepEqual([page.body.standing.open, page.body.counts[0].words.en], [7, '1 of 7']);
  assert.equal((await ask(`POST /tasks/${TASK}/step`, { payload: { to: 'absorb' } })).status, 200);
  const refused = await ask(`POST /tasks/${TASK}/step`, { payload: { to: 'acceptance' } });
  assert.deepEqual([refused.status, refused.body.faults.length], [422, 2]);
  const paper = { kind: 'absorb-table', title: 'Bảng', date: '2026-11-27' };
  assert.equal((await ask(`POST /tasks/${TASK}/papers`, { payload: paper })).status, 201);
});

test('a Word file of forty comments is sent as bytes, and comes back as a table', async () => {
  const bytes = Buffer.from(await commentedDocx());
  const sent = await ask(`POST /tasks/${TASK}/comments/file?fileName=a.docx`, { payload: bytes });
  assert.deepEqual([sent.status, sent.body.added], [201, 42]);
  const junk = await ask(`POST /tasks/${TASK}/comments/file?fileName=a.docx`, { payload: Buffer.from('PK junk') });
  assert.equal(junk.status, 422);
  const page = await ask(`GET /tasks/${TASK}/comments`);
  assert.equal(page.body.comments.length, 49);
  const table = await ask(`GET /tasks/${TASK}/comments/table?format=csv`);
  assert.equal(String(table.body).match(/Người đọc \d/gu)?.length, 40);
  assert.match(String(table.headers['content-disposition']), /tiep-thu-giai-trinh/);
});

test('a comment is written, settled under its revision, and who comes late is told so', async () => {
  const made = await ask(`POST /tasks/${TASK}/comments`, { payload: { text: 'Thêm số liệu', paragraph: 3 } });
  assert.equal(made.status, 201);
  const edit = { outcome: 'accepted', reason: 'đúng', owner: 'A', due: '2026-12-01', paragraph: 3, revision: 1 };
  const path = `PUT /tasks/${TASK}/comments/${made.body.number}`;
  assert.equal((await ask(path, { payload: { outcome: 'accepted' } })).body.faults.length, 4);
  assert.deepEqual((await ask(path, { payload: edit })).body, { number: made.body.number, isOpen: false });
  assert.equal((await ask(path, { payload: edit })).status, 412);
  assert.equal((await ask(`PUT /tasks/${TASK}/comments/9999`, { payload: edit })).status, 404);
});

test('roles hold at every address, and nothing opens on another machine', async () => {
  const denied = [
    await ask(`POST /tasks/${TASK}/step?role=reader`, { payload: { to: 'acceptance' } }),
    await ask(`PUT /tasks/${TASK}/comments/1?role=reader`, { payload: { owner: 'A' } }),
    await ask(`GET /tasks/${TASK}/comments/table?format=csv&role=reader`),
    await ask('GET /review/2026?role=council'),
    await ask('GET /review/2026/file?format=docx&role=agency'),
  ];
  assert.deepEqual(
    denied.map(({ status }) => status),
    [403, 403, 403, 403, 403],
  );
  assert.equal((await ask(`GET /tasks/${TASK}?role=agency&for=vast`)).status, 404);
  assert.equal((await ask('GET /tasks?role=minister')).status, 400);
  for (const call of [
    'GET /tasks',
    `GET /tasks/${TASK}`,
    `GET /tasks/${TASK}/comments`,
    'GET /review/2026?role=leader',
  ])
    assert.equal((await ask(call, { from: '10.1.2.3' })).status, 401, call);
});

test('the year is read by a leader, as data and as a document', async () => {
  const review = await ask('GET /review/2026?role=leader');
  assert.deepEqual([review.status, review.body.unplanned.length], [200, 4]);
  assert.equal((await ask('GET /review/1800?role=leader')).status, 400);
  const file = await ask('GET /review/2026/file?format=html&role=leader');
  assert.ok(String(file.body).includes('Kiểm điểm năm 2026'));
});

test('lacks of a report are excused with a reason before the acceptance, taken back, and by no other role', async () => {
  const text = acceptanceFile('gan-xong');
  assert.ok((await house.desk.enter(as('planner'), { text, file: 'x.json', there: 'refuse' })).ok);
  const refused = await ask('POST /tasks/gan-xong/step?role=chair', { payload: { to: 'submission' } });
  assert.equal(refused.status, 422);
  assert.ok(refused.body.faults.every(({ code }: { code: string }) => code === 'incomplete'));
  const { excusable } = (await ask('GET /tasks/gan-xong?role=chair')).body;
  assert.equal(excusable.length, refused.body.faults.length);
  assert.equal((await ask('GET /tasks/gan-xong?role=lead')).body.excusable, null);
  const payload = { lacks: excusable, reason: 'đề án khác làm' };
  assert.ok((await ask('POST /tasks/gan-xong/excuses?role=lead', { payload })).status >= 400);
  assert.equal(
    (await ask('POST /tasks/gan-xong/excuses?role=chair', { payload: { ...payload, reason: '' } })).status,
    422,
  );
  const excused = await ask('POST /tasks/gan-xong/excuses?role=chair', { payload });
  assert.deepEqual([excused.status, excused.body.excused], [201, excusable.length]);
  assert.equal((await ask('DELETE /tasks/gan-xong/excuses/fit.none?role=chair')).body.lack, 'fit.none');
  assert.equal((await ask('POST /tasks/gan-xong/step?role=chair', { payload: { to: 'submission' } })).status, 422);
  assert.equal(
    (await ask('POST /tasks/gan-xong/excuses?role=chair', { payload: { lacks: ['fit.none'], reason: 'sau' } })).status,
    201,
  );
  assert.equal((await ask('POST /tasks/gan-xong/step?role=chair', { payload: { to: 'submission' } })).status, 200);
  const { excuses, trail } = (await ask('GET /tasks/gan-xong?role=chair')).body;
  assert.ok(excuses.every(({ isHeld, stepTitle }: never) => !isHeld && stepTitle['en'] === 'Acceptance'));
  assert.ok(trail.some(({ what }: { what: string }) => what === 'unexcused'));
});
