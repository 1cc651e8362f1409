import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { TextRow } from '../pack-writer.ts';

/** Ids of the facts of the pack vn-facts as committed. */
export function readBuiltFacts(): ReadonlySet<string> {
  const bytes = readFileSync(new URL('../../../packs/vn-facts/facts.csv', import.meta.url));
  return new Set((parse(bytes, { columns: true }) as TextRow[]).map((row) => row['id'] ?? ''));
}
