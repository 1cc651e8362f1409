import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DossierDesk } from '../../app/desks/dossier-desk.ts';
import { type PolicyHouse, policyHouse } from '../../app/policy/policy-house.case.ts';
import { as } from '../../app/tasks/task-house.case.ts';
import { reportText } from '../../evidence/completeness/whole-report.case.ts';
import { smallExperience, wholeSolution } from '../../programme/policy.case.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const TASK = 'cum-dien-dien-tu-co-khi';
/** One dossier, whose report is a text without any section on a country. */
const reported: Pick<DossierDesk, 'exported'> = {
  exported: async ({ id }) =>
    id === 'ho-so'
      ? {
          fileName: 'ho-so.md',
          mediaType: 'text/markdown',
          bytes: new TextEncoder().encode(reportText({ countries: {}, fit: [] })),
        }
      : undefined,
};
let house: PolicyHouse;
let server: WorkbenchServer;
before(async () => {
  house = await policyHouse();
  await house.tasks.desk.loadExamples(as('planner'));
  server = await createServer({
    desks: smallDesks({ tasks: house.tasks.desk, policy: house.desk, dossiers: reported as never }),
    web: smallWeb,
    version: '0',
    checksAnswers: true,
  });
});
after(async () => {
  await server.close();
  await house.close();
});

async function ask(call: string, payload?: object | Buffer, from = '127.0.0.1') {
  const [method = 'GET', path = ''] = call.split(' ');
  const reply = await server.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    remoteAddress: from,
    headers: { host: 'localhost', ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? JSON.parse(reply.payload) : reply.payload };
}
const ids = (body: { readonly lessons: readonly { readonly id: string }[] }) => body.lessons.map(({ id }) => id);

test('a lesson written here is seen here and not by the public, who may not write either', async () => {
  const { id, told: _, ...thing } = smallExperience();
  assert.equal((await ask(`PUT /experience/${id}`, { thing })).status, 200);
  const here = await ask('GET /experience');
  assert.deepEqual([ids(here.body).includes(id), here.body.mayWrite], [true, true]);
  const away = await ask('GET /experience', undefined, '203.0.113.7');
  assert.deepEqual([away.status, ids(away.body).includes(id), away.body.mayWrite], [200, false, false]);
  assert.ok((await ask(`PUT /experience/${id}`, { thing, revision: 1 }, '203.0.113.7')).status >= 400);
});

test('a solution is written, audited and exported; faults come back at once with the field they stand in', async () => {
  const { told: _, ...thing } = wholeSolution('g1', { organisation: 'vioit' });
  assert.equal((await ask(`PUT /tasks/${TASK}/policy/solution`, { thing })).status, 200);
  const page = await ask(`GET /tasks/${TASK}/policy`);
  assert.deepEqual([page.status, page.body.audit.stated, page.body.audit.owned], [200, 8, 1]);
  const bad = await ask(`PUT /tasks/${TASK}/policy/solution`, {
    thing: { ...thing, id: 'g2', milestones: [{ title: { vi: 'x', en: 'x' }, due: 'mai' }], instrument: 'luck' },
  });
  assert.equal(bad.status, 422);
  assert.deepEqual(
    bad.body.faults.map((fault: { where: { column: string } }) => fault.where.column),
    ['instrument', 'milestones[0].due'],
  );
  assert.equal((await ask(`GET /tasks/${TASK}/policy/table?format=csv`)).status, 200);
  assert.equal((await ask('GET /tasks/khong-co/policy')).status, 404);
});

test('a draft is sent as bytes and told what it lacks', async () => {
  const read = await ask('POST /complete?fileName=a.md', Buffer.from(reportText({ fit: [] })));
  assert.deepEqual(
    read.body.completeness.lacks.map(({ code }: { code: string }) => code),
    ['fit.none'],
  );
});

test('the report of a dossier is read as the command reads it, and each lack leads to the screen that mends it', async () => {
  const read = await ask('GET /dossiers/ho-so/completeness');
  assert.equal(read.status, 200);
  const ways = read.body.completeness.lacks.map((lack: { code: string; mend: { place: string } }) => [
    lack.code,
    lack.mend.place,
  ]);
  assert.ok(ways.some(([code, place]: string[]) => code === 'country.none' && place === 'elsewhere'));
  assert.ok(ways.some(([code, place]: string[]) => code === 'fit.none' && place === 'ledger'));
  assert.equal((await ask('GET /dossiers/khong-co/completeness')).status, 404);
});
