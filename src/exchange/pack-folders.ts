import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FilesFound, FolderPackage, PackFolders } from '../app/ports-verify.ts';
import type { Resource } from '../model/data-package.ts';
import type { Refusal } from '../model/refusal.ts';
import { parseDataPackage } from './parse-data-package.ts';
import { DESCRIPTOR, sha256 } from './release-shelf.ts';

/** Packages read from folders of the disk. */
export const packFolders: PackFolders = {
  async read(folder) {
    const bytes = await readFile(join(folder, DESCRIPTOR)).catch(() => undefined);
    if (bytes === undefined) {
      const vi = 'thiếu hoặc không đọc được; một gói dữ liệu phải có tệp này';
      const en = 'is missing or cannot be read; a data package must have this file';
      return {
        ok: false,
        refusals: [{ code: 'no-descriptor', where: { file: join(folder, DESCRIPTOR) }, said: { vi, en } }],
      };
    }
    const parsed = parseDataPackage(bytes.toString('utf8'), DESCRIPTOR);
    if (!parsed.ok) return parsed;
    const { name, version } = parsed.value;
    return { ok: true, value: { folder, ref: { name, version, hash: sha256(bytes) }, descriptor: parsed.value } };
  },
  async compare(found) {
    const seen = await Promise.all(found.descriptor.resources.map((resource) => comparedFile(found.folder, resource)));
    return {
      refusals: [...seen.flatMap((each) => each.refusal ?? []), ...(await unlisted(found))],
      readable: new Set(seen.filter((each) => each.isReadable).map((each) => each.name)),
      bytes: seen.reduce((sum, each) => sum + each.bytes, 0),
    } satisfies FilesFound;
  },
};

interface ComparedFile {
  readonly name: string;
  readonly bytes: number;
  readonly isReadable: boolean;
  readonly refusal?: Refusal;
}

async function comparedFile(folder: string, resource: Resource): Promise<ComparedFile> {
  const path = join(folder, resource.path);
  const where = { file: resource.path, table: resource.name };
  const found = await stat(path).catch(() => undefined);
  const base = { name: resource.name, bytes: found?.size ?? 0 };
  if (found === undefined || !found.isFile()) {
    const said = { vi: 'thiếu tệp; hãy lấy lại gói đầy đủ', en: 'the file is missing; fetch the whole package again' };
    return { ...base, isReadable: false, refusal: { code: 'file-missing', where, said } };
  }
  const [seen, expected] = [found.size, resource.bytes];
  if (seen < expected) {
    const vi = `tệp bị cắt: còn ${seen} trên ${expected} byte; nội dung không được đọc tiếp`;
    const en = `the file is cut short: ${seen} of ${expected} bytes are left; its content was not read further`;
    return { ...base, isReadable: false, refusal: { code: 'file-truncated', where, said: { vi, en } } };
  }
  const hash = await hashOf(path);
  if (hash === resource.hash) return { ...base, isReadable: true };
  const more =
    seen > expected
      ? { vi: ` (${seen} byte thay vì ${expected})`, en: ` (${seen} bytes instead of ${expected})` }
      : { vi: '', en: '' };
  const vi = `tệp đã bị sửa: mã băm là ${hash}, gói ghi ${resource.hash}${more.vi}`;
  const en = `the file was changed: its hash is ${hash}, the package says ${resource.hash}${more.en}`;
  return { ...base, isReadable: true, refusal: { code: 'file-changed', where, said: { vi, en } } };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return `sha256:${hash.digest('hex')}`;
}

/** Files that lie in the folder and that the descriptor does not name. */
async function unlisted({ folder, descriptor }: FolderPackage): Promise<readonly Refusal[]> {
  const listed = new Set([DESCRIPTOR, ...descriptor.resources.map(({ path }) => join(path))]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder).length)
        .replace(/^[/\\]/, ''),
    );
  return files
    .filter((file) => !listed.has(file))
    .sort()
    .map((file) => ({
      code: 'file-unlisted',
      where: { file },
      said: {
        vi: 'tệp không có trong datapackage.json; hãy khai báo nó hoặc bỏ nó khỏi thư mục',
        en: 'the file is not named in datapackage.json; name it there or remove it from the folder',
      },
    }));
}
