import type { Bilingual } from '../../model/bilingual.ts';
import type { OwnAct } from '../../model/own-act.ts';
import type { Release } from '../../model/release.ts';
import type { CellValue, ReleaseShelf, RowQuery, TableSource } from '../ports.ts';
import type { MadeFrom, ReleaseMemory } from './release-memory.ts';

/** A row read for its words: text of each column (empty where there is no value) and its place in the file. */
export interface TextCells {
  readonly row: number;
  text(column: string): string;
  number(column: string): number | null;
}

/** Where knowledge is read from. */
export interface KnowledgeSource {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
  /** What was read or computed before; without one everything is read again. */
  readonly memory?: ReleaseMemory;
  /** Acts that people added to the register of acts; without it the pack stands alone. */
  readonly ownActs?: () => Promise<readonly OwnAct[]>;
}

/** Made from releases: taken from the memory where there is one, otherwise made now. */
export function remembered<T>(source: KnowledgeSource, what: MadeFrom, make: () => Promise<T>): Promise<T> {
  return source.memory === undefined ? make() : source.memory.take(what, make);
}

/** A release that a piece of work cannot do without is not on the shelf. */
export class MissingReleaseError extends Error {
  override readonly name = 'MissingReleaseError';
  readonly isRefusal = true;
  readonly release: string;
  readonly said: Bilingual;
  constructor(release: string) {
    const said = {
      vi: `không có bản ${release} trong các gói và các bản đã thêm; chạy "./lienket pack list" để xem có gì`,
      en: `release ${release} is not among the packs or the added releases; run "./lienket pack list" to see what is there`,
    };
    super(said.en);
    this.release = release;
    this.said = said;
  }
}

/** The newest release of a name; throws MissingReleaseError when there is none. */
export async function requireRelease(source: KnowledgeSource, name: string): Promise<Release> {
  const release = await source.shelf.find(name);
  if (release === undefined) throw new MissingReleaseError(name);
  return release;
}

/** Rows of a table as text cells, in file order; only those that a condition takes, if one is given. */
export async function tableRows(
  source: KnowledgeSource,
  release: Release,
  asked: string | (RowQuery & { readonly table: string }),
): Promise<readonly TextCells[]> {
  const { table, ...query } = typeof asked === 'string' ? { table: asked } : asked;
  const slice = await source.tables.read(release.ref, table, query);
  return slice.rowNumbers.map((row, i) => ({
    row,
    text: (column) => cellText(slice.columns[column]?.[i]),
    number: (column) => cellNumber(slice.columns[column]?.[i]),
  }));
}

/** Rows of a small table, read once for each content of its release. */
export function rememberedRows(
  source: KnowledgeSource,
  release: Release,
  asked: string | (RowQuery & { readonly table: string }),
): Promise<readonly TextCells[]> {
  const what = { kind: 'rows', releases: [release.ref], detail: JSON.stringify(asked) };
  return remembered(source, what, () => tableRows(source, release, asked));
}

function cellText(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

function cellNumber(cell: CellValue | undefined): number | null {
  if (typeof cell === 'number') return cell;
  return cell === null || cell === undefined || cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell);
}
