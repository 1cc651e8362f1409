import { HttpError } from './http-error.ts';

/** How much one address may ask of the public's door. */
export interface RateLimit {
  readonly perSecond: number;
  /** So many at once after a pause. */
  readonly burst: number;
}

export const USUAL_LIMIT: RateLimit = { perSecond: 50, burst: 250 };
/** Addresses that are remembered; the one that was quiet longest is forgotten first. */
const MOST_ADDRESSES = 20_000;

/** A part of an address that one asker holds: IPv6 is given out by networks of 64 bits. */
export function askerOf(address: string): string {
  const plain = address.replace(/^::ffff:/u, '');
  if (!plain.includes(':')) return plain;
  const [left = '', right = ''] = plain.split('::');
  const head = left.split(':').filter((part) => part !== '');
  const tail = right.split(':').filter((part) => part !== '');
  const zeros = plain.includes('::') ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/** A bucket for each address that fills steadily and that each request takes one out of. */
export function rateLimiter({ perSecond, burst }: RateLimit): {
  /** @throws {HttpError} "too-many", with the seconds to wait */
  take(address: string, nowMs: number): void;
} {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take(address, now) {
      const asker = askerOf(address);
      const { left, at } = buckets.get(asker) ?? { left: burst, at: now };
      const filled = Math.min(burst, left + (Math.max(now - at, 0) / 1000) * perSecond);
      buckets.delete(asker);
      buckets.set(asker, { left: filled >= 1 ? filled - 1 : filled, at: now });
      if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '');
      if (filled >= 1) return;
      throw new HttpError(
        'too-many',
        {
          vi: `Địa chỉ này hỏi quá nhanh: tối đa ${perSecond} yêu cầu mỗi giây. Cần nhiều hơn, hãy tải cả tệp.`,
          en: `This address asks too fast: at most ${perSecond} requests a second. Who needs more may download the whole file.`,
        },
        { headers: { 'retry-after': String(Math.ceil((1 - filled) / perSecond)) } },
      );
    },
  };
}
