import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderPackage } from '../app/ports-verify.ts';
import { releaseName } from '../model/release.ts';
import { DESCRIPTOR } from './release-shelf.ts';

/** Copies a package into the folder of added releases: all of it, or nothing when it fails or is stopped. */
export async function copyRelease(
  found: FolderPackage,
  { releases, signal }: { readonly releases: string; readonly signal: AbortSignal },
): Promise<string> {
  const part = join(releases, `.part-${randomBytes(6).toString('hex')}`);
  const target = join(releases, releaseName(found.ref));
  await mkdir(part, { recursive: true });
  try {
    for (const path of [...found.descriptor.resources.map((resource) => resource.path), DESCRIPTOR]) {
      signal.throwIfAborted();
      await mkdir(dirname(join(part, path)), { recursive: true });
      await copyFile(join(found.folder, path), join(part, path));
    }
    signal.throwIfAborted();
    await rename(part, target);
    return target;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
