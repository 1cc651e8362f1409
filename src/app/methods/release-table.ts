import type { LongTable } from '../../methods/registry/long-table.ts';
import type { MethodDescription } from '../../methods/registry/method-descriptions.ts';
import type { Resource } from '../../model/data-package.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseShelf, TableSource } from '../ports.ts';
import { cellColumn } from './cell-column.ts';

/** More rows of a release are not taken in for one run. */
const MOST_ROWS = 1_000_000;

/** Which table of which release, which of its columns stand for those of the method, and which rows. */
export interface ReleaseTableAsked {
  readonly name: string;
  readonly version?: string;
  readonly table: string;
  readonly as?: Readonly<Record<string, string>>;
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** A table of a release as a method takes it. */
export interface ReleaseTable {
  readonly table: LongTable;
  readonly release: Release;
  readonly resource: Resource;
  readonly asked: ReleaseTableAsked;
  /** Column of the method → column of the release. */
  readonly columns: Readonly<Record<string, string>>;
  /** 1-based row numbers in the file. */
  readonly rowNumbers: readonly number[];
}

type Shape = MethodDescription['tables'][number];

/** Reads the rows of a release's table that a method is to run on; refuses what is not there by name. */
export async function releaseTable(
  { shelf, tables }: { readonly shelf: ReleaseShelf; readonly tables: TableSource },
  shape: Shape,
  asked: ReleaseTableAsked,
): Promise<Parsed<ReleaseTable>> {
  const { name, version } = asked;
  const release = await shelf.find(name, version);
  const resource = release?.descriptor.resources.find((each) => each.name === asked.table);
  const address = `${name}${version === undefined ? '' : `@${version}`}/${asked.table}`;
  if (release === undefined || resource?.schema === undefined)
    return refusedTable(shape.name, 'no-such-table', {
      vi: `không có bảng ${address}`,
      en: `there is no table ${address}`,
    });
  const columns = chosenColumns(shape, new Set(resource.schema.fields.map((field) => field.name)), asked);
  if (columns.lacking.length > 0)
    return refusedTable(shape.name, 'no-such-column', {
      vi: `${address} không có cột ${columns.lacking.join(', ')}`,
      en: `${address} has no column ${columns.lacking.join(', ')}`,
    });
  const slice = await tables.read(release.ref, asked.table, {
    columns: [...new Set(Object.values(columns.there))],
    ...(asked.where === undefined ? {} : { where: asked.where }),
    limit: MOST_ROWS,
  });
  if (slice.matched > MOST_ROWS) return refusedTable(shape.name, 'too-large', TOO_LARGE);
  const made = Object.entries(columns.there).map(([to, from]) => [to, cellColumn(slice.columns[from] ?? [])] as const);
  const table = { rows: slice.matched, columns: Object.fromEntries(made) };
  return { ok: true, value: { table, release, resource, asked, columns: columns.there, rowNumbers: slice.rowNumbers } };
}

function chosenColumns(
  shape: Shape,
  own: ReadonlySet<string>,
  asked: ReleaseTableAsked,
): { readonly there: Readonly<Record<string, string>>; readonly lacking: readonly string[] } {
  const sources = shape.columns.map((column) => [column, asked.as?.[column.name] ?? column.name] as const);
  const lacking = sources
    .filter(([{ name: to, isRequired }, from]) => !own.has(from) && (isRequired || asked.as?.[to] !== undefined))
    .map(([, from]) => from)
    .concat(Object.keys(asked.where ?? {}).filter((column) => !own.has(column)));
  const there = sources.filter(([, from]) => own.has(from)).map(([{ name: to }, from]) => [to, from] as const);
  return { there: Object.fromEntries(there), lacking };
}

const TOO_LARGE: Refusal['said'] = {
  vi: `bảng có hơn ${MOST_ROWS} dòng`,
  en: `the table has more than ${MOST_ROWS} rows`,
};

function refusedTable(table: string, code: string, said: Refusal['said']): Parsed<never> {
  return { ok: false, refusals: [{ code, where: { table }, said }] };
}
