import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { textBlocks } from '../../programme/section-text.ts';
import type { Task, Workshop } from '../../programme/things.ts';
import type { EventDesk } from '../desks/event-desk.ts';
import type { WrittenFile } from '../desks/task-desk.ts';
import type { PrintedDocument, PrintedPart } from '../ports-print.ts';
import { noTask, notAllowed, refused } from '../tasks/keep-changes.ts';
import { namedBody, readBook, type TaskBook } from '../tasks/task-book.ts';
import { seenTask } from '../tasks/task-views.ts';
import type { EventPorts } from './event-ports.ts';

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;

/** The minutes of a workshop in the form of Decree 30/2020, with its photographs. */
export async function writtenMinutes(
  ports: EventPorts,
  acting: Acting,
  given: Parameters<EventDesk['minutes']>[1],
): Promise<Parsed<WrittenFile>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  const workshop = book.things.workshop.find(({ id, task: of }) => id === given.workshop && of === given.task);
  if (task === undefined || acting.role === 'agency') return noTask(given.task);
  const denied = notAllowed(acting, 'export', task);
  if (denied !== undefined) return denied;
  if (workshop === undefined) return noWorkshop(given.workshop);
  const printed = await minutesDocument(ports, book, { task, workshop, language: given.language });
  return {
    ok: true,
    value: {
      fileName: `${given.language === 'vi' ? 'bien-ban' : 'minutes'}-${workshop.id}.${given.format}`,
      mediaType: MEDIA[given.format],
      bytes: await ports.writeDocument(printed, given.format, given.language),
    },
  };
}

/** That a task has no such workshop. */
export const noWorkshop = (id: string) =>
  refused('no-such-thing', { vi: `Không có hội thảo “${id}”.`, en: `There is no workshop “${id}”.` });

interface Minutes {
  readonly task: Task;
  readonly workshop: Workshop;
  readonly language: Language;
}

async function minutesDocument(ports: EventPorts, book: TaskBook, minutes: Minutes): Promise<PrintedDocument> {
  const { task, workshop, language } = minutes;
  const body = book.things.organisation.find(({ id }) => id === task.organisation);
  const parent = book.things.organisation.find(({ id }) => id === body?.partOf);
  const isMeeting = workshop.type === 'meeting';
  return {
    kind: 'minutes',
    title: isMeeting
      ? { vi: 'Biên bản họp', en: 'Minutes of a meeting' }
      : { vi: 'Biên bản hội thảo', en: 'Minutes of a workshop' },
    subtitle: workshop.title,
    body: body?.name[language] ?? null,
    parentBody: parent?.name[language] ?? null,
    dated: workshop.date ?? book.today,
    parts: [
      ...factParts(minutes),
      ...seatParts(book, minutes),
      ...agendaParts(minutes),
      ...contentParts(minutes),
      ...(await photographParts(ports, minutes)),
    ],
  };
}

const heading = (words: Bilingual, language: Language): PrintedPart => ({ heading: words[language], level: 2 });

function factParts({ task, workshop, language }: Minutes): readonly PrintedPart[] {
  const day = workshop.date === null ? workshop.printed : formatDate(workshop.date, language);
  const facts: readonly (readonly [Bilingual, string | null])[] = [
    [{ vi: 'Nhiệm vụ', en: 'Task' }, task.title[language]],
    [{ vi: 'Thời gian', en: 'Date' }, day],
    [{ vi: 'Địa điểm', en: 'Place' }, workshop.place],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ paragraph: `${name[language]}: ${value}` }]));
}

const ROLE_WORDS: Readonly<Record<Workshop['seats'][number]['role'], Bilingual>> = {
  chair: { vi: 'Chủ trì', en: 'Chair' },
  lead: { vi: 'Chủ nhiệm nhiệm vụ', en: 'Task lead' },
  'close-reader': { vi: 'Chuyên gia đọc kỹ', en: 'Close reader' },
  'line-agency': { vi: 'Cơ quan quản lý', en: 'Line agency' },
  scientist: { vi: 'Nhà khoa học', en: 'Scientist' },
  manager: { vi: 'Nhà quản lý', en: 'Manager' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
};

function seatParts(book: TaskBook, { workshop, language }: Minutes): readonly PrintedPart[] {
  if (workshop.seats.length === 0) return [];
  const heads = { vi: ['TT', 'Vai trò', 'Họ tên', 'Đơn vị'], en: ['No.', 'Role', 'Name', 'Organisation'] }[language];
  const rows = workshop.seats.map(({ role, person, organisation }, at) => [
    String(at + 1),
    ROLE_WORDS[role][language],
    person ?? '',
    organisation === null ? '' : namedBody(book, organisation).name[language],
  ]);
  const title = { vi: 'Thành phần tham dự', en: 'Those present' };
  return [
    heading({ vi: 'I. Thành phần', en: 'I. Present' }, language),
    { table: { title: title[language], heads, rows } },
  ];
}

function agendaParts({ workshop, language }: Minutes): readonly PrintedPart[] {
  if (workshop.agenda.length === 0) return [];
  return [
    heading({ vi: 'II. Chương trình', en: 'II. Agenda' }, language),
    ...workshop.agenda.map((line, at) => ({ paragraph: `${at + 1}. ${line[language]}` })),
  ];
}

function contentParts({ workshop, language }: Minutes): readonly PrintedPart[] {
  const none = { vi: 'Chưa có nội dung biên bản.', en: 'No minutes were entered yet.' };
  const blocks = textBlocks(workshop.minutes ?? none[language]);
  const said = (runs: readonly ({ readonly words: string } | { readonly mention: string })[]): string =>
    runs.map((run) => ('words' in run ? run.words : run.mention)).join('');
  return [
    heading({ vi: 'III. Nội dung', en: 'III. What was said' }, language),
    ...blocks.map((block): PrintedPart => {
      if (block.kind === 'table') {
        const [heads = [], ...rows] = block.rows.map((row) => row.map(said));
        return { table: { title: block.title, heads, rows } };
      }
      const words = said(block.runs);
      if (block.kind === 'bullet') return { bullet: words };
      return block.kind === 'heading' ? { heading: words, level: 3 } : { paragraph: words };
    }),
  ];
}

async function photographParts(ports: EventPorts, { workshop, language }: Minutes): Promise<readonly PrintedPart[]> {
  const parts: PrintedPart[] = [];
  for (const { file, caption } of workshop.photographs) {
    const bytes = file === null ? undefined : await ports.files.read(file);
    const size = bytes === undefined ? undefined : await ports.photographSize(bytes);
    if (bytes !== undefined && size !== undefined)
      parts.push({ picture: { bytes, ...size, caption: caption[language] } });
  }
  return parts.length === 0 ? [] : [heading({ vi: 'IV. Ảnh', en: 'IV. Photographs' }, language), ...parts];
}
