import { join } from 'node:path';
import { openDataDesk } from '../app/data/open-data-desk.ts';
import type { DataDesk } from '../app/desks/data-desk.ts';
import type { ReleaseShelf } from '../app/ports.ts';
import { removedReleases } from '../exchange/removed-releases.ts';
import { uploadFolder } from '../exchange/upload-folder.ts';
import { releaseWriter } from '../exchange/write-release.ts';
import { releaseFolders } from './add-data-ports.ts';
import { importThread } from './import-thread.ts';
import type { House } from './wire.ts';

/** The desk of people's own tables, over the folders of the house. */
export function dataDesk(house: House, shelf: ReleaseShelf): DataDesk {
  const folders = releaseFolders(house);
  return openDataDesk({
    uploads: uploadFolder(join(house.dataFolder, 'uploads'), { now: Date.now }),
    room: importThread({ root: house.root, dataFolder: house.dataFolder }),
    shelf,
    writer: releaseWriter(folders),
    removed: removedReleases(folders),
  });
}
