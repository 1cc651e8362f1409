import type { Bilingual } from '../../model/bilingual.ts';
import type { ActStanding } from '../desks/law-desk.ts';

/** What the register knows of an act; empty text where it knows nothing. */
export interface DatedStatus {
  readonly status: string;
  readonly issued: string;
  readonly inForceFrom: string;
  /** The first day on which it is no longer in force. */
  readonly inForceTo: string;
}

const OVER = new Set(['replaced', 'expired', 'repealed']);

/**
 * How an act stands on a day. The status of the register is that of the day on which the register was made: it says nothing of
 * days before, and where a date is missing the answer is that one cannot tell.
 */
export function actStanding(act: DatedStatus, day: string, registerMade: string): ActStanding {
  if (act.status === 'proposal') return 'no-law';
  if (act.inForceTo !== '' && day >= act.inForceTo) return 'ended';
  if (act.inForceFrom !== '' && day < act.inForceFrom) return 'not-yet';
  if (act.inForceFrom === '' && act.issued !== '' && day < act.issued) return 'not-yet';
  if (OVER.has(act.status)) return endedStanding(act, day, registerMade);
  if (act.status === 'not-checked') return 'cannot-tell';
  if (act.inForceFrom !== '') return 'in-force';
  return day >= registerMade ? 'in-force' : 'cannot-tell';
}

/** An act that is over: before its last day it was in force if its first day is known; without a last day one can only tell afterwards. */
function endedStanding({ inForceFrom, inForceTo }: DatedStatus, day: string, registerMade: string): ActStanding {
  if (inForceTo === '') return day >= registerMade ? 'ended' : 'cannot-tell';
  return inForceFrom === '' ? 'cannot-tell' : 'in-force';
}

/** The standing in words. */
export const STANDING_WORDS: Readonly<Record<ActStanding, Bilingual>> = {
  'in-force': { vi: 'Đang có hiệu lực', en: 'In force' },
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  ended: { vi: 'Đã hết hiệu lực', en: 'No longer in force' },
  'cannot-tell': { vi: 'Chưa đủ căn cứ', en: 'Cannot tell' },
  'no-law': { vi: 'Không phải luật', en: 'Not law' },
};

/** How sure the register is, in words. */
export const SURE_WORDS: Readonly<Record<string, Bilingual>> = {
  A: { vi: 'Đã đọc văn bản, ít nhất một phần', en: 'The text was read, at least in part' },
  B: { vi: 'Theo báo chí, hãng luật hoặc cổng luật', en: 'From press, a law firm or a law portal' },
  C: { vi: 'Mới thấy nhắc tên, chưa kiểm tra', en: 'Only named so far, unchecked' },
  D: { vi: 'Không phải văn bản pháp luật', en: 'No act of law' },
};

/** What one act does to another, in words. */
export const RELATION_WORDS: Readonly<Record<string, Bilingual>> = {
  replaces: { vi: 'thay thế', en: 'replaces' },
  amends: { vi: 'sửa đổi, bổ sung', en: 'amends' },
  details: { vi: 'quy định chi tiết', en: 'details' },
  implements: { vi: 'triển khai', en: 'implements' },
  follows: { vi: 'tiếp nối', en: 'follows' },
  restates: { vi: 'hợp nhất', en: 'restates' },
  'based-on': { vi: 'dựa trên', en: 'is based on' },
  'repeals-part-of': { vi: 'bãi bỏ một phần', en: 'repeals part of' },
};
