import type { Conversion, Crosswalk, IndustrySet } from '../../indicators/as-of/industry-set.ts';
import { crosswalkOf } from '../../indicators/as-of/industry-set.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { holdsDefinitions } from '../../model/definition-set.ts';
import type { Release, ReleaseRef } from '../../model/release.ts';
import type { KnowledgeSource, TextCells } from './table-rows.ts';
import { remembered, requireRelease, tableRows } from './table-rows.ts';

/** One code of a sector group with the argument for it. */
export interface GroupMember {
  readonly classification: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly reason: Bilingual;
  readonly howSure: string;
}

/** A versioned, argued set of industry codes. */
export interface SectorGroup {
  readonly id: string;
  readonly version: string;
  readonly name: Bilingual;
  readonly note: Bilingual;
  readonly members: readonly GroupMember[];
  readonly set: IndustrySet;
  /** The release in which somebody saved it; undefined for the groups of the packs. */
  readonly release?: ReleaseRef;
}

/** A version of a classification with the days on which it was in force. */
export interface Classification {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly legalSource: string;
}

export interface Industries {
  readonly classifications: readonly Classification[];
  readonly crosswalk: Crosswalk;
  readonly conversions: readonly Conversion[];
  readonly groups: readonly SectorGroup[];
  /** Name of a code, by `classification code`. */
  readonly names: ReadonlyMap<string, Bilingual>;
}

const NAMED = ['vsic2007', 'vsic2018', 'vsic2025', 'naics2012'];

/** Classifications, official conversions and sector groups. */
export async function loadIndustries(source: KnowledgeSource): Promise<Industries> {
  const release = await requireRelease(source, 'vn-industries');
  const { releases } = await source.shelf.list();
  const sets = releases.filter(holdsDefinitions);
  const finer = releases.find(({ ref }) => ref.name === FINER_NAMES.release);
  const what = { kind: 'industries', releases: [release.ref, ...sets.map(({ ref }) => ref), finer?.ref] };
  return remembered(source, what, async () => {
    const read = await readIndustries(source, release);
    const names = finer === undefined ? read.names : new Map([...(await finerNames(source, finer)), ...read.names]);
    const own = await Promise.all(sets.map((set) => ownGroups(source, set, names)));
    return { ...read, names, groups: [...read.groups, ...own.flat()] };
  });
}

/** Where codes finer than the classification's list have their names. */
const FINER_NAMES = { release: 'us-states', table: 'naics6', classification: 'naics2012' } as const;

async function finerNames(
  source: KnowledgeSource,
  release: Release,
): Promise<readonly (readonly [string, Bilingual])[]> {
  const rows = await tableRows(source, release, FINER_NAMES.table);
  return rows.map((row) => {
    const name = row.text('title_en');
    return [`${FINER_NAMES.classification} ${row.text('naics6')}`, { vi: name, en: name }];
  });
}

/** Groups that a person saved, by the release that holds them. */
async function ownGroups(
  source: KnowledgeSource,
  release: Release,
  names: Industries['names'],
): Promise<readonly SectorGroup[]> {
  const [groups, members] = await Promise.all([
    tableRows(source, release, 'groups'),
    tableRows(source, release, 'group_members'),
  ]);
  return groups.map((row) => ({ ...groupOf(row, members, names), release: release.ref }));
}

async function readIndustries(source: KnowledgeSource, release: Release): Promise<Industries> {
  const [industries, conversions, groups, members, versions] = await Promise.all([
    tableRows(source, release, { table: 'industries', where: { classification: [...NAMED, 'hs2017'] } }),
    tableRows(source, release, {
      table: 'conversions',
      where: { from_classification: ['vsic2007', 'vsic2018'], to_classification: ['vsic2018', 'vsic2025'] },
    }),
    tableRows(source, release, 'groups'),
    tableRows(source, release, 'group_members'),
    tableRows(source, release, 'classifications'),
  ]);
  const names = new Map(
    industries.map((row) => [
      `${row.text('classification')} ${row.text('code')}`,
      wordsOf(row.text('name_vi'), row.text('name_en')),
    ]),
  );
  const rows = conversions.map(conversionOf);
  return {
    classifications: versions.map((row) => ({
      id: row.text('classification'),
      validFrom: row.text('valid_from'),
      validTo: row.text('valid_to'),
      legalSource: row.text('legal_source'),
    })),
    crosswalk: crosswalkOf(rows),
    conversions: rows,
    names,
    groups: groups.map((row) => groupOf(row, members, names)),
  };
}

function conversionOf(row: TextCells): Conversion {
  return {
    fromClassification: row.text('from_classification'),
    from: row.text('from_code'),
    toClassification: row.text('to_classification'),
    to: row.text('to_code'),
    level: row.number('level') ?? 0,
    isPartial: row.text('partial') === '1' || row.text('partial') === 'true',
  };
}

/** A group with those of all members that are its own. */
function groupOf(row: TextCells, members: readonly TextCells[], names: Industries['names']): SectorGroup {
  const own = members
    .filter(
      (member) => member.text('group_id') === row.text('group_id') && member.text('version') === row.text('version'),
    )
    .map((member) => memberOf(member, names));
  return {
    id: row.text('group_id'),
    version: row.text('version'),
    name: wordsOf(row.text('name_vi'), row.text('name_en')),
    note: wordsOf(row.text('note_vi'), row.text('note_en')),
    members: own,
    set: { members: codesByClassification(own) },
  };
}

function memberOf(row: TextCells, names: Industries['names']): GroupMember {
  const [classification, code] = [row.text('classification'), row.text('code')];
  return {
    classification,
    code,
    name: names.get(`${classification} ${code}`) ?? { vi: code, en: code },
    reason: wordsOf(row.text('reason_vi'), row.text('reason_en')),
    howSure: row.text('how_sure'),
  };
}

function codesByClassification(members: readonly GroupMember[]): Readonly<Record<string, readonly string[]>> {
  const codes: Record<string, string[]> = {};
  for (const member of members) {
    const list = codes[member.classification] ?? [];
    list.push(member.code);
    codes[member.classification] = list;
  }
  return codes;
}

/** Words in both languages; a missing one falls back to the other. */
export function wordsOf(vi: string, en: string): Bilingual {
  return { vi: vi === '' ? en : vi, en: en === '' ? vi : en };
}
