import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Columns that a person stated for tables with one header. */
interface Remembered {
  readonly fingerprint: string;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
}

/** Keeps mappings in one JSON file of the data folder; an unreadable file counts as empty and is kept beside. */
export function mappingMemory(path: string): {
  recall(fingerprint: string): Promise<Remembered | undefined>;
  remember(mapping: Remembered): Promise<void>;
} {
  const all = async (): Promise<readonly Remembered[]> => {
    const text = await readFile(path, 'utf8').catch(() => '[]');
    try {
      const read: unknown = JSON.parse(text);
      return Array.isArray(read) ? read.filter(isRemembered) : [];
    } catch {
      await rename(path, `${path}.unreadable`);
      return [];
    }
  };
  return {
    recall: async (fingerprint) => (await all()).find((each) => each.fingerprint === fingerprint),
    async remember(mapping) {
      const kept = (await all()).filter((each) => each.fingerprint !== mapping.fingerprint);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, `${JSON.stringify([...kept, mapping], null, 1)}\n`);
      await rename(`${path}.part`, path);
    },
  };
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { fingerprint, columns } = value as Record<string, unknown>;
  const isColumn = (each: unknown): boolean =>
    typeof each === 'object' &&
    each !== null &&
    'header' in each &&
    typeof each.header === 'string' &&
    'as' in each &&
    typeof each.as === 'string';
  return typeof fingerprint === 'string' && Array.isArray(columns) && columns.every(isColumn);
}
