import type { Bilingual } from '../../model/bilingual.ts';
import { parseIsoDate } from '../../model/dates.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { withoutPersonData } from '../person-data.ts';
import type { ProcessBook, ProcessTerm } from '../process-book.ts';
import { dimensionsText, parseDimensions } from './dimensions.ts';
import { forceText, parseForce } from './force.ts';
import { measuredNumber, type NumberWriting, plainNumber } from './measured-number.ts';
import type { PartKind } from './profile-fields.ts';
import { LANGUAGES, RANKS, STAFF_KINDS, TIERS_OF_CUSTOMERS, wordOf, wordsOfBook } from './profile-words.ts';
import { parseQuantity, quantityText } from './quantity.ts';
import { parseTolerance, toleranceText } from './tolerance.ts';

export interface PartReading {
  readonly writing: NumberWriting;
  /** The header of the column, in which a unit may stand. */
  readonly header: string;
  /** The vocabularies; without them words of processes and materials stay words. */
  readonly processes?: ProcessBook | undefined;
  readonly materials?: ProcessBook | undefined;
}

export interface PartFault {
  readonly code: string;
  readonly said: Bilingual;
}

/** What a cell says of a part, as lines write it; what is wrong with it; or what is kept but not fully understood. */
export type PartRead = { readonly text: string; readonly warning?: PartFault } | { readonly fault: PartFault };

const fault = (code: string, vi: string, en: string): PartRead => ({ fault: { code, said: { vi, en } } });
const LATEST_YEAR = 2100;

/** Reads one part of a profile; a refusal says what was written, and how it is written. */
export function readPart(kind: PartKind, text: string, reading: PartReading): PartRead {
  return READERS[kind](text.trim(), reading);
}

type Reader = (text: string, reading: PartReading) => PartRead;

const inBook =
  (code: string, book: Parameters<typeof wordOf>[0]): Reader =>
  (text) => {
    const found = wordOf(book, text);
    if (found !== undefined) return { text: found };
    return fault(
      code,
      `"${text}" không dùng được; viết một trong: ${wordsOfBook(book, 'vi')}.`,
      `"${text}" is not known; write one of: ${wordsOfBook(book, 'en')}.`,
    );
  };

const READERS: Readonly<Record<PartKind, Reader>> = {
  process: (text, { processes }) =>
    readTerm(text, processes, {
      code: 'unknown-process',
      said: {
        vi: `"${text}" không có trong từ vựng công đoạn: giữ nguyên chữ, lọc theo công đoạn sẽ không thấy.`,
        en: `"${text}" is no process of the vocabulary: its words are kept, a filter by process will not find it.`,
      },
    }),
  material: (text, { materials }) =>
    readTerm(text, materials, {
      code: 'unknown-material',
      said: {
        vi: `"${text}" không có trong từ vựng vật liệu: giữ nguyên chữ, chỉ tìm được theo chữ.`,
        en: `"${text}" is no material of the vocabulary: its words are kept, and it is found by words only.`,
      },
    }),
  rank: inBook('unknown-rank', RANKS),
  tier: inBook('unknown-tier', TIERS_OF_CUSTOMERS),
  staff: inBook('unknown-staff', STAFF_KINDS),
  language: inBook('unknown-language', LANGUAGES),
  tolerance(text, { writing, header }) {
    const read = parseTolerance(text, writing, header);
    if (read !== undefined) return { text: toleranceText(read) };
    return fault(
      'bad-tolerance',
      `"${text}" không phải dung sai; viết IT7, ±0,02 mm, 20 µm hoặc ISO 2768-m (đơn vị có thể nằm ở tiêu đề cột).`,
      `"${text}" is no tolerance; write IT7, ±0.02 mm, 20 µm or ISO 2768-m (the unit may stand in the header).`,
    );
  },
  size(text, { writing, header }) {
    const read = parseDimensions(text, writing, header);
    if (read.ok) return { text: dimensionsText(read.value) };
    return read.fault === 'no-unit'
      ? fault(
          'no-unit',
          `"${text}" không có đơn vị; viết 600x400x300 mm, hoặc ghi đơn vị ở tiêu đề cột.`,
          `"${text}" has no unit; write 600x400x300 mm, or put the unit into the header.`,
        )
      : fault(
          'bad-size',
          `"${text}" không phải kích thước; viết ba cạnh 600x400x300 mm, hoặc đường kính và chiều dài Ø200x500 mm.`,
          `"${text}" is no size; write three edges 600x400x300 mm, or diameter and length Ø200x500 mm.`,
        );
  },
  count: (text, { writing }) => whole(text, writing, { least: 0, most: 1e12 }),
  year: (text, { writing }) => whole(text, writing, { least: 1900, most: LATEST_YEAR }),
  ppm: (text, { writing }) => whole(text.replace(/\s*ppm$/iu, ''), writing, { least: 0, most: 1_000_000 }),
  percent: (text, { writing }) => percent(text, writing, 100),
  load: (text, { writing }) => percent(text, writing, 200),
  force(text, { writing, header }) {
    const read = parseForce(text, writing, header);
    if (read !== undefined) return { text: forceText(read) };
    return fault(
      'no-unit',
      `"${text}" không phải lực; viết 250 tấn hoặc 2500 kN.`,
      `"${text}" is no force; write 250 t or 2500 kN.`,
    );
  },
  length(text, { writing, header }) {
    const read = parseTolerance(text, writing, header);
    if (read !== undefined && read.mm !== null && read.it === null && read.iso2768 === null)
      return { text: `${plainNumber(read.mm)}mm` };
    return fault(
      'no-unit',
      `"${text}" không phải độ dài; viết 0,001 mm hoặc 1 µm.`,
      `"${text}" is no length; write 0.001 mm or 1 µm.`,
    );
  },
  quantity(text, { writing, header }) {
    const read = parseQuantity(text, writing, header);
    if (read.ok) return { text: quantityText(read.value) };
    return fault(
      read.fault,
      `"${text}" không phải công suất; viết số lượng, đơn vị và kỳ: 12.000 chi tiết/tháng, 50 tấn/năm, 300 giờ máy/tuần.`,
      `"${text}" is no capacity; write amount, unit and period: 12,000 pieces/month, 50 t/year, 300 machine hours/week.`,
    );
  },
  day(text) {
    const day = parseIsoDate(text.slice(0, 10));
    if (day !== undefined) return { text: day };
    return fault(
      'not-a-day',
      `"${text}" không phải ngày; viết 31/12/2023 hoặc 2023-12-31.`,
      `"${text}" is no day; write 31/12/2023 or 2023-12-31.`,
    );
  },
  period: readPeriod,
  words: readWords,
};

