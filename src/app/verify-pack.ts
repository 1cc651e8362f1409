import type { Refusal } from '../model/refusal.ts';
import type { ReleaseRef } from '../model/release.ts';
import type { CheckedClaim, FolderPackage, PackFolders, TableInspector } from './ports-verify.ts';

/** What was found about one package; it holds when nothing was refused. */
export interface VerifiedPack {
  readonly folder: string;
  readonly ref?: ReleaseRef;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  readonly checks: readonly CheckedClaim[];
  readonly refusals: readonly Refusal[];
}

export interface VerifyNeeds {
  readonly folders: PackFolders;
  readonly inspector: TableInspector;
}

/** Compares a package with everything that its descriptor says, and reports all faults at once. */
export async function verifyPack(needs: VerifyNeeds, folder: string): Promise<VerifiedPack> {
  const parsed = await needs.folders.read(folder);
  if (!parsed.ok) return { folder, tables: 0, rows: 0, bytes: 0, checks: [], refusals: parsed.refusals };
  const found = parsed.value;
  const files = await needs.folders.compare(found);
  const tables = await needs.inspector.inspect(found, files.readable);
  return {
    folder,
    ref: found.ref,
    tables: tables.tables,
    rows: tables.rows,
    bytes: files.bytes,
    checks: tables.checks,
    refusals: [...retrievalFaults(found), ...files.refusals, ...tables.refusals],
  };
}

/** A pack must say when its sources were read. */
function retrievalFaults({ descriptor }: FolderPackage): readonly Refusal[] {
  if (descriptor.sources.some((source) => source['lienket:retrieved'] !== undefined)) return [];
  return [
    {
      code: 'not-retrieved',
      where: { file: 'datapackage.json', column: 'sources' },
      said: {
        vi: 'không nguồn nào có ngày lấy (lienket:retrieved); hãy ghi ngày đã đọc nguồn',
        en: 'no source says when it was read (lienket:retrieved); write the day on which it was read',
      },
    },
  ];
}
