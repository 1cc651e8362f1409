import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { EntryDesk } from '../../app/desks/account-desk.ts';
import { openDuties } from '../../app/duties/open-duties.ts';
import { type RegisterHouse, registerHouse } from '../../app/register/register-house.case.ts';
import { evidenceFolder } from '../../exchange/evidence-folder.ts';
import type { Role } from '../../model/access/access-table.ts';
import { NOBODY, type Who } from '../../model/access/who.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienket-duties-'));
let house: RegisterHouse;
let server: WorkbenchServer;
let firm = '';

const account = (name: string, role?: Role, scope: readonly string[] = []): Who => ({
  ...NOBODY,
  ...{ kind: 'account', account: 1, name, grants: role === undefined ? [] : [{ role, scope }] },
});
const people = (): Readonly<Record<string, Who>> => ({
  hoa: account('hoa'),
  lan: account('lan', 'representative', [firm]),
  minh: account('minh', 'officer', ['VN34-24']),
  nam: account('nam', 'officer', ['VN34-79']),
  bac: account('bac', 'steward', ['north']),
});
const NORTH = {
  id: 'north',
  name: { vi: 'Phía Bắc', en: 'The North' },
  serves: [{ province: 'VN34-24', validFrom: '2025-07-01', validTo: null }],
};
/** The token of a session is the name of its owner. */
const entry = {
  who: async ({ token }: { readonly token: string | undefined }) => ({
    who: people()[(token ?? '').replace(/-+$/u, '')] ?? NOBODY,
  }),
} as unknown as EntryDesk;

before(async () => {
  house = await registerHouse();
  await house.bring('Tên;MST;Địa chỉ\nCông ty TNHH Bu lông;0101248141;KCN Quế Võ, Bắc Ninh\n');
  firm = (await (await house.ports.register()).after(0, 1))[0]?.id ?? '';
  const duties = openDuties({
    ...house.ports,
    evidence: evidenceFolder(folder),
    letSpeak: async () => undefined,
    centres: async () => [NORTH],
  });
  const desks = smallDesks({ duties });
  server = await createServer({ desks, web: smallWeb, version: '0', checksAnswers: true, entry });
});
after(async () => {
  await server.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(who: string, call: string, payload?: object | Buffer) {
  const [method = 'GET', path = ''] = call.split(' ');
  const isBytes = Buffer.isBuffer(payload);
  const reply = await server.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    headers: {
      host: 'localhost',
      cookie: `lienket-session=${who.padEnd(43, '-')}`,
      ...(isBytes ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? JSON.parse(reply.payload) : reply.payload, headers: reply.headers };
}

test('a claim with evidence is sent, seen by whom it concerns, and confirmed by the officer of the province', async () => {
  const evidence = await ask('hoa', 'POST /register/evidence/uy-quyen.pdf', Buffer.from('%PDF-1.7'));
  assert.equal(evidence.status, 201);
  const claim = await ask('hoa', 'POST /register/claims', { id: firm, note: '', evidence: [evidence.body.hash] });
  assert.equal(claim.status, 201);
  const { proposal } = claim.body;
  const seen = async (who: string) => (await ask(who, 'GET /register/proposals')).body.proposals.length;
  assert.deepEqual(
    [await seen('hoa'), await seen('minh'), await seen('bac'), await seen('nam'), await seen('lan')],
    [1, 1, 1, 0, 0],
  );
  assert.equal((await ask('nam', `POST /register/proposals/${proposal}/confirm`, {})).status, 422);
  const file = await ask('minh', `GET /register/proposals/${proposal}/evidence/${evidence.body.hash}`);
  assert.deepEqual([file.status, file.body, file.headers['content-type']], [200, '%PDF-1.7', 'application/pdf']);
  assert.match(String(file.headers['content-disposition']), /^attachment/);
  assert.equal((await ask('nam', `GET /register/proposals/${proposal}/evidence/${evidence.body.hash}`)).status, 404);
  const confirmed = await ask('minh', `POST /register/proposals/${proposal}/confirm`, { reason: 'đúng' });
  assert.deepEqual([confirmed.status, confirmed.body.state], [200, 'confirmed']);
});

test('who has no account sees none of it, whichever address is asked', async () => {
  for (const call of [
    'GET /register/proposals',
    'GET /register/reminders',
    'GET /register/requests',
    `GET /register/proposals/1/evidence/${'a'.repeat(64)}`,
    'POST /register/claims',
    'POST /register/proposals/1/confirm',
    'POST /register/proposals/999/confirm',
  ]) {
    const { status } = await ask('', call, call.startsWith('POST') ? {} : undefined);
    assert.equal(status, 401, call);
  }
});

test('a change with all that is wrong with it is refused at once, and one that is right is remembered until it lapses', async () => {
  const bad = await ask('lan', 'POST /register/proposals', {
    id: firm,
    values: { colour: 'x', code: '12' },
    asOf: 'once',
  });
  assert.ok(bad.status >= 400 && bad.body.faults.length >= 1);
  const made = await ask('lan', 'POST /register/proposals', { id: firm, values: { products: 'bu lông' } });
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { status } = await ask('bac', `POST /register/proposals/${made.body.proposal}/confirm`, {
    ...{ tier: 'site-verified', until },
  });
  assert.equal(status, 200);
  const due = await ask('minh', 'GET /register/reminders?days=60');
  assert.deepEqual(
    due.body.reminders.map((each: { until: string }) => each.until),
    [until],
  );
});

test('a person’s request is kept with its day, and answered by a steward', async () => {
  const made = await ask('hoa', 'POST /register/requests', { kind: 'access', about: 'dữ liệu về tôi' });
  assert.equal(made.status, 201);
  assert.equal((await ask('minh', 'GET /register/requests')).status, 403);
  const waiting = await ask('bac', 'GET /register/requests');
  assert.equal(waiting.body.requests.length, 1);
  const answered = await ask('bac', `POST /register/requests/${made.body.request}/answer`, { text: 'không có' });
  assert.equal(answered.body.answer.text, 'không có');
});
