import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReviewMarks } from '../../model/review-marks.ts';
import type { Acting } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import { guessedClass } from '../../programme/open-comments.ts';
import { editedComment } from '../../programme/settle-comment.ts';
import type { BroughtComments } from '../desks/task-desk.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import { lineEdit, type SheetLine, sheetLines } from './comment-sheet.ts';
import { commentChange } from './enter-things.ts';
import { keepChanges, noTask, notAllowed, refusal, refused } from './keep-changes.ts';
import { commentId, lastCommentNumber, readBook, type TaskBook, thingKey, withdrawnComments } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';

/** A file in which others left their comments. */
export interface GivenFile {
  readonly task: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly round?: string | undefined;
}

/** A comment that was read, before it has a number; `mark` names it within its file. */
type Read = Omit<Comment, 'number' | 'answers'> & { readonly mark: string; readonly answersMark: string | null };

/** Brings comments out of a Word file, or out of a sheet (.csv, .xlsx): none is lost, and none that is there comes twice. */
export async function bringComments(
  ports: TaskPorts,
  acting: Acting,
  given: GivenFile,
): Promise<Parsed<BroughtComments>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'settle', task);
  if (denied !== undefined) return denied;
  if (given.round !== undefined && !book.things.round.some(({ id, task: of }) => id === given.round && of === task.id))
    return refused('no-such-round', {
      vi: `không có đợt lấy ý kiến “${given.round}”`,
      en: `there is no round “${given.round}”`,
    });
  const isWord = /\.docx$/iu.test(given.fileName);
  const brought = isWord ? await fromWord(ports, given, book) : await fromSheet(ports, given, book);
  if (!brought.ok) return brought;
  const { changes, ...sums } = brought.value;
  const kept = await keepChanges(ports, acting, { changes, reason: given.fileName });
  return kept.ok ? { ok: true, value: { file: given.fileName, ...sums } } : kept;
}

type Brought = Omit<BroughtComments, 'file'> & { readonly changes: readonly ProgrammeChange[] };

async function fromWord(ports: TaskPorts, given: GivenFile, book: TaskBook): Promise<Parsed<Brought>> {
  const read = await ports.readDraft(given.bytes, given.fileName);
  if (!read.ok) return read;
  const comments = wordComments(read.value.marks, given);
  const { added, known } = unknownOnes(book, given.task, comments);
  return {
    ok: true,
    value: {
      read: comments.length,
      added: added.length,
      known,
      settled: 0,
      changes: added.map((each) => commentChange(each, null, 'brought')),
    },
  };
}

function wordComments({ comments, changes }: ReviewMarks, { task, fileName, round }: GivenFile): readonly Read[] {
  const shared = {
    task,
    from: 'word',
    round: round ?? null,
    organisation: null,
    isClassGuessed: true,
    owner: null,
    due: null,
    settlement: null,
  } as const;
  const placed = (at: { readonly paragraph: number | null; readonly heading?: string }): Comment['at'] => ({
    paragraph: at.paragraph,
    heading: at.heading ?? null,
    figure: null,
    file: fileName,
  });
  return [
    ...comments.map(
      ({ id, author, date, text, quote, at, answers }): Read => ({
        ...shared,
        kind: 'remark',
        author,
        said: date,
        at: placed(at),
        quote,
        text,
        class: guessedClass(text),
        mark: id,
        answersMark: answers,
      }),
    ),
    ...changes.map(
      ({ kind, author, date, text, at }, place): Read => ({
        ...shared,
        kind,
        author,
        said: date,
        at: placed(at),
        quote: '',
        text,
        class: 'form',
        mark: `change ${place}`,
        answersMark: null,
      }),
    ),
  ];
}

/** What two comments share that are one and the same. */
const sameness = ({ kind, author, said, text, quote }: Omit<Comment, 'number' | 'answers'>): string =>
  JSON.stringify([kind, author, said, text, quote]);

/** Comments that are not in the book, numbered on; as often as the file has one more than the book. */
function unknownOnes(
  book: TaskBook,
  task: string,
  read: readonly Read[],
): { readonly added: readonly Comment[]; readonly known: number } {
  // What was taken back is known, too: a file that comes again does not bring it back.
  const own = [...book.comments, ...withdrawnComments(book.withdrawn)].filter((each) => each.task === task);
  const waiting = Map.groupBy(own, sameness);
  let last = lastCommentNumber(book, task);
  const numbers = new Map<string, number>();
  const fresh: Read[] = [];
  for (const each of read) {
    const there = waiting.get(sameness(each))?.shift();
    if (there === undefined) {
      last += 1;
      fresh.push(each);
    }
    numbers.set(each.mark, there?.number ?? last);
  }
  const added = fresh.map(
    ({ mark, answersMark, ...comment }): Comment => ({
      ...comment,
      number: numbers.get(mark) ?? 0,
      answers: answersMark === null ? null : (numbers.get(answersMark) ?? null),
    }),
  );
  return { added, known: read.length - added.length };
}

