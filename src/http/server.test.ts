import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { figures } from '../../test/journeys/fake-report.ts';
import { fakePens, fakeWorkbench } from '../../test/journeys/fake-workbench.ts';
import { createServer, ROUTES, type WorkbenchServer } from './server.ts';

const DOSSIER = '/dossiers/dien-tu-thai-nguyen-bac-giang';
const FIGURE = `${DOSSIER}/figures/${figures.quotient.id}`;
const faults: unknown[] = [];

let server: WorkbenchServer;
before(async () => {
  server = await createServer({
    workbench: fakeWorkbench(),
    pens: fakePens,
    version: '0.1.0',
    hosts: ['may-chu'],
    onFault: (fault) => faults.push(fault),
  });
});
after(() => server.close());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  server.inject({ url, headers: { host: 'localhost:4080', ...headers } });

/** Every page with an address of its own. */
const PAGES = [
  '/',
  DOSSIER,
  FIGURE,
  `${FIGURE}/inputs/1`,
  `${FIGURE}/inputs/1?page=6`,
  `${DOSSIER}/facts/fact-1`,
  `${DOSSIER}/acts/nd-80-2021`,
  '/packs',
  '/packs/vn-statistics/2026.4.30',
  '/packs/vn-statistics/2026.4.30/workers?page=2',
  '/methods',
  '/methods/location-quotient',
];

