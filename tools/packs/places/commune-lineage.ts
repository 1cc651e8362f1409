import type { TextRow } from '../pack-writer.ts';
import { foldedName, withoutTypeWord } from './folded-name.ts';
import type { Oddity } from './oddity.ts';
import { cell } from './raw-places.ts';

/** A unit of the list before July 2025. */
export interface ListedCommune {
  readonly code: string;
  readonly fullName: string;
  readonly district: string;
  readonly province: string;
}

/** One reading of a row of the conversion table. */
interface Link {
  readonly source: string;
  readonly target: string;
  readonly printed: string;
  readonly note: string;
  /** Read into the table from the printed name, so never whole. */
  readonly isSecondReading: boolean;
}

interface Reading {
  readonly links: readonly Link[];
  readonly oddities: readonly Oddity[];
}

/** Rows of the table `lineage` and what was strange on the way. */
interface JudgedLineage {
  readonly lineage: readonly TextRow[];
  readonly oddities: readonly Oddity[];
}

const MAPPING = 'commune_mapping_old_new_2025';
const WHOLE = new Set(['full', 'unchanged', 'renamed']);

/**
 * Reads the official old → new commune table into lineage. A source with several targets is `partial` whatever is printed; a single
 * target printed `partial` stays so; a strange row gives an oddity and, where its printed name and code point at two units, both
 * readings as `partial`.
 */
export function communeLineage(mapping: readonly TextRow[], listed: readonly ListedCommune[]): JudgedLineage {
  const book = new CommuneBook(mapping, listed);
  const readings = mapping.map((row) => readRow(row, book));
  const links = readings.flatMap((reading) => reading.links);
  const judged = judgeExtents(links);
  const reached = new Set(links.map((link) => link.source));
  return {
    lineage: judged.lineage,
    oddities: [...readings.flatMap((reading) => reading.oddities), ...judged.oddities, ...unreached(listed, reached)],
  };
}

/** The list before July 2025, looked up by code and by district and name. */
class CommuneBook {
  readonly byCode: ReadonlyMap<string, ListedCommune>;
  readonly printedCodes: ReadonlySet<string>;
  readonly #byDistrict: ReadonlyMap<string, readonly ListedCommune[]>;

  constructor(mapping: readonly TextRow[], listed: readonly ListedCommune[]) {
    this.byCode = new Map(listed.map((commune) => [commune.code, commune]));
    this.printedCodes = new Set(mapping.map((row) => cell(row, 'old_commune_code')));
    this.#byDistrict = Map.groupBy(listed, (commune) => commune.district);
  }

  hasCommunes(district: string): boolean {
    return this.#byDistrict.has(district);
  }

  namesakes(row: TextRow): readonly ListedCommune[] {
    const name = foldedName(cell(row, 'old_commune_vi'));
    const neighbours = this.#byDistrict.get(cell(row, 'old_district_code')) ?? [];
    return neighbours.filter(
      (commune) => foldedName(commune.fullName) === name && commune.code !== cell(row, 'old_commune_code'),
    );
  }
}

function readRow(row: TextRow, book: CommuneBook): Reading {
  const code = cell(row, 'old_commune_code');
  if (code === '') return readRowWithoutCode(row, book);
  const commune = book.byCode.get(code);
  return commune === undefined ? readUnlistedCode(row, book) : readListedCode(row, commune, book);
}

function linkOf(row: TextRow, source: string, isSecondReading = false): Link {
  return {
    source: `VN63-${source}`,
    target: `VN34-${cell(row, 'new_commune_code')}`,
    printed: cell(row, 'extent'),
    note: cell(row, 'note_vi'),
    isSecondReading,
  };
}

function keyOf(row: TextRow): string {
  return `${cell(row, 'old_commune_code') || cell(row, 'old_district_code')}>${cell(row, 'new_commune_code')}`;
}

function readRowWithoutCode(row: TextRow, book: CommuneBook): Reading {
  const district = cell(row, 'old_district_code');
  const target = cell(row, 'new_commune_vi');
  if (book.hasCommunes(district)) {
    const area = cell(row, 'old_commune_vi');
    const oddity = {
      table: MAPPING,
      key: keyOf(row),
      vi: `“${area}” nhập vào ${target} nhưng không phải đơn vị hành chính và không có mã.`,
      en: `“${area}” joined ${target} but was no administrative unit and has no code.`,
      treatment: 'no-lineage-row',
    };
    return { links: [], oddities: [oddity] };
  }
  const oddity = {
    table: MAPPING,
    key: keyOf(row),
    vi: `Huyện ${district} không có xã nào; bảng chuyển đổi để trống mã xã cũ khi cả huyện thành ${target}.`,
    en: `District ${district} had no communes; the table leaves the old commune code empty where the whole district became ${target}.`,
    treatment: 'district-as-source',
  };
  return { links: [linkOf(row, district)], oddities: [oddity] };
}

