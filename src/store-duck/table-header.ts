import { open } from 'node:fs/promises';
import type { TableFile } from './table-file.ts';

/** The column names in the first line of a CSV file (empty list for an empty file); undefined where the format has no such line. */
export async function headerOf(file: TableFile): Promise<readonly string[] | undefined> {
  if (file.format !== 'csv') return undefined;
  const handle = await open(file.path);
  try {
    for await (const line of handle.readLines({ encoding: 'utf8', start: 0 })) {
      return line
        .replace(/^\uFEFF/, '')
        .split(',')
        .map((name) => name.replace(/^"(.*)"$/, '$1'));
    }
    return [];
  } finally {
    await handle.close();
  }
}
