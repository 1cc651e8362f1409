import type { Bilingual, Language } from '../../model/bilingual.ts';
import { countedWord } from '../../model/counted-word.ts';
import { formatDate } from '../../model/format-date.ts';
import type { Parsed } from '../../model/refusal.ts';
import { type Acting, isCounted, isGivenFor } from '../../programme/access.ts';
import { openComments } from '../../programme/open-comments.ts';
import { reminderOfUse } from '../../programme/reminder-of-use.ts';
import { stepOf } from '../../programme/workflow.ts';
import { type PlannedWork, type ReviewLine, yearReview } from '../../programme/year-review.ts';
import type { ReviewView } from '../desks/review-view.ts';
import type { ReviewFormat, WrittenFile } from '../desks/task-desk.ts';
import type { PrintedDocument, PrintedPart, PrintedTable } from '../ports-print.ts';
import { notAllowed } from './keep-changes.ts';
import { namedBody, readBook, type TaskBook, workflowOf } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';

/** The year as a leader sees it: planned against done by unit, person and programme. */
export async function reviewOf(ports: TaskPorts, acting: Acting, year: number): Promise<Parsed<ReviewView>> {
  const denied = notAllowed(acting, 'review');
  return denied ?? { ok: true, value: reviewView(boundBook(await readBook(ports), acting), year) };
}

/** The book with the tasks that the role was given for. */
const boundBook = (book: TaskBook, acting: Acting): TaskBook => ({
  ...book,
  things: { ...book.things, task: book.things.task.filter(({ id }) => isGivenFor(acting, id)) },
});

function reviewView(book: TaskBook, year: number): ReviewView {
  const { task, lesson, use, list, programme, solution: solutions } = book.things;
  const review = yearReview({ tasks: task, lessons: lesson, uses: use, solutions }, year, book.today);
  const titleOf = (id: string): Bilingual => task.find((each) => each.id === id)?.title ?? { vi: id, en: id };
  const counted = task.filter(isCounted);
  const ids = new Set(counted.map(({ id }) => id));
  const programmeTitle = (id: string): Bilingual =>
    [...programme, ...list].find((each) => each.id === id)?.title ?? {
      vi: 'Ngoài chương trình',
      en: 'Outside programmes',
    };
  return {
    year,
    asOf: review.asOf,
    works: review.works.map((work) => ({ ...work, title: titleOf(work.task), stepTitle: stepTitle(book, work) })),
    total: review.total,
    byOrganisation: review.byOrganisation.map((line) => ({ ...line, title: namedBody(book, line.name).name })),
    byPerson: review.byPerson,
    byProgramme: review.byProgramme.map((line) => ({ ...line, title: programmeTitle(line.name) })),
    lessons: review.lessons.map(({ task: of, text }) => ({ task: titleOf(of), text })),
    uses: review.uses.map(({ task: of, on, document, how }) => ({ task: titleOf(of), on, document, how })),
    unfollowed: counted.flatMap((each) => {
      const reminder = reminderOfUse(each, { workflow: workflowOf(book, each), uses: use }, review.asOf);
      return reminder === undefined ? [] : [{ ...reminder, title: each.title, lead: each.lead }];
    }),
    unplanned: review.unplanned.map((id) => ({ id, title: titleOf(id) })),
    tasks: counted.length,
    open: openComments(book.comments.filter((each) => ids.has(each.task))).length,
  };
}

function stepTitle(book: TaskBook, { task: id, step, solution }: PlannedWork): Bilingual {
  if (solution !== null) {
    const { title, milestone } = solution;
    return { vi: `${title.vi}: ${milestone.vi}`, en: `${title.en}: ${milestone.en}` };
  }
  const task = book.things.task.find((each) => each.id === id);
  const found = task === undefined ? undefined : stepOf(workflowOf(book, task), step);
  return found?.title ?? { vi: step, en: step };
}

/** The review as a document. */
export async function reviewFile(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly year: number; readonly format: ReviewFormat; readonly language: Language },
): Promise<Parsed<WrittenFile>> {
  const { year, format, language } = given;
  const review = await reviewOf(ports, acting, year);
  if (!review.ok) return review;
  const bytes = await ports.writeDocument(reviewDocument(review.value, language), format, language);
  const mediaType =
    format === 'docx'
      ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      : 'text/html; charset=utf-8';
  return {
    ok: true,
    value: { fileName: `${language === 'vi' ? 'kiem-diem' : 'review'}-${year}.${format}`, mediaType, bytes },
  };
}

