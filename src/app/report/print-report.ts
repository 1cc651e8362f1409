import { ROLES } from '../../model/access/access-table.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import { FIGURES_HEADING } from '../../programme/match-draft.ts';
import { type Section, sectionNumbers } from '../../programme/section.ts';
import { type TextBlock, type TextRun, textBlocks } from '../../programme/section-text.ts';
import type { Task } from '../../programme/things.ts';
import type { MentionView } from '../desks/section-desk.ts';
import type { PrintedDocument, PrintedPart } from '../ports-print.ts';
import { fileOf, type TaskBook, workflowOf } from '../tasks/task-book.ts';
import { excuseViews } from '../tasks/task-views.ts';

/** Under which name a report that is exported tells from which revisions its sections are. */
export const REVISIONS_PROPERTY = 'lienket-sections';

/** A report, its figures, and what it is printed from. */
export interface PrintedReport {
  readonly book: TaskBook;
  readonly task: Task;
  readonly sections: readonly Section[];
  readonly mentions: readonly MentionView[];
  readonly language: Language;
  readonly properties: Readonly<Record<string, string>>;
}

/** How the value of a quoted figure is printed: as it was when it was written; one that was never kept as it is today. */
export const mentionText = ({ pinned, now }: MentionView): Bilingual =>
  pinned?.text ?? now?.text ?? { vi: 'chưa có số liệu', en: 'no figure' };

/** The whole report as a document: its sections, the figures with where each comes from, and what it was let lack. */
export function printedReport(report: PrintedReport): PrintedDocument {
  const { book, task, sections, language, properties } = report;
  const body = book.things.organisation.find(({ id }) => id === task.organisation);
  const parent = book.things.organisation.find(({ id }) => id === body?.partOf);
  const numbers = sectionNumbers(sections);
  const said = runWords(report);
  const parts = sections.flatMap((section): readonly PrintedPart[] => [
    { heading: `${numbers.get(section.part) ?? ''}. ${section.title[language]}`, level: section.level },
    ...textBlocks(section.text).map((block) => blockPart(block, said)),
  ]);
  return {
    title: { vi: 'Báo cáo tổng hợp', en: 'Synthesis report' },
    subtitle: task.title,
    body: body?.name[language] ?? null,
    parentBody: parent?.name[language] ?? null,
    dated: book.today,
    parts: [...parts, ...figureList(report), ...excuseList(report)],
    properties,
  };
}

type RunWords = (runs: readonly TextRun[]) => string;

function runWords({ mentions, language }: PrintedReport): RunWords {
  const known = new Map(mentions.map((view) => [view.mention, view]));
  return (runs) =>
    runs
      .map((run) => {
        if ('words' in run) return run.words;
        const view = known.get(run.mention);
        return view === undefined ? `{figure:${run.mention}}` : `${mentionText(view)[language]} [${view.number}]`;
      })
      .join('');
}

function blockPart(block: TextBlock, said: RunWords): PrintedPart {
  if (block.kind !== 'table') {
    const words = said(block.runs);
    if (block.kind === 'bullet') return { bullet: words };
    return block.kind === 'heading' ? { heading: words, level: 3 } : { paragraph: words };
  }
  const [heads = [], ...rows] = block.rows.map((row) => row.map(said));
  return { table: { title: block.title, heads, rows } };
}

const HEADS = {
  vi: ['Số', 'Số liệu', 'Kỳ', 'Nguồn', 'Tình trạng', 'Mã trong hồ sơ'],
  en: ['No.', 'Figure', 'Period', 'Source', 'Standing', 'Name in its dossier'],
} as const;

const STATES: Readonly<Record<MentionView['state'], Bilingual>> = {
  fresh: { vi: 'đúng như hồ sơ hiện nay', en: 'as the dossier gives it today' },
  stale: { vi: 'nguồn đã có bản mới hơn', en: 'its source has a newer release' },
  changed: { vi: 'hồ sơ nay cho', en: 'the dossier now gives' },
  lost: { vi: 'hồ sơ không còn số này', en: 'the dossier has it no more' },
};

function figureList({ mentions, language }: PrintedReport): readonly PrintedPart[] {
  const heading: PrintedPart = { heading: FIGURES_HEADING[language], level: 1 };
  if (mentions.length === 0) return [heading];
  const title = {
    vi: `${formatNumber(mentions.length, 'vi', 0)} số liệu, mỗi số kèm kỳ, nguồn và bản dữ liệu`,
    en: `${formatNumber(mentions.length, 'en', 0)} figures, each with its period, source and vintage`,
  };
  const rows = mentions.map((view) => {
    const { pinned, now, state, number, mention } = view;
    const label = pinned?.label ?? now?.label;
    const period = pinned?.period ?? now?.period;
    const changed = state === 'changed' && now !== null ? ` ${now.text[language]}` : '';
    return [
      String(number),
      `${label?.[language] ?? ''}: ${mentionText(view)[language]}`,
      period?.[language] ?? '',
      [pinned?.source, pinned?.vintage ?? now?.vintage].filter((each) => each !== undefined).join('; '),
      `${pinned?.status[language] ?? now?.statusWords[language] ?? ''}; ${STATES[state][language]}${changed}`,
      mention,
    ];
  });
  return [heading, { table: { title: title[language], heads: HEADS[language], rows } }];
}

const EXCUSE_HEADS = {
  vi: ['Điều còn thiếu', 'Bước', 'Lý do chấp nhận', 'Ai, vai, ngày'],
  en: ['What is lacking', 'Step', 'Why it was excused', 'Who, role, day'],
} as const;

/** Lacks that were excused when a step was taken, each with who let it stand and why; nothing where there is none. */
function excuseList({ book, task, language }: PrintedReport): readonly PrintedPart[] {
  const excuses = excuseViews(fileOf(book, task), workflowOf(book, task));
  if (excuses.length === 0) return [];
  const heading = { vi: 'Điều còn thiếu được chấp nhận', en: 'Lacks that were excused' }[language];
  const title = {
    vi: `${formatNumber(excuses.length, 'vi', 0)} điều, mỗi điều kèm lý do`,
    en: `${formatNumber(excuses.length, 'en', 0)} lacks, each with its reason`,
  }[language];
  const rows = excuses.map(({ said, stepTitle, reason, by, role, on }) => [
    said[language],
    stepTitle[language],
    reason,
    `${by}, ${ROLES[role].name[language]}, ${formatDate(on, language)}`,
  ]);
  return [{ heading, level: 1 }, { table: { title, heads: EXCUSE_HEADS[language], rows } }];
}
