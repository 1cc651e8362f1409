import { HttpError } from './http-error.ts';

const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Headers of every answer: nothing runs, nothing is framed, nothing is fetched from elsewhere. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Refuses a request whose Host header is not one of the server's names: a foreign page that has made its own name
 * point at this machine must not read the answers.
 * @throws {HttpError} "wrong-host"
 */
export function assertOwnHost(header: string | undefined, hosts: readonly string[]): void {
  const name = (header ?? '').toLowerCase().replace(/:\d+$/, '');
  if ([...OWN_HOSTS, ...hosts.map((host) => host.toLowerCase())].includes(name)) return;
  throw new HttpError('wrong-host', {
    vi: `Máy chủ này không nhận tên “${name}”. Hãy mở bằng http://localhost hoặc http://127.0.0.1.`,
    en: `This server does not answer to the name “${name}”. Open it as http://localhost or http://127.0.0.1.`,
  });
}
