import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { configuredProviders } from './configured-providers.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-openid-'));
after(() => rmSync(work, { recursive: true }));
const file = join(work, 'openid.json');
const bo = { id: 'bo', name: 'Bộ', issuer: 'https://sso.vi-du.vn', clientId: 'a', clientSecret: 'b' };

test('providers are those of the file, and none without a file', () => {
  assert.deepEqual(configuredProviders(file), []);
  writeFileSync(file, JSON.stringify([bo]));
  assert.deepEqual(
    configuredProviders(file).map(({ id, name }) => [id, name]),
    [['bo', 'Bộ']],
  );
});

test('a file that is no list of providers is refused at the start, not at a login', () => {
  for (const wrong of [bo, [{ ...bo, id: 'Bộ' }], [{ ...bo, issuer: 'sso' }], [{ id: 'x' }]]) {
    writeFileSync(file, JSON.stringify(wrong));
    assert.throws(() => configuredProviders(file), /openid\.json: a list of providers/);
  }
  writeFileSync(file, '[');
  assert.throws(() => configuredProviders(file));
});
