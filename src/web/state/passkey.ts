import { ask } from './api-client.ts';

/** Whether this browser can make and use passkeys. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

type Words = Record<string, unknown>;

/** Asks the device for a new passkey and keeps it; the recovery codes where it is the first second factor. @throws {DOMException} when its owner gives up */
export async function addPasskey(label: string): Promise<readonly string[]> {
  const words = (await ask('POST /account/passkeys/options')) as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(words);
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
  if (made === null) return [];
  const answer = made.toJSON() as unknown as Words;
  return (await ask('POST /account/passkeys', { body: { label, answer } })).recovery;
}

/** Logs in by a passkey of the device. @throws {DOMException} when its owner gives up */
export async function enterByPasskey(): Promise<void> {
  const words = (await ask('POST /session/passkey/options')) as unknown as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(words);
  const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (shown !== null) await ask('POST /session/passkey', { body: shown.toJSON() as unknown as Words });
}
