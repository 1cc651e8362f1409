import type { Bilingual } from '../../model/bilingual.ts';
import type { DataPackage, Resource } from '../../model/data-package.ts';
import type { Publication } from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { TableDifference, TableWork } from '../ports-publish.ts';
import { foundPublication, type NamedVersion, newestReleased, refused } from './found-publication.ts';
import { OLD_IDS_TABLE } from './old-ids.ts';
import { columnTitle } from './open-texts.ts';
import type { PublishingPorts } from './publishing-ports.ts';

const MOST_REDIRECTS = 100_000;
const SHOWN = 20;

/** What is different in one table of two versions. */
export interface ComparedTable extends TableDifference {
  readonly name: string;
  readonly title: Bilingual;
  /** Of the rows that are gone, those that lead to another record now. */
  readonly merged: number;
  readonly mergedKeys: readonly { readonly from: string; readonly to: string }[];
  readonly columnsAdded: readonly string[];
  readonly columnsGone: readonly string[];
  /** What columns are called, by their names. */
  readonly titles: Readonly<Record<string, Bilingual>>;
}

export interface ComparedVersions {
  readonly name: string;
  readonly older: string;
  readonly newer: string;
  readonly tables: readonly ComparedTable[];
  readonly tablesAdded: readonly string[];
  readonly tablesGone: readonly string[];
  readonly sentence: Bilingual;
}

/** The publication, and the version that it is compared with when nobody names one: the last released before it. */
export async function comparePublications(
  ports: PublishingPorts,
  asked: NamedVersion & { readonly with?: string | undefined; readonly signal: AbortSignal },
): Promise<Parsed<ComparedVersions>> {
  const records = await ports.publications();
  const found = await foundPublication(records, asked, ports.now());
  if (!found.ok) return found;
  const { publication, all } = found.value;
  const earlier = all.slice(0, all.indexOf(publication));
  const older =
    asked.with === undefined
      ? newestReleased(earlier, publication.name)
      : all.find((each) => each.name === publication.name && each.version === asked.with);
  if (older === undefined)
    return refused('nothing-to-compare', {
      vi: `Không có bản nào để so với “${publication.name}@${publication.version}”: đây là bản đầu, hoặc không có bản đã nêu.`,
      en: `There is nothing to compare “${publication.name}@${publication.version}” with: it is the first, or there is no such version.`,
    });
  const work = await ports.work(asked.signal);
  try {
    return { ok: true, value: await comparedVersions({ ports, work }, older, publication) };
  } finally {
    await work.close();
  }
}

interface Shelved {
  readonly descriptor: DataPackage;
  readonly folder: string;
  readonly ref: Publication;
}

/** Everything that is different between two versions of a name. */
export async function comparedVersions(
  means: { readonly ports: Pick<PublishingPorts, 'proposed' | 'tables'>; readonly work: TableWork },
  before: Publication,
  after: Publication,
): Promise<ComparedVersions> {
  const [older, newer] = await Promise.all([shelved(means.ports, before), shelved(means.ports, after)]);
  const isRows = ({ name, schema }: Resource): boolean => schema !== undefined && name !== OLD_IDS_TABLE;
  const [old, young] = [older.descriptor.resources.filter(isRows), newer.descriptor.resources.filter(isRows)];
  const redirects = await redirectsOf(means.ports, newer);
  const tables: ComparedTable[] = [];
  for (const resource of young) {
    const same = old.find(({ name }) => name === resource.name);
    if (same === undefined) continue;
    tables.push(
      await comparedTable(means.work, redirects, {
        older: { folder: older.folder, resource: same },
        newer: { folder: newer.folder, resource },
      }),
    );
  }
  const names = (list: readonly Resource[], without: readonly Resource[]): readonly string[] =>
    list.map(({ name }) => name).filter((name) => !without.some((other) => other.name === name));
  return {
    name: after.name,
    older: before.version,
    newer: after.version,
    tables,
    tablesAdded: names(young, old),
    tablesGone: names(old, young),
    sentence: sentenceOf(tables, before.version, after.version),
  };
}

