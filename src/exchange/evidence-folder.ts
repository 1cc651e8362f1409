import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence, EvidenceFiles } from '../app/ports-duties.ts';
import type { Refusal } from '../model/refusal.ts';
import { evidenceKind } from './evidence-kind.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 200;
const HASH = /^[0-9a-f]{64}$/u;

/** Files that show something, in a folder that only the program's user may open, each under the hash of its content with its name beside it. */
export function evidenceFolder(folder: string, largest = LARGEST_BYTES, kindOf = evidenceKind): EvidenceFiles {
  return {
    async put(given, chunks) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const fileName = plainName(given);
      const part = join(folder, `.${randomBytes(8).toString('hex')}.part`);
      try {
        const { hash, bytes, first } = await written(part, chunks, largest);
        const mediaType = kindOf(fileName, first);
        if (bytes > largest) return { ok: false, refusals: [tooLarge(fileName, largest)] };
        if (mediaType === undefined) return { ok: false, refusals: [noKind(fileName)] };
        const evidence: Evidence = { hash, fileName, mediaType, bytes };
        await rename(part, join(folder, hash));
        const beside = await open(join(folder, `${hash}.json`), 'w', 0o600);
        await beside.writeFile(`${JSON.stringify(evidence)}\n`);
        await beside.sync();
        await beside.close();
        return { ok: true, value: evidence };
      } finally {
        await rm(part, { force: true });
      }
    },
    async find(hash) {
      if (!HASH.test(hash)) return undefined;
      const text = await readFile(join(folder, `${hash}.json`), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : (JSON.parse(text) as Evidence);
    },
    read: async (hash) => (HASH.test(hash) ? readFile(join(folder, hash)).catch(() => undefined) : undefined),
  };
}

async function written(path: string, chunks: AsyncIterable<Uint8Array>, largest: number) {
  const file = await open(path, 'wx', 0o600);
  const digest = createHash('sha256');
  let first = new Uint8Array();
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      if (first.length < 16) first = Uint8Array.from([...first, ...chunk.subarray(0, 16)]);
      bytes += chunk.length;
      if (bytes > largest) break;
      digest.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: digest.digest('hex'), bytes, first };
}

/** The last part of a name, without what no file name holds. */
function plainName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(-LONGEST_NAME);
}

const tooLarge = (fileName: string, largest: number): Refusal => ({
  code: 'too-large',
  where: { file: fileName },
  said: {
    vi: `Tệp lớn hơn ${largest / 1024 / 1024} MB. Hãy quét lại ở độ phân giải thấp hơn.`,
    en: `The file is larger than ${largest / 1024 / 1024} MB. Scan it at a lower resolution.`,
  },
});
const noKind = (fileName: string): Refusal => ({
  code: 'not-evidence',
  where: { file: fileName },
  said: {
    vi: 'Minh chứng phải là tệp PDF, PNG hoặc JPEG, và nội dung đúng như tên.',
    en: 'Evidence must be a PDF, PNG or JPEG file, and hold what its name says.',
  },
});
