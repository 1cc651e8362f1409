import { subscriber } from './caller.ts';
import { HttpError } from './http-error.ts';
import { type Allowance, rateLimit } from './rate-limit.ts';

/** How much one address may ask of the public's door, where nothing else was set. */
export const USUAL_LIMIT: Allowance = { perSecond: 50, burst: 250 };

export interface PublicLimit {
  /** @throws {HttpError} "too-many", with the seconds to wait */
  take(address: string, nowMs: number): void;
}

/** Bounds what one subscriber takes out of the public's door. */
export function publicLimit(allowance: Allowance): PublicLimit {
  const limit = rateLimit(allowance);
  const { perSecond } = allowance;
  return {
    take(address, nowMs) {
      const seconds = limit.take(subscriber(address), nowMs);
      if (seconds === 0) return;
      throw new HttpError(
        'too-many',
        {
          vi: `Địa chỉ này hỏi quá nhanh: tối đa ${perSecond} yêu cầu mỗi giây. Cần nhiều hơn, hãy tải cả tệp.`,
          en: `This address asks too fast: at most ${perSecond} requests a second. Who needs more may download the whole file.`,
        },
        { headers: { 'retry-after': String(seconds) } },
      );
    },
  };
}
