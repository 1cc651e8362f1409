import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataPackage, Resource } from '../model/data-package.ts';
import { type ReleaseRef, releaseName } from '../model/release.ts';

/** A release about to be written: its descriptor without sizes and hashes, and the text of each table. */
interface Draft {
  readonly descriptor: Omit<DataPackage, 'resources'>;
  readonly resources: readonly Omit<Resource, 'bytes' | 'hash'>[];
  readonly chunks: Readonly<Record<string, () => Iterable<string> | AsyncIterable<string>>>;
}

export interface ReleaseFolders {
  /** Where added releases lie, one folder each. */
  readonly added: string;
  /** Where removed ones are put. */
  readonly removed: string;
}

/** The folder of a release could not be made because something of that name is there. */
export class ReleaseThereError extends Error {
  override readonly name = 'ReleaseThereError';
}

/** Writes releases into a folder, whole or not at all, and puts removed ones aside. */
export function releaseWriter(folders: ReleaseFolders): {
  write(draft: Draft, signal: AbortSignal): Promise<ReleaseRef>;
  putAside(ref: ReleaseRef): Promise<string>;
} {
  return {
    write: (draft, signal) => writeRelease(draft, folders.added, signal),
    async putAside(ref) {
      const from = join(folders.added, releaseName(ref));
      await mkdir(folders.removed, { recursive: true });
      const to = join(folders.removed, `${releaseName(ref)}-${randomBytes(4).toString('hex')}`);
      await rename(from, to);
      return to;
    },
  };
}

/** Everything is written and flushed in a folder of its own, which then takes its name in one step. */
async function writeRelease(draft: Draft, added: string, signal: AbortSignal): Promise<ReleaseRef> {
  const { name, version } = draft.descriptor;
  const final = join(added, `${name}@${version}`);
  await mkdir(added, { recursive: true });
  if (await exists(final)) throw new ReleaseThereError(`${name}@${version} is there already`);
  const work = join(added, `.${name}@${version}.${randomBytes(4).toString('hex')}.part`);
  await mkdir(work);
  try {
    const resources: Resource[] = [];
    for (const resource of draft.resources) {
      const chunks = draft.chunks[resource.name]?.() ?? [];
      resources.push({ ...resource, ...(await writeText(join(work, resource.path), chunks, signal)) });
    }
    const descriptor: DataPackage = { ...draft.descriptor, resources };
    const { hash } = await writeText(
      join(work, 'datapackage.json'),
      [`${JSON.stringify(descriptor, null, 1)}\n`],
      signal,
    );
    signal.throwIfAborted();
    await rename(work, final);
    await flushFolder(added);
    return { name, version, hash };
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

async function writeText(
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<{ readonly bytes: number; readonly hash: string }> {
  const digest = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      const buffer = Buffer.from(chunk, 'utf8');
      digest.update(buffer);
      bytes += buffer.length;
      await file.writeFile(buffer);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, hash: `sha256:${digest.digest('hex')}` };
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
