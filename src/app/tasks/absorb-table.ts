import type { Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import { commentThreads } from '../../programme/open-comments.ts';
import { CLASS_WORDS, OUTCOME_WORDS } from '../../programme/settle-comment.ts';
import type { Task } from '../../programme/things.ts';
import type { CommentFormat, WrittenFile } from '../desks/task-desk.ts';
import type { PrintedDocument, PrintedTable } from '../ports-print.ts';
import { sheetHeads, sheetRow } from './comment-sheet.ts';
import { noTask, notAllowed } from './keep-changes.ts';
import { namedBody, readBook, type TaskBook } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { commentSums, seenTask } from './task-views.ts';

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<CommentFormat, string>;

/** The table of comments absorbed and explained: as a document to send, or as a sheet to work on and bring back. */
export async function absorbTable(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly task: string; readonly format: CommentFormat; readonly language: Language },
): Promise<Parsed<WrittenFile>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'export', task);
  if (denied !== undefined) return denied;
  const { format, language } = given;
  const comments = book.comments.filter((each) => each.task === task.id);
  const bytes =
    format === 'docx'
      ? await ports.writeDocument(absorbDocument(book, task, { comments, language }), 'docx', language)
      : await ports.writeTable(
          [sheetHeads(language), ...comments.map((each) => sheetRow(each, language, bodyName(book, each, language)))],
          format,
        );
  return {
    ok: true,
    value: {
      fileName: `${language === 'vi' ? 'tiep-thu-giai-trinh' : 'comments'}-${task.id}.${format}`,
      mediaType: MEDIA[format],
      bytes,
    },
  };
}

const bodyName = (book: TaskBook, { organisation }: Comment, language: Language): string =>
  organisation === null ? '' : namedBody(book, organisation).name[language];

const HEADS = {
  vi: ['TT', 'Ý kiến góp ý', 'Người, cơ quan góp ý', 'Vị trí', 'Tiếp thu, giải trình', 'Kết quả', 'Người xử lý, hạn'],
  en: ['No.', 'Comment', 'By', 'Place', 'Absorbed or explained', 'Outcome', 'Owner, due'],
} as const;

function absorbDocument(
  book: TaskBook,
  task: Task,
  { comments, language }: { readonly comments: readonly Comment[]; readonly language: Language },
): PrintedDocument {
  const threads = commentThreads(comments);
  const sums = commentSums(comments, book.today);
  const n = (value: number): string => formatNumber(value, language, 0);
  const { accepted, partly, rejected, open } = sums.byOutcome;
  const summary = {
    vi: `Tổng số ${n(comments.length)} góp ý và sửa đổi trong ${n(threads.length)} vấn đề: tiếp thu ${n(accepted)}, tiếp thu một phần ${n(partly)}, không tiếp thu ${n(rejected)}, chưa kết luận ${n(open)}.`,
    en: `${n(comments.length)} ${comments.length === 1 ? 'comment or change' : 'comments and changes'} on ${n(threads.length)} ${threads.length === 1 ? 'matter' : 'matters'}: ${n(accepted)} accepted, ${n(partly)} partly accepted, ${n(rejected)} rejected, ${n(open)} open.`,
  };
  const table: PrintedTable = {
    title: { vi: 'Tổng hợp, tiếp thu, giải trình ý kiến góp ý', en: 'Comments absorbed and explained' }[language],
    heads: HEADS[language],
    rows: threads.map(({ head, answers }) => absorbRow(book, { head, answers }, language)),
  };
  const body = book.things.organisation.find(({ id }) => id === task.organisation);
  const parent = book.things.organisation.find(({ id }) => id === body?.partOf);
  return {
    title: { vi: 'Tiếp thu, giải trình ý kiến góp ý', en: 'Comments absorbed and explained' },
    subtitle: task.title,
    body: body?.name[language] ?? null,
    parentBody: parent?.name[language] ?? null,
    dated: book.today,
    parts: [{ paragraph: summary[language] }, { table }],
  };
}

function absorbRow(
  book: TaskBook,
  { head, answers }: { readonly head: Comment; readonly answers: readonly Comment[] },
  language: Language,
): readonly string[] {
  const { settlement } = head;
  const change = {
    remark: '',
    inserted: language === 'vi' ? '[thêm] ' : '[put in] ',
    deleted: language === 'vi' ? '[bỏ] ' : '[taken out] ',
  };
  const said = [head, ...answers]
    .map((each) => `${change[each.kind]}${each.text}${each === head ? '' : ` (${each.author})`}`)
    .join('\n');
  const quote = head.quote === '' ? '' : `“${head.quote}”: `;
  const paragraph = (number: number): string => (language === 'vi' ? `đoạn ${number}` : `paragraph ${number}`);
  const place = [
    head.at.heading,
    head.at.paragraph === null ? null : paragraph(head.at.paragraph),
    head.at.figure,
    head.at.paragraph === null ? head.at.file : null,
  ];
  const changed = settlement?.changed ?? null;
  const after =
    changed === null
      ? ''
      : `\n${language === 'vi' ? 'Đã sửa' : 'Changed'}: ${paragraph(changed.paragraph)}${changed.text === '' ? '' : `, “${changed.text}”`}`;
  return [
    String(head.number),
    `[${CLASS_WORDS[head.class][language]}] ${quote}${said}`,
    [
      head.author,
      bodyName(book, head, language),
      head.said === null ? '' : formatDate(head.said.slice(0, 10), language),
    ]
      .filter((each) => each !== '')
      .join(', '),
    place.filter((each) => each !== null).join(', '),
    settlement === null ? '' : `${settlement.reason}${after}`,
    OUTCOME_WORDS[settlement?.outcome ?? 'open'][language],
    [head.owner ?? '', head.due === null ? '' : formatDate(head.due, language)]
      .filter((each) => each !== '')
      .join(', '),
  ];
}
