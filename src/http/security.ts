import { HttpError } from './http-error.ts';

const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Headers of every answer that is not the page: nothing runs, nothing is framed, nothing is fetched from elsewhere. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The policy of the page: its own scripts, styles that bear the nonce, its own fonts and pictures, its own API; nothing else. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const LOOPBACK = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Who sends a request. */
export interface Sender {
  readonly address: string;
  readonly origin: string | undefined;
  readonly host: string;
}

/**
 * Refuses to write for anybody who is not on this machine: there are no accounts yet.
 * @throws {HttpError} "local-only"
 */
export function assertMayWrite({ address }: Sender): void {
  if (LOOPBACK.test(address)) return;
  throw new HttpError('local-only', {
    vi: 'Chưa có tài khoản người dùng, nên chỉ trình duyệt trên chính máy chạy Liên Kết được sửa; ở máy khác chỉ xem.',
    en: 'There are no accounts yet, so only a browser on the machine that runs Liên Kết may write; elsewhere one may read.',
  });
}

/**
 * Refuses what depends on a role that the caller names, to anybody who is not on this machine.
 * @throws {HttpError} "local-only"
 */
export function assertLocal({ address }: Sender): void {
  if (LOOPBACK.test(address)) return;
  throw new HttpError('local-only', {
    vi: 'Chưa có tài khoản người dùng, nên nhiệm vụ và góp ý chỉ mở được trên chính máy chạy Liên Kết.',
    en: 'There are no accounts yet, so tasks and their comments open only on the machine that runs Liên Kết.',
  });
}

/**
 * Refuses what a page of another site makes a reader's browser send.
 * @throws {HttpError} "other-origin"
 */
export function assertOwnOrigin({ origin, host }: Sender): void {
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return;
  throw new HttpError('other-origin', {
    vi: `Yêu cầu do trang “${origin}” gửi; chỉ nhận từ chính trang Liên Kết.`,
    en: `The page “${origin}” sent this; only pages of Liên Kết itself may.`,
  });
}

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
