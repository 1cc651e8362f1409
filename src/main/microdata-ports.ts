import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AddMicroPorts } from '../app/microdata/add-microdata.ts';
import type { RegionMember } from '../app/microdata/hierarchies.ts';
import type { PublishPorts } from '../app/microdata/micro-release.ts';
import type { TabulatePorts } from '../app/microdata/tabulate-microdata.ts';
import type { MicroZone } from '../app/ports-microdata.ts';
import { readBooks } from '../app/read-books.ts';
import { addDataPorts, bytesOf } from './add-data-ports.ts';
import { programVersion } from './program-version.ts';
import type { House } from './wire.ts';

/** The statistical zone: a folder of its own beside everything else that people keep. */
const zoneFolder = (house: House): string => join(house.dataFolder, 'microdata');

/** Opens the zone of the house. */
export async function openZone(house: House): Promise<MicroZone> {
  const { microZone } = await import('../store-duck/microdata/micro-zone.ts');
  return microZone(zoneFolder(house));
}

/** Opens a reader of microdata files for one piece of work. */
export async function withMicroReader<T>(
  house: House,
  signal: AbortSignal,
  work: (ports: AddMicroPorts) => Promise<T>,
): Promise<T> {
  const { duckMicroReader } = await import('../store-duck/microdata/micro-reader.ts');
  const zone = await openZone(house);
  return zone.alone(async () => {
    const reader = duckMicroReader({ temporaryFolder: join(zoneFolder(house), `.reading-${process.pid}`), signal });
    try {
      return await work({
        zone,
        reader,
        books: async () => readBooks(await house.shelf(), await house.tables()),
        hashOf,
        async workbook(path) {
          const { readTable } = await import('../documents/table-in/read-table.ts');
          const bytes = await bytesOf(path);
          return bytes && readTable(bytes, basename(path));
        },
        now: () => new Date().toISOString(),
      });
    } finally {
      await reader.close();
    }
  });
}

/** What making protected tables needs, over the stores of the house. */
export async function tabulatePorts(house: House): Promise<TabulatePorts & { readonly publish: PublishPorts }> {
  const { shelf, writer, books, clock } = await addDataPorts(house);
  return {
    zone: await openZone(house),
    books,
    regions: () => regionMembers(house),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now: () => new Date().toISOString(),
    program: `lienket ${programVersion(house.root)}`,
    publish: { shelf, writer, today: () => clock.today() },
  };
}

async function regionMembers(house: House): Promise<readonly RegionMember[]> {
  const [shelf, tables] = [await house.shelf(), await house.tables()];
  const places = await shelf.find('vn-places');
  if (places === undefined) return [];
  const sets = await tables.read(places.ref, 'region_sets', { columns: ['region_set', 'region_id'] });
  const members = await tables.read(places.ref, 'region_members', { columns: ['region_id', 'place_id'] });
  const setOf = new Map(
    sets.rowNumbers.map((_, at) => [String(sets.columns['region_id']?.[at]), String(sets.columns['region_set']?.[at])]),
  );
  return members.rowNumbers.map((_, at) => {
    const region = String(members.columns['region_id']?.[at]);
    return { set: setOf.get(region) ?? '', region, place: String(members.columns['place_id']?.[at]) };
  });
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  return `sha256:${hash.digest('hex')}`;
}
