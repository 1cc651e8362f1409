import type { Bilingual } from '../../model/bilingual.ts';

/** What was looked at: the things of a task, the report of a dossier, or a file. */
export type Looked = 'task' | 'dossier' | 'draft';

/** Where a lack is mended: a part of the task's solutions, the lessons of a country, a screen of the dossier, or the text itself. */
export type MendPlace = 'solutions' | 'ranking' | 'lessons' | 'ledger' | 'elsewhere' | 'text';

/** How a lack is mended, and where. */
export interface Mend {
  readonly place: MendPlace;
  /** The country whose lessons are meant; null where it is about none. */
  readonly country: string | null;
  readonly said: Bilingual;
}

type Part = 'instrument' | 'country' | 'lesson' | 'fit';
type Way = readonly [place: MendPlace, vi: string, en: string];

const WAYS: Readonly<Record<Looked, Readonly<Record<Part, Way>>>> = {
  task: {
    instrument: ['solutions', 'thêm giải pháp thuộc nhóm này', 'add a solution of this class'],
    country: ['lessons', 'dựa trên bài học nêu đủ hai mặt', 'rest on a lesson that tells both sides'],
    lesson: ['solutions', 'chọn bài học có căn cứ cho một giải pháp', 'choose a lesson with evidence for a solution'],
    fit: ['ranking', 'hoàn thiện bảng xếp hạng', 'complete the ranking'],
  },
  dossier: {
    instrument: ['ledger', 'viết luận điểm về công cụ này', 'write a claim about this instrument'],
    country: ['elsewhere', 'dẫn kinh nghiệm nêu đủ hai mặt', 'cite experience that tells both sides'],
    lesson: ['ledger', 'viết bài học kèm căn cứ', 'write the lesson with its evidence'],
    fit: ['ledger', 'viết xếp hạng có trọng số và lý do', 'write a ranking with weights and reasons'],
  },
  draft: {
    instrument: ['text', 'viết thêm trong phần chính sách, giải pháp', 'write it into the part of policies'],
    country: ['text', 'viết thêm trong mục của nước ấy', 'write it into the section of the country'],
    lesson: ['text', 'viết thêm trong phần bài học, kèm căn cứ', 'write it into the lessons, with evidence'],
    fit: ['text', 'viết xếp hạng có trọng số và lý do', 'write a ranking with weights and reasons'],
  },
};

/** The way to mend a lack by its code, as what was looked at allows. */
export function mendOf(code: string, looked: Looked): Mend {
  const [part = 'fit', country = ''] = code.split('.');
  // Which countries a task tells of follows from its ranking.
  const isNoCountry = code === 'country.none' && looked === 'task';
  const [place, vi, en] = WAYS[looked][isNoCountry ? 'fit' : (part as Part)];
  const isOfCountry = part === 'country' && country !== 'none';
  return { place, country: isOfCountry ? country : null, said: { vi, en } };
}
