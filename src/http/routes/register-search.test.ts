import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openRegister } from '../../app/register/open-register.ts';
import { type RegisterHouse, registerHouse } from '../../app/register/register-house.case.ts';
import { tableBytes } from '../../documents/table-in/write-template.ts';
import { registerSearchApi } from '../contract/register-search-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let house: RegisterHouse;
let server: WorkbenchServer;
const PERSON = /0912|0987|001089012345|Trần Thị|Lê Văn|Phạm Văn|b@a|Xóm 3/;
const answers: string[] = [];

before(async () => {
  house = await registerHouse();
  await house.bring(
    'Tên;MST;Địa chỉ;Người đại diện;Điện thoại;Email;Chứng nhận;Ngày hết hạn;Công đoạn;Phạm vi\n' +
      '"=1+1 Sao Mai";0101248141;Việt Yên, Bắc Giang;Trần Thị B;0987654321;b@a.vn;ISO 9001;31/12/2027;phay;gọi 0912345678\n' +
      'HKD Phạm Văn D;001089012345;Xóm 3, Hà Nội;Phạm Văn D;;;;;may;\n',
  );
  const desks = smallDesks({
    register: openRegister(house.ports, 'me'),
    sheets: { write: ({ heads, rows }) => tableBytes([heads, ...rows], 'xlsx') },
  });
  server = await createServer({ desks, web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await house.close();
});

const asked = new Set<string>();

interface Sent {
  readonly payload?: object;
  readonly remoteAddress?: string;
}

async function ask(call: keyof typeof registerSearchApi, more = '', sent: Sent = {}) {
  const { payload, remoteAddress = '127.0.0.1' } = sent;
  asked.add(call);
  const [method, path = ''] = call.split(' ');
  const url = `/api/v1${path.replace(/:search/u, '1')}${more}`;
  const headers = { host: 'localhost' };
  const reply = await server.inject({
    method: method as 'GET',
    url,
    remoteAddress,
    headers,
    ...(payload && { payload }),
  });
  answers.push(reply.payload);
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson ? JSON.parse(reply.payload) : undefined, text: reply.payload };
}

test('records are found by certificate, process and sector, drawn and counted over HTTP', async () => {
  const found = await ask('GET /register/search', '?certificate=ISO%209001@2027-01-01&process=milling&offset=0');
  assert.deepEqual([found.status, found.body.counts.total, found.body.understood.process.id], [200, 1, 'CAP-0116']);
  const map = await ask('GET /register/map', '?q=sao%20mai&on=2026-01-01');
  assert.deepEqual(map.body.placed, [{ id: 'VN34-24', name: 'Bắc Ninh', count: 1 }]);
  assert.equal((await ask('GET /register/search', '?industry=9999')).status, 422);
  assert.equal((await ask('GET /register/map', '?colour=red')).status, 400);
});

test('what was found comes as CSV and as a workbook, without formulas, with licences', async () => {
  assert.equal(
    (await ask('POST /register/sources/licence', '', { payload: { source: 'list', licence: 'ODbL-1.0' } })).status,
    200,
  );
  assert.equal(
    (await ask('POST /register/sources/licence', '', { payload: { source: 'none', licence: 'MIT' } })).status,
    404,
  );
  assert.deepEqual((await ask('GET /register/sources')).body.sources, [
    { source: 'list', tier: 'listed', licence: 'ODbL-1.0', count: 2 },
  ]);
  const csv = await ask('GET /register/found/csv', '?q=sao%20mai');
  assert.ok(csv.text.startsWith('\ufeffid,level,code'));
  assert.match(csv.text, /'=1\+1 Sao Mai/);
  assert.match(csv.text, /#licence,list,ODbL-1\.0/);
  assert.equal((await ask('GET /register/found/xlsx')).status, 200);
  const sources = await ask('GET /register/found/sources', '?q=sao%20mai');
  assert.deepEqual([sources.body.sources[0].count, sources.body.advice[0].code], [1, 'share-alike']);
});

test('a search is kept, listed, renamed, looked at and taken away; from another machine it may only be read', async () => {
  const kept = await ask('POST /register/searches', '', { payload: { name: 'Phay', asked: { process: 'phay' } } });
  assert.deepEqual([kept.status, kept.body.search], [201, 1]);
  assert.equal((await ask('POST /register/searches', '', { payload: { name: 'Phay', asked: {} } })).status, 409);
  const far = await ask('POST /register/searches', '', {
    payload: { name: 'Xa', asked: {} },
    remoteAddress: '10.1.2.3',
  });
  assert.equal(far.status, 401);
  assert.equal(
    (await ask('PUT /register/searches/:search', '', { payload: { name: 'Phay CNC' } })).body.name,
    'Phay CNC',
  );
  assert.equal((await ask('POST /register/searches/:search/looked')).status, 204);
  assert.equal((await ask('GET /register/searches')).body.searches.length, 1);
  assert.equal((await ask('DELETE /register/searches/:search')).status, 204);
  assert.equal((await ask('DELETE /register/searches/:search')).status, 404);
});

test('no answer of any of these addresses names a person', async () => {
  for (const q of ['0912345678', '001089012345', 'Trần Thị B', 'Phạm Văn D'])
    assert.equal((await ask('GET /register/search', `?${new URLSearchParams({ q })}`)).body.hits.length, 0, q);
  assert.deepEqual([...asked].toSorted(), Object.keys(registerSearchApi).toSorted(), 'every address was asked');
  for (const answer of answers) assert.doesNotMatch(answer.replace(/"query":"[^"]*"/, ''), PERSON);
});
