/** Keyed hash (HMAC-SHA-1), as an argument. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

export const STEP_SECONDS = 30;
export const SECRET_BYTES = 20;
const DIGITS = 6;
/** Clocks may go a step wrong either way. */
const DRIFT_STEPS = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a counter (RFC 4226): the low 31 bits at the place that the last half byte names, as decimal digits. */
export function counterCode(
  hmac: Hmac,
  key: Uint8Array,
  asked: { readonly counter: number; readonly digits?: number },
): string {
  const { counter, digits = DIGITS } = asked;
  const message = new Uint8Array(8);
  const view = new DataView(message.buffer);
  view.setUint32(0, Math.floor(counter / 2 ** 32));
  view.setUint32(4, counter % 2 ** 32);
  const mac = hmac(key, message);
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getUint32(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The time step of an instant (RFC 6238). */
export const stepAt = (instant: string): number => Math.floor(Date.parse(instant) / 1000 / STEP_SECONDS);

/** The step whose code was typed, if it is the present one or a neighbour; undefined otherwise. */
export function matchingStep(
  hmac: Hmac,
  key: Uint8Array,
  typed: { readonly code: string; readonly now: string },
): number | undefined {
  const code = typed.code.replace(/\s/gu, '');
  if (!/^\d{6}$/u.test(code)) return undefined;
  const present = stepAt(typed.now);
  const steps = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_, n) => present + n - DRIFT_STEPS);
  return steps.filter((counter) => counterCode(hmac, key, { counter }) === code).at(-1);
}

/** Bytes as base32 without padding (RFC 4648), as programs for one-time codes take them. */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address that a program for one-time codes reads from a picture. */
export function otpAddress(key: Uint8Array, owner: string): string {
  const issuer = 'Lien Ket';
  const query = new URLSearchParams({ secret: base32(key), issuer, algorithm: 'SHA1', digits: '6', period: '30' });
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(owner)}`;
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`;
}
