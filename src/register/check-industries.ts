import type { Bilingual } from '../model/bilingual.ts';
import { codeParts, EDITIONS, type Edition, type IndustryBook } from './industry-book.ts';
import type { FieldValue } from './register-fields.ts';

/** What is wrong with the codes of a cell, or worth knowing of them; the codes are kept as they were said. */
interface IndustryRemark {
  readonly kind: 'faults' | 'warnings';
  readonly code: string;
  readonly said: Bilingual;
}

const TITLES: Readonly<Record<Edition, string>> = { vsic2018: 'VSIC 2018', vsic2025: 'VSIC 2025' };

/**
 * Checks codes as fields hold them (`vsic2018:2610`) against the tree of their edition. A code that no edition has is a fault that names
 * the nearest ones, or only a warning where it stands among words; one that only the other edition has is a warning that names what it
 * corresponds to.
 */
export function checkIndustries(text: string, value: FieldValue, book: IndustryBook): readonly IndustryRemark[] {
  const codes = Array.isArray(value) ? (value as readonly string[]) : [];
  // A number among words may be no code at all, unless the cell begins with it.
  const isAmongWords = /\p{L}{2}/u.test(text) && !/^\s*\d{2,5}\s*[-–:.)]/u.test(text);
  return codes.flatMap((kept): readonly IndustryRemark[] => {
    const parts = codeParts(kept);
    if (parts === undefined) return [];
    const { edition, code } = parts;
    const having = EDITIONS.filter((each) => book.has(each, code));
    if (edition === undefined ? having.length > 0 : having.includes(edition)) return [];
    const [other] = having;
    if (edition !== undefined && other !== undefined) return [otherEdition(code, { edition, other }, book)];
    return [unknown(code, edition, { book, isAmongWords })];
  });
}

function otherEdition(
  code: string,
  { edition, other }: { readonly edition: Edition; readonly other: Edition },
  book: IndustryBook,
): IndustryRemark {
  const meant = book.counterparts(other, code).map((each) => `${each.code}${each.isPartial ? '*' : ''}`);
  const [vi, en] =
    meant.length === 0
      ? ['không có mã tương ứng', 'it has no counterpart']
      : [`tương ứng ${meant.join(', ')}`, `it corresponds to ${meant.join(', ')}`];
  return {
    kind: 'warnings',
    code: 'industry-other-edition',
    said: {
      vi: `Mã ngành ${code} là của ${TITLES[other]}, không có trong ${TITLES[edition]}: ${vi} (* là một phần). Giữ như nguồn ghi.`,
      en: `The industry code ${code} is of ${TITLES[other]} and not in ${TITLES[edition]}: ${en} (* in part). It is kept as said.`,
    },
  };
}

function unknown(
  code: string,
  edition: Edition | undefined,
  { book, isAmongWords }: { readonly book: IndustryBook; readonly isAmongWords: boolean },
): IndustryRemark {
  const searched = edition === undefined ? EDITIONS : [edition];
  const near = searched.flatMap((each) =>
    book
      .nearest(each, code)
      .slice(0, edition === undefined ? 2 : 4)
      .map((found) => ({ found, each })),
  );
  const told = (language: 'vi' | 'en'): string =>
    near
      .map(({ found, each }) => {
        const name = book.nameOf(each, found);
        return `${found} (${name?.[language] || name?.vi || ''}${edition === undefined ? `, ${TITLES[each]}` : ''})`;
      })
      .join('; ');
  const where = searched.map((each) => TITLES[each]);
  return {
    kind: isAmongWords ? 'warnings' : 'faults',
    code: 'unknown-industry',
    said: {
      vi: `Không có mã ngành ${code} trong ${where.join(', ')}.${near.length === 0 ? '' : ` Gần nhất: ${told('vi')}.`}`,
      en: `There is no industry code ${code} in ${where.join(', ')}.${near.length === 0 ? '' : ` The nearest: ${told('en')}.`}`,
    },
  };
}
