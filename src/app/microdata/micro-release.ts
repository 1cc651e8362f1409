import type { ObservationRow, ObservationTable } from '../../indicators/import/observation-rows.ts';
import { releaseTable, TABLE_NAME } from '../../indicators/import/release-table.ts';
import { ALL_INDUSTRIES } from '../../indicators/import/resolve-industries.ts';
import { COUNTRY } from '../../indicators/import/resolve-places.ts';
import { industryLevel, type OutputScope } from '../../indicators/microdata/output-scope.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { ReleaseWriter } from '../add-data.ts';
import { nextRelease } from '../next-release.ts';
import type { ReleaseShelf } from '../ports.ts';
import type { MicroOutput, MicroSet } from '../ports-microdata.ts';
import type { ReleaseDraft } from '../release-draft.ts';
import type { OutputMeta } from './output-meta.ts';
import type { MicroRow } from './table-rows.ts';

export interface PublishPorts {
  readonly shelf: ReleaseShelf;
  readonly writer: ReleaseWriter;
  today(): string;
}

/** What a person says of the release that a protected table becomes. */
export interface PublishAsked {
  readonly name: string;
  readonly replaces: boolean;
  readonly source: string | undefined;
  readonly licence: string | undefined;
  readonly title: string | undefined;
}

interface Published {
  readonly set: MicroSet;
  readonly output: MicroOutput;
  readonly meta: OutputMeta;
  readonly rows: readonly MicroRow[];
}

/**
 * Makes a release of a protected table: provinces and the country, industries of the deepest level and their total, ownership groups and
 * theirs. A withheld cell stays a cell that is not known, never 0; a combination without enterprises is 0 where all were asked.
 */
export async function publishTable(
  ports: PublishPorts,
  published: Published,
  { asked, signal }: { readonly asked: PublishAsked; readonly signal: AbortSignal },
): Promise<{ readonly release: ReleaseRef | undefined; readonly refusals: readonly Refusal[] }> {
  const faults = await refuseRelease(ports.shelf, { set: published.set, scope: published.output.scope }, asked);
  const { release, faults: named } = await nextRelease(ports.shelf, { file: '--as-release', ...asked });
  const refusals = [...faults, ...named];
  if (refusals.length > 0 || release === undefined) return { release: undefined, refusals };
  const draft = draftOf(published, { ...asked, ...release, created: ports.today() });
  return { release: await ports.writer.write(draft, signal), refusals: [] };
}

/** What can be no release is told before anything leaves the zone. */
export async function refuseRelease(
  shelf: ReleaseShelf,
  { set, scope }: { readonly set: MicroSet; readonly scope: OutputScope },
  asked: PublishAsked,
): Promise<readonly Refusal[]> {
  const { faults } = await nextRelease(shelf, { file: '--as-release', ...asked });
  const { by } = scope;
  const isUsable =
    (by.includes('place') && set.geography !== undefined) ||
    (by.includes('industry') && set.classification !== undefined);
  if (isUsable) return faults;
  return [
    ...faults,
    {
      code: 'no-release-keys',
      where: { column: '--by' },
      said: {
        vi: 'Bản số liệu cần theo địa phương hoặc theo ngành: thêm place hoặc industry vào --by.',
        en: 'A release needs places or industries: add place or industry to --by.',
      },
    },
  ];
}

interface Descriptor extends PublishAsked {
  readonly version: string;
  readonly supersedes: string | undefined;
  readonly created: string;
}

