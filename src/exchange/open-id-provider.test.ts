import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OpenIdProvider } from '../app/ports-factors.ts';
import { openIdProvider } from './open-id-provider.ts';
import { type RealProvider, startRealProvider } from './real-provider.case.ts';

const BACK = 'http://localhost:4080/back';
let real: RealProvider;
let provider: OpenIdProvider;
before(async () => {
  real = await startRealProvider(BACK);
  provider = openIdProvider(real.setting);
});
after(() => real.close());

test('somebody is sent with a challenge, a state and a nonce, and for nothing but who they are', async () => {
  const { searchParams } = new URL((await provider.begin(BACK)).address);
  assert.deepEqual(
    ['response_type', 'code_challenge_method', 'scope', 'redirect_uri'].map((name) => searchParams.get(name)),
    ['code', 'S256', 'openid email', BACK],
  );
  for (const name of ['code_challenge', 'state', 'nonce']) assert.ok((searchParams.get(name) ?? '').length > 20, name);
});

test('who comes back is named by issuer and subject, and by a mail address only where it is vouched for', async () => {
  for (const [sitting, email] of [
    ['lan', 'lan@vi-du.vn'],
    ['unsure-lan', ''],
  ] as const) {
    real.sitting = sitting;
    const { address, kept } = await provider.begin(BACK);
    const identity = await provider.finish(await real.travel(address), kept);
    assert.deepEqual(identity, { issuer: real.setting.issuer, subject: sitting, email, isStrong: false });
  }
});

test('an answer to another question, a forged state and a code used twice do not hold', async () => {
  real.sitting = 'lan';
  const [one, other] = [await provider.begin(BACK), await provider.begin(BACK)];
  const back = await real.travel(one.address);
  assert.equal(await provider.finish(back, other.kept), undefined);
  assert.equal(await provider.finish(back.replace(/state=[^&]+/, 'state=x'), one.kept), undefined);
  assert.ok(await provider.finish(back, one.kept));
  assert.equal(await provider.finish(back, one.kept), undefined);
});

test('a secret that is not ours opens nothing, and a provider that is not there is told by throwing', async () => {
  const wrong = openIdProvider({ ...real.setting, clientSecret: 'not-the-secret' });
  real.sitting = 'lan';
  const { address, kept } = await wrong.begin(BACK);
  assert.equal(await wrong.finish(await real.travel(address), kept), undefined);
  await assert.rejects(openIdProvider({ ...real.setting, issuer: 'http://127.0.0.1:1' }).begin(BACK));
});
