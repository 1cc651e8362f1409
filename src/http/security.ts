import { ACTIONS, type Action } from '../model/access/access-table.ts';
import { type Belonging, may, reach, type Stage, type Who } from '../model/access/who.ts';
import type { Bilingual } from '../model/bilingual.ts';
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

/** A machine's own addresses. */
export const isLoopback = (address: string): boolean =>
  /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/.test(address);

/** Who sends a request. */
export interface Sender {
  readonly origin: string | undefined;
  readonly host: string;
  /** What the browser says of the page that sends (`Sec-Fetch-Site`). */
  readonly site: string | undefined;
}

const BOTH_LOGIN: Bilingual = {
  vi: 'Việc này cần đăng nhập bằng tài khoản có vai trò phù hợp.',
  en: 'This needs a login by an account with a fitting role.',
};
const STAGES: Readonly<Record<Exclude<Stage, 'full'>, Bilingual>> = {
  second: { vi: 'Hãy nhập yếu tố thứ hai trước.', en: 'Show your second factor first.' },
  change: { vi: 'Hãy đổi mật khẩu trước.', en: 'Change your password first.' },
  enrol: {
    vi: 'Vai trò của bạn cần yếu tố thứ hai: hãy thiết lập trước.',
    en: 'Your role needs a second factor: set one up first.',
  },
};

/**
 * Refuses who may not do something at all, before anything is looked up: the answer is the same whether what was asked
 * for is there or not.
 * @throws {HttpError} "login-needed" for who is not known, "not-allowed" for who is
 */
export function assertMay(who: Who, action: Action): void {
  if (reach(who, action) !== undefined) return;
  if (who.kind !== 'account') throw new HttpError('login-needed', BOTH_LOGIN);
  if (who.stage !== 'full') throw new HttpError('not-allowed', STAGES[who.stage]);
  const { vi, en } = ACTIONS[action];
  throw new HttpError('not-allowed', {
    vi: `Vai trò của bạn không gồm việc: ${vi}.`,
    en: `Your roles do not let you ${en}.`,
  });
}

/**
 * Refuses what lies outside of somebody's scope.
 * @throws {HttpError} "not-allowed"
 */
export function assertMayThere(who: Who, action: Action, belonging: Belonging): void {
  if (may(who, action, belonging)) return;
  assertMay(who, action);
  throw new HttpError('not-allowed', {
    vi: 'Việc này nằm ngoài phạm vi được giao cho bạn.',
    en: 'This lies outside of what was entrusted to you.',
  });
}

/**
 * Refuses what a page of another site makes a reader's browser send.
 * @throws {HttpError} "other-origin"
 */
export function assertOwnOrigin({ origin, host, site }: Sender): void {
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  const isOwnOrigin = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (isOwnSite && isOwnOrigin) return;
  throw new HttpError('other-origin', {
    vi: `Yêu cầu do trang “${origin ?? site}” gửi; chỉ nhận từ chính trang Liên Kết.`,
    en: `The page “${origin ?? site}” sent this; only pages of Liên Kết itself may.`,
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
