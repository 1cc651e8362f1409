import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from './catalogue.ts';
import { catalogueChecks } from './catalogue-checks.ts';

const here = new URL('./', import.meta.url);
const tests = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n');

test('every method tells what holds it to its word, and nothing else does', () => {
  assert.deepEqual(Object.keys(catalogueChecks).sort(), catalogue.map(({ id }) => id).sort());
});

test('every law that is named is the title of a test of today (run node doc/methods/make.ts)', () => {
  const unknown = Object.entries(catalogueChecks).flatMap(([id, { laws }]) =>
    laws
      .filter((law) => !tests.includes(law.replaceAll("'", "\\'")) && !tests.includes(law))
      .map((law) => `${id}: ${law}`),
  );
  assert.deepEqual(unknown, []);
});

test('a method that agrees with outside numbers names the file that holds them, and no fixture is left out', () => {
  for (const [id, { agreement }] of Object.entries(catalogueChecks)) {
    const path = new URL(`${id}.fixture.json`, here);
    assert.equal(agreement !== null, existsSync(path), id);
    if (agreement === null) continue;
    const fixture = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual([agreement.source, agreement.madeBy], [fixture.source, fixture.made_by], id);
  }
});
