import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
/** Nothing larger is taken through a browser. */
export const LARGEST_UPLOAD_BYTES = 200 * 1024 * 1024;
const LONGEST_NAME = 200;

interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly at: number;
}

export interface UploadFolder {
  receive(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<{ readonly id: string } | undefined>;
  find(id: string): Promise<{ readonly path: string; readonly fileName: string } | undefined>;
  forget(id: string): Promise<boolean>;
  close(): Promise<void>;
  readonly largestBytes: number;
}

export interface UploadSetting {
  readonly largestBytes?: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Files that people brought through a browser, each under a secret of its own in a folder of this run. They are forgotten
 * after a day, and all of them when the program stops; what a run that was cut left behind goes with the next one.
 */
export function uploadFolder(
  folder: string,
  { largestBytes = LARGEST_UPLOAD_BYTES, now }: UploadSetting,
): UploadFolder {
  const own = join(folder, randomBytes(6).toString('hex'));
  const uploads = new Map<string, Upload>();
  const forget = async (id: string): Promise<boolean> => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload !== undefined) await rm(upload.path, { force: true });
    return upload !== undefined;
  };
  const forgetOld = async (): Promise<void> => {
    for (const [id, { at }] of uploads) if (now() - at > DAY_MS) await forget(id);
    await removeOldFolders(folder, { own, now: now() });
  };
  return {
    largestBytes,
    async receive(fileName, chunks) {
      await mkdir(own, { recursive: true });
      await forgetOld();
      const id = randomBytes(12).toString('hex');
      const path = join(own, id);
      if (!(await written(path, chunks, largestBytes))) return undefined;
      uploads.set(id, { path, fileName: plainName(fileName), at: now() });
      return { id };
    },
    async find(id) {
      const upload = uploads.get(id);
      if (upload !== undefined && now() - upload.at > DAY_MS) await forget(id);
      return uploads.get(id);
    },
    forget,
    async close() {
      uploads.clear();
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** The last part of a name, without what no file name holds. */
function plainName(fileName: string): string {
  const last = fileName.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-LONGEST_NAME);
  return plain === '' || /^\.+$/u.test(plain) ? 'table' : plain;
}

/** Whether everything was written; a file that grows past the limit, or whose sender goes away, is taken off again. */
async function written(path: string, chunks: AsyncIterable<Uint8Array>, largest: number): Promise<boolean> {
  const file = await open(path, 'wx');
  let bytes = 0;
  let isWhole = false;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > largest) return false;
      await file.writeFile(chunk);
    }
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) await rm(path, { force: true });
  }
  return true;
}

async function removeOldFolders(
  folder: string,
  { own, now }: { readonly own: string; readonly now: number },
): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = path === own ? undefined : await stat(path).catch(() => undefined);
    if (found !== undefined && now - found.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