describe('pages', () => {
  test('each answers in both languages with its own title, one h1 and no script', async () => {
    for (const url of PAGES) {
      for (const lang of ['vi', 'en']) {
        const answer = await get(`${url}${url.includes('?') ? '&' : '?'}lang=${lang}`, { accept: 'text/html' });
        assert.equal(answer.statusCode, 200, url);
        assert.match(answer.body, new RegExp(`<html lang="${lang}">`));
        assert.equal(answer.body.match(/<h1[ >]/g)?.length, 1, url);
        assert.match(answer.body, /<title>[^<]+ – [^<]+<\/title>/);
        assert.doesNotMatch(answer.body, /<script|style=|\son\w+=|undefined|\[object/i);
      }
    }
  });

  test('HEAD answers as GET does, without a body', async () => {
    for (const url of [
      ...PAGES,
      `${DOSSIER}/download/docx`,
      '/packs/vn-statistics/2026.4.30/workers/csv',
      '/api/v1/dossiers',
    ]) {
      const answer = await server.inject({ url, method: 'HEAD', headers: { host: 'localhost' } });
      assert.equal(answer.statusCode, 200, url);
      assert.equal(answer.body, '');
    }
  });

  test('the language is asked by address, then remembered; Vietnamese is first', async () => {
    assert.match((await get('/')).body, /<html lang="vi">/);
    const chosen = await get('/packs?lang=en');
    assert.match(String(chosen.headers['set-cookie']), /^lienket-language=en;/);
    const later = await get('/packs', { cookie: 'lienket-language=en' });
    assert.match(later.body, /<html lang="en">/);
    assert.equal(later.headers['set-cookie'], undefined);
    assert.match(later.body, /href="\/packs\?lang=vi"/);
  });

  test('the language link keeps the page of rows', async () => {
    assert.match((await get(`${FIGURE}/inputs/1?page=3`)).body, /inputs\/1\?page=3&amp;lang=en"/);
  });

  test('a reader who has the page already gets 304', async () => {
    const first = await get('/packs');
    const etag = String(first.headers.etag);
    const again = await get('/packs', { 'if-none-match': etag });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
    assert.equal((await get('/packs?lang=en', { 'if-none-match': etag })).statusCode, 200);
  });

  test('a figure leads to its parts, its rows and the command that computes it again', async () => {
    const { body } = await get(FIGURE);
    for (const href of [figures.total.id, figures.share.id])
      assert.match(body, new RegExp(`${DOSSIER}/figures/${href}"`));
    assert.match(body, /inputs\/1"/);
    assert.match(body, /\.\/lienket dossier verify/);
    assert.match(body, /11,48</);
    assert.match(body, /11,10 – 11,90/);
    assert.match((await get(`${FIGURE}?lang=en`)).body, /11\.482936501/);
  });

  test('a figure without value says which kind of nothing it is', async () => {
    const { body } = await get(`${DOSSIER}/figures/${figures.share.id}?lang=en`);
    assert.match(body, /<p class="value missing">not-surveyed<\/p>/);
  });

  test('facts that disagree stand side by side', async () => {
    const { body } = await get(`${DOSSIER}/facts/fact-1`);
    assert.match(body, /383\.000/);
    assert.match(body, /387\.500/);
    assert.doesNotMatch(body, /385\.250/);
  });
});

describe('downloads', () => {
  test('a dossier comes as a file with its name and an ETag', async () => {
    const answer = await get(`${DOSSIER}/download/docx?lang=en`);
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['content-disposition']), /filename\*=UTF-8''H%E1%BB%93%20s/);
    const again = await get(`${DOSSIER}/download/docx?lang=en`, { 'if-none-match': String(answer.headers.etag) });
    assert.equal(again.statusCode, 304);
  });

  test('a download asks for a language without changing the reader’s', async () => {
    assert.equal((await get(`${DOSSIER}/download/docx?lang=en`)).headers['set-cookie'], undefined);
  });

  test('style sheets and fonts are kept for a year under names that change with their content', async () => {
    const { body } = await get(DOSSIER);
    const paths = [...body.matchAll(/"(\/assets\/[^"]+)"/g)].map((found) => found[1] ?? '');
    assert.ok(paths.length >= 5);
    for (const path of paths) {
      const answer = await get(path);
      assert.equal(answer.statusCode, 200, path);
      assert.match(path, /-[0-9a-f]{12}\.(css|svg|woff2)$/);
      assert.match(String(answer.headers['cache-control']), /max-age=31536000, immutable/);
    }
  });
});

describe('refusals', () => {
  test('a wrong page, language or repeated parameter is refused with what to write', async () => {
    for (const url of [
      '/packs/vn-statistics/2026.4.30/workers?page=0',
      '/?lang=fr',
      '/?lang=vi&lang=en',
      `${FIGURE}/inputs/x`,
    ]) {
      const answer = await get(url);
      assert.equal(answer.statusCode, 400, url);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    }
  });

  test('what is not there is 404, the last page is named, and prototypes are not members', async () => {
    const missing = ['/x', '/dossiers/none', `${DOSSIER}/figures/__proto__`, `${DOSSIER}/facts/constructor`];
    const more = [
      `${FIGURE}/inputs/9`,
      '/packs/vn-statistics/2026.4.30/geometry',
      '/methods/none',
      '/dossiers/..%2f..%2fetc',
    ];
    for (const url of [...missing, ...more, `${DOSSIER}/download/exe`]) {
      assert.equal((await get(url)).statusCode, 404, url);
    }
    const past = await get(`${FIGURE}/inputs/1?page=7&lang=en`);
    assert.equal(past.statusCode, 404);
    assert.match(past.json().detail, /no page 7; this table has 6 pages/);
  });

  test('a person gets a page that says what happened, what is safe and what to do', async () => {
    const answer = await get('/dossiers/none', { accept: 'text/html,*/*;q=0.8' });
    assert.equal(answer.statusCode, 404);
    assert.match(String(answer.headers['content-type']), /^text\/html/);
    for (const words of ['Điều gì đã xảy ra', 'Điều gì vẫn an toàn', 'Bạn có thể làm gì', 'none']) {
      assert.ok(answer.body.includes(words), words);
    }
  });

  test('an address with two slashes does not make a link that leaves the server', async () => {
    for (const url of ['//evil.example/x', '/\\evil.example/x']) {
      const { body } = await get(url, { accept: 'text/html' });
      assert.doesNotMatch(body, /href="[/\\]{2}/, url);
    }
  });

  test('a malformed address is 400 with the security headers', async () => {
    const answer = await get('/%zz');
    assert.equal(answer.statusCode, 400);
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
  });

  test('other methods are 405 with Allow', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      const answer = await server.inject({ url: '/packs', method, headers: { host: 'localhost' }, payload: 'x' });
      assert.equal(answer.statusCode, 405);
      assert.equal(answer.headers.allow, 'GET, HEAD');
    }
  });

  test('a form that does not exist is 406', async () => {
    assert.equal((await get('/', { accept: 'image/png' })).statusCode, 406);
    assert.equal((await get('/api/v1/dossiers', { accept: 'text/html' })).statusCode, 406);
  });

  test('foreign host names are refused on every route, own ones are not', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io']) {
      for (const url of ['/', '/api/v1/dossiers', '/nothing']) {
        assert.equal((await get(url, { host })).statusCode, 421, `${host} ${url}`);
      }
    }
    for (const host of ['localhost', 'LOCALHOST:4080', '127.0.0.1:1', '[::1]:4080', 'may-chu:80']) {
      assert.equal((await get('/', { host })).statusCode, 200, host);
    }
  });

  test('every answer carries the security headers', async () => {
    for (const url of ['/', '/nothing', '/api/v1/dossiers', `${DOSSIER}/download/pdf`]) {
      const { headers } = await get(url);
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
  });

  test('a fault inside is told to the program, not to the reader', async () => {
    const workbench = { ...fakeWorkbench(), dossiers: () => Promise.reject(new Error('secret path /srv/x')) };
    const told: unknown[] = [];
    const broken = await createServer({
      workbench,
      pens: fakePens,
      version: '0.1.0',
      onFault: (fault) => told.push(fault),
    });
    const answer = await broken.inject({ url: '/', headers: { host: 'localhost', accept: 'text/html' } });
    assert.equal(answer.statusCode, 500);
    assert.doesNotMatch(answer.body, /secret/);
    assert.equal(told.length, 1);
    await broken.close();
  });
});

test('every route is asked by a test above or described by the API', () => {
  const asked = [
    ...PAGES,
    '/dossiers',
    `${FIGURE}/inputs`,
    `${DOSSIER}/download/docx`,
    '/packs/a/b/c/csv',
    '/api/v1/openapi.json',
  ];
  const patterns = ROUTES.filter((route) => route.operation === undefined).map(
    (route) => [route.path, new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`)] as const,
  );
  for (const [path, pattern] of patterns) {
    assert.ok(
      asked.some((url) => pattern.test(url.split('?')[0] ?? '')),
      path,
    );
  }
  assert.deepEqual(faults, []);
});
