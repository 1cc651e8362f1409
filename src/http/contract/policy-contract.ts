import { z } from 'zod';
import type { DraftCompleteness, LibraryView, PolicyPage } from '../../app/desks/policy-desk.ts';
import { INSTRUMENT_CLASSES } from '../../model/instrument-classes.ts';
import type { Endpoints } from './endpoint.ts';
import { ROLES } from './task-contract.ts';
import { citedRelease } from './view-contract.ts';
import { bilingual, day, named, text, whole } from './words-contract.ts';

export type {
  DraftCompleteness,
  ExperienceView,
  LibraryView,
  PolicyPage,
  SolutionView,
} from '../../app/desks/policy-desk.ts';

const orNull = <T extends z.ZodType>(inner: T) => inner.nullable();
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(120);
const ofTask = z.object({ id: z.string().max(200) });
const acting = z.object({ role: z.enum(ROLES).optional(), for: z.string().max(200).optional() });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const instrument = z.enum(INSTRUMENT_CLASSES);

const lesson = z.object({
  id: text,
  origin: z.enum(['pack', 'own']),
  revision: whole,
  country: text,
  title: bilingual,
  instrument,
  also: z.array(instrument),
  body: bilingual,
  from: z.int(),
  to: orNull(z.int()),
  budget: orNull(bilingual),
  worked: bilingual,
  didNot: bilingual,
  forWhom: orNull(bilingual),
  condition: orNull(bilingual),
  nation: bilingual,
  region: bilingual,
  evidence: z.array(
    z.object({ part: text, fact: text, said: bilingual, publisher: text, url: orNull(text), strength: text }),
  ),
});

const library: z.ZodType<LibraryView> = z
  .object({
    lessons: z.array(lesson),
    instruments: z.array(z.object({ id: instrument, name: bilingual, covers: bilingual, lessons: whole })),
    releases: z.array(citedRelease),
    mayWrite: z.boolean(),
  })
  .register(named, { id: 'LessonLibrary' });

const place = z.object({
  kind: z.enum(['passage', 'solution', 'lesson', 'fit']),
  ref: text,
  under: text,
  said: bilingual,
});
const places = z.array(place);
const completeness = z.object({
  classes: z.array(z.object({ id: instrument, name: bilingual, by: places, mentioned: places })),
  countries: z.array(
    z.object({ iso3: text, name: bilingual, worked: places, didNot: places, isGrounded: z.boolean() }),
  ),
  scopes: z.array(z.object({ scope: z.enum(['nation', 'region']), lessons: places, grounded: places })),
  fit: places,
  lacks: z.array(
    z.object({
      code: text,
      said: bilingual,
      mend: z.object({
        place: z.enum(['solutions', 'ranking', 'lessons', 'ledger', 'elsewhere', 'text']),
        country: orNull(text),
        said: bilingual,
      }),
    }),
  ),
});

const draft: z.ZodType<DraftCompleteness> = z
  .object({ file: text, paragraphs: whole, completeness })
  .register(named, { id: 'DraftCompleteness' });

const part = z.enum(['organisation', 'person', 'instrument', 'resources', 'milestones', 'evidence']);
const country = z.object({ iso3: text, name: bilingual });
const page: z.ZodType<PolicyPage> = z
  .object({
    task: text,
    title: bilingual,
    audit: z.object({
      stated: orNull(whole),
      entered: whole,
      owned: whole,
      withdrawn: whole,
      missing: orNull(whole),
      isWhole: z.boolean(),
      faults: z.array(bilingual),
    }),
    tally: orNull(z.object({ id: text, stated: whole, revision: whole })),
    solutions: z.array(
      z.object({
        id: text,
        task: text,
        title: bilingual,
        organisation: orNull(text),
        person: orNull(text),
        instrument: orNull(instrument),
        resources: z.array(z.object({ amount: text, source: orNull(text) })),
        milestones: z.array(z.object({ title: bilingual, due: day, done: orNull(day) })),
        evidence: z.array(z.object({ kind: z.enum(['fact', 'figure', 'act', 'source']), ref: text })),
        lessons: z.array(text),
        revision: whole,
        lacks: z.array(part),
        organisationName: orNull(bilingual),
        grounds: z.array(orNull(bilingual)),
      }),
    ),
    completeness,
    fit: orNull(
      z.object({
        id: text,
        task: text,
        criteria: z.array(z.object({ id: text, title: bilingual, weight: z.number(), why: text })),
        options: z.array(
          z.object({
            country: text,
            lessons: z.array(text),
            argument: orNull(bilingual),
            marks: z.array(z.object({ criterion: text, mark: orNull(z.number()), why: orNull(text) })),
          }),
        ),
        revision: whole,
      }),
    ),
    lessons: z.array(z.object({ id: text, country: text, title: bilingual })),
    countries: z.array(country),
    organisations: z.array(z.object({ id: text, name: bilingual, now: orNull(bilingual) })),
    instruments: z.array(z.object({ id: instrument, name: bilingual })),
    parts: z.record(part, bilingual),
    may: z.object({ edit: z.boolean(), export: z.boolean() }),
  })
  .register(named, { id: 'PolicyPage' });

