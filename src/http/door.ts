import type { FastifyRequest } from 'fastify';
import type { Caller, Known } from '../app/desks/account-desk.ts';
import { ACCESS } from '../model/access/access-table.ts';
import { machineUser, NOBODY } from '../model/access/who.ts';
import { callerOf, type Standing } from './caller.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { HttpError } from './http-error.ts';
import type { ServerOptions } from './options.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import { assertMay, assertOwnOrigin } from './security.ts';

/** Alone on this machine, over plain http. */
export const ALONE: Standing = { isAlone: true, isSafe: false };

/** Lets a request in for an action, or refuses it; nothing was looked up for it before. */
export type Door = (
  request: FastifyRequest,
  endpoint: Pick<Endpoint, 'action' | 'knowsWho'>,
  /** Whose own allowance let the request in already. */
  counted?: Known,
) => Promise<{ readonly caller: Caller; readonly known: Known }>;

function assertWithin(limit: RateLimit | undefined, address: string): void {
  const seconds = limit?.take(address, performance.now()) ?? 0;
  if (seconds === 0) return;
  throw new HttpError(
    'too-many',
    {
      vi: `Địa chỉ mạng này hỏi quá nhiều. Hãy chờ ${seconds} giây.`,
      en: `This network address asks too much. Wait ${seconds} s.`,
    },
    { headers: { 'retry-after': String(seconds) } },
  );
}

/** Where the server is reached over plain http from other machines, a password would cross the network in the open. */
export function assertSafe({ isAlone, isSafe }: Standing): void {
  if (isAlone || isSafe) return;
  throw new HttpError('not-secure', {
    vi: 'Máy chủ này mở cho máy khác qua http không mã hóa, nên không nhận đăng nhập. Hãy đặt cổng https phía trước và nêu địa chỉ đó trong LIENKET_PUBLIC_ADDRESS.',
    en: 'This server is open to other machines over plain http, so it takes no logins. Put an https gate before it and name its address in LIENKET_PUBLIC_ADDRESS.',
  });
}

/** The door of the API: same site, allowance, who it is, and whether they may. */
export function door(options: ServerOptions): Door {
  const standing = options.standing ?? ALONE;
  const { limits } = options;
  const all = limits && rateLimit(limits.all);
  const entering = limits && rateLimit(limits.entering);
  const host = options.publicAddress === undefined ? undefined : new URL(options.publicAddress).host;
  return async (request, { action, knowsWho }, counted) => {
    const { headers, method } = request;
    const caller = callerOf(request, standing);
    const isWriting = method !== 'GET' && method !== 'HEAD';
    // A key is sent by no browser of its own accord, so no other site can send one.
    if (isWriting && caller.key === undefined)
      assertOwnOrigin({ origin: headers.origin, host: host ?? headers.host ?? '', site: siteOf(request) });
    if (counted === undefined) assertWithin(all, caller.address);
    if (action === 'self.enter' && isWriting) {
      assertSafe(standing);
      assertWithin(entering, caller.address);
    }
    // What everybody may needs nobody to be looked for.
    const isForAll = ACCESS[action].public === 'all' && action !== 'self.enter' && knowsWho !== true;
    const known = isForAll ? { who: NOBODY } : (counted ?? (await knownOf(options, caller)));
    assertMay(known.who, action);
    return { caller, known };
  };
}

const siteOf = ({ headers }: FastifyRequest): string | undefined => {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' ? site : undefined;
};

async function knownOf({ entry }: ServerOptions, caller: Caller): Promise<Known> {
  if (entry !== undefined) return entry.who(caller);
  return { who: caller.isHere ? machineUser('') : NOBODY };
}
