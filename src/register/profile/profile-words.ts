import type { Bilingual } from '../../model/bilingual.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

type Book = Readonly<Record<string, Bilingual & { readonly also?: string }>>;

/** Whether a process is the firm's own trade. */
export const RANKS = {
  core: { vi: 'chính', en: 'core', also: 'chinh|chu luc|cong doan chinh|main|x' },
  supplementary: { vi: 'phụ', en: 'supplementary', also: 'phu|phu tro|cong doan phu|secondary|supporting|support' },
} as const satisfies Book;

/** Where in a chain a customer stands. */
export const TIERS_OF_CUSTOMERS = {
  oem: { vi: 'nhà lắp ráp (OEM)', en: 'final assembler (OEM)', also: 'oem|lap rap|nha lap rap|assembler|brand' },
  'tier-1': { vi: 'cấp 1', en: 'tier 1', also: 'cap 1|tier 1|tier1|1|t1' },
  'tier-2': { vi: 'cấp 2', en: 'tier 2', also: 'cap 2|tier 2|tier2|2|t2' },
  'tier-3': { vi: 'cấp 3', en: 'tier 3', also: 'cap 3|tier 3|tier3|3|t3' },
  other: { vi: 'khác', en: 'other', also: 'khac|other|thuong mai|trade' },
} as const satisfies Book;

export const STAFF_KINDS = {
  engineer: { vi: 'kỹ sư', en: 'engineers', also: 'ky su|engineer|engineers' },
  technician: { vi: 'kỹ thuật viên', en: 'technicians', also: 'ky thuat vien|ky thuat|technician|technicians' },
  operator: {
    vi: 'công nhân',
    en: 'operators',
    also: 'cong nhan|cong nhan van hanh|worker|workers|operator|operators',
  },
  quality: {
    vi: 'nhân viên chất lượng',
    en: 'quality staff',
    also: 'chat luong|kcs|qc|qa|quality|nhan vien chat luong|quality staff',
  },
  research: {
    vi: 'nghiên cứu, thiết kế',
    en: 'research and design',
    also: 'nghien cuu|thiet ke|r d|rd|design|research|nghien cuu thiet ke|research and design',
  },
  management: { vi: 'quản lý', en: 'managers', also: 'quan ly|manager|managers|management' },
  other: { vi: 'khác', en: 'others', also: 'khac|other|others' },
} as const satisfies Book;

/** Working languages by ISO 639-1. */
export const LANGUAGES = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese', also: 'viet|tieng viet|vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English', also: 'anh|tieng anh|english' },
  ja: { vi: 'tiếng Nhật', en: 'Japanese', also: 'nhat|tieng nhat|japanese|jp' },
  ko: { vi: 'tiếng Hàn', en: 'Korean', also: 'han|tieng han|korean|kr' },
  zh: { vi: 'tiếng Trung', en: 'Chinese', also: 'trung|tieng trung|hoa|tieng hoa|chinese|cn' },
  de: { vi: 'tiếng Đức', en: 'German', also: 'duc|tieng duc|german' },
  fr: { vi: 'tiếng Pháp', en: 'French', also: 'phap|tieng phap|french' },
  ru: { vi: 'tiếng Nga', en: 'Russian', also: 'nga|tieng nga|russian' },
  th: { vi: 'tiếng Thái', en: 'Thai', also: 'thai|tieng thai' },
} as const satisfies Book;

/** The word of a book that a text names, by its code or any of its words; undefined where it names none. */
export function wordOf<B extends Book>(book: B, text: string): (keyof B & string) | undefined {
  const asked = foldedWords(text);
  const found = Object.entries<Book[string]>(book).find(
    ([key, { vi, en, also = '' }]) =>
      [key, vi, en].some((each) => foldedWords(each) === asked) || also.split('|').includes(asked),
  );
  return found?.[0];
}

/** The words of a book, for saying what may be written. */
export const wordsOfBook = (book: Book, language: 'vi' | 'en'): string =>
  Object.values(book)
    .map((each) => each[language])
    .join(', ');
