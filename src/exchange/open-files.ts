import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OpenFiles, OpenText, TableWork } from '../app/ports-publish.ts';
import type { DataPackage } from '../model/data-package.ts';
import type { PublishedFile } from '../model/publication.ts';
import { type ReleaseRef, releaseName } from '../model/release.ts';
import { DESCRIPTOR } from './release-shelf.ts';

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json; charset=utf-8',
  topojson: 'application/geo+json; charset=utf-8',
};
const SUMS = 'SHA256SUMS';

/** The open files of releases, a folder each, under `folder`. */
export function openFiles(folder: string): OpenFiles {
  const path = (ref: Pick<ReleaseRef, 'name' | 'version'>): string => join(folder, `${ref.name}@${ref.version}`);
  return {
    async write(release, made) {
      const part = join(folder, `.${releaseName(release.ref)}.${randomBytes(4).toString('hex')}.part`);
      await mkdir(part, { recursive: true });
      try {
        const files = await written(part, release, made);
        // What a release that was cut off left behind is nobody's yet.
        await rm(path(release.ref), { recursive: true, force: true });
        await rename(part, path(release.ref));
        return files;
      } catch (error) {
        await rm(part, { recursive: true, force: true });
        throw error;
      }
    },
    async read({ file, ...ref }, bounds) {
      const at = join(path(ref), basename(file.name));
      const found = await stat(at).catch(() => undefined);
      if (found?.size !== file.bytes) return undefined;
      return createReadStream(at, bounds === undefined ? {} : { start: bounds.first, end: bounds.last });
    },
  };
}

async function written(
  part: string,
  { folder, descriptor }: { readonly folder: string; readonly descriptor: DataPackage },
  {
    texts,
    work,
    signal,
  }: { readonly texts: readonly OpenText[]; readonly work: TableWork; readonly signal: AbortSignal },
): Promise<readonly PublishedFile[]> {
  const files: PublishedFile[] = [];
  const add = async (name: string, mediaType: string): Promise<void> => {
    signal.throwIfAborted();
    files.push({ name, mediaType, ...(await hashed(join(part, name))) });
  };
  await copyFile(join(folder, DESCRIPTOR), join(part, DESCRIPTOR));
  await add(DESCRIPTOR, 'application/json; charset=utf-8');
  for (const resource of descriptor.resources) {
    const name = basename(resource.path);
    await copyFile(join(folder, resource.path), join(part, name));
    await add(name, MEDIA[resource.format] ?? 'application/octet-stream');
    if (resource.schema === undefined || resource.format === 'parquet') continue;
    const parquet = `${resource.name}.parquet`;
    await work.writeParquet({ folder, resource }, join(part, parquet));
    await add(parquet, MEDIA['parquet'] ?? '');
  }
  for (const text of texts) {
    await writeText(join(part, text.name), text.chunks(), signal);
    await add(text.name, text.mediaType);
  }
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  await writeText(join(part, SUMS), sums, signal);
  await add(SUMS, 'text/plain; charset=utf-8');
  return files;
}

async function writeText(
  path: string,
  chunks: AsyncIterable<string> | Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      await file.writeFile(chunk, 'utf8');
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function hashed(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    digest.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: digest.digest('hex') };
}
