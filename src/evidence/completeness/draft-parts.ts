import type { Draft, DraftParagraph } from '../../model/draft.ts';
import { COUNTRIES, countriesIn, type NamedCountry } from './country-names.ts';

/** What a part of a report is about, as its headings say. */
export type PartKind = 'overview' | 'countries' | 'lessons' | 'fit' | 'state' | 'policy' | 'end';

/** A paragraph with the part in which it stands, and the country of its section. */
export interface PlacedParagraph {
  readonly paragraph: DraftParagraph;
  /** Null above the first heading that tells. */
  readonly part: PartKind | null;
  readonly country: NamedCountry | null;
}

/** Words of headings, in the order in which they decide. */
const HEADINGS: readonly (readonly [PartKind, RegExp])[] = [
  [
    'end',
    /^(?:phần \S+\s+)?(?:kết luận|tài liệu tham khảo|phụ lục|danh mục (?:nguồn|tài liệu)|bảng dẫn liệu|việc còn lại|những gì đã tìm|conclusion|references|annex|full table|what is left|what was searched)/iu,
  ],
  [
    'fit',
    /(?:phù hợp (?:nhất )?(?:với|cho) việt nam|xếp hạng|mức độ phù hợp|fit for viet ?nam|suits viet ?nam|ranking)/iu,
  ],
  ['lessons', /(?:bài học|kinh nghiệm (?:rút ra|cho việt nam|cho vùng)|lessons?)(?!\p{L})/iu],
  [
    'countries',
    /(?:kinh nghiệm[^.]*(?:quốc tế|các nước|một số nước|các quốc gia)|international experience|experience of (?:other |some )?countries)/iu,
  ],
  ['state', /(?:thực trạng|hiện trạng|hiện hành|hiện có|current state|situation)/iu],
  [
    'policy',
    /(?:giải pháp|chính sách|cơ chế|kiến nghị|(?:^|các )đề xuất|solutions?|polic(?:y|ies)|mechanisms?|measures|recommendations?)/iu,
  ],
  ['overview', /(?:tổng quan|cơ sở lý luận|khái niệm|nhân tố ảnh hưởng|overview|concepts?|theory)/iu],
];
const EXPERIENCE = /(?:kinh nghiệm|mô hình|trường hợp|experience|case)/iu;
/** Numbering before the words of a heading or of an entry. */
const NUMBER = /^\s*(?:[-*+•–]|[IVXLC]+[.)]|\d+(?:\.\d+)*[.)]?|[a-zđ][.)])\s+/iu;
const FEW_WORDS = 3;

/** Says of every paragraph in which part of the report it stands, and of which country its section tells. */
export function draftParts(draft: Draft): readonly PlacedParagraph[] {
  let part: PartKind | null = null;
  let country: NamedCountry | null = null;
  let wasInTable = false;
  return draft.paragraphs.map((paragraph): PlacedParagraph => {
    const bare = paragraph.text.replace(NUMBER, '');
    if (paragraph.isHeading) {
      const own = headedCountry(bare, part);
      const kind = own === null ? partOf(bare) : 'countries';
      if (kind !== null) {
        part = kind;
        country = own;
      } else if (part !== 'countries') country = null;
    } else if (part === 'countries') {
      const hasLeftTable = wasInTable && paragraph.isInTable !== true;
      country = startedCountry(bare) ?? (hasLeftTable ? null : country);
    }
    wasInTable = paragraph.isInTable === true;
    return { paragraph, part, country: part === 'countries' ? country : null };
  });
}

const partOf = (heading: string): PartKind | null => HEADINGS.find(([, words]) => words.test(heading))?.[0] ?? null;

/** The country whose section a heading opens; inside the policies a heading that merely names one opens none. */
function headedCountry(heading: string, part: PartKind | null): NamedCountry | null {
  const [country, another] = countriesIn(heading);
  if (country === undefined || another !== undefined || /bài học|lesson/iu.test(heading)) return null;
  if (EXPERIENCE.test(heading)) return country;
  const rest = heading.replace(country.words, '').split(/[^\p{L}\d]+/u);
  return part !== 'policy' || rest.filter((word) => word !== '').length < FEW_WORDS ? country : null;
}

/** The country with whose name a paragraph or a row begins. */
function startedCountry(text: string): NamedCountry | null {
  return COUNTRIES.find(({ words }) => text.search(words) === 0) ?? null;
}
