import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyChecks, PasskeyWords } from '../app/ports-factors.ts';

type Registration = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type Authentication = Parameters<typeof verifyAuthenticationResponse>[0]['response'];

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64url, 'base64url'));

/** WebAuthn as its library has it: a device's lock (PIN, finger, face) is always asked for, so a passkey is two factors in one. */
export const passkeyChecks: PasskeyChecks = {
  async toRegister({ site, owner, known, challenge }) {
    const options = await generateRegistrationOptions({
      rpName: 'Liên Kết',
      rpID: site.name,
      userName: owner.name,
      userID: Uint8Array.from(new TextEncoder().encode(`account ${owner.account}`)),
      userDisplayName: owner.shown,
      challenge: bytesOf(challenge),
      attestationType: 'none',
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return options as unknown as PasskeyWords;
  },
  async registered({ site, answer, isOurs }) {
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: answer as unknown as Registration,
        expectedChallenge: isOurs,
        expectedOrigin: site.origin,
        expectedRPID: site.name,
        requireUserVerification: true,
      });
      if (!verified) return undefined;
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
    } catch {
      // The library throws for every answer that does not hold, whatever is wrong with it.
      return undefined;
    }
  },
  async toAsk({ site, challenge }) {
    const options = await generateAuthenticationOptions({
      rpID: site.name,
      challenge: bytesOf(challenge),
      userVerification: 'required',
    });
    return options as unknown as PasskeyWords;
  },
  async shown({ site, answer, passkey, isOurs }) {
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: answer as unknown as Authentication,
        expectedChallenge: isOurs,
        expectedOrigin: site.origin,
        expectedRPID: site.name,
        requireUserVerification: true,
        credential: {
          id: passkey.id,
          publicKey: bytesOf(passkey.publicKey),
          counter: passkey.counter,
          transports: [...passkey.transports],
        },
      });
      return verified ? authenticationInfo.newCounter : undefined;
    } catch {
      return undefined;
    }
  },
};