const LINE_HEADS = {
  vi: ['Tên', 'Kế hoạch', 'Đúng hạn', 'Chậm', 'Quá hạn', 'Chưa tới hạn'],
  en: ['Name', 'Planned', 'On time', 'Late', 'Overdue', 'Not due yet'],
} as const;
const CAME: Readonly<Record<PlannedWork['came'], Bilingual>> = {
  'on-time': { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'chậm', en: 'late' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  open: { vi: 'chưa tới hạn', en: 'not due yet' },
};

function lineTable(
  title: string,
  lines: readonly (ReviewLine & { readonly shown: string })[],
  language: Language,
): PrintedTable {
  const rows = lines.map(({ shown, planned, onTime, late, overdue, open }) => [
    shown,
    ...[planned, onTime, late, overdue, open].map(String),
  ]);
  return { title, heads: LINE_HEADS[language], rows };
}

function worksTable(review: ReviewView, language: Language): PrintedTable {
  const say = (vi: string, en: string): string => ({ vi, en })[language];
  return {
    title: say('Từng việc theo kế hoạch', 'Each planned work'),
    heads: language === 'vi' ? ['Nhiệm vụ', 'Bước', 'Hạn', 'Xong', 'Kết quả'] : ['Task', 'Step', 'Due', 'Done', 'Came'],
    rows: review.works.map(({ title, stepTitle: step, due, done, came, daysLate }) => [
      title[language],
      step[language],
      formatDate(due, language),
      done === null ? '' : formatDate(done, language),
      daysLate === 0
        ? CAME[came][language]
        : `${CAME[came][language]} ${say(`${daysLate} ngày`, countedWord(daysLate, 'day'))}`,
    ]),
  };
}

/** Works that are overdue, and accepted results whose use is to be asked after. */
function reminderParts(review: ReviewView, language: Language): PrintedDocument['parts'] {
  const say = (vi: string, en: string): string => ({ vi, en })[language];
  const overdue = review.works
    .filter(({ came }) => came === 'overdue')
    .map(({ title, stepTitle: step, person, due, daysLate }) => {
      const who = person ?? say('chưa giao ai', 'nobody');
      const days = say(`quá hạn ${daysLate} ngày`, `${countedWord(daysLate, 'day')} overdue`);
      return `${title[language]}: ${step[language]}, ${formatDate(due, language)}, ${days} (${who})`;
    });
  const unfollowed = review.unfollowed.map(({ title, accepted, days }) => {
    const day = formatDate(accepted, language);
    return say(
      `${title.vi}: nghiệm thu ${day}, ${days} ngày chưa ghi nhận sử dụng.`,
      `${title.en}: accepted ${day}, no use noted for ${countedWord(days, 'day')}.`,
    );
  });
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [{ heading }, ...lines.map((paragraph) => ({ paragraph }))];
  return [
    ...part(say('Việc quá hạn', 'Overdue'), overdue),
    ...part(say('Kết quả cần hỏi việc sử dụng', 'Results whose use is to be asked after'), unfollowed),
  ];
}

function reviewDocument(review: ReviewView, language: Language): PrintedDocument {
  const say = (vi: string, en: string): string => ({ vi, en })[language];
  const { total, year, asOf } = review;
  const none = say('Không có.', 'None.');
  const listed = (lines: readonly string[]) =>
    (lines.length === 0 ? [none] : lines).map((paragraph) => ({ paragraph }));
  return {
    title: { vi: `Kiểm điểm năm ${year}`, en: `Review of ${year}` },
    subtitle: { vi: 'Nhiệm vụ, đề án: kế hoạch và thực hiện', en: 'Tasks and schemes: planned against done' },
    body: null,
    parentBody: null,
    dated: asOf,
    parts: withRows([
      {
        paragraph: say(
          `Tính tới ${formatDate(asOf, 'vi')}: ${total.planned} việc theo kế hoạch; ${total.onTime} đúng hạn, ${total.late} chậm, ${total.overdue} quá hạn, ${total.open} chưa tới hạn. ${review.unplanned.length} trong ${review.tasks} nhiệm vụ chưa có mốc nào.`,
          `As of ${formatDate(asOf, 'en')}: ${countedWord(total.planned, 'work')} planned; ${total.onTime} on time, ${total.late} late, ${total.overdue} overdue, ${total.open} not due yet. Of ${countedWord(review.tasks, 'task')}, ${countedWord(review.unplanned.length, 'has', 'have')} no milestone.`,
        ),
      },
      {
        table: lineTable(
          say('Theo đơn vị', 'By unit'),
          review.byOrganisation.map((line) => ({ ...line, shown: line.title[language] })),
          language,
        ),
      },
      {
        table: lineTable(
          say('Theo người', 'By person'),
          review.byPerson.map((line) => ({ ...line, shown: line.name || say('chưa giao ai', 'nobody') })),
          language,
        ),
      },
      {
        table: lineTable(
          say('Theo chương trình', 'By programme'),
          review.byProgramme.map((line) => ({ ...line, shown: line.title[language] })),
          language,
        ),
      },
      ...reminderParts(review, language),
      { table: worksTable(review, language) },
      { heading: say('Kết quả đã được sử dụng', 'Results in use') },
      ...listed(
        review.uses.map(
          ({ task, on, document, how }) => `${task[language]}: ${document} (${formatDate(on, language)}). ${how}`,
        ),
      ),
      { heading: say('Bài học', 'Lessons') },
      ...listed(review.lessons.map(({ task, text }) => `${task[language]}: ${text}`)),
      { heading: say('Nhiệm vụ chưa có mốc thời gian', 'Tasks without a milestone') },
      ...listed(review.unplanned.map(({ title }) => title[language])),
    ]),
  };
}

/** Tables without a row are left out: the words above say that nothing was planned. */
const withRows = (parts: readonly PrintedPart[]): readonly PrintedPart[] =>
  parts.filter((part) => !('table' in part) || part.table.rows.length > 0);
