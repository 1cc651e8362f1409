import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passkeyChecks } from './passkey-checks.ts';

const site = { origin: 'https://lienket.vi-du.vn', name: 'lienket.vi-du.vn' };
const challenge = Buffer.alloc(32, 7).toString('base64url');
const passkey = {
  id: 'AQ',
  account: 1,
  publicKey: 'AQ',
  counter: 0,
  label: '',
  transports: [],
  madeAt: '',
  usedAt: null,
};

test('a device is asked under our challenge and name, always for its lock, and not for one that is known', async () => {
  const owner = { account: 1, name: 'lan', shown: 'Lan' };
  const options = await passkeyChecks.toRegister({ site, owner, known: [passkey], challenge });
  assert.equal(options['challenge'], challenge);
  assert.deepEqual((options['rp'] as { id: string }).id, site.name);
  assert.equal((options['authenticatorSelection'] as { userVerification: string }).userVerification, 'required');
  assert.deepEqual(
    (options['excludeCredentials'] as { id: string }[]).map(({ id }) => id),
    ['AQ'],
  );
  const asked = await passkeyChecks.toAsk({ site, challenge });
  assert.deepEqual([asked['challenge'], asked['rpId'], asked['userVerification']], [challenge, site.name, 'required']);
});

test('words that are no answer do not hold, whatever is wrong with them', async () => {
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin: site.origin })).toString(
    'base64url',
  );
  const forged = {
    id: 'AQ',
    rawId: 'AQ',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: client, authenticatorData: Buffer.alloc(37).toString('base64url'), signature: 'AQ' },
  };
  for (const answer of [{}, { id: 'AQ' }, forged]) {
    assert.equal(await passkeyChecks.registered({ site, answer, isOurs: () => true }), undefined);
    assert.equal(await passkeyChecks.shown({ site, answer, passkey, isOurs: () => true }), undefined);
  }
});
