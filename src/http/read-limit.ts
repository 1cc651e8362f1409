import type { FastifyRequest } from 'fastify';
import type { Known } from '../app/desks/account-desk.ts';
import { callerOf } from './caller.ts';
import { ALONE } from './door.ts';
import { HttpError } from './http-error.ts';
import type { ServerOptions } from './options.ts';
import { publicLimit, USUAL_LIMIT } from './public-limit.ts';
import { type Allowance, rateLimit } from './rate-limit.ts';

/** How much one key may ask, where nothing else was set. */
export const KEY_LIMIT: Allowance = { perSecond: 200, burst: 1000 };

/** Wrong keys that one address may show: each costs a look into the store. */
const TRIALS: Allowance = { perSecond: 1, burst: 20 };

export interface ReadLimit {
  /**
   * Takes one request out of the allowance of its key, or of its address where it has no key that holds; gives whose key it was.
   * @throws {HttpError} "too-many", with the seconds to wait
   */
  take(request: FastifyRequest): Promise<Known | undefined>;
}

/** Bounds what is taken out of the public's door: by address, and for who shows a key by that key, wherever it asks from. */
export function readLimit({ publicLimit: open, keyLimit, standing, entry }: ServerOptions): ReadLimit {
  const byAddress = publicLimit(open ?? USUAL_LIMIT);
  const allowance = keyLimit ?? KEY_LIMIT;
  const byKey = rateLimit(allowance);
  const wrong = rateLimit(TRIALS);
  return {
    async take(request) {
      const now = performance.now();
      const caller = callerOf(request, standing ?? ALONE);
      if (entry === undefined || caller.key === undefined || wrong.isSpent(caller.address, now)) {
        byAddress.take(request.ip, now);
        return undefined;
      }
      const known = await entry.who(caller);
      if (known.keyId === undefined) {
        wrong.take(caller.address, now);
        byAddress.take(request.ip, now);
        return undefined;
      }
      const seconds = byKey.take(known.keyId, now);
      await entry.keyUsed?.(known.keyId, seconds > 0);
      if (seconds > 0) throw tooMany(seconds, allowance);
      return known;
    },
  };
}

function tooMany(seconds: number, { perSecond }: Allowance): HttpError {
  return new HttpError(
    'too-many',
    {
      vi: `Khóa này hỏi quá nhanh: tối đa ${perSecond} yêu cầu mỗi giây. Hãy chờ ${seconds} giây, hoặc tải cả tệp.`,
      en: `This key asks too fast: at most ${perSecond} requests a second. Wait ${seconds} s, or download the whole file.`,
    },
    { headers: { 'retry-after': String(seconds) } },
  );
}
