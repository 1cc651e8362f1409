import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { PublishDesk } from '../app/desks/publish-desk.ts';
import type { PublishedDesk } from '../app/desks/published-desk.ts';
import type { Records } from '../app/ports-records.ts';
import { openPublish } from '../app/publish/open-publish.ts';
import { openPublished } from '../app/publish/open-published.ts';
import type { PublishingPorts } from '../app/publish/publishing-ports.ts';
import { openFiles } from '../exchange/open-files.ts';
import { folderShelf } from '../exchange/release-shelf.ts';
import { releaseWriter } from '../exchange/write-release.ts';
import { registerPorts } from './register-ports.ts';
import type { House } from './wire.ts';

/** What publishing needs, over the stores of the house. Proposed releases lie in a folder of their own: no other screen or answer reads it. */
export async function publishingPorts(
  house: House,
  records: () => Promise<Records>,
): Promise<PublishingPorts & { close(): Promise<void> }> {
  const added = join(house.dataFolder, 'publications');
  const proposed = folderShelf({ packs: join(added, 'none'), added });
  const { duckTableSource } = await import('../store-duck/table-source.ts');
  const tables = duckTableSource(proposed);
  const { register, places, sizeRule, now } = registerPorts(house, records);
  return {
    register,
    places,
    sizeRule,
    now,
    publications: async () => (await records()).publications,
    proposed,
    tables,
    writer: releaseWriter({ added, removed: join(house.dataFolder, 'removed') }),
    added: await house.shelf(),
    async copy(found, signal) {
      const { copyRelease } = await import('../exchange/copy-release.ts');
      await copyRelease(found, { releases: added, signal });
    },
    verifying: (signal) => house.verifying(signal),
    async work(signal) {
      const { duckTableWork } = await import('../store-duck/table-work.ts');
      return duckTableWork({ signal });
    },
    files: openFiles(join(house.dataFolder, 'published')),
    close: () => tables.close(),
  };
}

/** The doors of those who publish and of the public; who acts is the user of this machine, until there are accounts. */
export function publishingDesks(
  house: House,
  records: () => Promise<Records>,
): { readonly publish: PublishDesk; readonly published: PublishedDesk; close(): Promise<void> } {
  const stopping = new AbortController();
  let opened: ReturnType<typeof publishingPorts> | undefined;
  const open = (): ReturnType<typeof publishingPorts> => {
    opened ??= publishingPorts(house, records);
    return opened;
  };
  const { now, places } = registerPorts(house, records);
  const added = join(house.dataFolder, 'publications');
  return {
    publish: openPublish(open, { self: userInfo().username, signal: stopping.signal }),
    published: openPublished({
      now,
      places,
      publications: async () => (await records()).publications,
      proposed: folderShelf({ packs: join(added, 'none'), added }),
      files: openFiles(join(house.dataFolder, 'published')),
    }),
    async close() {
      stopping.abort();
      await (await opened)?.close();
    },
  };
}
