import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { RawCell, RawSheet } from '../../model/raw-grid.ts';
import type { Comment } from '../../programme/comment.ts';
import type { CommentEdit } from '../../programme/settle-comment.ts';
import { CLASS_WORDS, OUTCOME_WORDS } from '../../programme/settle-comment.ts';

/** Columns of a sheet of comments: what each holds, and how its head is written; other spellings are understood, too. */
const COLUMNS = {
  number: { vi: 'Số', en: 'Number', also: ['stt', 'mã', 'no', '#'] },
  author: { vi: 'Người góp ý', en: 'Author', also: ['tác giả', 'họ tên', 'chuyên gia', 'by'] },
  organisation: { vi: 'Cơ quan', en: 'Organisation', also: ['đơn vị', 'cơ quan góp ý', 'tổ chức', 'agency'] },
  said: { vi: 'Ngày góp ý', en: 'Said on', also: ['ngày', 'date'] },
  paragraph: { vi: 'Đoạn', en: 'Paragraph', also: ['đoạn số', 'vị trí'] },
  heading: { vi: 'Mục', en: 'Heading', also: ['phần'] },
  figure: { vi: 'Số liệu', en: 'Figure', also: ['mã số liệu'] },
  quote: { vi: 'Đoạn trích', en: 'Quote', also: ['trích', 'nội dung dự thảo'] },
  text: { vi: 'Ý kiến góp ý', en: 'Comment', also: ['góp ý', 'ý kiến', 'nội dung góp ý', 'nội dung', 'text'] },
  answers: { vi: 'Đáp góp ý số', en: 'Answers', also: [] },
  class: { vi: 'Loại', en: 'Class', also: ['phân loại'] },
  outcome: { vi: 'Kết quả', en: 'Outcome', also: ['tiếp thu', 'kết luận'] },
  reason: { vi: 'Tiếp thu, giải trình', en: 'Reason', also: ['giải trình', 'lý do', 'nội dung tiếp thu'] },
  owner: { vi: 'Người xử lý', en: 'Owner', also: ['phụ trách'] },
  due: { vi: 'Hạn', en: 'Due', also: ['hạn xử lý'] },
  changed: { vi: 'Đoạn đã sửa', en: 'Paragraph changed', also: ['sửa tại đoạn'] },
  changedText: { vi: 'Nội dung sau sửa', en: 'Text after change', also: ['sau khi sửa'] },
} as const satisfies Record<string, Bilingual & { readonly also: readonly string[] }>;

type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** The heads of the sheet. */
export const sheetHeads = (language: Language): readonly string[] => NAMES.map((name) => COLUMNS[name][language]);

/** A row of the sheet for a comment. */
export function sheetRow(
  comment: Comment,
  language: Language,
  organisation: string,
): readonly (string | number | null)[] {
  const { settlement, at } = comment;
  const cells: Readonly<Record<Column, string | number | null>> = {
    number: comment.number,
    author: comment.author,
    organisation,
    said: comment.said,
    paragraph: at.paragraph,
    heading: at.heading,
    figure: at.figure,
    quote: comment.quote,
    text: comment.text,
    answers: comment.answers,
    class: CLASS_WORDS[comment.class][language],
    outcome: settlement === null ? '' : OUTCOME_WORDS[settlement.outcome][language],
    reason: settlement?.reason ?? '',
    owner: comment.owner,
    due: comment.due,
    changed: settlement?.changed?.paragraph ?? null,
    changedText: settlement?.changed?.text ?? '',
  };
  return NAMES.map((name) => cells[name]);
}

/** A row that was read from a sheet: texts by column, and its number as a person sees it. */
export interface SheetLine {
  readonly row: number;
  text(column: Column): string;
}

const folded = (cell: RawCell): string =>
  String(cell ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();

/** Lines of the first sheet that has a column of comments; undefined where none has. */
export function sheetLines(sheets: readonly RawSheet[]): readonly SheetLine[] | undefined {
  for (const sheet of sheets)
    for (const [place, head] of sheet.rows.slice(0, 20).entries()) {
      const found = columnsOf(head.cells.map(folded));
      const text = found.get('text');
      if (text === undefined || (found.size < 2 && head.cells.filter((cell) => folded(cell) !== '').length > 1))
        continue;
      return sheet.rows
        .slice(place + 1)
        .filter(({ cells }) => folded(cells[text] ?? null) !== '')
        .map(({ number, cells }) => ({
          row: number,
          text: (column) =>
            String(cells[found.get(column) ?? -1] ?? '')
              .normalize('NFC')
              .trim(),
        }));
    }
  return undefined;
}

function columnsOf(heads: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const name of NAMES) {
    const { vi, en, also } = COLUMNS[name];
    const spellings = [vi, en, ...also].map((each) => each.toLowerCase());
    const at = heads.findIndex((head) => spellings.includes(head));
    if (at >= 0) found.set(name, at);
  }
  return found;
}

const wordKey = (words: Readonly<Record<string, Bilingual>>, text: string): string | undefined =>
  Object.keys(words).find((key) =>
    [key, words[key]?.vi, words[key]?.en].some((each) => each?.toLowerCase() === text.toLowerCase()),
  );

/** What a line says about how its comment ends; undefined where it says nothing. Words that name no class or outcome stay as they are, to be refused. */
export function lineEdit(line: SheetLine): CommentEdit | undefined {
  const given = (column: Column): string | undefined => line.text(column) || undefined;
  const [chosen, outcome, changed] = [given('class'), given('outcome'), given('changed')];
  const edit: CommentEdit = {
    class: chosen === undefined ? undefined : (wordKey(CLASS_WORDS, chosen) ?? chosen),
    owner: given('owner'),
    due: given('due')?.slice(0, 10),
    outcome: outcome === undefined ? undefined : (wordKey(OUTCOME_WORDS, outcome) ?? outcome),
    reason: given('reason'),
    paragraph: changed === undefined ? undefined : Number(changed),
    changedText: given('changedText'),
  };
  const isSaying = [edit.class, edit.owner, edit.due, edit.outcome].some((each) => each !== undefined);
  return isSaying ? edit : undefined;
}
