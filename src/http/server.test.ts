import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { API } from './contract/api.ts';
import { HANDLERS } from './routes/handlers.ts';
import { createServer, type WorkbenchServer } from './server.ts';
import { smallDesks, smallWeb } from './small-desks.case.ts';

const faults: unknown[] = [];
let server: WorkbenchServer;
before(async () => {
  server = await createServer({
    desks: smallDesks(),
    web: smallWeb,
    version: '0.1.0',
    hosts: ['may-chu'],
    checksAnswers: true,
    onFault: (fault) => faults.push(fault),
  });
});
after(() => server.close());

type Headers = Readonly<Record<string, string>>;
const get = (url: string, headers: Headers = {}) =>
  server.inject({ url, headers: { host: 'localhost:4080', ...headers } });
const post = (url: string, headers: Headers = {}, from = '127.0.0.1') =>
  server.inject({ url, method: 'POST', remoteAddress: from, headers: { host: 'localhost:4080', ...headers } });

const RECOMPUTE = '/api/v1/dossiers/dien-tu/figures/f-0123456789abcdef/recompute';

describe('the page', () => {
  test('every screen gets the same page, in the reader’s language, with a nonce of its own', async () => {
    for (const url of ['/', '/explore?place=VN63-19', '/dossiers/x/ladder', '/dossiers/r~abc/report']) {
      const [one, two] = [await get(url), await get(`${url}${url.includes('?') ? '&' : '?'}lang=en`)];
      assert.equal(one.statusCode, 200, url);
      assert.match(one.body, /<html lang="vi" data-theme="auto">/);
      assert.match(two.body, /<html lang="en"/);
      const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1] ?? '';
      assert.ok(String(one.headers['content-security-policy']).includes(`'nonce-${nonce}'`));
      assert.notEqual(nonce, /nonce="([^"]+)"/.exec(two.body)?.[1]);
    }
  });

  test('its policy lets no script run that is not ours and no request leave', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.match(policy, /connect-src 'self'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });

  test('language and colours that were chosen before are remembered', async () => {
    const chosen = await get('/packs?lang=en');
    assert.match(String(chosen.headers['set-cookie']), /^lienket-language=en;/);
    const later = await get('/packs', { cookie: 'lienket-language=en; lienket-theme=dark' });
    assert.match(later.body, /<html lang="en" data-theme="dark">/);
    assert.match((await get('/', { cookie: 'lienket-theme="><script>' })).body, /data-theme="auto"/);
    assert.equal((await get('/?lang=fr')).statusCode, 400);
  });

  test('files are kept for a year, and come compressed to those who take it', async () => {
    const plain = await get('/assets/page-1a2b.js');
    assert.match(String(plain.headers['cache-control']), /max-age=31536000, immutable/);
    assert.equal(plain.headers['content-encoding'], undefined);
    const packed = await get('/assets/page-1a2b.js', { 'accept-encoding': 'br, gzip' });
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.equal(
      (await get('/assets/page-1a2b.js', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
      undefined,
    );
    assert.equal(
      (await get('/assets/face-3c.woff2', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
      undefined,
    );
  });

  test('a file that is not there is not a screen', async () => {
    for (const url of ['/assets/old-page.js', '/favicon.ico', '/api/v1/nothing', '/api/v2/dossiers'])
      assert.equal((await get(url)).statusCode, 404, url);
  });
});

describe('the API', () => {
  test('each endpoint of the contract has its handler and no handler is without one', () => {
    assert.deepEqual(Object.keys(HANDLERS).sort(), Object.keys(API).sort());
  });

  test('an answer comes with its mark, is not sent twice, and is compressed when long', async () => {
    const first = await get('/api/v1/dossiers', { 'accept-encoding': 'gzip' });
    assert.equal(first.headers['content-encoding'], 'gzip');
    const again = await get('/api/v1/dossiers', { 'if-none-match': String(first.headers.etag) });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
    const plain = await get('/api/v1/dossiers');
    assert.equal(plain.json().dossiers.length, 40);
    assert.equal(plain.headers.etag, first.headers.etag);
  });

  test('a part that cannot be used is refused with all its faults, each with its place', async () => {
    const answer = await get('/api/v1/dossiers/dien-tu/reading?asOf=31/12/2023&revision=0&colour=red');
    assert.equal(answer.statusCode, 400);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    const { faults: all, details } = answer.json();
    assert.deepEqual(all.map((fault: { where: { column: string } }) => fault.where.column).sort(), [
      '',
      'asOf',
      'revision',
    ]);
    assert.match(details.vi, /colour/);
    assert.match(details.en, /there is no parameter colour/);
    assert.equal((await get('/api/v1/dossiers?lang=vi&lang=en')).statusCode, 200);
    assert.equal((await get('/api/v1/dossiers/dien-tu?revision=1&revision=2')).statusCode, 400);
  });

  test('what is not there is named, and ids that could not be names are not looked for', async () => {
    const missing = await get('/api/v1/dossiers/none');
    assert.equal(missing.statusCode, 404);
    assert.match(missing.json().details.en, /no dossier “none”/);
    for (const id of ['..%2f..%2fetc', '__proto__%00', 'a%20b']) {
      assert.ok([400, 404].includes((await get(`/api/v1/dossiers/${id}`)).statusCode), id);
    }
  });

  test('other methods are 405 with what is allowed, and other forms are 406', async () => {
    const answer = await server.inject({ url: '/api/v1/methods', method: 'DELETE', headers: { host: 'localhost' } });
    assert.equal(answer.statusCode, 405);
    assert.equal(answer.headers.allow, 'GET, HEAD');
    assert.equal((await get('/api/v1/dossiers', { accept: 'text/html' })).statusCode, 406);
  });

  test('a file carries its name, also when that is Vietnamese', async () => {
    const answer = await get('/api/v1/dossiers/dien-tu/files/docx');
    assert.match(String(answer.headers['content-disposition']), /filename\*=UTF-8''H%E1%BB%93%20s/);
  });

  test('a malformed address and a broken body are told apart from faults of ours', async () => {
    assert.equal((await get('/api/v1/%zz')).statusCode, 400);
    const broken = await server.inject({
      url: '/api/v1/jobs',
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      payload: '{"kind":',
    });
    assert.equal(broken.statusCode, 422);
    const kind = await server.inject({
      url: '/api/v1/jobs',
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'text/plain' },
      payload: 'x',
    });
    assert.equal(kind.statusCode, 415);
    assert.deepEqual(faults, []);
  });
});

describe('who may ask and who may write', () => {
  test('foreign host names are refused on every address, own ones are not', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io']) {
      for (const url of ['/', '/api/v1/dossiers', '/nothing'])
        assert.equal((await get(url, { host })).statusCode, 421, `${host} ${url}`);
    }
    for (const host of ['localhost', 'LOCALHOST:4080', '127.0.0.1:1', '[::1]:4080', 'may-chu:80'])
      assert.equal((await get('/', { host })).statusCode, 200, host);
  });

  test('another machine reads and does not write', async () => {
    const read = await server.inject({
      url: '/api/v1/dossiers',
      remoteAddress: '10.0.0.7',
      headers: { host: 'may-chu' },
    });
    assert.equal(read.statusCode, 200);
    const written = await post('/api/v1/dossiers/dien-tu/links', { host: 'may-chu' }, '10.0.0.7');
    assert.equal(written.statusCode, 401);
    assert.match(written.json().type, /login-needed/);
  });

  test('another machine may have things computed, since that keeps nothing', async () => {
    assert.equal((await post(RECOMPUTE, { host: 'may-chu' }, '10.0.0.7')).statusCode, 200);
  });

  test('a page of another site cannot write through a reader’s browser', async () => {
    assert.equal((await post(RECOMPUTE)).statusCode, 200);
    assert.equal((await post(RECOMPUTE, { origin: 'http://localhost:4080' })).statusCode, 200);
    for (const origin of ['https://evil.example', 'http://localhost:9999', 'null', ''])
      assert.equal((await post(RECOMPUTE, { origin })).statusCode, 403, origin);
  });

  test('every answer carries the security headers', async () => {
    for (const url of ['/', '/nothing.js', '/api/v1/dossiers', '/assets/page-1a2b.js']) {
      const { headers } = await get(url);
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, url);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    }
  });

  test('a fault inside is told to the program, not to the reader', async () => {
    const told: unknown[] = [];
    const dossiers = { list: () => Promise.reject(new Error('secret path /srv/x')) };
    const broken = await createServer({
      desks: smallDesks({ dossiers } as never),
      web: smallWeb,
      version: '0.1.0',
      onFault: (fault) => told.push(fault),
    });
    const answer = await broken.inject({ url: '/api/v1/dossiers', headers: { host: 'localhost' } });
    assert.equal(answer.statusCode, 500);
    assert.doesNotMatch(answer.body, /secret/);
    assert.equal(told.length, 1);
    await broken.close();
  });
});