async function shelved(ports: Pick<PublishingPorts, 'proposed'>, ref: Publication): Promise<Shelved> {
  const release = await ports.proposed.find(ref.name, ref.version);
  if (release === undefined) throw new Error(`${ref.name}@${ref.version} is not at hand`);
  return { descriptor: release.descriptor, folder: await ports.proposed.folder(release.ref), ref };
}

/** Old ids of a version that lead to a record. */
async function redirectsOf(
  ports: Pick<PublishingPorts, 'tables'>,
  { descriptor, ref }: Shelved,
): Promise<ReadonlyMap<string, string>> {
  if (!descriptor.resources.some(({ name }) => name === OLD_IDS_TABLE)) return new Map();
  const { columns } = await ports.tables.read(ref, OLD_IDS_TABLE, { columns: ['id', 'to'], limit: MOST_REDIRECTS });
  const to = columns['to'] ?? [];
  return new Map((columns['id'] ?? []).flatMap((id, at) => (to[at] === null ? [] : [[String(id), String(to[at])]])));
}

type Pair = Pick<Parameters<TableWork['compare']>[0], 'older' | 'newer'>;

async function comparedTable(
  work: TableWork,
  redirects: ReadonlyMap<string, string>,
  pair: Pair,
): Promise<ComparedTable> {
  const fields = { older: pair.older.resource.schema?.fields ?? [], newer: pair.newer.resource.schema?.fields ?? [] };
  const both = fields.newer.filter(({ name }) => fields.older.some((field) => field.name === name));
  const names = both.map(({ name }) => name);
  const stated = pair.newer.resource.schema?.primaryKey ?? [];
  const key = stated.length > 0 && stated.every((name) => names.includes(name)) ? stated : names;
  const rest = both.filter(({ name }) => !key.includes(name));
  const difference = await work.compare({
    ...pair,
    key,
    columns: rest.map(({ name }) => name),
    // What has a unit is an amount; sums of degrees or marks would say nothing.
    numeric: rest.filter((field) => field['lienket:unit'] !== undefined).map(({ name }) => name),
  });
  const mergedKeys = difference.goneKeys.flatMap((from) => {
    const to = redirects.get(from);
    return to === undefined ? [] : [{ from, to }];
  });
  return {
    ...difference,
    name: pair.newer.resource.name,
    title: pair.newer.resource['lienket:title'],
    merged: difference.goneKeys.filter((id) => redirects.has(id)).length,
    mergedKeys: mergedKeys.slice(0, SHOWN),
    goneKeys: difference.goneKeys.filter((id) => !redirects.has(id)).slice(0, SHOWN),
    columnsAdded: fields.newer.map(({ name }) => name).filter((name) => !names.includes(name)),
    columnsGone: fields.older.map(({ name }) => name).filter((name) => !names.includes(name)),
    titles: Object.fromEntries(both.map((field) => [field.name, columnTitle(field, pair.newer.resource)])),
  };
}

/** Whole numbers with the thousands parted, as each language writes them. */
const counted = (count: number, mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/gu, mark);

function sentenceOf(tables: readonly ComparedTable[], older: string, newer: string): Bilingual {
  const sum = (take: (table: ComparedTable) => number): number => tables.reduce((all, table) => all + take(table), 0);
  const [before, after] = [sum(({ rowsBefore }) => rowsBefore), sum(({ rowsAfter }) => rowsAfter)];
  const [added, gone, merged, changed] = [
    sum((table) => table.added),
    sum((table) => table.gone),
    sum((table) => table.merged),
    sum((table) => table.changed),
  ];
  const say = (mark: string) => (count: number) => counted(count, mark);
  const [vi, en] = [say('.'), say(',')];
  return {
    vi: `Từ bản ${older} đến bản ${newer}: ${vi(before)} → ${vi(after)} dòng; thêm ${vi(added)}, bớt ${vi(gone)} (trong đó ${vi(merged)} nhập vào hồ sơ khác), sửa ${vi(changed)}.`,
    en: `From version ${older} to ${newer}: ${en(before)} → ${en(after)} rows; ${en(added)} added, ${en(gone)} gone (of these ${en(merged)} merged into another record), ${en(changed)} changed.`,
  };
}