function whole(
  text: string,
  writing: NumberWriting,
  { least, most }: { readonly least: number; readonly most: number },
): PartRead {
  const value = measuredNumber(text, writing);
  if (value !== undefined && Number.isInteger(value) && value >= least && value <= most) return { text: String(value) };
  const range =
    most > 1e9
      ? { vi: `từ ${least} trở lên`, en: `from ${least} up` }
      : { vi: `từ ${least} đến ${most}`, en: `from ${least} to ${most}` };
  return fault(
    'out-of-range',
    `"${text}" không phải số nguyên ${range.vi}.`,
    `"${text}" is no whole number ${range.en}.`,
  );
}

function percent(text: string, writing: NumberWriting, most: number): PartRead {
  const value = measuredNumber(text.replace(/\s*%$/u, ''), writing);
  if (value !== undefined && value >= 0 && value <= most) return { text: `${plainNumber(value)}%` };
  return fault(
    'out-of-range',
    `"${text}" không phải tỷ lệ phần trăm từ 0 đến ${most}.`,
    `"${text}" is no percentage from 0 to ${most}.`,
  );
}

/** `2025`, or `2025-01-01/2025-06-30`; a year is the whole of it. */
function readPeriod(text: string): PartRead {
  const year = /^(?:19|20)\d\d$/u.exec(text)?.[0];
  const [from = '', to = ''] =
    year === undefined ? text.split(/\s*(?:\/(?=\d{4}-)|–|\s-\s|đến|to)\s*/u) : [`${year}-01-01`, `${year}-12-31`];
  const [first, last] = [parseIsoDate(from.trim()), parseIsoDate(to.trim())];
  if (first !== undefined && last !== undefined && first <= last) return { text: `${first}/${last}` };
  return fault(
    'bad-period',
    `"${text}" không phải một kỳ; viết 2025, hoặc 2025-01-01/2025-06-30 với ngày đầu trước ngày cuối.`,
    `"${text}" is no period; write 2025, or 2025-01-01/2025-06-30 with the first day before the last.`,
  );
}

/** A term as lines write it: its id, then its words in both languages. */
export const termText = ({ id, name }: ProcessTerm): string => `${id} ${name.vi} – ${name.en}`.replace(/[|;=]/gu, ',');

function readTerm(text: string, book: ProcessBook | undefined, warning: PartFault): PartRead {
  const id = /^CAP-\d+(?=\s|$)/iu.exec(text)?.[0];
  const term = id === undefined ? book?.find(text) : book?.byId(id);
  if (term !== undefined) return { text: termText(term) };
  const kept = readWords(text);
  return 'fault' in kept || book === undefined ? kept : { ...kept, warning: kept.warning ?? warning };
}

/** Words without the marks that lines are made of, and without phones and personal codes. */
function readWords(text: string): PartRead {
  const { text: open } = withoutPersonData(text);
  const kept = open
    .replace(/[|;=\n]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (foldedWords(kept) === '')
    return fault('no-words', `"${text}" không có chữ nào dùng được.`, `"${text}" holds no words that can be kept.`);
  if (open === text) return { text: kept };
  return {
    text: kept,
    warning: {
      code: 'profile-person',
      said: {
        vi: 'Ô có số giống điện thoại hoặc số định danh cá nhân: phần đó không được giữ.',
        en: 'The cell holds what looks like a phone or a personal code: that part is not kept.',
      },
    },
  };
}
