import { z } from 'zod';
import type { ActingRole, CommentPage, TaskPage, TaskTree } from '../../app/desks/task-desk.ts';
import type { Endpoints } from './endpoint.ts';
import { excusesOfTask } from './excuse-contract.ts';
import { reminderOfUse, review } from './review-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  CommentLine,
  CommentPage,
  ListView,
  ProgrammeView,
  StandingView,
  TaskLine,
  TaskPage,
  TaskTree,
} from '../../app/desks/task-desk.ts';

const orNull = <T extends z.ZodType>(inner: T) => inner.nullable();
const integer = z.number().int();
export const ROLES = [
  'leader',
  'planner',
  'lead',
  'board',
  'secretary',
  'chair',
  'council',
  'reader',
  'agency',
  'auditor',
] as const satisfies readonly ActingRole[];
export const role = z.enum(ROLES);
const body = z.object({ id: text, name: bilingual, now: orNull(bilingual) }).register(named, { id: 'NamedBody' });
const act = z.object({ id: text, number: text, issuer: bilingual, issued: text });
const count = z.object({ words: bilingual, acts: z.array(act) });
const clock = orNull(z.object({ due: day, left: integer, isReminding: z.boolean(), isUnsure: z.boolean() }));
const kind = z.enum(['task', 'scheme', 'project']);

const tree: z.ZodType<TaskTree> = z
  .object({
    asOf: day,
    lists: z.array(
      z.object({
        id: text,
        title: bilingual,
        act,
        under: orNull(text),
        assignedBy: body,
        assignedTo: orNull(body),
        stated: orNull(whole),
        entered: z.array(text),
        missing: orNull(whole),
        faults: z.array(bilingual),
      }),
    ),
    programmes: z.array(
      z.object({
        id: text,
        title: bilingual,
        acts: z.array(act),
        from: orNull(day),
        to: orNull(day),
        sides: z.array(z.object({ organisation: body, leader: orNull(text) })),
        contents: z.array(bilingual),
        bundles: z.array(z.object({ id: text, title: bilingual })),
      }),
    ),
    tasks: z.array(
      z.object({
        id: text,
        title: bilingual,
        kind,
        lists: z.array(text),
        programme: orNull(text),
        bundle: orNull(text),
        organisation: body,
        lead: orNull(text),
        counts: z.array(count),
        step: orNull(bilingual),
        clock,
        unmet: whole,
        open: whole,
        comments: whole,
        isAccepted: z.boolean(),
      }),
    ),
    broken: z.array(z.object({ file: text, said: z.array(bilingual) })),
    mayEnter: z.boolean(),
  })
  .register(named, { id: 'TaskTree' });

const commentClass = z.enum(['content', 'method', 'data', 'law', 'form']);
const outcome = z.enum(['accepted', 'partly', 'rejected']);
const sums = z
  .object({
    total: whole,
    open: whole,
    unowned: whole,
    byClass: z.object({ content: whole, method: whole, data: whole, law: whole, form: whole }),
    byOutcome: z.object({ accepted: whole, partly: whole, rejected: whole, open: whole }),
    byOwner: z.array(z.object({ owner: text, open: whole, overdue: whole })),
  })
  .register(named, { id: 'CommentSums' });

/** What a task page holds besides is worded by the programme itself; its parts are described where they are entered. */
const told = z.array(z.object({ field: text, source: text, at: text }));
const page: z.ZodType<TaskPage> = z
  .looseObject({
    task: z.looseObject({ id: text, title: bilingual, kind, organisation: text, lead: orNull(text), told }),
    revision: whole,
    reminder: orNull(reminderOfUse),
    organisation: body,
    units: z.array(body),
    counts: z.array(count),
    paperIds: z.array(text),
    comments: sums,
    moves: z.array(z.object({ to: text, title: bilingual, isBack: z.boolean() })),
    ...excusesOfTask,
    may: z.object({
      step: z.boolean(),
      edit: z.boolean(),
      assign: z.boolean(),
      minutes: z.boolean(),
      decide: z.boolean(),
      freeze: z.boolean(),
    }),
  })
  .register(named, { id: 'TaskPage' }) as unknown as z.ZodType<TaskPage>;

const comments: z.ZodType<CommentPage> = z
  .object({
    task: text,
    title: bilingual,
    sums,
    comments: z.array(
      z.object({
        number: whole,
        task: text,
        from: z.enum(['workbench', 'sheet', 'word']),
        kind: z.enum(['remark', 'inserted', 'deleted']),
        round: orNull(text),
        author: text,
        organisation: orNull(text),
        said: orNull(text),
        at: z.object({ paragraph: orNull(whole), heading: orNull(text), figure: orNull(text), file: orNull(text) }),
        quote: text,
        text,
        answers: orNull(whole),
        class: commentClass,
        isClassGuessed: z.boolean(),
        owner: orNull(text),
        due: orNull(day),
        settlement: orNull(
          z.object({
            outcome,
            reason: text,
            changed: orNull(z.object({ paragraph: whole, text })),
            on: day,
          }),
        ),
        revision: whole,
        isOpen: z.boolean(),
        mayWithdraw: z.boolean(),
      }),
    ),
    rounds: z.array(z.object({ id: text, title: bilingual })),
    may: z.object({ comment: z.boolean(), settle: z.boolean(), export: z.boolean() }),
  })
  .register(named, { id: 'CommentPage' });

