import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseShelf } from '../app/ports.ts';
import type { ReleaseRef } from '../model/release.ts';

/** Reads TopoJSON files of releases. */
export function packTopologies(shelf: ReleaseShelf): { read<T>(ref: ReleaseRef, resource: string): Promise<T> } {
  return {
    async read<T>(ref: ReleaseRef, name: string): Promise<T> {
      const [release, folder] = await Promise.all([shelf.find(ref.name, ref.version), shelf.folder(ref)]);
      const resource = release?.descriptor.resources.find((each) => each.name === name && each.format === 'topojson');
      if (resource === undefined) throw new Error(`${ref.name}@${ref.version} holds no boundaries named "${name}"`);
      return JSON.parse(await readFile(join(folder, resource.path), 'utf8')) as T;
    },
  };
}
