import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { addPasskey, enterByPasskey, hasPasskeys } from './passkey.ts';

const given = { fetch: globalThis.fetch, navigator: Object.getOwnPropertyDescriptor(globalThis, 'navigator') };
afterEach(() => {
  globalThis.fetch = given.fetch;
  if (given.navigator !== undefined) Object.defineProperty(globalThis, 'navigator', given.navigator);
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
});

/** A browser with a device that answers what it is asked, or nothing; what was sent to the server. */
function browser(answers: boolean): { readonly path: string; readonly body: unknown }[] {
  const sent: { path: string; body: unknown }[] = [];
  const credential = answers ? { toJSON: () => ({ id: 'AQ' }) } : null;
  const credentials = { create: async () => credential, get: async () => credential };
  Object.defineProperty(globalThis, 'navigator', { value: { credentials }, configurable: true });
  const words = {
    parseCreationOptionsFromJSON: (json: unknown) => json,
    parseRequestOptionsFromJSON: (json: unknown) => json,
  };
  Object.assign(globalThis, { PublicKeyCredential: words });
  globalThis.fetch = async (path, options) => {
    sent.push({ path: String(path), body: options?.body === undefined ? undefined : JSON.parse(String(options.body)) });
    return Response.json({ challenge: 'x', recovery: ['CODE'] });
  };
  return sent;
}

test('where the browser knows no passkeys none are offered', () => {
  assert.equal(hasPasskeys(), false);
  browser(true);
  assert.equal(hasPasskeys(), true);
});

test('what the device answers is sent with its name, and recovery codes come back', async () => {
  const sent = browser(true);
  assert.deepEqual(await addPasskey('Máy'), ['CODE']);
  assert.deepEqual(sent.at(-1), { path: '/api/v1/account/passkeys', body: { label: 'Máy', answer: { id: 'AQ' } } });
  await enterByPasskey();
  assert.deepEqual(sent.at(-1), { path: '/api/v1/session/passkey', body: { id: 'AQ' } });
});

test('a device that answers nothing sends nothing', async () => {
  const sent = browser(false);
  assert.deepEqual(await addPasskey('Máy'), []);
  await enterByPasskey();
  assert.deepEqual(
    sent.map(({ path }) => path),
    ['/api/v1/account/passkeys/options', '/api/v1/session/passkey/options'],
  );
});
