import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PersonFiles, StagedFolder } from '../app/ports-convert.ts';
import type { Bilingual } from '../model/bilingual.ts';

/** The folder for the answer holds something that this program did not make. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'folder-in-use';
  readonly said: Bilingual;
  readonly isRefusal = true;

  constructor(folder: string) {
    const en = `${folder} holds other files than an earlier conversion of this table; name a new folder`;
    super(en);
    this.said = {
      vi: `${folder} có tệp khác ngoài kết quả chuyển đổi trước của bảng này; hãy nêu một thư mục mới`,
      en,
    };
  }
}

/** Files of the person: hashed as streams, made aside and shown whole. */
export const personFiles: PersonFiles = {
  async hash(path) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
    return `sha256:${hash.digest('hex')}`;
  },
  async stage(folder, names) {
    const target = resolve(folder);
    const present = await readdir(target).catch(() => undefined);
    const strange = present?.filter((name) => !names.includes(name)) ?? [];
    if (strange.length > 0 || (present !== undefined && present.length > 0 && !present.includes('meta.json'))) {
      throw new FolderInUseError(folder);
    }
    const part = join(dirname(target), `.lienket-${randomBytes(6).toString('hex')}.part`);
    await mkdir(part, { recursive: true });
    return stagedFolder(part, target);
  },
};

function stagedFolder(part: string, target: string): StagedFolder {
  return {
    path: (name) => join(part, name),
    write: (name, text) => writeFile(join(part, name), text),
    async commit() {
      const before = `${part}.before`;
      const isReplaced = await rename(target, before).then(
        () => true,
        () => false,
      );
      try {
        await rename(part, target);
      } catch (error) {
        if (isReplaced) await rename(before, target);
        throw error;
      }
      if (isReplaced) await rm(before, { recursive: true, force: true });
    },
    discard: () => rm(part, { recursive: true, force: true }),
  };
}