async function fromSheet(ports: TaskPorts, given: GivenFile, book: TaskBook): Promise<Parsed<Brought>> {
  const read = await ports.readTable(given.bytes, given.fileName);
  if (!read.ok) return read;
  const lines = sheetLines(read.value.sheets.filter(({ isHidden }) => isHidden !== true));
  if (lines === undefined)
    return refused(
      'no-comments-column',
      {
        vi: 'không thấy cột “Ý kiến góp ý”; xuất bảng từ nhiệm vụ để có mẫu',
        en: 'no column “Comment” was found; export the table of a task for a template',
      },
      { file: given.fileName },
    );
  const faults: Refusal[] = [];
  const ofTask = (comments: readonly Comment[]): readonly Comment[] =>
    comments.filter((each) => each.task === given.task);
  const own = ofTask(book.comments);
  const gone = ofTask(withdrawnComments(book.withdrawn));
  const matched = lines
    .map((line) => ({ line, there: thereAs(own, line) }))
    .filter(({ line, there }) => there !== undefined || thereAs(gone, line) === undefined);
  const { added } = unknownOnes(
    book,
    given.task,
    matched.filter(({ there }) => there === undefined).map(({ line }) => lineComment(line, given)),
  );
  const byRow = new Map(
    matched.filter(({ there }) => there === undefined).map(({ line }, place) => [line, added[place]]),
  );
  const isNew = new Set(added);
  const changes = matched.flatMap(({ line, there }): readonly ProgrammeChange[] => {
    const comment = there ?? byRow.get(line);
    if (comment === undefined) return [];
    const edited = editedBy(comment, line, { book, file: given.fileName, faults });
    const parent = book.revisions.get(thingKey('comment', commentId(given.task, comment.number))) ?? null;
    if (isNew.has(comment)) return [commentChange(edited, null, 'brought')];
    return JSON.stringify(edited) === JSON.stringify(comment) ? [] : [commentChange(edited, parent, 'settled')];
  });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const settled = changes.filter(({ what }) => what === 'settled').length;
  return {
    ok: true,
    value: { read: lines.length, added: added.length, known: lines.length - added.length, settled, changes },
  };
}

/** The comment of the book that a line speaks of: by its number if the words are the same, else by its words and author. */
function thereAs(own: readonly Comment[], line: SheetLine): Comment | undefined {
  const text = line.text('text');
  const number = Number(line.text('number'));
  const numbered = own.find((each) => each.number === number && each.text.normalize('NFC').trim() === text);
  return (
    numbered ??
    own.find(
      (each) =>
        each.text.normalize('NFC').trim() === text && each.author === line.text('author') && each.from === 'sheet',
    )
  );
}

function lineComment(line: SheetLine, { task, fileName, round }: GivenFile): Read {
  const [text, paragraph] = [line.text('text'), Number(line.text('paragraph'))];
  return {
    task,
    from: 'sheet',
    kind: 'remark',
    round: round ?? null,
    author: line.text('author'),
    organisation: line.text('organisation') || null,
    said: line.text('said') || null,
    at: {
      paragraph: Number.isInteger(paragraph) && paragraph > 0 ? paragraph : null,
      heading: line.text('heading') || null,
      figure: line.text('figure') || null,
      file: fileName,
    },
    quote: line.text('quote'),
    text,
    class: guessedClass(text),
    isClassGuessed: true,
    owner: null,
    due: null,
    settlement: null,
    mark: `row ${line.row}`,
    answersMark: null,
  };
}

function editedBy(
  comment: Comment,
  line: SheetLine,
  { book, file, faults }: { readonly book: TaskBook; readonly file: string; readonly faults: Refusal[] },
): Comment {
  const edit = lineEdit(line);
  if (edit === undefined) return comment;
  const edited = editedComment(
    comment,
    comment.answers === null ? edit : { class: edit.class, owner: edit.owner, due: edit.due },
    book.today,
  );
  if (!edited.ok) {
    faults.push(
      ...edited.refusals.map((each) => refusal(each.code, each.said, { ...each.where, file, row: line.row })),
    );
    return comment;
  }
  const isSame =
    JSON.stringify({ ...edited.value.settlement, on: '' }) === JSON.stringify({ ...comment.settlement, on: '' });
  return isSame ? { ...edited.value, settlement: comment.settlement } : edited.value;
}
