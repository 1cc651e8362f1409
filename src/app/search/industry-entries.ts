import type { Bilingual } from '../../model/bilingual.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import type { SearchEntry } from './search-entry.ts';
import { spokenParts, spokenSpan } from './spoken-dates.ts';

/** Tables of the pack of industries; `home` is the address of the pack. */
export interface IndustryTables {
  readonly industries: readonly TextCells[];
  readonly classifications: readonly TextCells[];
  readonly groups: readonly TextCells[];
  readonly home: string;
}

interface System {
  readonly name: string;
  readonly weight: number;
}

const SYSTEMS: Readonly<Record<string, System>> = {
  vsic2025: { name: 'VSIC 2025', weight: 78 },
  vsic2018: { name: 'VSIC 2018', weight: 68 },
  vsic2007: { name: 'VSIC 2007', weight: 48 },
  isic4: { name: 'ISIC Rev. 4', weight: 40 },
  naics2012: { name: 'NAICS 2012', weight: 35 },
  hs2017: { name: 'HS 2017', weight: 33 },
  hs2022: { name: 'HS 2022', weight: 31 },
  hs2007: { name: 'HS 2007', weight: 27 },
};
const GROUP_WEIGHT = 82;
const isGoods = (classification: string): boolean => classification.startsWith('hs');

/** Codes of every classification, and the groups of codes that dossiers argue over. */
export function industryEntries(tables: IndustryTables): readonly SearchEntry[] {
  const spans = new Map(
    tables.classifications.map((row) => [
      row.text('classification'),
      spokenSpan(row.text('valid_from'), row.text('valid_to')),
    ]),
  );
  const names = new Map(
    tables.industries.map((row) => [`${row.text('classification')} ${row.text('code')}`, nameOf(row)]),
  );
  return [
    ...tables.groups.map((row) => groupEntry(row, tables.home)),
    ...tables.industries.map((row) => codeEntry(row, { spans, names, home: tables.home })),
  ];
}

function nameOf(row: TextCells): Bilingual | undefined {
  const [vi, en] = [row.text('name_vi'), row.text('name_en')];
  return vi === '' && en === '' ? undefined : { vi: vi || en, en: en || vi };
}

interface Known {
  readonly spans: ReadonlyMap<string, Bilingual | undefined>;
  readonly names: ReadonlyMap<string, Bilingual | undefined>;
  readonly home: string;
}

function codeEntry(row: TextCells, { spans, names, home }: Known): SearchEntry {
  const classification = row.text('classification');
  const code = row.text('code');
  const level = row.number('level') ?? 0;
  const system = SYSTEMS[classification] ?? { name: classification, weight: 20 };
  const name = nameOf(row);
  const parent = names.get(`${classification} ${row.text('parent_code')}`);
  const under = name === undefined && parent !== undefined ? within(parent) : undefined;
  const depth = isGoods(classification)
    ? { vi: `mã ${level} số`, en: `${level}-digit code` }
    : { vi: `cấp ${level}`, en: `level ${level}` };
  return {
    kind: 'industry',
    id: `${classification}:${code}`,
    title: { vi: titleOf(code, name?.vi), en: titleOf(code, name?.en) },
    note: spokenParts([{ vi: system.name, en: system.name }, depth, spans.get(classification), under]),
    href: `${home}/industries?row=${row.row}`,
    names: [code, name?.vi ?? '', name?.en ?? '', `${system.name} ${code}`],
    words: [system.name, classification],
    weight: system.weight - level,
  };
}

const titleOf = (code: string, name: string | undefined): string => (name === undefined ? code : `${code} ${name}`);
const within = (parent: Bilingual): Bilingual => ({ vi: `thuộc ${parent.vi}`, en: `within ${parent.en}` });

function groupEntry(row: TextCells, home: string): SearchEntry {
  const title = { vi: row.text('name_vi'), en: row.text('name_en') };
  return {
    kind: 'industry',
    id: `group:${row.text('group_id')}@${row.text('version')}`,
    title,
    note: {
      vi: `Nhóm mã ngành có lập luận từng mã, bản ${row.text('version')}`,
      en: `Group of codes, each argued, version ${row.text('version')}`,
    },
    href: `${home}/groups?row=${row.row}`,
    names: [title.vi, title.en, row.text('group_id')],
    words: ['nhóm ngành', 'group'],
    weight: GROUP_WEIGHT,
  };
}
