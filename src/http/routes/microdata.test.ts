import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type MicroHouse, microHouse } from '../../app/microdata/micro-house.case.ts';
import { plantedIn, plantedSurvey } from '../../app/microdata/planted-survey.case.ts';
import { microdataDesk } from '../../main/microdata-thread.ts';
import { microdataApi } from '../contract/microdata-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let micro: MicroHouse;
let server: WorkbenchServer;
const survey = plantedSurvey(700, 5);
const answers: string[] = [];
const TABLE = {
  set: 'dn',
  by: ['place', 'ownership'],
  measure: ['enterprises', 'workers'],
  rule: ['minimum=3', 'dominance=2,0.85'],
};

before(async () => {
  micro = microHouse();
  assert.deepEqual((await micro.add(micro.file('dn.csv', survey.csv), 'dn')).refusals, []);
  server = await createServer({
    desks: smallDesks({ microdata: microdataDesk(micro.house) }),
    web: smallWeb,
    version: '0',
    checksAnswers: true,
  });
});
after(async () => {
  await server.close();
  await micro.close();
});

const ask = (method: 'GET' | 'POST', path: string, payload?: object) =>
  askFrom('127.0.0.1', { method, path, ...(payload && { payload }) });

async function askFrom(
  remoteAddress: string,
  {
    method,
    path,
    payload,
  }: { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string; readonly payload?: object },
) {
  const reply = await server.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress,
    headers: { host: 'localhost' },
    ...(payload && { payload }),
  });
  answers.push(reply.payload);
  return { status: reply.statusCode, text: reply.payload };
}

const read = (text: string) => JSON.parse(text);

test('the desk shows counts, tries a table without letting it out, and makes it with a release', async () => {
  const [set] = read((await ask('GET', '/microdata')).text).sets;
  assert.deepEqual([set.name, set.rows, set.enterprises, set.places, 'codes' in set], ['dn', 700, 700, 4, false]);
  const trial = await ask('POST', '/microdata/trials', TABLE);
  assert.equal(trial.status, 200, trial.text);
  assert.equal(read(trial.text).report.withheld.length, 2);
  assert.deepEqual(read((await ask('GET', '/microdata/outputs')).text).outputs, []);
  const made = await ask('POST', '/microdata/outputs', { ...TABLE, publish: { name: 'dn-table', source: 'a test' } });
  assert.equal(made.status, 201, made.text);
  const { output, release } = read(made.text);
  assert.deepEqual([release.name, release.version], ['dn-table', '1']);
  const [listed] = read((await ask('GET', '/microdata/outputs')).text).outputs;
  assert.deepEqual([listed.id, listed.by], [output, ['place', 'ownership']]);
  const file = await ask('GET', `/microdata/outputs/${output}/table.csv`);
  assert.match(file.text, /^place,ownership,period,measure,unit,value,status,reason\n/u);
  assert.equal((await ask('GET', '/microdata/outputs/none/table.csv')).status, 404);
});

test('a file is brought on screen, shown by its columns and counts, kept once its faults are mended, and never by its rows', async () => {
  const send = async (fileName: string, body: string) => {
    const reply = await server.inject({
      ...{
        method: 'POST',
        url: `/api/v1/microdata/uploads?${new URLSearchParams({ fileName })}`,
        payload: Buffer.from(body),
      },
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
    });
    answers.push(reply.payload);
    return reply;
  };
  assert.equal((await send('dn.exe', 'x')).statusCode, 422);
  const sent = await send('khảo sát.csv', survey.csv);
  assert.equal(sent.statusCode, 201, sent.payload);
  const { id } = read(sent.payload);
  const reading = async (more: object) =>
    read((await ask('POST', `/microdata/uploads/${id}/reading`, { name: 'man-hinh', ...more })).text);
  const look = await reading({ period: '2023' });
  assert.deepEqual([look.refusals, look.rows, look.set], [[], 700, null]);
  assert.ok(look.columns.some(({ role }: { role: string }) => role === 'place'));
  const wrong = await reading({
    period: '2023',
    status: 'official',
    keeps: true,
    map: [{ as: 'turnover', column: 'không có' }],
  });
  assert.ok(wrong.refusals.length > 0 && wrong.set === null);
  assert.deepEqual(
    (await reading({ period: '2023', keeps: true })).refusals.map(({ code }: { code: string }) => code),
    ['no-status'],
  );
  const kept = await reading({ period: '2023', status: 'synthetic', keeps: true });
  assert.deepEqual([kept.refusals, kept.set?.name, kept.set?.rows], [[], 'man-hinh', 700]);
  assert.equal(
    (await ask('POST', `/microdata/uploads/${id}/reading`, { name: 'x' })).status,
    404,
    'nothing is left of it',
  );
  assert.equal(
    (await server.inject({ method: 'DELETE', url: `/api/v1/microdata/uploads/${id}`, headers: { host: 'localhost' } }))
      .statusCode,
    404,
  );
});

test('what may not leave or is not understood is refused with every reason', async () => {
  const faults = await ask('POST', '/microdata/outputs', { ...TABLE, by: ['mst'], rule: ['k=1'] });
  assert.equal(faults.status, 422);
  assert.deepEqual(
    read(faults.text).faults.map(({ code }: { code: string }) => code),
    ['never-by-enterprise', 'bad-rule'],
  );
  const trial = await ask('POST', '/microdata/trials', { ...TABLE, rule: ['minimum=150'] });
  assert.ok(read(trial.text).refusals.length > 0);
  assert.equal((await ask('POST', '/microdata/outputs', { ...TABLE, set: 'nobody' })).status, 404);
  assert.equal((await ask('GET', '/microdata/outputs/x/..%2Fledger.jsonl')).status, 400);
  assert.equal(
    (await ask('POST', '/microdata/outputs', { ...TABLE, extra: { file: '/etc/passwd' } })).status < 500,
    true,
  );
});

test('other machines may not even look, and no answer names an enterprise', async () => {
  const asked = Object.keys(microdataApi).map((call) => call.split(' ') as ['GET' | 'POST' | 'DELETE', string]);
  assert.equal(asked.length, 8, 'a new address must be asked here too');
  for (const [method, path] of asked) {
    const address = path.replace(':id', 'x').replace(':file', 'table.csv');
    assert.equal(
      (await askFrom('10.1.2.3', { method, path: address, ...(method === 'POST' && { payload: TABLE }) })).status,
      401,
      address,
    );
  }
  for (const answer of answers) assert.deepEqual(plantedIn(answer, survey), []);
});
