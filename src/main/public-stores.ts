import { join } from 'node:path';
import type { DataDesk } from '../app/desks/data-desk.ts';
import type { ReleaseShelf } from '../app/ports.ts';
import type { Workbench } from '../app/workbench.ts';
import { folderShelf } from '../exchange/release-shelf.ts';
import type { House } from './wire.ts';

/** The releases that everybody may see: the packs that come with the program. */
export const publicShelf = (house: House): ReleaseShelf =>
  folderShelf({ packs: house.packsFolder, added: join(house.packsFolder, 'none-added') });

/** The desk of people's own tables, at which the public finds nothing. */
export const publicData = (desk: DataDesk): DataDesk => ({ ...desk, list: async () => ({ added: [], removed: [] }) });

/** The workbench that does not tell where on this machine something cannot be used. */
export const publicWorkbench = (workbench: Workbench): Workbench => ({ ...workbench, unusable: async () => [] });
