import type { Bilingual, Language } from '../../model/bilingual.ts';
import { countedWord } from '../../model/counted-word.ts';
import { formatDate } from '../../model/format-date.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { AuditView, PolicyPage, SolutionView } from '../desks/policy-desk.ts';
import type { CommentFormat, WrittenFile } from '../desks/task-desk.ts';
import type { PrintedDocument } from '../ports-print.ts';
import { noTask, notAllowed } from '../tasks/keep-changes.ts';
import { readBook } from '../tasks/task-book.ts';
import { seenTask } from '../tasks/task-views.ts';
import { policyPage } from './policy-page.ts';
import type { PolicyPorts } from './policy-ports.ts';

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<CommentFormat, string>;

/** The register of solutions as an annex of the report, or as a sheet. */
export async function solutionTable(
  ports: PolicyPorts,
  acting: Acting,
  given: { readonly task: string; readonly format: CommentFormat; readonly language: Language },
): Promise<Parsed<WrittenFile>> {
  const { format, language } = given;
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  const page = await policyPage(ports, acting, given.task);
  if (task === undefined || page === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'export', task);
  if (denied !== undefined) return denied;
  const rows = page.solutions.map((each, at) => row(page, each, { at, language }));
  const heads = HEADS[language];
  const body = book.things.organisation.find(({ id }) => id === task.organisation);
  const parent = book.things.organisation.find(({ id }) => id === body?.partOf);
  const document: PrintedDocument = {
    title: { vi: 'Danh mục giải pháp', en: 'Register of solutions' },
    subtitle: task.title,
    body: body?.name[language] ?? null,
    parentBody: parent?.name[language] ?? null,
    dated: book.today,
    parts: [
      { paragraph: auditWords(page.audit)[language] },
      { table: { title: { vi: 'Giải pháp', en: 'Solutions' }[language], heads, rows } },
      { heading: { vi: 'Còn thiếu', en: 'Still lacking' }[language] },
      ...lackLines(page, language).map((paragraph) => ({ paragraph })),
    ],
  };
  const bytes =
    format === 'docx'
      ? await ports.writeDocument(document, 'docx', language)
      : await ports.writeTable([heads, ...rows], format);
  const name = language === 'vi' ? 'giai-phap' : 'solutions';
  return { ok: true, value: { fileName: `${name}-${task.id}.${format}`, mediaType: MEDIA[format], bytes } };
}

const HEADS = {
  vi: [
    'TT',
    'Giải pháp',
    'Nhóm công cụ',
    'Chủ trì, người chịu trách nhiệm',
    'Nguồn lực',
    'Mốc',
    'Căn cứ',
    'Bài học các nước',
    'Còn thiếu',
  ],
  en: ['No.', 'Solution', 'Class', 'Owner', 'Resources', 'Milestones', 'Evidence', 'Lessons', 'Lacking'],
} as const;

function row(
  page: PolicyPage,
  solution: SolutionView,
  { at, language }: { readonly at: number; readonly language: Language },
): readonly string[] {
  const done = (day: string | null): string =>
    day === null ? '' : ` (${{ vi: 'xong', en: 'done' }[language]} ${formatDate(day, language)})`;
  return [
    String(at + 1),
    solution.title[language],
    page.instruments.find(({ id }) => id === solution.instrument)?.name[language] ?? '',
    [solution.organisationName?.[language], solution.person].filter((each) => each != null).join('\n'),
    solution.resources
      .map(({ amount, source }) => [amount, source].filter((each) => each !== null).join(', '))
      .join('\n'),
    solution.milestones
      .map(({ title, due, done: day }) => `${title[language]}: ${formatDate(due, language)}${done(day)}`)
      .join('\n'),
    solution.evidence
      .map(({ ref }, place) => [ref, solution.grounds[place]?.[language]].filter((each) => each != null).join(': '))
      .join('\n'),
    solution.lessons.map((id) => page.lessons.find((each) => each.id === id)?.title[language] ?? id).join('\n'),
    solution.lacks.map((part) => page.parts[part][language]).join(', '),
  ];
}

/** The count of solutions in a sentence: what the report states, what was entered, what is whole. */
export function auditWords({ stated, entered, owned, missing, faults }: AuditView): Bilingual {
  const more = (language: Language): string => faults.map((each) => ` ${each[language]}.`).join('');
  const vi = stated === null ? 'Báo cáo chưa nêu số giải pháp' : `Báo cáo nêu ${stated} giải pháp`;
  const en =
    stated === null
      ? 'The report states no number of solutions'
      : `The report states ${countedWord(stated, 'solution')}`;
  return {
    vi: `${vi}; đã nhập ${entered}, đủ chủ trì, nguồn lực, mốc và căn cứ ${owned}${missing === null ? '' : `, còn thiếu ${missing}`}.${more('vi')}`,
    en: `${en}; ${countedWord(entered, 'was', 'were')} entered, ${countedWord(owned, 'has', 'have')} owner, resources, milestone and evidence${missing === null ? '' : `, ${countedWord(missing, 'is', 'are')} missing`}.${more('en')}`,
  };
}

/** What the task lacks, one line each. */
export function lackLines(
  { completeness: { lacks } }: Pick<PolicyPage, 'completeness'>,
  language: Language,
): readonly string[] {
  return lacks.length === 0
    ? [{ vi: 'Không thiếu gì.', en: 'Nothing.' }[language]]
    : lacks.map(({ said }) => said[language]);
}
