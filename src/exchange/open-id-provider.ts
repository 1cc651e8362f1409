import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OpenIdProvider } from '../app/ports-factors.ts';

/** A provider as it is configured. */
export interface ProviderSetting {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Kept {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Ways of logging in that are more than a password (RFC 8176). */
const STRONG = ['mfa', 'otp', 'hwk', 'swk', 'fpt', 'face', 'sc'];

/** An OpenID provider: authorisation code with PKCE, state and nonce; it is asked for nothing but who somebody is. */
export function openIdProvider(setting: ProviderSetting): OpenIdProvider {
  const { id, name, issuer, clientId, clientSecret } = setting;
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    found ??= discovered(new URL(issuer), clientId, clientSecret);
    found.catch(() => {
      found = undefined;
    });
    return found;
  };
  return {
    id,
    name,
    async begin(back) {
      const kept: Kept = { verifier: randomPKCECodeVerifier(), state: randomState(), nonce: randomNonce() };
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: back,
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
      });
      return { address: address.href, kept: JSON.stringify(kept) };
    },
    async finish(address, text) {
      const { verifier, state, nonce } = JSON.parse(text) as Kept;
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const config = await configuration();
      const claims = await authorizationCodeGrant(config, new URL(address), checks).then(
        (tokens) => tokens.claims(),
        () => undefined,
      );
      if (claims === undefined) return undefined;
      const amr = Array.isArray(claims['amr']) ? claims['amr'].map(String) : [];
      const isVouched = claims['email_verified'] === true && typeof claims['email'] === 'string';
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: isVouched ? String(claims['email']) : '',
        isStrong: amr.some((way) => STRONG.includes(way)),
      };
    },
  };
}

/** Plain http is taken from a provider on this machine only. */
function discovered(issuer: URL, clientId: string, clientSecret: string): Promise<Configuration> {
  const isHere = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname);
  return discovery(issuer, clientId, clientSecret, undefined, isHere ? { execute: [allowInsecureRequests] } : {});
}
