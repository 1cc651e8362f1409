import type { Bilingual } from '../../model/bilingual.ts';
import type { RawRow } from '../../model/raw-grid.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type ListLayout, listLayout } from '../../register/list-layout.ts';
import { type ListMapping, listMapping, type StatedColumn } from '../../register/list-mapping.ts';
import type { ListSheet, OpenList } from '../ports-lists.ts';
import type { ListMemory } from './register-ports.ts';

/** How a list is to be understood, where it does not say so itself. */
export interface ListWords {
  /** Name of the sheet, or its number from 1. */
  readonly sheet: string | undefined;
  readonly stated: readonly StatedColumn[];
  readonly rows: 'unit' | 'site' | undefined;
}

/** A list of which the header is found and every column is taken for something. */
export interface UnderstoodList {
  readonly list: OpenList;
  readonly sheet: ListSheet;
  /** Position of the sheet. */
  readonly at: number;
  /** The layout with only the first rows of the body. */
  readonly layout: ListLayout;
  readonly mapping: ListMapping;
  /** What is wrong with the statements about columns, or that no column names anything. */
  readonly refusals: readonly Refusal[];
}

/** Rows that are looked at to find the header and to guess the columns. */
const HEAD = 400;

/** Finds the sheet, the header and what each column is. */
export async function understoodList(
  memory: ListMemory,
  list: OpenList,
  words: ListWords,
): Promise<Parsed<UnderstoodList>> {
  const at = chosenSheet(list, words.sheet);
  if (typeof at === 'object') return { ok: false, refusals: [at] };
  const sheet = list.sheets[at];
  if (sheet === undefined) return { ok: false, refusals: [noSheet(list)] };
  const head = { name: sheet.name, width: sheet.width, rows: await headRows(list.pages(at)) };
  const layout = listLayout(
    head,
    words.stated.map(({ column }) => column),
  );
  if (layout === undefined) return { ok: false, refusals: [noTable(list.fileName)] };
  const kept = await memory.recall(layout.fingerprint);
  const remembered = kept?.columns.map(({ header, as }) => ({ column: header, as })) ?? [];
  const { mapping, refusals } = listMapping(layout, { stated: words.stated, remembered, rows: words.rows });
  const isNamed = mapping.columns.some(({ role }) => role === 'name' || role === 'code');
  const all = isNamed ? refusals : [...refusals, noName(list.fileName)];
  return { ok: true, value: { list, sheet, at, layout, mapping, refusals: all } };
}

async function headRows(pages: AsyncIterable<readonly RawRow[]>): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length >= HEAD) break;
  }
  return rows.slice(0, HEAD);
}

/** Remembers what a person stated of the columns of lists with this header. */
export async function rememberMapping(memory: ListMemory, { layout, mapping }: UnderstoodList): Promise<void> {
  const columns = mapping.columns
    .filter(({ header, confidence }) => header !== '' && (confidence === 'stated' || confidence === 'remembered'))
    .map(({ header, role }) => ({ header, as: role ?? 'none' }));
  if (columns.length > 0) await memory.remember({ fingerprint: layout.fingerprint, columns });
}

function chosenSheet({ sheets, fileName }: OpenList, wanted: string | undefined): number | Refusal {
  const names = sheets.map(({ name }) => name).join(', ');
  const named = sheets.findIndex(({ name }) => name === wanted);
  if (wanted !== undefined) {
    const at = named >= 0 ? named : Number(wanted) - 1;
    if (sheets[at] !== undefined) return at;
    return refusal('no-such-sheet', fileName, {
      vi: `Không có trang đó. Các trang: ${names}.`,
      en: `There is no such sheet. The sheets are: ${names}.`,
    });
  }
  const filled = sheets.flatMap(({ isHidden, rows }, at) => (isHidden || rows === 0 ? [] : [at]));
  if (filled.length > 1)
    return refusal('which-sheet', fileName, {
      vi: `Nhiều trang (${names}). Hãy chọn bằng --sheet.`,
      en: `Several sheets (${names}). Choose one with --sheet.`,
    });
  return filled[0] ?? noSheet({ sheets, fileName });
}

const refusal = (code: string, file: string, said: Bilingual): Refusal => ({ code, where: { file }, said });
const noSheet = ({ sheets, fileName }: Pick<OpenList, 'sheets' | 'fileName'>): Refusal =>
  refusal('no-such-sheet', fileName, {
    vi: `Không có trang nào có chữ. Các trang: ${sheets.map(({ name }) => name).join(', ')}.`,
    en: `No sheet holds anything. The sheets are: ${sheets.map(({ name }) => name).join(', ')}.`,
  });
const noTable = (file: string): Refusal =>
  refusal('no-table', file, {
    vi: 'Không tìm thấy bảng có dòng tiêu đề.',
    en: 'No table with a header row was found.',
  });
const noName = (file: string): Refusal =>
  refusal('no-name-column', file, {
    vi: 'Không có cột tên hay mã số thuế. Hãy nêu cột đó (trên dòng lệnh: --map với {"name": "TIÊU ĐỀ"}).',
    en: 'No column holds names or tax codes. State which does (on the command line: --map with {"name": "HEADER"}).',
  });
