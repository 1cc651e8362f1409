// A real OpenID provider on this machine, whose login form is passed by whoever is said to sit before it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { ProviderSetting } from './open-id-provider.ts';

export interface RealProvider {
  readonly setting: ProviderSetting;
  /** Who sits before the login form; the mail address of `unsure-…` is not vouched for. */
  sitting: string;
  /** Goes from address to address as a browser does, with the provider's cookies, until one begins with the address to come back to. */
  travel(address: string): Promise<string>;
  close(): void;
}

/** Starts a provider that sends back to one address. */
export async function startRealProvider(back: string): Promise<RealProvider> {
  const gate = createServer();
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const issuer = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
  const setting = { id: 'bo', name: 'Bộ', issuer, clientId: 'lienket', clientSecret: 'a-secret-of-the-two' };
  const real: RealProvider = {
    setting,
    sitting: '',
    travel: (address) => travel(address, back),
    close: () => gate.close(),
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: setting.clientId, client_secret: setting.clientSecret, redirect_uris: [back] }],
    cookies: { keys: ['test key'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id.replace('unsure-', '')}@vi-du.vn`,
        email_verified: !id.startsWith('unsure-'),
      }),
    }),
  });
  const answer = provider.callback();
  gate.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: real.sitting } });
    const grant =
      (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
      new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  });
  return real;
}

async function travel(from: string, back: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = from;
  for (let step = 0; step < 10 && !address.startsWith(back); step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const next = reply.headers.get('location');
    assert.ok(next, `${reply.status} ${await reply.text()}`);
    address = new URL(next, address).href;
  }
  return address;
}
