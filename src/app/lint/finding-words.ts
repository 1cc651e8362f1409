import type { CheckName, Finding, Sureness } from '../../evidence/lint/finding.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { DraftDay } from '../../model/draft.ts';

/** A fault or a note. */
export const KIND_WORDS: Readonly<Record<Finding['kind'], Bilingual>> = {
  fault: { vi: 'lỗi', en: 'fault' },
  note: { vi: 'ghi chú', en: 'note' },
};

/** How sure a finding is. */
export const SURE_WORDS: Readonly<Record<Sureness, Bilingual>> = {
  sure: { vi: 'chắc', en: 'sure' },
  likely: { vi: 'có thể', en: 'likely' },
  'cannot-tell': { vi: 'chưa rõ, cần tra', en: 'cannot tell, look it up' },
};

/** Where the day comes from for which a draft speaks. */
export const DAY_FROM_WORDS: Readonly<Record<DraftDay['from'], Bilingual>> = {
  asked: { vi: 'theo yêu cầu', en: 'as asked' },
  written: { vi: 'ghi trong văn bản', en: 'written in the document' },
  today: { vi: 'hôm nay: văn bản không ghi ngày', en: 'today: the document writes none' },
};

/** What a check looks at. */
export const CHECK_WORDS: Readonly<Record<CheckName, Bilingual>> = {
  authority: { vi: 'văn bản được dẫn', en: 'acts cited' },
  arithmetic: { vi: 'số học', en: 'arithmetic' },
  sources: { vi: 'nguồn số liệu', en: 'sources' },
  newer: { vi: 'có số liệu quốc tế mới hơn', en: 'newer international figures' },
  terms: { vi: 'thuật ngữ', en: 'terms' },
  names: { vi: 'tên gọi', en: 'names' },
  form: { vi: 'thể thức', en: 'form' },
  places: { vi: 'tên nơi', en: 'places' },
  codes: { vi: 'mã ngành', en: 'industry codes' },
};
