import type { Release, ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import { firmName } from '../../register/firm-name.ts';
import { leastWorkers, WORKER_CLASSES } from '../../register/worker-class.ts';
import type { KnowledgeSource, TextCells } from './table-rows.ts';
import { rememberedRows } from './table-rows.ts';

/** An enterprise or site of a release of the register. */
export interface RegisteredFirm {
  /** Place in the file, from 1. */
  readonly row: number;
  readonly id: string;
  readonly level: string;
  /** The unit that operates it, or its own id. */
  readonly enterprise: string;
  readonly name: string;
  /** Cores of all its names: two firms with one in common are taken for one. */
  readonly cores: readonly string[];
  readonly place: string;
  /** `classification:code`. */
  readonly industries: readonly string[];
  readonly lists: readonly string[];
  readonly knownSince: string;
  readonly closed: string;
  /** The fewest workers that its class of size allows; undefined where the class is not known. */
  readonly leastWorkers: number | undefined;
}

/** A release of the register and its rows in some provinces. */
export interface RegisterExtract {
  readonly release: ReleaseRef;
  readonly table: string;
  readonly on: string;
  readonly status: Status;
  readonly firms: readonly RegisteredFirm[];
}

const PLACE_COLUMN: Readonly<Record<string, string>> = { VN63: 'place_vn63', VN34: 'place_vn34' };

/** The newest release of the register on the shelf, with its rows in these provinces; undefined where nobody published one. */
export async function loadRegister(
  source: KnowledgeSource,
  places: readonly string[],
): Promise<RegisterExtract | undefined> {
  const column = PLACE_COLUMN[places[0]?.slice(0, 4) ?? ''];
  const found = newestRegister((await source.shelf.list()).releases);
  if (column === undefined || found === undefined) return undefined;
  const { release, resource } = found;
  const rows = await rememberedRows(source, release, { table: resource.name, where: { [column]: places } });
  return {
    release: release.ref,
    table: resource.name,
    on: resource['lienket:register']?.on ?? '',
    status: resource['lienket:status'],
    firms: rows.map((row) => registered(row, column)),
  };
}

function newestRegister(releases: readonly Release[]) {
  return releases
    .flatMap((release) => {
      const resource = release.descriptor.resources.find((each) => each['lienket:register'] !== undefined);
      return resource === undefined ? [] : [{ release, resource }];
    })
    .toSorted(
      (one, other) =>
        (other.resource['lienket:register']?.on ?? '').localeCompare(one.resource['lienket:register']?.on ?? '') ||
        Number(other.release.ref.version) - Number(one.release.ref.version),
    )[0];
}

function registered(row: TextCells, column: string): RegisteredFirm {
  const size = WORKER_CLASSES.find((each) => each === row.text('workers_class'));
  const names = [row.text('name'), ...parted(row.text('names')), row.text('name_en')].filter((name) => name !== '');
  return {
    row: row.row,
    id: row.text('id'),
    level: row.text('level'),
    enterprise: row.text('operator') || row.text('id'),
    name: row.text('name') || row.text('code'),
    cores: [...new Set(names.map((name) => firmName(name).core))].filter((core) => core !== ''),
    place: row.text(column),
    industries: parted(row.text('industries')),
    lists: parted(row.text('sources')),
    knownSince: row.text('known_since'),
    closed: row.text('closed'),
    leastWorkers: size === undefined ? undefined : leastWorkers(size),
  };
}

const parted = (text: string): readonly string[] => text.split('; ').filter((part) => part !== '');