function draftOf({ set, meta, rows, output }: Published, asked: Descriptor): ReleaseDraft {
  const table = observationTable({ set, meta, rows });
  const written = releaseTable(table, `protected table ${output.id}`);
  const title = {
    vi: asked.title ?? `Bảng từ dữ liệu điều tra đã qua bảo mật thống kê, ${meta.periods.join(', ')}`,
    en: asked.title ?? `Table of survey microdata under disclosure control, ${meta.periods.join(', ')}`,
  };
  return {
    descriptor: {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: asked.name,
      version: asked.version,
      created: asked.created,
      title: title.vi,
      licenses: [
        {
          name: asked.licence ?? 'not-stated',
          title: asked.licence ?? 'Licence not stated by the person who made the table',
        },
      ],
      sources: [
        {
          title: asked.source ?? 'Microdata of the statistical zone',
          'lienket:retrieved': asked.created,
          'lienket:note': `microdata ${meta.microdata}, output ${output.id}, table sha256:${meta.table.sha256}`,
        },
      ],
      'lienket:title': title,
      'lienket:steps': stepsOf(meta),
      'lienket:checks': written.checks,
      ...(asked.supersedes === undefined ? {} : { 'lienket:supersedes': asked.supersedes }),
    },
    resources: [
      {
        name: TABLE_NAME,
        path: `${TABLE_NAME}.csv`,
        format: 'csv',
        encoding: 'utf-8',
        title: title.vi,
        schema: written.schema,
        'lienket:rows': written.rows,
        'lienket:status': set.status,
        'lienket:vintage':
          meta.periods.length > 1 ? `${meta.periods[0]}/${meta.periods.at(-1)}` : (meta.periods[0] ?? ''),
        'lienket:title': title,
        'lienket:observations': written.observations,
      },
    ],
    chunks: { [TABLE_NAME]: written.chunks },
  };
}

function stepsOf({ rules, cells, audit, by, isWeighted }: OutputMeta): readonly string[] {
  return [
    `Added up in the statistical zone by ${by.join(', ')}${isWeighted ? ', with weights' : ''}; the records did not leave it.`,
    `Disclosure control: ${JSON.stringify(rules)}; ${cells.told} cells told, ${cells.withheld} withheld.`,
    `Audit (${audit.method}): ${audit.proven} of ${audit.needs} needs proven, together with ${audit.auditedTogetherWith.length} earlier outputs.`,
  ];
}

const KEYS = { place: COUNTRY, industry: ALL_INDUSTRIES, ownership: 'all', size: 'all' } as const;

/** The cells that a release has: no regions, no size classes, one level of industries; what holds nobody is 0 in a full count. */
function observationTable({ set, meta, rows }: Pick<Published, 'set' | 'meta' | 'rows'>): ObservationTable {
  const deepest = meta.industryLevels.at(-1) ?? 0;
  const codeOf = (row: MicroRow, key: keyof typeof KEYS): string => row.codes[key] ?? KEYS[key];
  const isPlace = (code: string): boolean => code === COUNTRY || code.startsWith(`${set.geography}-`);
  const isIndustry = (code: string): boolean => code === ALL_INDUSTRIES || industryLevel(code) === deepest;
  const kept = rows.filter(
    (row) => isPlace(codeOf(row, 'place')) && isIndustry(codeOf(row, 'industry')) && codeOf(row, 'size') === 'all',
  );
  const cells = kept.map(
    (row, at): ObservationRow => ({
      row: at + 1,
      placeId: codeOf(row, 'place'),
      industryCode: codeOf(row, 'industry'),
      ownership: codeOf(row, 'ownership'),
      period: row.period,
      values: row.values,
    }),
  );
  const hasPlaces = meta.by.includes('place');
  const hasIndustries = meta.by.includes('industry');
  return {
    kind: hasPlaces && hasIndustries ? 'place-industry' : hasPlaces ? 'place' : 'industry',
    geography: hasPlaces ? set.geography : undefined,
    classification: hasIndustries ? set.classification : undefined,
    measures: meta.measures,
    rows: set.isWeighted ? cells : [...cells, ...emptyCells(cells, meta)],
  };
}

function emptyCells(cells: readonly ObservationRow[], meta: OutputMeta): readonly ObservationRow[] {
  const distinct = (of: (row: ObservationRow) => string): readonly string[] => [...new Set(cells.map(of))];
  const keyOf = (row: Omit<ObservationRow, 'row' | 'values'>): string =>
    [row.placeId, row.industryCode, row.ownership, row.period].join('|');
  const known = new Set(cells.map(keyOf));
  const zeros = meta.measures.map(() => 0);
  const empty: ObservationRow[] = [];
  for (const period of distinct((row) => row.period))
    for (const placeId of distinct((row) => row.placeId))
      for (const industryCode of distinct((row) => row.industryCode))
        for (const ownership of distinct((row) => row.ownership)) {
          const key = { placeId, industryCode, ownership, period };
          if (!known.has(keyOf(key))) empty.push({ row: cells.length + empty.length + 1, ...key, values: zeros });
        }
  return empty;
}
