import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { TextRow } from './pack-writer.ts';

const SOURCES = new URL('sources/', import.meta.url);

/** Reads a table that people argue about and edit by hand, kept as CSV under `tools/packs/sources/`. */
export function readSource(path: string): readonly TextRow[] {
  const text = readFileSync(new URL(path, SOURCES), 'utf8').normalize('NFC');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as TextRow[];
}