const word = z.string().max(20_000);
const short = z.string().max(400);
const id = z.string().max(200);
/** In which of the own roles one acts. */
export const acting = z.object({ role: role.optional(), for: id.optional() });
const ofTask = z.object({ id });
const positive = z.number().int().min(1);
const year = z.coerce.number().int().min(1990).max(2100);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tasks: the tree, one task, its comments, the year; and what is done on them. */
export const taskApi = {
  'GET /tasks': {
    action: 'task.read',
    summary: { vi: 'Cây nhiệm vụ với số đếm', en: 'The tree of tasks with its counts' },
    query: acting,
    answer: tree,
  },
  'POST /tasks/examples': {
    action: 'task.assign',
    summary: { vi: 'Nạp các nhiệm vụ ví dụ', en: 'Load the example tasks' },
    answer: z.object({ added: whole, changed: whole, same: whole, remarks: whole }),
    status: 201,
  },
  'GET /tasks/:id': {
    action: 'task.read',
    summary: {
      vi: 'Một nhiệm vụ: còn gì giữa dự thảo và nghiệm thu',
      en: 'A task: what stands between the draft and acceptance',
    },
    params: ofTask,
    query: acting,
    answer: page,
  },
  'POST /tasks/:id/step': {
    action: 'task.step',
    summary: { vi: 'Chuyển bước', en: 'Take a step' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ to: short, note: word.default('') }),
    answer: z.object({ step: text }),
  },
  'POST /tasks/:id/papers': {
    action: 'task.write',
    summary: { vi: 'Ghi một giấy tờ', en: 'Note a paper' },
    params: ofTask,
    query: acting,
    body: z.strictObject({ kind: short, title: short, date: short, number: short.nullable().default(null) }),
    answer: z.object({ papers: whole }),
    status: 201,
  },
  'GET /tasks/:id/comments': {
    action: 'task.read',
    summary: { vi: 'Góp ý của nhiệm vụ', en: 'Comments on a task' },
    params: ofTask,
    query: acting,
    answer: comments,
  },
  'POST /tasks/:id/comments': {
    action: 'task.comment',
    summary: { vi: 'Góp ý', en: 'Comment' },
    params: ofTask,
    query: acting,
    body: z.strictObject({
      text: word,
      quote: word.optional(),
      paragraph: positive.optional(),
      figure: short.optional(),
      class: commentClass.optional(),
      answers: positive.optional(),
      round: id.optional(),
    }),
    answer: z.object({ number: whole }),
    status: 201,
  },
  'PUT /tasks/:id/comments/:number': {
    action: 'task.settle',
    summary: { vi: 'Giao xử lý hoặc kết luận một góp ý', en: 'Assign or settle a comment' },
    params: z.object({ id, number: z.coerce.number().int().min(1) }),
    query: acting,
    body: z.strictObject({
      class: commentClass.optional(),
      owner: short.optional(),
      due: short.optional(),
      outcome: z.enum(['accepted', 'partly', 'rejected', 'open', '']).optional(),
      reason: word.optional(),
      paragraph: positive.optional(),
      changedText: word.optional(),
      revision: positive.optional(),
    }),
    answer: z.object({ number: whole, isOpen: z.boolean() }),
  },
  'POST /tasks/:id/comments/file': {
    action: 'task.settle',
    summary: { vi: 'Đưa góp ý từ tệp Word hoặc bảng', en: 'Bring comments of a Word file or a sheet' },
    params: ofTask,
    query: acting.extend({ fileName: z.string().min(1).max(400), round: id.optional() }),
    body: 'bytes',
    answer: z.object({ file: text, read: whole, added: whole, known: whole, settled: whole }),
    status: 201,
  },
  'GET /tasks/:id/comments/table': {
    action: 'task.export',
    summary: { vi: 'Bảng tiếp thu, giải trình', en: 'The absorb-and-explain table' },
    params: ofTask,
    query: acting.extend({ format: z.enum(['docx', 'xlsx', 'csv']) }),
    gives: 'file',
    files: [DOCX, XLSX, 'text/csv'],
  },
  'GET /review/:year': {
    action: 'task.all',
    summary: { vi: 'Kiểm điểm năm', en: 'Review of a year' },
    params: z.object({ year }),
    query: acting,
    answer: review,
  },
  'GET /review/:year/file': {
    action: 'task.all',
    summary: { vi: 'Kiểm điểm năm thành văn bản', en: 'Review of a year as a document' },
    params: z.object({ year }),
    query: acting.extend({ format: z.enum(['docx', 'html']) }),
    gives: 'file',
    files: [DOCX, 'text/html'],
  },
} as const satisfies Endpoints;
