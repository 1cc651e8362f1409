import { type Zippable, zipSync } from 'fflate';
import type { Parsed } from '../model/refusal.ts';
import { unpackedEntry, zipEntries } from './table-in/zip-entries.ts';

/** The first day that a zip file can write; every entry bears it, so equal contents make equal bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);
const MOST_BYTES = 512 * 1024 * 1024;

/** Files as one archive, in the order of their names. */
export function packedFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort())
    sorted[name] = [
      files[name] ?? new Uint8Array(),
      { mtime: ZIP_EPOCH, level: /\.(?:docx|zip|png|jpg)$/u.test(name) ? 0 : 6 },
    ];
  return zipSync(sorted);
}

/** The files of an archive by name; one that is damaged, or swells beyond what a package holds, is refused. */
export function unpackedFiles(bytes: Uint8Array, file: string): Parsed<ReadonlyMap<string, Uint8Array>> {
  const entries = zipEntries(bytes);
  const files = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for (const entry of entries ?? []) {
    const content = unpackedEntry(bytes, entry, left);
    if (typeof content === 'string') return DAMAGED(file);
    left -= content.length;
    files.set(entry.name, content);
  }
  return entries === undefined ? DAMAGED(file) : { ok: true, value: files };
}

const DAMAGED = (file: string): Parsed<never> => ({
  ok: false,
  refusals: [
    {
      code: 'damaged-file',
      where: { file },
      said: { vi: 'Không phải tệp .zip còn nguyên vẹn.', en: 'This is no whole .zip file.' },
    },
  ],
});
