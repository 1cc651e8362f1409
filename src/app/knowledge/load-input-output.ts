import type { IndustrySet } from '../../indicators/as-of/industry-set.ts';
import { codeReach } from '../../indicators/as-of/industry-set.ts';
import type { Reach } from '../../indicators/as-of/territory.ts';
import type { InputOutput } from '../../indicators/ladder/linkage.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { KnowledgeSource, TextCells } from './table-rows.ts';
import { remembered, tableRows } from './table-rows.ts';

const COUNTRIES: Readonly<Record<string, Bilingual>> = {
  CHN: { vi: 'Trung Quốc, 2018', en: 'China, 2018' },
  JPN: { vi: 'Nhật Bản, 2018', en: 'Japan, 2018' },
  USA: { vi: 'Hoa Kỳ, 2022', en: 'the United States, 2022' },
};

/** Input–output tables that bear on a set of industries: the country's own where there is one, otherwise stand-ins marked as proxies. */
export async function loadInputOutput(source: KnowledgeSource, set: IndustrySet): Promise<readonly InputOutput[]> {
  if (set.members['naics2012'] !== undefined && set.members['vsic2018'] === undefined)
    return americanTable(source, set.members['naics2012']);
  return proxyTables(source, set.members['vsic2018'] ?? []);
}

/** Tables read for these members from this release, once for each content. */
function once(
  source: KnowledgeSource,
  release: Release,
  members: readonly string[],
): (read: () => Promise<readonly InputOutput[]>) => Promise<readonly InputOutput[]> {
  const what = { kind: 'input-output', releases: [release.ref], detail: members.join() };
  return (read) => remembered(source, what, read);
}

async function americanTable(source: KnowledgeSource, members: readonly string[]): Promise<readonly InputOutput[]> {
  const release = await source.shelf.find('us-input-output');
  if (release === undefined) return [];
  return once(source, release, members)(() => readAmerican(source, release, members));
}

async function readAmerican(
  source: KnowledgeSource,
  release: Release,
  members: readonly string[],
): Promise<readonly InputOutput[]> {
  const [use, sectors] = await Promise.all([
    tableRows(source, release, { table: 'bea_use', where: { kind: ['intermediate'] } }),
    tableRows(source, release, 'bea_naics4'),
  ]);
  return [
    {
      key: 'USA-2022',
      ...stated(release, 'bea_use'),
      country: COUNTRIES['USA'] as Bilingual,
      isProxy: false,
      reach: sectorReach(sectors, { sector: 'bea_code', code: 'naics4' }, members),
      flows: flowsOf(use, { from: 'commodity', to: 'industry' }),
      columns: { from: 'commodity', to: 'industry', value: 'value' },
      where: { kind: ['intermediate'] },
    },
  ];
}

async function proxyTables(source: KnowledgeSource, members: readonly string[]): Promise<readonly InputOutput[]> {
  const release = await source.shelf.find('io-proxies');
  if (release === undefined) return [];
  return once(source, release, members)(() => readProxies(source, release, members));
}

async function readProxies(
  source: KnowledgeSource,
  release: Release,
  members: readonly string[],
): Promise<readonly InputOutput[]> {
  const [inputs, sectors] = await Promise.all([
    tableRows(source, release, 'inputs'),
    tableRows(source, release, 'oecd45_divisions'),
  ]);
  const reach = sectorReach(sectors, { sector: 'oecd45', code: 'division' }, members);
  return ['CHN', 'JPN'].map((iso3) => ({
    key: `${iso3}-2018`,
    ...stated(release, 'inputs'),
    country: COUNTRIES[iso3] as Bilingual,
    isProxy: true,
    reach,
    flows: flowsOf(
      inputs.filter((row) => row.text('iso3') === iso3),
      { from: 'seller', to: 'buyer' },
    ),
    columns: { from: 'seller', to: 'buyer', value: 'value' },
    where: { iso3: [iso3] },
  }));
}

function stated(release: Release, table: string): Pick<InputOutput, 'release' | 'table' | 'status' | 'vintage'> {
  const resource = release.descriptor.resources.find((candidate) => candidate.name === table);
  return {
    release: release.ref,
    table,
    status: resource?.['lienket:status'] ?? 'proxy',
    vintage: resource?.['lienket:vintage'] ?? '',
  };
}

function flowsOf(
  rows: readonly TextCells[],
  columns: { readonly from: string; readonly to: string },
): InputOutput['flows'] {
  return rows.map((row) => ({
    from: row.text(columns.from),
    to: row.text(columns.to),
    value: row.number('value') ?? 0,
    row: row.row,
  }));
}

/** A sector lies inside the set when all its codes do, and touches it when some do. */
function sectorReach(
  rows: readonly TextCells[],
  columns: { readonly sector: string; readonly code: string },
  members: readonly string[],
): ReadonlyMap<string, Reach> {
  const reaches = new Map<string, Reach[]>();
  for (const row of rows) {
    const list = reaches.get(row.text(columns.sector)) ?? [];
    list.push(codeReach(row.text(columns.code), members));
    reaches.set(row.text(columns.sector), list);
  }
  return new Map(
    [...reaches].map(
      ([sector, list]) =>
        [
          sector,
          list.every((reach) => reach === 'inside')
            ? 'inside'
            : list.every((reach) => reach === 'outside')
              ? 'outside'
              : 'touches',
        ] as const,
    ),
  );
}
