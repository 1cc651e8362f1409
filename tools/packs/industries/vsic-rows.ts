import type { TextRow } from '../pack-writer.ts';
import { cell, type RawIndustries } from './raw-industries.ts';

/** Finds the section letter of a division, e.g. `K` for division 62 of vsic2025. */
export function sectionOf(sections: readonly TextRow[], classification: string, division: string): string {
  const found = sections.find(
    (row) =>
      row.classification === classification &&
      cell(row, 'first_division') <= division &&
      division <= cell(row, 'last_division'),
  );
  if (found === undefined) throw new Error(`${classification}: division ${division} is in no section`);
  return cell(found, 'section');
}

/** Level of a VSIC or ISIC code: a letter is a section, else the number of digits. */
export function levelOf(code: string): number {
  return /^[A-Z]$/.test(code) ? 1 : code.length;
}

/** All rows of the three VSIC editions with parents and, where they can be vouched for, English names. */
export function vsicRows(raw: RawIndustries): readonly TextRow[] {
  const english2018 = englishNames2018(raw);
  const english2025 = englishNames2025(raw, english2018);
  const build = (classification: string, english: ReadonlyMap<string, string>) => (row: TextRow) =>
    vsicRow(raw, {
      classification,
      code: cell(row, 'code'),
      nameVi: cell(row, 'name_vi'),
      nameEn: english.get(cell(row, 'code')) ?? '',
    });
  return [
    ...vsic2007(raw.yearbook2011).map(build('vsic2007', divisionNames(raw, 'vsic2007'))),
    ...raw.vsic2018.map(build('vsic2018', english2018)),
    ...raw.vsic2025.map(build('vsic2025', english2025)),
  ];
}

interface NamedCode {
  readonly classification: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

function vsicRow(raw: RawIndustries, { classification, code, nameVi, nameEn }: NamedCode): TextRow {
  const level = levelOf(code);
  const parent = level <= 2 ? (level === 1 ? '' : sectionOf(raw.sections, classification, code)) : code.slice(0, -1);
  return { classification, code, level: String(level), parent_code: parent, name_vi: nameVi, name_en: nameEn };
}

const ENGLISH_TAIL = / (Agriculture|Financial|Professional|Arts|Creative|Libraries)[,a-z ].*$/;

/** Sections and divisions that the yearbook of 2011 prints; English words glued to some names are cut off. */
export function vsic2007(yearbook: readonly TextRow[]): readonly TextRow[] {
  const names = new Map<string, string>();
  for (const row of yearbook) {
    const code = cell(row, 'vsic2007');
    if (code !== 'TOTAL' && !names.has(code)) names.set(code, cell(row, 'industry_vi').replace(ENGLISH_TAIL, ''));
  }
  return [...names].map(([code, name]) => ({ code, name_vi: name }));
}

function divisionNames(raw: RawIndustries, classification: string): ReadonlyMap<string, string> {
  const sections = raw.sections
    .filter((row) => row.classification === classification)
    .map((row) => [cell(row, 'section'), cell(row, 'name_en')] as const);
  const divisions = raw.isic4
    .filter((row) => row.level === '2')
    .map((row) => [cell(row, 'code'), cell(row, 'name_en')] as const);
  return new Map([...sections, ...divisions]);
}

function englishNames2018(raw: RawIndustries): ReadonlyMap<string, string> {
  const classes = raw.manufacturingToIsic
    .filter((row) => row.match === 'same_code')
    .map((row) => [cell(row, 'vsic2018'), cell(row, 'isic4_name_en')] as const);
  return new Map([...divisionNames(raw, 'vsic2018'), ...classes]);
}

function englishNames2025(raw: RawIndustries, english2018: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sections = raw.sections
    .filter((row) => row.classification === 'vsic2025')
    .map((row) => [cell(row, 'section'), cell(row, 'name_en')] as const);
  const same = raw.official
    .filter((row) => row.relationship === 'one_to_one' && row.partial === '0' && row.level !== '1')
    .flatMap((row) => {
      const name = english2018.get(cell(row, 'from_2018'));
      return name === undefined ? [] : [[cell(row, 'to_2025'), name] as const];
    });
  const ours = raw.divisions2025.map((row) => [cell(row, 'code'), cell(row, 'name_en')] as const);
  return new Map([...sections, ...ours, ...same]);
}
