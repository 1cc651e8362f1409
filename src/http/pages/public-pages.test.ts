import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openPublish } from '../../app/publish/open-publish.ts';
import { good, type PublishingHouse, publishingHouse } from '../../app/publish/publishing-house.case.ts';
import { mergeRecords } from '../../app/register/decide-records.ts';
import { publishApi } from '../contract/publish-contract.ts';
import { publishedApi } from '../contract/published-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let house: PublishingHouse;
let server: WorkbenchServer;
let ids: readonly string[];
const PERSON = /Bưởi|Dừa|0987654321|001089012345/u;
const signal = new AbortController().signal;

before(async () => {
  house = await publishingHouse();
  await house.register.bring(
    'Tên;MST;Địa chỉ;Người đại diện;Điện thoại;Sản phẩm\n' +
      'Công ty TNHH <Sao> & "Mai";0101248141;Việt Yên, Bắc Giang;Trần Thị Bưởi;0987654321;áo\n' +
      'Công ty CP Sao Mai;;Việt Yên, Bắc Giang;;;mũ\nCông ty TNHH Hoa Đào;0303576603;Hà Nội;;;giày\n' +
      'Công ty TNHH Lá Xanh;0306731335;Hà Nội;;;nón\nHKD Phạm Văn Dừa;001089012345;Hà Nội;Phạm Văn Dừa;;nón\n',
  );
  server = await serverOf({ perSecond: 100_000, burst: 100_000 });
  const { publication } = good(await house.propose());
  await house.bringOut(publication);
  house.wait(1);
  const page = (await ask('/api/v1/published/register/newest/enterprises')).json();
  ids = page.rows.map(({ key }: { key: string }) => key);
});
after(async () => {
  await server.close();
  await house.close();
});

const serverOf = (publicLimit: { perSecond: number; burst: number }): Promise<WorkbenchServer> =>
  createServer({
    desks: smallDesks({
      published: house.desk,
      publish: openPublish(async () => house.ports, { self: 'me', signal }),
    }),
    web: smallWeb,
    version: '0',
    checksAnswers: true,
    publicLimit,
  });

const ask = (url: string, headers: Record<string, string> = {}, remoteAddress = '203.0.113.7') =>
  server.inject({ method: 'GET', url, remoteAddress, headers: { host: 'localhost', ...headers } });

test('a published enterprise has a page that needs no program, with source, licence and data for machines', async () => {
  const { statusCode, headers, payload } = await ask(`/e/${ids[0]}?lang=en`);
  assert.equal(statusCode, 200);
  assert.match(payload, /<h1>Công ty TNHH &lt;Sao&gt; &amp; &quot;Mai&quot;<\/h1>/u);
  assert.match(
    payload,
    /Sources: list\. Licence: <a href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/" rel="license">/u,
  );
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(payload)?.[1] ?? '');
  const [node] = data['@graph'];
  assert.deepEqual(
    [node.taxID, node['@id'], node['@type'][1]],
    ['0101248141', `/e/${ids[0]}`, 'rov:RegisteredOrganization'],
  );
  const style = /<style>(.*?)<\/style>/su.exec(payload)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  assert.match(
    String(headers['content-security-policy']),
    new RegExp(`default-src 'none'; style-src 'sha256-${hash.replace(/[+/]/gu, '\\$&')}'`, 'u'),
  );
  assert.doesNotMatch(payload, / style=| on\w+=|<script(?! type="application\/ld\+json")/u);
  assert.match((await ask(`/e/${ids[0]}?lang=vi`)).payload, /<html lang="vi">[\s\S]*Nguồn: list\. Giấy phép/u);
  assert.equal((await ask(`/e/${ids[0]}.jsonld`)).json()['@graph'][0].taxID, '0101248141');
});

