import type { Resource, TableSchema } from '../../model/data-package.ts';
import type { Publication } from '../../model/publication.ts';
import type { PublicationRecords, PublishedRow } from '../ports-publish.ts';
import type { RegisterRecords } from '../ports-register.ts';
import { REGISTER_TABLE } from '../register/register-table.ts';

/** The table of ids that earlier versions had and this one has no more. */
export const OLD_IDS_TABLE = 'old_ids';
const PAGE = 1000;

/** An id that leads elsewhere, or nowhere: why and since when. */
export interface OldId {
  readonly id: string;
  /** The record that it became; empty where it is gone. */
  readonly to: string;
  readonly why: 'merged' | 'withheld';
  readonly since: string;
}

const SCHEMA: TableSchema = {
  fields: [
    { name: 'id', type: 'string', description: 'Id in an earlier version', constraints: { required: true } },
    { name: 'to', type: 'string', description: 'Id of the record that it became; empty where it is gone' },
    {
      name: 'why',
      type: 'string',
      description: 'merged into another record, or withheld: nothing of it is for everybody any more',
      constraints: { required: true, enum: ['merged', 'withheld'] },
    },
    { name: 'since', type: 'date', description: 'First day of this state', constraints: { required: true } },
  ],
  primaryKey: ['id'],
  missingValues: [''],
};

/** The table of old ids as it stands in a release. */
export const oldIdsResource = (
  rows: number,
  like: Omit<Resource, 'bytes' | 'hash'>,
): Omit<Resource, 'bytes' | 'hash'> => {
  const title = { vi: 'Mã hồ sơ cũ', en: 'Old ids' };
  return {
    name: OLD_IDS_TABLE,
    path: `${OLD_IDS_TABLE}.csv`,
    format: 'csv',
    encoding: 'utf-8',
    title: title.en,
    schema: SCHEMA,
    'lienket:rows': rows,
    'lienket:status': like['lienket:status'],
    'lienket:vintage': like['lienket:vintage'],
    'lienket:title': title,
  };
};

/** The file of old ids, header first. */
export const oldIdLines = (old: readonly OldId[]): string =>
  ['id,to,why,since', ...old.map(({ id, to, why, since }) => `${id},${to},${why},${since}`)]
    .map((line) => `${line}\n`)
    .join('');

/**
 * Every id that a released version had and the next one has not: where it leads now. What was merged leads straight to the record that
 * lives; an id that comes back is no old one any more.
 */
export async function oldIds(
  stores: { readonly publications: PublicationRecords; readonly register: RegisterRecords },
  { base, ids, on }: { readonly base: Publication | undefined; readonly ids: ReadonlySet<string>; readonly on: string },
): Promise<readonly OldId[]> {
  if (base === undefined) return [];
  const found: OldId[] = [];
  for await (const row of rowsOf(stores.publications, base.number, REGISTER_TABLE))
    if (!ids.has(row.key)) found.push(await ledTo(stores.register, { id: row.key, ids, on }));
  for await (const { key, cells } of rowsOf(stores.publications, base.number, OLD_IDS_TABLE)) {
    if (ids.has(key)) continue;
    const now = await ledTo(stores.register, { id: key, ids, on });
    const isSame = now.to === (cells['to'] ?? '') && now.why === cells['why'];
    found.push(isSame ? { ...now, since: String(cells['since']) } : now);
  }
  return found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

async function ledTo(
  register: RegisterRecords,
  { id, ids, on }: { readonly id: string; readonly ids: ReadonlySet<string>; readonly on: string },
): Promise<OldId> {
  let line = await register.find(id);
  while (line !== undefined && line.mergedInto !== null) line = await register.find(line.mergedInto);
  return line !== undefined && line.id !== id && ids.has(line.id)
    ? { id, to: line.id, why: 'merged', since: on }
    : { id, to: '', why: 'withheld', since: on };
}

async function* rowsOf(
  publications: PublicationRecords,
  publication: number,
  table: string,
): AsyncGenerator<PublishedRow> {
  for (let after = 0; ; ) {
    const rows = await publications.rows({ publication, table, terms: [] }, { after, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.number ?? after;
  }
}
