import type { TextRow } from '../pack-writer.ts';
import { isicCode } from './conversion-rows.ts';
import { cell, HS_EDITIONS, type RawIndustries } from './raw-industries.ts';

interface Oddity {
  readonly table: string;
  readonly key: string;
  readonly what_vi: string;
  readonly what_en: string;
  readonly treatment: string;
}

/** What is strange in the raw lists and what was done. */
export function industryOddities(raw: RawIndustries): readonly TextRow[] {
  const rows: readonly Oddity[] = [
    ...KNOWN,
    ...wholeYetSplit(raw.official),
    ...foreignClasses(raw),
    ...unlinkedProducts(raw),
    ...groupsAsClasses(raw),
    ...gluedNames(raw),
  ];
  return rows.map((row) => ({ ...row }));
}

const KNOWN: readonly Oddity[] = [
  {
    table: 'vsic2025',
    key: '2611',
    what_vi:
      'Mã cấp 4 2611 mang tên của mã cha 261 “Sản xuất linh kiện điện tử”; mã cấp 5 26110 nêu đúng nội dung: pin, tấm pin mặt trời và bộ biến tần quang điện.',
    what_en:
      'Class 2611 carries the name of its parent 261; level 5, 26110, states the content: solar cells, panels and photovoltaic inverters.',
    treatment: 'kept-as-printed',
  },
  {
    table: 'vsic2018_to_vsic2025',
    key: '4721',
    what_vi: 'Ở cấp 4, 4721 chỉ chuyển sang 4790 dù cấp 5 vẫn chuyển 47210 sang 47210: phụ lục thiếu cặp 4721 – 4721.',
    what_en:
      'At level 4, 4721 goes to 4790 only although level 5 still sends 47210 to 47210: the annex lacks the pair 4721 – 4721.',
    treatment: 'kept-as-printed',
  },
  {
    table: 'vsic2018',
    key: 'level 4',
    what_vi: 'Phụ lục chuyển đổi liệt kê 464 mã cấp 4 của năm 2018; quyết định nói 486.',
    what_en: 'The conversion annex lists 464 classes of 2018; the decision speaks of 486.',
    treatment: 'kept-as-printed',
  },
];

/** Pairs not marked as partial although the code has several targets. */
function wholeYetSplit(official: readonly TextRow[]): readonly Oddity[] {
  const targets = Map.groupBy(official, (row) => cell(row, 'from_2018'));
  return official
    .filter((row) => row.partial === '0' && (targets.get(cell(row, 'from_2018'))?.length ?? 0) > 1)
    .map((row) => ({
      table: 'vsic2018_to_vsic2025',
      key: `${cell(row, 'from_2018')}>${cell(row, 'to_2025')}`,
      what_vi: `Cặp không mang dấu (*) dù mã ${cell(row, 'from_2018')} chuyển sang nhiều mã.`,
      what_en: `The pair bears no mark of partial although ${cell(row, 'from_2018')} has several targets.`,
      treatment: 'kept-as-printed',
    }));
}

function foreignClasses(raw: RawIndustries): readonly Oddity[] {
  const known = new Set(raw.vsic2018.map((row) => cell(row, 'code')));
  return raw.manufacturingToIsic
    .filter((row) => !known.has(cell(row, 'vsic2018')))
    .map((row) => ({
      table: 'vsic2018_to_isic4_manufacturing',
      key: cell(row, 'vsic2018'),
      what_vi: `Mã ${cell(row, 'vsic2018')} không có trong danh mục 2018 (đồ nội thất là 3100, cấp 5 là 31001, 31002, 31009).`,
      what_en: `Code ${cell(row, 'vsic2018')} is not in the list of 2018 (furniture is 3100, at level 5 31001, 31002, 31009).`,
      treatment: 'left-out',
    }));
}

function unlinkedProducts(raw: RawIndustries): readonly Oddity[] {
  return HS_EDITIONS.map((edition) => {
    const empty = (raw.hsToIsic.get(edition) ?? []).filter((row) => cell(row, 'isic4') === '');
    return {
      table: `${edition}_6d_to_isic4`,
      key: edition,
      what_vi: `${empty.length} mã sáu số không được nối với mã ISIC nào.`,
      what_en: `${empty.length} six-digit codes are linked to no ISIC class.`,
      treatment: 'no-conversion-row',
    };
  });
}

function groupsAsClasses(raw: RawIndustries): readonly Oddity[] {
  const known = new Set(raw.isic4.map((row) => cell(row, 'code')));
  return HS_EDITIONS.flatMap((edition) =>
    (raw.hsToIsic.get(edition) ?? [])
      .filter((row) => cell(row, 'isic4') !== '' && !known.has(cell(row, 'isic4')))
      .map((row) => ({
        table: `${edition}_6d_to_isic4`,
        key: `${cell(row, 'hs6')}>${cell(row, 'isic4')}`,
        what_vi: `${cell(row, 'isic4')} không phải mã cấp bốn của ISIC mà là nhóm ${isicCode(cell(row, 'isic4'), known)} thêm số 0.`,
        what_en: `${cell(row, 'isic4')} is no ISIC class but the group ${isicCode(cell(row, 'isic4'), known)} with a zero behind.`,
        treatment: 'read-as-group',
      })),
  );
}

function gluedNames(raw: RawIndustries): readonly Oddity[] {
  const printed = new Map<string, Set<string>>();
  for (const row of raw.yearbook2011) {
    const code = cell(row, 'vsic2007');
    printed.set(code, (printed.get(code) ?? new Set()).add(cell(row, 'industry_vi')));
  }
  return [...printed]
    .filter(
      ([, names]) =>
        names.size > 1 ||
        [...names].some((name) => / (Agriculture|Financial|Professional|Arts|Creative|Libraries)/.test(name)),
    )
    .map(([code, names]) => ({
      table: 'ngtk2011_enterprise_by_industry',
      key: code,
      what_vi: `Tên in là “${[...names].join('” và “')}”.`,
      what_en: 'The printed name has English words glued to it, or is printed in two ways.',
      treatment: 'english-cut-off-first-form-kept',
    }));
}
