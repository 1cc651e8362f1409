import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openRegister } from '../../app/register/open-register.ts';
import { openSteward } from '../../app/register/open-steward.ts';
import { type RegisterHouse, registerHouse } from '../../app/register/register-house.case.ts';
import { registerApi } from '../contract/register-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let house: RegisterHouse;
let server: WorkbenchServer;
/** Everything that a person is known by in the lists below. */
const PERSON = /0912|0987|001089012345|Trần Thị|Lê Văn|Phạm Văn|b@a|Xóm 3/;
const answers: string[] = [];

before(async () => {
  house = await registerHouse();
  await house.bring(
    'Tên;MST;Địa chỉ;Người đại diện;Điện thoại;Email;Người liên hệ;Sản phẩm\n' +
      'Công ty TNHH Sao Mai;0101248141;Việt Yên, Bắc Giang, tel 0912 345 678;Trần Thị B;0987654321;b@a.vn;Lê Văn C;áo\n' +
      'Công ty CP Sao Mai;;Việt Yên, Bắc Giang;Trần Thị B;;;;\nHKD Phạm Văn D;001089012345;Xóm 3, Hà Nội;Phạm Văn D;;;;mũ\n',
  );
  const desks = smallDesks({
    register: openRegister(house.ports, 'me'),
    steward: openSteward(house.ports, 'me'),
  });
  server = await createServer({ desks, web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await house.close();
});

async function ask(method: 'GET' | 'POST', path: string, payload?: object) {
  return askFrom('127.0.0.1', { method, path, payload });
}

async function askFrom(
  remoteAddress: string,
  { method, path, payload }: { method: 'GET' | 'POST'; path: string; payload?: object | undefined },
) {
  const url = `/api/v1${path}`;
  const reply = await server.inject({
    method,
    url,
    remoteAddress,
    headers: { host: 'localhost' },
    ...(payload && { payload }),
  });
  answers.push(reply.payload);
  return { status: reply.statusCode, body: JSON.parse(reply.payload) };
}

test('records are searched, looked at, merged and told apart again over HTTP', async () => {
  const found = await ask('GET', '/register/search?q=sao%20mai&place=B%E1%BA%AFc%20Giang&on=2024-01-01');
  assert.deepEqual([found.status, found.body.hits.length, found.body.counts.total], [200, 2, 2]);
  assert.deepEqual(found.body.counts.facets.province, { 'VN63-24': 2 }, 'the provinces of that day');
  const { pairs } = (await ask('GET', '/register/queue')).body;
  const { one, other, pair } = pairs[0];
  const merged = await ask('POST', '/register/merges', { keep: one.id, gone: other.id });
  assert.equal(merged.status, 201);
  const page = await ask('GET', `/register/records/${other.id}`);
  assert.deepEqual([page.body.id, page.body.askedFor], [one.id, other.id]);
  const rows = page.body.statements.map(({ row }: { row: number }) => row);
  assert.equal((await ask('POST', '/register/splits', { id: one.id, rows })).status, 422);
  assert.equal((await ask('POST', `/register/events/${merged.body.event}/undo`, {})).status, 201);
  const apart = { verdict: 'apart', reason: 'hai nhà máy' };
  assert.equal((await ask('POST', `/register/queue/${pair}`, apart)).status, 201);
  assert.equal((await ask('GET', '/register/status')).body.open, 0);
});

test('what is not there, not allowed or not understood is refused', async () => {
  assert.equal((await ask('GET', '/register/records/E00000000')).status, 404);
  assert.equal((await ask('GET', '/register/search?place=Atlantis')).status, 422);
  assert.equal((await ask('GET', '/register/search?limit=9999')).status, 400);
  assert.equal((await ask('POST', '/register/events/99/undo', {})).status, 404);
  assert.equal(
    (await askFrom('10.1.2.3', { method: 'POST', path: '/register/merges', payload: { keep: 'a', gone: 'b' } })).status,
    401,
  );
});

test('no answer of any address of the register names a person', async () => {
  const { hits } = (await ask('GET', '/register/search?limit=100')).body;
  for (const { id } of hits) for (const part of ['', '/profile']) await ask('GET', `/register/records/${id}${part}`);
  for (const q of ['0912345678', '001089012345', 'Trần Thị B', 'Phạm Văn D', 'Xóm 3'])
    assert.equal((await ask('GET', `/register/search?${new URLSearchParams({ q })}`)).body.hits.length, 0, q);
  const asked = Object.keys(registerApi).length;
  assert.equal(asked, 6, 'a new address must be asked here too');
  for (const answer of answers) assert.doesNotMatch(answer.replace(/"query":"[^"]*"/, ''), PERSON);
});
