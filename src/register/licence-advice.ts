import type { Bilingual } from '../model/bilingual.ts';

/** What follows from the licences of the sources in a table. */
export interface LicenceAdvice {
  readonly code: 'share-alike' | 'mixed-share-alike' | 'non-commercial' | 'no-licence' | 'attribution';
  readonly sources: readonly string[];
  readonly said: Bilingual;
}

interface Licensed {
  readonly source: string;
  readonly licence: string;
}

/** The family of a licence by its usual identifiers and names. */
function familyOf(licence: string): 'odbl' | 'by-sa' | 'by-nc' | 'by' | 'free' | 'none' | 'other' {
  const text = licence.toLowerCase().replace(/[\s_]+/gu, '-');
  if (text === '') return 'none';
  if (/odbl|open-database/u.test(text)) return 'odbl';
  if (/-nc\b|noncommercial|non-commercial/u.test(text)) return 'by-nc';
  if (/by-sa|share-?alike/u.test(text)) return 'by-sa';
  if (/cc0|public-domain|pddl/u.test(text)) return 'free';
  if (/cc-by|odc-by|attribution|ogl|mit|apache/u.test(text)) return 'by';
  return 'other';
}

/** Identifiers under which a licence is stated. */
export const LICENCE_FORM = /^[\p{L}\p{N}][\p{L}\p{N} .,:/()+-]{1,119}$/u;

/**
 * What whoever passes a table on has to know: lists under ODbL or CC BY-SA bind what is made of them, two share-alike licences can not both
 * be kept for one merged table, and a source without a stated licence gives no right to pass it on.
 */
export function licenceAdvice(sources: readonly Licensed[]): readonly LicenceAdvice[] {
  const byFamily = Map.groupBy(sources, ({ licence }) => familyOf(licence));
  const named = (...families: readonly ReturnType<typeof familyOf>[]): readonly string[] =>
    families.flatMap((family) => (byFamily.get(family) ?? []).map(({ source }) => source));
  const both = named('odbl').length > 0 && named('by-sa').length > 0;
  const advice: readonly LicenceAdvice[] = [
    {
      code: 'share-alike',
      sources: both ? [] : named('odbl', 'by-sa'),
      said: {
        vi: 'Danh sách theo ODbL hoặc CC BY-SA: bảng dẫn xuất phải ghi nguồn và phát hành lại theo chính giấy phép đó.',
        en: 'Lists under ODbL or CC BY-SA: a table made of them must credit them and be passed on under that same licence.',
      },
    },
    {
      code: 'mixed-share-alike',
      sources: both ? named('odbl', 'by-sa') : [],
      said: {
        vi: 'Bảng trộn danh sách ODbL với danh sách CC BY-SA: hai giấy phép không thể cùng áp cho một bảng trộn. Không phát hành bảng này; hãy tách theo nguồn.',
        en: 'ODbL and CC BY-SA lists are mixed in one table: both licences cannot be kept for it. Do not pass it on; take the sources apart.',
      },
    },
    {
      code: 'non-commercial',
      sources: named('by-nc'),
      said: {
        vi: 'Danh sách chỉ cho dùng phi thương mại.',
        en: 'These lists may be used for non-commercial purposes only.',
      },
    },
    {
      code: 'no-licence',
      sources: named('none', 'other'),
      said: {
        vi: 'Nguồn chưa ghi giấy phép, hoặc giấy phép chương trình không biết: hỏi nguồn trước khi phát hành.',
        en: 'Sources whose licence nobody stated, or that this program does not know: ask them before passing this on.',
      },
    },
    {
      code: 'attribution',
      sources: named('by'),
      said: { vi: 'Phải ghi nguồn.', en: 'Credit must be given.' },
    },
  ];
  return advice.filter((each) => each.sources.length > 0);
}
