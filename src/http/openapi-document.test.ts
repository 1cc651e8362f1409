import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fastify } from 'fastify';
import { figures } from '../../test/journeys/fake-report.ts';
import { fakePens, fakeWorkbench } from '../../test/journeys/fake-workbench.ts';
import { openApiDocument, templatePath } from './openapi-document.ts';
import { API_SCHEMAS } from './openapi-schemas.ts';
import { createServer, ROUTES, type WorkbenchServer } from './server.ts';

const VALUES: Readonly<Record<string, string>> = {
  figure: figures.quotient.id,
  input: '1',
  name: 'vn-statistics',
  version: '2026.4.30',
  table: 'workers',
};

let server: WorkbenchServer;
before(async () => {
  server = await createServer({ workbench: fakeWorkbench(), pens: fakePens, version: '0.1.0' });
});
after(() => server.close());

const described = ROUTES.filter((route) => route.operation !== undefined);

/** An address that answers, for a route of the API. */
function exampleOf(path: string): string {
  const id = path.includes('/methods/') ? 'location-quotient' : 'dien-tu-thai-nguyen-bac-giang';
  return path.replace(/:(\w+)/g, (_, name: string) => VALUES[name] ?? id);
}

test('the document names exactly the routes of the API, each with its path parameters', async () => {
  const answer = await server.inject({ url: '/api/v1/openapi.json', headers: { host: 'localhost' } });
  const document = answer.json();
  assert.match(document.openapi, /^3\.1\./);
  const routes = ROUTES.filter(({ path }) => path.startsWith('/api/') && path !== '/api/v1/openapi.json');
  assert.deepEqual(Object.keys(document.paths).sort(), routes.map(({ path }) => templatePath(path)).sort());
  for (const [path, { get }] of Object.entries<{ get: { parameters: { name: string; in: string }[] } }>(
    document.paths,
  )) {
    const named = get.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    assert.deepEqual(
      named,
      [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]),
    );
  }
});

test('every reference leads to a schema and every schema is referred to', () => {
  const text = JSON.stringify(openApiDocument({ routes: ROUTES, version: '0.1.0', language: 'en' }));
  const named = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((found) => found[1]));
  assert.deepEqual([...named].sort(), Object.keys(API_SCHEMAS).sort());
});

test('every answer of the API keeps to its schema, and a wrong one does not', async () => {
  const judge = fastify({ ajv: { customOptions: { coerceTypes: false, allowUnionTypes: true } } });
  const local = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'schemas#/definitions/'));
  judge.addSchema({ $id: 'schemas', definitions: local(API_SCHEMAS) });
  for (const name of Object.keys(API_SCHEMAS)) {
    judge.post(`/${name}`, { schema: { body: { $ref: `schemas#/definitions/${name}` } } }, async () => 'good');
  }
  const judged = async (name: string, payload: unknown): Promise<string> =>
    (
      await judge.inject({
        method: 'POST',
        url: `/${name}`,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      })
    ).body;
  for (const route of described) {
    const url = exampleOf(route.path);
    const answer = await server.inject({ url, headers: { host: 'localhost' } });
    assert.equal(answer.statusCode, 200, url);
    assert.equal(await judged(route.operation?.returns ?? '', answer.json()), 'good', url);
  }
  const problem = await server.inject({ url: '/api/v1/dossiers/none', headers: { host: 'localhost' } });
  assert.match(String(problem.headers['content-type']), /^application\/problem\+json/);
  assert.equal(await judged('Problem', problem.json()), 'good');
  assert.notEqual(await judged('Figure', { ...figures.total, unit: 7 }), 'good');
  await judge.close();
});
