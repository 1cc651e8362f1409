import assert from 'node:assert/strict';
import { test } from 'node:test';
import { API } from './contract/api.ts';
import { openApiDocument, templatePath } from './openapi-document.ts';

type Json = Readonly<Record<string, unknown>>;
const document = openApiDocument({ version: '0.1.0', language: 'en' });
const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Json>>>>;
const operations = Object.values(paths).flatMap((path) => Object.values(path));

/** Every `$ref` in a value. */
function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '$ref' ? [String(each)] : references(each)));
}

test('the description is OpenAPI 3.1 and holds every endpoint of the contract, none besides', () => {
  assert.equal(document['openapi'], '3.1.0');
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const promised = Object.keys(API).map((call) => {
    const [method, path = ''] = call.split(' ');
    return `${method} /api/v1${templatePath(path)}`;
  });
  assert.deepEqual(described.sort(), promised.sort());
});

test('every reference leads to a schema, and no schema is left unreferenced', () => {
  const { schemas } = document['components'] as { readonly schemas: Json };
  const used = new Set(references(document).map((ref) => ref.replace('#/components/schemas/', '')));
  assert.deepEqual(
    [...used].filter((name) => schemas[name] === undefined),
    [],
  );
  assert.deepEqual(
    Object.keys(schemas).filter((name) => !used.has(name)),
    [],
  );
});

test('operations have names of their own, summaries in both languages, and parameters for each part of their path', () => {
  const ids = operations.map((operation) => String(operation['operationId']));
  assert.equal(new Set(ids).size, ids.length);
  const vietnamese = openApiDocument({ version: '0.1.0', language: 'vi' })['paths'] as typeof paths;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const parameters = operation['parameters'] as readonly { readonly name: string; readonly in: string }[];
      const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      assert.deepEqual(inPath.sort(), [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort(), path);
      assert.notEqual(operation['summary'], '');
      assert.notEqual(vietnamese[path]?.[method]?.['summary'], '');
    }
  }
});
