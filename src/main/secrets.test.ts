import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { nodeSecrets } from './secrets.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-secrets-'));
after(() => rmSync(work, { recursive: true }));
const keyFile = join(work, 'keys', 'seal.key');
const secrets = nodeSecrets({ keyFile });

test('a password is kept as argon2id with its parameters and a salt of its own', async () => {
  const [one, other] = [await secrets.hashPassword('oyster lamp'), await secrets.hashPassword('oyster lamp')];
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(one, other);
  for (const hash of [one, other]) assert.equal(await secrets.checkPassword('oyster lamp', hash), true);
  assert.equal(await secrets.checkPassword('oyster lamp ', one), false);
});

test('a hash of the reference implementation is read, and no other kind of hash', async () => {
  // From its own tests: version 19, t = 2, m = 2^16, p = 1, "password", "somesalt".
  const made = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  assert.equal(await secrets.checkPassword('password', made), true);
  for (const other of ['', '$argon2id$', '$2b$10$abc', made.slice(0, -5), made.replace('argon2id', 'argon2i')])
    assert.equal(await secrets.checkPassword('password', other), false, other);
});

test('what was sealed is opened by the same key only, and not when a bit of it was changed', async () => {
  const sealed = await secrets.seal(new Uint8Array([1, 2, 3]));
  assert.deepEqual(new Uint8Array((await secrets.unseal(sealed)) ?? []), new Uint8Array([1, 2, 3]));
  assert.equal(await nodeSecrets({ keyFile, given: 'another' }).unseal(sealed), undefined);
  const bytes = Buffer.from(sealed, 'base64url');
  for (const place of [0, 13, 29]) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal(await secrets.unseal(changed.toString('base64url')), undefined);
  }
  assert.equal(await secrets.unseal('x'), undefined);
  assert.deepEqual(new Uint8Array((await nodeSecrets({ keyFile }).unseal(sealed)) ?? []), new Uint8Array([1, 2, 3]));
});

test('the sealing key may be read by its owner only', () => {
  assert.equal(statSync(keyFile).mode & 0o077, 0);
});

test('tokens are 256 bits and no two are alike', () => {
  const tokens = new Set(Array.from({ length: 1000 }, () => secrets.token()));
  assert.equal(tokens.size, 1000);
  for (const token of tokens) assert.match(token, /^[\w-]{43}$/);
});
