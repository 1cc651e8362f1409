import type { Crosswalk, IndustrySet } from '../../indicators/as-of/industry-set.ts';
import { codeReach } from '../../indicators/as-of/industry-set.ts';
import type { Reach } from '../../indicators/as-of/territory.ts';
import { vsic2018Reach } from '../../indicators/as-of/vsic-2018-reach.ts';
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

/** Industries whose flows are asked for. */
export interface FlowIndustries {
  readonly set: IndustrySet;
  readonly crosswalk: Crosswalk;
}

/** Input–output tables that bear on a set of industries: the country's own where there is one, otherwise stand-ins marked as proxies. */
export async function loadInputOutput(
  source: KnowledgeSource,
  industries: FlowIndustries,
): Promise<readonly InputOutput[]> {
  const { members } = industries.set;
  const isAmerican = members['naics2012'] !== undefined && members['vsic2018'] === undefined;
  const release = await source.shelf.find(isAmerican ? 'us-input-output' : 'io-proxies');
  if (release === undefined) return [];
  const what = { kind: 'input-output', releases: [release.ref], detail: JSON.stringify(members) };
  return remembered(source, what, () =>
    isAmerican
      ? readAmerican(source, release, members['naics2012'] ?? [])
      : readProxies(source, release, vsic2018Reach(industries.set, industries.crosswalk)),
  );
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
      reach: sectorReach(sectors, { sector: 'bea_code', code: 'naics4' }, (code) => codeReach(code, members)),
      flows: flowsOf(use, { from: 'commodity', to: 'industry' }),
      columns: { from: 'commodity', to: 'industry', value: 'value' },
      where: { kind: ['intermediate'] },
    },
  ];
}

async function readProxies(
  source: KnowledgeSource,
  release: Release,
  reachOf: (code: string) => Reach,
): Promise<readonly InputOutput[]> {
  const [inputs, sectors] = await Promise.all([
    tableRows(source, release, 'inputs'),
    tableRows(source, release, 'oecd45_divisions'),
  ]);
  const reach = sectorReach(sectors, { sector: 'oecd45', code: 'division' }, reachOf);
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
  reachOf: (code: string) => Reach,
): ReadonlyMap<string, Reach> {
  const reaches = new Map<string, Reach[]>();
  for (const row of rows) {
    const list = reaches.get(row.text(columns.sector)) ?? [];
    list.push(reachOf(row.text(columns.code)));
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
