import type { Passkey } from './ports-accounts.ts';

/** Where people reach the program, as their browser knows it. */
export interface Site {
  /** `https://lienket.vi-du.vn`. */
  readonly origin: string;
  /** Its name alone: what passkeys are bound to. */
  readonly name: string;
}

/** The words of WebAuthn, which the browser takes and gives; their inside is not ours. */
export type PasskeyWords = Readonly<Record<string, unknown>>;

/** What a new passkey is kept as. */
export type NewPasskey = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'>;

/** Makes and checks the words of WebAuthn. `isOurs` takes a challenge, once. */
export interface PasskeyChecks {
  toRegister(asked: {
    readonly site: Site;
    readonly owner: { readonly account: number; readonly name: string; readonly shown: string };
    readonly known: readonly Passkey[];
    readonly challenge: string;
  }): Promise<PasskeyWords>;
  /** The new passkey; undefined where the answer does not hold. */
  registered(asked: {
    readonly site: Site;
    readonly answer: PasskeyWords;
    isOurs(challenge: string): boolean;
  }): Promise<NewPasskey | undefined>;
  toAsk(asked: { readonly site: Site; readonly challenge: string }): Promise<PasskeyWords>;
  /** The counter after this use; undefined where the answer does not hold. */
  shown(asked: {
    readonly site: Site;
    readonly answer: PasskeyWords;
    readonly passkey: Passkey;
    isOurs(challenge: string): boolean;
  }): Promise<number | undefined>;
}

/** Who somebody is, as an OpenID provider says. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Empty where the provider does not vouch for it. */
  readonly email: string;
  /** The provider asked for more than one factor. */
  readonly isStrong: boolean;
}

/** An OpenID provider by which people may log in. */
export interface OpenIdProvider {
  readonly id: string;
  readonly name: string;
  /** Where the browser is sent, and what must be kept of it until it comes back. */
  begin(back: string): Promise<{ readonly address: string; readonly kept: string }>;
  /** Who came back at an address; undefined where it does not hold. */
  finish(address: string, kept: string): Promise<ProviderIdentity | undefined>;
}
