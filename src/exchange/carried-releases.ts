import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseShelf } from '../app/ports.ts';
import type { CarriedRelease } from '../app/ports-dossier.ts';
import type { Release } from '../model/release.ts';
import { releaseName } from '../model/release.ts';

/** The most that a re-run file carries; larger releases must be handed over beside it. */
const MOST_BYTES = 20_000_000;
const FILE_NAME = /^[\w][\w.-]*$/;

/** Copies added releases into a re-run file, so that another machine can make the figures again. */
export async function carryReleases(
  shelf: ReleaseShelf,
  releases: readonly Release[],
): Promise<readonly CarriedRelease[]> {
  const carried: CarriedRelease[] = [];
  let bytes = 0;
  for (const release of releases) {
    const folder = await shelf.folder(release.ref);
    const files: Record<string, string> = {};
    for (const name of (await readdir(folder)).sort()) {
      const content = await readFile(join(folder, name));
      bytes += content.length;
      files[name] = content.toString('base64');
    }
    if (bytes > MOST_BYTES) return carried;
    carried.push({ ref: release.ref, files });
  }
  return carried;
}

/** A re-run file carries a release whose content is not what its hash says, or a file name that leaves its folder. */
export class CarriedReleaseError extends Error {
  override readonly name = 'CarriedReleaseError';
  constructor(release: string, why: string) {
    super(`${release}, carried by the dossier file: ${why}; ask for the file again`);
  }
}

/** Lays carried releases into a folder of releases, each checked against its hash. */
export async function layOutCarried(carried: readonly CarriedRelease[], folder: string): Promise<void> {
  for (const { ref, files } of carried) {
    const name = releaseName(ref);
    const descriptor = Buffer.from(files['datapackage.json'] ?? '', 'base64');
    const hash = `sha256:${createHash('sha256').update(descriptor).digest('hex')}`;
    if (hash !== ref.hash) throw new CarriedReleaseError(name, 'its descriptor does not have the stated hash');
    const own = join(folder, hash.slice(7, 23));
    await mkdir(own, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      if (!FILE_NAME.test(file))
        throw new CarriedReleaseError(name, `the file name ${JSON.stringify(file)} is not a plain name`);
      await writeFile(join(own, file), Buffer.from(text, 'base64'));
    }
  }
}
