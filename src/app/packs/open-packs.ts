import type { PackDesk, PackVerification, TablePageRequest } from '../desks/pack-desk.ts';
import { placeNames } from '../place-names.ts';
import type { ReleaseShelf, TableSource } from '../ports.ts';
import { type VerifyNeeds, verifyPack } from '../verify-pack.ts';
import type { RowsPage } from '../workbench.ts';

export interface PackPorts {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
  /** Stores that verifying reads, opened for one run. */
  verifying(): Promise<VerifyNeeds & { close(): Promise<void> }>;
  /** Milliseconds that have gone by, from any start. */
  elapsed(): number;
}

const ROWS_PER_PAGE = 100;

/** The desk over the shelf: one pack is verified at a time, so that a hurried hand does not start ten. */
export function openPacks(ports: PackPorts): PackDesk {
  let last: Promise<unknown> = Promise.resolve();
  return {
    verify(address) {
      const run = last.then(() => verified(ports, address));
      last = run.catch(() => undefined);
      return run;
    },
    rows: (request) => rowsOf(ports, request),
  };
}

async function verified(
  ports: PackPorts,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<PackVerification | undefined> {
  const release = await ports.shelf.find(name, version);
  if (release === undefined) return undefined;
  const started = ports.elapsed();
  const needs = await ports.verifying();
  try {
    const found = await verifyPack(needs, await ports.shelf.folder(release.ref));
    return {
      holds: found.refusals.length === 0,
      tables: found.tables,
      rows: found.rows,
      bytes: found.bytes,
      checks: found.checks,
      refusals: found.refusals,
      milliseconds: Math.round(ports.elapsed() - started),
    };
  } finally {
    await needs.close();
  }
}

async function rowsOf(ports: PackPorts, request: TablePageRequest): Promise<RowsPage | undefined> {
  const release = await ports.shelf.find(request.name, request.version);
  const resource = release?.descriptor.resources.find(({ name }) => name === request.table);
  if (release === undefined || resource?.schema === undefined) return undefined;
  const find = request.find.trim();
  const slice = await ports.tables.read(release.ref, resource.name, {
    offset: (request.page - 1) * ROWS_PER_PAGE,
    limit: ROWS_PER_PAGE,
    ...(find === '' ? {} : { find: [find] }),
  });
  return {
    release,
    table: resource.name,
    column: '',
    slice,
    page: request.page,
    pages: Math.max(1, Math.ceil(slice.matched / ROWS_PER_PAGE)),
    names: await placeNames(ports, slice),
  };
}