/** A thing is read by the same checker as the files of tasks, which tells every fault at once. */
const given = z.strictObject({
  thing: z.record(z.string(), z.unknown()),
  revision: orNull(z.number().int().min(1)).default(null),
});

/** Lessons of other countries, solutions of tasks, completeness by name, and what a report is let lack. */
export const policyApi = {
  'GET /experience': {
    action: 'dossier.read',
    summary: { vi: 'Bài học của các nước', en: 'Lessons of other countries' },
    answer: library,
  },
  'PUT /experience/:id': {
    action: 'dossier.write',
    summary: { vi: 'Ghi một bài học kèm căn cứ', en: 'Write a lesson with its evidence' },
    params: z.object({ id }),
    body: given,
    answer: z.object({ id: text }),
  },
  'GET /tasks/:id/policy': {
    action: 'task.read',
    summary: { vi: 'Giải pháp và tính đầy đủ của nhiệm vụ', en: 'Solutions of a task, and how complete it is' },
    params: ofTask,
    query: acting,
    answer: page,
  },
  'PUT /tasks/:id/policy/:kind': {
    action: 'task.write',
    summary: {
      vi: 'Ghi một giải pháp, số giải pháp hoặc bảng xếp hạng',
      en: 'Write a solution, their number, or a ranking',
    },
    params: ofTask.extend({ kind: z.enum(['solution', 'tally', 'fit']) }),
    query: acting,
    body: given,
    answer: z.object({ id: text }),
  },
  'GET /tasks/:id/policy/table': {
    action: 'task.read',
    summary: { vi: 'Danh mục giải pháp thành tệp', en: 'The register of solutions as a file' },
    params: ofTask,
    query: acting.extend({ format: z.enum(['docx', 'xlsx', 'csv']) }),
    gives: 'file',
    files: [DOCX, XLSX, 'text/csv'],
  },
  'POST /tasks/:id/excuses': {
    action: 'task.step',
    summary: {
      vi: 'Chấp nhận cho báo cáo thiếu vài điều khi chuyển bước, có lý do',
      en: 'Let a report lack some things when a step is taken, with a reason',
    },
    params: ofTask,
    query: acting,
    body: z.strictObject({ lacks: z.array(z.string().max(400)).max(200), reason: z.string().max(20_000) }),
    answer: z.object({ excused: whole }),
    status: 201,
  },
  'DELETE /tasks/:id/excuses/:lack': {
    action: 'task.step',
    summary: { vi: 'Rút lại một điều đã chấp nhận thiếu', en: 'Take an excuse back' },
    params: ofTask.extend({ lack: z.string().max(400) }),
    query: acting,
    answer: z.object({ lack: text }),
  },
  'GET /dossiers/:id/completeness': {
    action: 'dossier.read',
    summary: { vi: 'Báo cáo của hồ sơ còn thiếu gì theo tên', en: 'What the report of a dossier lacks by name' },
    params: z.object({ id: z.string().regex(/^(r~)?[\w-]{1,120}$/u) }),
    query: z.object({ revision: z.coerce.number().int().min(1).optional() }),
    answer: draft,
  },
  'POST /complete': {
    action: 'task.read',
    summary: { vi: 'Soát tính đầy đủ của một dự thảo', en: 'Check how complete a draft is' },
    query: z.object({ fileName: z.string().min(1).max(400) }),
    body: 'bytes',
    answer: draft,
  },
} as const satisfies Endpoints;