function readUnlistedCode(row: TextRow, book: CommuneBook): Reading {
  const code = cell(row, 'old_commune_code');
  const name = cell(row, 'old_commune_vi');
  const free = book.namesakes(row).filter((commune) => !book.printedCodes.has(commune.code));
  const [only] = free;
  if (free.length === 1 && only !== undefined) {
    const oddity = {
      table: MAPPING,
      key: keyOf(row),
      vi: `Mã ${code} (${name}) không có trong danh mục; cùng đơn vị cấp huyện có đúng một ${only.fullName} mang mã ${only.code} mà bảng không nhắc tới.`,
      en: `Code ${code} (${name}) is not in the list; the same district has exactly one ${only.fullName}, code ${only.code}, which the table never names.`,
      treatment: 'printed-code-read-by-name',
    };
    return { links: [linkOf(row, only.code)], oddities: [oddity] };
  }
  const oddity = {
    table: MAPPING,
    key: keyOf(row),
    vi: `Mã ${code} (${name}) không có trong danh mục 10.051 đơn vị và cùng đơn vị cấp huyện không có đơn vị trùng tên.`,
    en: `Code ${code} (${name}) is not in the list of 10,051 units and its district has none of that name.`,
    treatment: 'no-lineage-row',
  };
  return { links: [], oddities: [oddity] };
}

function readListedCode(row: TextRow, commune: ListedCommune, book: CommuneBook): Reading {
  const links = [linkOf(row, commune.code)];
  const oddities: Oddity[] = [];
  const province = cell(row, 'old_province_code');
  if (province !== commune.province) {
    oddities.push({
      table: MAPPING,
      key: keyOf(row),
      vi: `Bảng ghi tỉnh cũ ${province}, danh mục ghi ${commune.province} cho ${commune.fullName}.`,
      en: `The table prints old province ${province}, the list ${commune.province} for ${commune.fullName}.`,
      treatment: 'list-followed',
    });
  }
  const named = nameOddity(row, commune, book);
  return {
    links: [...links, ...named.links],
    oddities: [...oddities, ...named.oddities],
  };
}

function nameOddity(row: TextRow, commune: ListedCommune, book: CommuneBook): Reading {
  const printed = cell(row, 'old_commune_vi');
  if (printed === commune.fullName) return { links: [], oddities: [] };
  const isSpelling = foldedName(withoutTypeWord(printed)) === foldedName(withoutTypeWord(commune.fullName));
  const others = isSpelling ? [] : book.namesakes(row);
  const what = { table: MAPPING, key: keyOf(row) };
  if (others.length === 0) {
    const oddity = {
      ...what,
      vi: `Bảng chuyển đổi in “${printed}”, danh mục in “${commune.fullName}” cho mã ${commune.code}.`,
      en: `The conversion table prints “${printed}”, the list “${commune.fullName}” for code ${commune.code}.`,
      treatment: isSpelling ? 'spelling-kept-in-both' : 'code-followed',
    };
    return { links: [], oddities: [oddity] };
  }
  const codes = others.map((other) => other.code).join(', ');
  const oddity = {
    ...what,
    vi: `Mã ${commune.code} là ${commune.fullName} nhưng bảng in tên “${printed}”, vốn là mã ${codes}: giữ cả hai cách đọc, đều là một phần.`,
    en: `Code ${commune.code} is ${commune.fullName} but the table prints “${printed}”, which is code ${codes}: both readings kept, each as partial.`,
    treatment: 'both-readings-kept-partial',
  };
  return { links: others.map((other) => linkOf(row, other.code, true)), oddities: [oddity] };
}

function judgeExtents(links: readonly Link[]): JudgedLineage {
  const targets = Map.groupBy(links, (link) => link.source);
  const oddities: Oddity[] = [];
  const lineage = links.map((link) => {
    const all = targets.get(link.source) ?? [];
    const isOnlyTarget = all.length === 1;
    const isOnlyPrinted = all.filter((each) => !each.isSecondReading).length === 1;
    const isPrintedWhole = WHOLE.has(link.printed);
    if (isPrintedWhole !== isOnlyPrinted) oddities.push(...extentOddity(link, isOnlyPrinted));
    return {
      from_id: link.source,
      to_id: link.target,
      extent: isOnlyTarget && isPrintedWhole && !link.isSecondReading ? 'whole' : 'partial',
      note_vi: link.isSecondReading ? `${link.note} (đọc theo tên in trong bảng, không theo mã)` : link.note,
      event_date: '2025-07-01',
      legal_source: 'nq-ubtvqh15-2025-cap-xa',
    };
  });
  return { lineage, oddities };
}

function extentOddity(link: Link, isOnlyTarget: boolean): readonly Oddity[] {
  if (link.isSecondReading) return [];
  const what = { table: 'lineage', key: `${link.source}>${link.target}` };
  if (isOnlyTarget) {
    const vi = `In “${link.note}” nhưng chỉ có một đơn vị nhận; giữ là một phần.`;
    return [
      {
        ...what,
        vi,
        en: `Printed as a part (“${link.note}”) yet the only target; kept as partial.`,
        treatment: 'kept-partial',
      },
    ];
  }
  const vi = `In “${link.note}” nhưng cùng mã cũ còn đi về nơi khác; coi là một phần.`;
  const en = `Printed as whole (“${link.note}”) yet the same old code has other targets; read as partial.`;
  return [{ ...what, vi, en, treatment: 'whole-read-as-partial' }];
}

function unreached(listed: readonly ListedCommune[], reached: ReadonlySet<string>): readonly Oddity[] {
  return listed
    .filter((commune) => !reached.has(`VN63-${commune.code}`))
    .map((commune) => ({
      table: 'communes_pre2025',
      key: commune.code,
      vi: `${commune.fullName} (mã cấp huyện ${commune.district}) có trong danh mục nhưng không có dòng nào trong bảng chuyển đổi.`,
      en: `${commune.fullName} (district ${commune.district}) is in the list but has no row in the conversion table.`,
      treatment: 'no-lineage-row',
    }));
}
