import type { FastifyRequest } from 'fastify';
import type { Caller } from '../app/desks/account-desk.ts';
import { isLoopback } from './security.ts';

const TOKEN = /^[\w-]{43}$/u;
const KEY = /^Bearer (lk_[\w-]{43})$/u;
/** With this before its name a browser takes the cookie over a safe connection only, for this host and path only. */
const SAFE_NAME = '__Host-lienket';
const PLAIN_NAME = 'lienket-session';

/** How the server stands in the network. */
export interface Standing {
  /** It listens to this machine only and nothing stands before it. */
  readonly isAlone: boolean;
  /** People reach it by https. */
  readonly isSafe: boolean;
}

/** The part of an address that one subscriber has: all of IPv4, the first 64 bits of IPv6. */
export function subscriber(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const zeros = plain.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** A cookie of a name in a cookie header, if its value has the form. */
function cookieIn(cookies: string | undefined, wanted: string, form: RegExp): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === wanted && form.test(value)) return value;
  }
  return undefined;
}

/** The session's token in a cookie header. */
const tokenIn = (cookies: string | undefined, { isSafe }: Standing): string | undefined =>
  cookieIn(cookies, isSafe ? SAFE_NAME : PLAIN_NAME, TOKEN);

const AWAY_NAME = 'lienket-openid';
const AWAY_SECONDS = 600;

/** What a browser keeps, sealed, while it is away at an OpenID provider. It must come along when the provider sends it back: so Lax. */
export const awayCookie = (sealed: string, { isSafe }: Standing): string =>
  `${AWAY_NAME}=${sealed}; Path=/api/v1/session/open-id; HttpOnly; SameSite=Lax; Max-Age=${sealed === '' ? 0 : AWAY_SECONDS}${isSafe ? '; Secure' : ''}`;

/** What it kept. */
export const awayIn = (cookies: string | undefined): string | undefined => cookieIn(cookies, AWAY_NAME, /^[\w-]+$/u);

/** Who sends a request, as the network and the headers tell it. */
export function callerOf(request: FastifyRequest, standing: Standing): Caller {
  const { headers, ip } = request;
  const isForwarded = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  const key = KEY.exec(headers.authorization ?? '')?.[1];
  return {
    address: subscriber(ip),
    agent: headers['user-agent'] ?? '',
    token: key === undefined ? tokenIn(headers.cookie, standing) : undefined,
    key,
    isHere: standing.isAlone && isLoopback(ip) && !isForwarded,
  };
}

/** The cookie that carries a session; scripts cannot read it, other sites cannot send it. */
export function sessionCookie(token: string, { isSafe }: Standing): string {
  return isSafe
    ? `${SAFE_NAME}=${token}; Path=/; HttpOnly; SameSite=Strict; Secure`
    : `${PLAIN_NAME}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The cookie that takes the session's away. */
export const endedCookie = (standing: Standing): string => `${sessionCookie('', standing)}; Max-Age=0`;
