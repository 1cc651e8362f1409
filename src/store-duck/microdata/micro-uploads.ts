import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MicroUploads } from '../../app/ports-microdata.ts';

const OWNER_ONLY = 0o700;
const ID = /^[0-9a-f]{32}$/u;
/** A file that nobody came back for is removed when the next one comes. */
const KEPT_MS = 60 * 60_000;

/** Beyond the limit: nothing of the file stays. */
class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Uploads in a folder of the zone that only its owner may enter, one folder a file; its own name is kept beside it, never as a path. */
export function microUploads(folder: string, mostBytes: number): MicroUploads {
  const names = new Map<string, string>();
  const fileOf = (id: string, fileName: string): string =>
    join(folder, id, `records${extname(fileName).toLowerCase()}`);
  return {
    async put(fileName, chunks) {
      await swept(folder, names);
      const id = randomBytes(16).toString('hex');
      await mkdir(join(folder, id), { recursive: true, mode: OWNER_ONLY });
      await chmod(folder, OWNER_ONLY);
      let bytes = 0;
      const counted = async function* (): AsyncGenerator<Uint8Array> {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > mostBytes) throw new TooLargeError();
          yield chunk;
        }
      };
      try {
        await pipeline(counted, createWriteStream(fileOf(id, fileName), { mode: 0o600 }));
      } catch (error) {
        await rm(join(folder, id), { recursive: true, force: true });
        if (error instanceof TooLargeError) return { kind: 'large' };
        throw error;
      }
      names.set(id, fileName);
      return { kind: 'kept', id, bytes };
    },
    async find(id) {
      const fileName = names.get(id);
      return fileName === undefined ? undefined : { path: fileOf(id, fileName), fileName };
    },
    async drop(id) {
      if (!ID.test(id) || !names.delete(id)) return false;
      await rm(join(folder, id), { recursive: true, force: true });
      return true;
    },
  };
}

/** Removes what was left behind, by this program or one before it. */
async function swept(folder: string, names: Map<string, string>): Promise<void> {
  for (const id of await readdir(folder).catch(() => [])) {
    const own = join(folder, id);
    const found = await stat(own).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < KEPT_MS) continue;
    names.delete(id);
    await rm(own, { recursive: true, force: true });
  }
}