test('who has the page already is told so, by tag and by date', async () => {
  const first = await ask(`/e/${ids[0]}`);
  const { etag, 'last-modified': modified } = first.headers;
  const again = await ask(`/e/${ids[0]}`, { 'if-none-match': String(etag) });
  assert.deepEqual([again.statusCode, again.payload, again.headers.etag], [304, '', etag]);
  assert.equal((await ask(`/e/${ids[0]}`, { 'if-modified-since': String(modified) })).statusCode, 304);
  assert.equal((await ask(`/e/${ids[0]}`, { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).statusCode, 200);
  assert.equal((await ask(`/e/${ids[0]}`, { 'if-none-match': '"other"' })).statusCode, 200);
  assert.notEqual((await ask(`/e/${ids[0]}`, { cookie: 'lienket-language=en' })).headers.etag, etag);
  const rows = '/api/v1/published/register/1/enterprises';
  const tag = String((await ask(rows)).headers.etag);
  assert.equal((await ask(rows, { 'if-none-match': tag })).statusCode, 304);
});

test('an id in any way of writing leads to the one address; unknown and malformed ones are not found alike', async () => {
  const id = ids[0] ?? '';
  const small = await ask(`/e/${id.toLowerCase()}`);
  assert.deepEqual([small.statusCode, small.headers.location], [301, `/e/${id}`]);
  const answers = await Promise.all(
    [
      '/e/E00000000',
      '/e/nothing',
      '/releases/none/1',
      '/releases/none',
      '/releases/register/9',
      '/releases/register/9/files/enterprises.csv',
      '/releases/register/9/dcat.jsonld',
    ].map((url) => ask(url)),
  );
  for (const { statusCode, payload } of answers) {
    assert.equal(statusCode, 404);
    assert.equal(payload, answers[0]?.payload);
  }
});

test('every file is downloaded whole or in parts, and its bytes are what the checksum says', async () => {
  const release = (await ask('/api/v1/published/register/1')).json();
  for (const { name, sha256, bytes, mediaType } of release.files) {
    const address = `/releases/register/1/files/${name}`;
    const whole = await ask(address);
    assert.equal(createHash('sha256').update(whole.rawPayload).digest('hex'), sha256, name);
    assert.deepEqual(
      [whole.headers['accept-ranges'], whole.headers['content-type'], Number(whole.headers['content-length'])],
      ['bytes', mediaType, bytes],
    );
    const cut = Math.floor(bytes / 2);
    const [left, right] = [
      await ask(address, { range: `bytes=0-${cut - 1}` }),
      await ask(address, { range: `bytes=${cut}-` }),
    ];
    assert.deepEqual(
      [left.statusCode, right.statusCode, right.headers['content-range']],
      [206, 206, `bytes ${cut}-${bytes - 1}/${bytes}`],
    );
    assert.deepEqual(Buffer.concat([left.rawPayload, right.rawPayload]), whole.rawPayload);
  }
  const csv = '/releases/register/1/files/enterprises.csv';
  const tag = String((await ask(csv)).headers.etag);
  assert.equal((await ask(csv, { range: 'bytes=999999-' })).statusCode, 416);
  assert.equal((await ask(csv, { range: 'bytes=0-1', 'if-range': tag })).statusCode, 206);
  assert.equal((await ask(csv, { range: 'bytes=0-1', 'if-range': '"old"' })).statusCode, 200);
  assert.equal((await ask(csv, { 'if-none-match': tag })).statusCode, 304);
  assert.equal((await ask('/releases/register/1/files/..%2f..%2fpublications')).statusCode, 404);
});

test('the catalogue, a release and its citation say what is published, under addresses that stay', async () => {
  const catalogue = (await ask('/releases/catalogue.jsonld', { host: 'localhost:8640' })).json();
  assert.equal(catalogue['@type'], 'dcat:Catalog');
  const [dataset] = catalogue['dcat:dataset'];
  assert.deepEqual([dataset['@id'], dataset['@type']], ['http://localhost:8640/releases/register/1', 'dcat:Dataset']);
  assert.equal(dataset['dcat:distribution'].length, 10);
  assert.match((await ask('/releases')).payload, /register@1/u);
  assert.deepEqual(
    [(await ask('/releases/register')).statusCode, (await ask('/releases/register')).headers.location],
    [302, '/releases/register/1'],
  );
  const page = (await ask('/releases/register/1?q=hoa+dao&lang=en')).payload;
  assert.match(page, /1 records; the first 1 are shown\.[\s\S]*Công ty TNHH Hoa Đào/u);
  assert.match(
    (await ask('/releases/register/1/citation.bib')).payload,
    /^@dataset\{register-1,\n[\s\S]*url = \{http:\/\/localhost\/releases\/register\/1\}/u,
  );
  assert.match((await ask('/releases/register/1/citation.ris')).payload, /^TY {2}- DATA\r\n[\s\S]*ER {2}- \r\n$/u);
  assert.match((await ask('/releases/register/1/citation.txt')).payload, /^Liên Kết \(2026\)\. .*bản 1 \[sha256:/u);
});

test('rows are paged by a cursor, searched by words and found by key', async () => {
  const rows = '/api/v1/published/register/newest/enterprises';
  const seen: string[] = [];
  for (let after: string | null = '0'; after !== null; ) {
    const page: { rows: { key: string }[]; next: string | null } = (await ask(`${rows}?limit=1&after=${after}`)).json();
    seen.push(...page.rows.map(({ key }) => key));
    after = page.next;
  }
  assert.deepEqual(seen, ids);
  assert.equal((await ask(`${rows}?q=${encodeURIComponent('LÁ xanh')}`)).json().total, 1);
  assert.equal((await ask(`${rows}/${ids[1]}`)).json().key, ids[1]);
  assert.equal((await ask(`${rows}/nothing`)).statusCode, 404);
  assert.equal((await ask(`${rows}?limit=0`)).statusCode, 400);
  const described = (await ask('/api/v1/openapi.json')).json();
  for (const call of Object.keys({ ...publishedApi, ...publishApi }))
    assert.ok(described.paths[`/api/v1${call.split(' ')[1]?.replace(/:(\w+)/gu, '{$1}')}`], call);
});

/** Every address of the public, asked with and without what one may have already. */
async function publicSight(): Promise<string> {
  const versions = ['1', '2', 'newest'];
  const addresses = [
    '/releases',
    '/releases/catalogue.jsonld',
    '/releases/register',
    ...ids.flatMap((id) => [`/e/${id}`, `/e/${id}.jsonld`, `/api/v1/published/records/${id}`]),
    '/api/v1/published',
    ...versions.flatMap((version) => [
      `/releases/register/${version}`,
      `/releases/register/${version}?q=sao`,
      `/releases/register/${version}/dcat.jsonld`,
      `/releases/register/${version}/citation.txt`,
      `/releases/register/${version}/files/enterprises.csv`,
      `/releases/register/${version}/files/SHA256SUMS`,
      `/api/v1/published/register/${version}`,
      `/api/v1/published/register/${version}/enterprises`,
      `/api/v1/published/register/${version}/enterprises?q=sao`,
      `/api/v1/published/register/${version}/enterprises/${ids[0]}`,
    ]),
  ];
  const answers = [];
  for (const url of addresses) {
    const { statusCode, headers, payload } = await ask(url);
    const { date: _, ...rest } = headers;
    answers.push({ url, statusCode, rest, payload });
  }
  return JSON.stringify(answers);
}

test('of an embargoed release no answer, count, search, tag or header tells anything, and those who publish see it here only', async () => {
  const before = await publicSight();
  assert.doesNotMatch(before, PERSON);
  const [one = '', other = ''] = ids;
  good(await mergeRecords(house.register.ports, { keep: one, gone: other }, { actor: 'me', reason: '' }));
  const { publication } = good(
    await house.propose({ corrects: { version: '1', why: 'trùng' }, explained: 'nhập hai hồ sơ' }),
  );
  assert.equal(await publicSight(), before);
  await house.bringOut(publication, new Date(Date.parse(house.ports.now()) + 600_000).toISOString());
  house.wait(2);
  assert.equal(await publicSight(), before);
  for (const call of Object.keys(publishApi)) {
    const [method = 'GET', path = ''] = call.split(' ');
    const url = `/api/v1${path.replace(':name', 'register').replace(':version', '2')}`;
    const reply = await server.inject({
      method: method as 'GET',
      url,
      remoteAddress: '203.0.113.7',
      headers: { host: 'localhost' },
      ...(method === 'POST' ? { payload: {} } : {}),
    });
    assert.equal(reply.statusCode, 401, call);
    assert.doesNotMatch(reply.payload, /trùng|embargo/u);
  }
  const staff = await ask('/api/v1/publications', {}, '127.0.0.1');
  assert.equal(staff.json().publications[0].state, 'embargoed');
  house.wait(10);
  assert.notEqual(await publicSight(), before);
});

test('a merged id leads on for ever, and the corrected version says so and stays', async () => {
  const [one, other] = ids;
  const moved = await ask(`/e/${other}`);
  assert.deepEqual([moved.statusCode, moved.headers.location], [301, `/e/${one}`]);
  assert.equal((await ask(`/e/${other}.jsonld`)).headers.location, `/e/${one}.jsonld`);
  assert.deepEqual((await ask(`/api/v1/published/records/${other}`)).json().kind, 'moved');
  assert.match(
    (await ask('/releases/register/1?lang=en')).payload,
    /This version was corrected by <a href="\/releases\/register\/2">2<\/a>: trùng/u,
  );
  assert.match((await ask('/releases/register/1/citation.txt?lang=en')).payload, /Corrected by version 2: trùng/u);
  assert.equal((await ask('/releases/register/1/files/enterprises.csv')).statusCode, 200);
});

test('a record of which nothing is for everybody any more answers that it is gone, and why', async () => {
  const gone = ids[3] ?? '';
  const register = await house.ports.register();
  const hidden = {
    ...register,
    after: async (...asked: Parameters<typeof register.after>) =>
      (await register.after(...asked)).filter(({ id }) => id !== gone),
  };
  const { publication } = good(
    await (await import('../../app/publish/propose-register.ts')).proposeRegister(
      { ...house.ports, register: async () => hidden },
      {
        name: 'register',
        licence: 'CC-BY-4.0',
        status: 'sample',
        sources: [],
        what: 'bớt',
        explained: 'ít dòng',
        corrects: null,
      },
      { actor: 'Lan', signal },
    ),
  );
  await house.bringOut(publication);
  house.wait(1);
  const { statusCode, payload } = await ask(`/e/${gone}?lang=en`);
  assert.equal(statusCode, 410);
  assert.match(payload, /nothing of the record may be made public any more \(27\/11\/2026\)/u);
});

test('an address that asks too fast is told to wait, and others are answered', async () => {
  const strict = await serverOf({ perSecond: 1, burst: 3 });
  const from = async (remoteAddress: string) =>
    (await strict.inject({ method: 'GET', url: '/releases', remoteAddress, headers: { host: 'localhost' } }))
      .statusCode;
  assert.deepEqual(
    [await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1')],
    [200, 200, 200, 429],
  );
  assert.equal(await from('203.0.113.2'), 200);
  await strict.close();
});
