import type { KnowledgeSource } from '../app/knowledge/table-rows.ts';
import { DAY_FROM_WORDS, KIND_WORDS, SURE_WORDS } from '../app/lint/finding-words.ts';
import { findingsDocument } from '../app/lint/findings-document.ts';
import { type LintReport, lintDraft } from '../app/lint/lint-draft.ts';
import { noSuchFile } from '../app/no-such-file.ts';
import type { PrintedDocument } from '../app/ports-print.ts';
import type { Finding } from '../evidence/lint/finding.ts';
import type { Silence } from '../evidence/lint/silences.ts';
import type { Language } from '../model/bilingual.ts';
import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import type { Draft } from '../model/draft.ts';
import { formatDate } from '../model/format-date.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { Command, CommandInput, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { writeNew } from './task-needs.ts';

export interface LintNeeds {
  source(): Promise<KnowledgeSource>;
  /** A document that somebody wrote; undefined if there is no such file. */
  draft(path: string): Promise<Parsed<Draft> | undefined>;
  /** False alarms that somebody silenced; undefined if there is no such file. */
  silences(path: string): Promise<Parsed<readonly Silence[]> | undefined>;
  today(): IsoDate;
  /** A document as a Word file. */
  writeDocument(document: PrintedDocument, language: Language): Promise<Uint8Array>;
  /** Writes a file that is not there yet; false if it is. */
  write(path: string, bytes: Uint8Array): Promise<boolean>;
}

const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'date',
    value: 'YYYY-MM-DD',
    about: {
      vi: 'ngày mà văn bản nói tới; mặc định là ngày ghi trong văn bản, không có thì hôm nay',
      en: 'the day for which the document speaks; the one it writes by default, otherwise today',
    },
  },
  {
    name: 'silence',
    value: 'FILE',
    about: {
      vi: 'tệp JSON các báo nhầm: [{"code", "quote", "reason"}]; phải có lý do',
      en: 'JSON file of false alarms: [{"code", "quote", "reason"}]; the reason is required',
    },
  },
  {
    name: 'out',
    value: 'FILE.docx',
    about: {
      vi: 'tệp Word ghi kết quả theo Nghị định 30, chưa có',
      en: 'Word file for the findings in the form of Decree 30, not there yet',
    },
  },
];

/** `lint`: checks a draft's acts, arithmetic, sources, terms, names, form, places and codes. */
export function lintCommand(needs: LintNeeds): Command {
  return {
    name: 'lint',
    about: {
      vi: 'soát một dự thảo (.docx, .md): văn bản được dẫn, số học, nguồn, thuật ngữ, thể thức, tên nơi và mã',
      en: 'check a draft (.docx, .md): acts cited, arithmetic, sources, terms, form, names of places and codes',
    },
    usage: 'FILE [--date YYYY-MM-DD] [--silence FILE] [--out FILE.docx]',
    operands: [
      { name: 'FILE', required: true, about: { vi: 'tệp .docx, .md hoặc .txt', en: 'file .docx, .md or .txt' } },
    ],
    options: OPTIONS,
    examples: [
      { line: 'lienket lint bao-cao.docx', about: { vi: 'soát cả báo cáo', en: 'check the whole report' } },
      {
        line: 'lienket lint draft.md --date 2023-09-22 --silence false-alarms.json',
        about: { vi: 'theo ngày của văn bản', en: 'as of the day of the document' },
      },
      {
        line: 'lienket lint du-thao.docx --out ket-qua-soat.docx',
        about: { vi: 'kết quả thành tệp Word để gửi đi', en: 'the findings as a Word file to send' },
      },
    ],
    run: (input, terminal) => runLint(needs, input, terminal),
  };
}

async function runLint(needs: LintNeeds, input: CommandInput, terminal: Terminal): Promise<0 | 1> {
  const path = input.operands[0] ?? '';
  const on = input.options['date']?.at(-1);
  const silencePath = input.options['silence']?.at(-1);
  const out = input.options['out']?.at(-1);
  const read = await needs.draft(path);
  const silences = silencePath === undefined ? NO_SILENCES : await readSilences(needs, silencePath);
  const refusals = [
    ...(read === undefined ? [noSuchFile(path)] : read.ok ? [] : read.refusals),
    ...(silences.ok ? [] : silences.refusals),
    ...(on !== undefined && dayOf(on) === undefined ? [badDay(on)] : []),
    ...(out !== undefined && !/\.docx$/iu.test(out) ? [badName(out)] : []),
  ];
  if (refusals.length > 0 || read?.ok !== true || !silences.ok) throw new RefusedError(refusals);
  const day = on === undefined ? undefined : dayOf(on);
  const report = await lintDraft(await needs.source(), {
    draft: read.value,
    today: needs.today(),
    silences: silences.value,
    ...(day === undefined ? {} : { on: day }),
  });
  if (out !== undefined) {
    const { language } = terminal;
    await writeNew(needs, out, await needs.writeDocument(findingsDocument(read.value, report, language), language));
  }
  sayReport(report, terminal);
  if (out !== undefined) terminal.say({ vi: `Đã ghi ${out}`, en: `Wrote ${out}` }[terminal.language]);
  terminal.answer(out === undefined ? report : { ...report, out });
  return report.faults.length > 0 ? 1 : 0;
}

const NO_SILENCES: Parsed<readonly Silence[]> = { ok: true, value: [] };

const dayOf = (text: string): IsoDate | undefined => (/^\d{4}-/u.test(text) ? parseIsoDate(text) : undefined);

async function readSilences(needs: LintNeeds, path: string): Promise<Parsed<readonly Silence[]>> {
  return (await needs.silences(path)) ?? { ok: false, refusals: [noSuchFile(path)] };
}

const badDay = (text: string): Refusal => ({
  code: 'bad-option',
  where: { column: '--date' },
  said: { vi: `“${text}” không phải ngày dạng YYYY-MM-DD.`, en: `"${text}" is not a day written YYYY-MM-DD.` },
});

const badName = (file: string): Refusal => ({
  code: 'bad-option',
  where: { file },
  said: { vi: 'Tên tệp phải kết thúc bằng .docx.', en: 'The name must end in .docx.' },
});

function sayReport(report: LintReport, terminal: Terminal): void {
  const { language } = terminal;
  const { day, faults, notes, silenced, unusedSilences } = report;
  const date = formatDate(day.on, language);
  const from = DAY_FROM_WORDS[day.from][language];
  terminal.say(
    {
      vi: `${report.file}: ${report.paragraphs} đoạn, xét tại ${date} (${from}).`,
      en: `${report.file}: ${report.paragraphs} paragraphs, as of ${date} (${from}).`,
    }[language],
  );
  for (const finding of [...faults, ...notes]) for (const line of findingLines(finding, language)) terminal.say(line);
  for (const { finding, reason } of silenced)
    terminal.say(
      {
        vi: `đã bỏ qua ${finding.code}, đoạn ${finding.where.paragraph}: ${reason}`,
        en: `silenced ${finding.code}, paragraph ${finding.where.paragraph}: ${reason}`,
      }[language],
    );
  for (const { code, quote } of unusedSilences)
    terminal.warn(
      {
        vi: `bỏ qua không dùng tới: ${code} “${quote}”; văn bản đã đổi?`,
        en: `silence that nothing answers to: ${code} "${quote}"; has the text changed?`,
      }[language],
    );
  terminal.say(
    {
      vi: `${faults.length} lỗi, ${notes.length} ghi chú, ${silenced.length} đã bỏ qua.`,
      en: `${faults.length} faults, ${notes.length} notes, ${silenced.length} silenced.`,
    }[language],
  );
}

function findingLines({ code, kind, where, quote, why, proposed, howSure }: Finding, language: 'vi' | 'en'): string[] {
  const at = {
    vi: `đoạn ${where.paragraph}${where.line === undefined ? '' : `, dòng ${where.line}`}`,
    en: `paragraph ${where.paragraph}${where.line === undefined ? '' : `, line ${where.line}`}`,
  }[language];
  return [
    `${KIND_WORDS[kind][language]} ${code} · ${at}${where.heading === undefined ? '' : ` · ${where.heading}`} · ${SURE_WORDS[howSure][language]}`,
    `  “${quote}”`,
    `  ${why[language]}`,
    ...(proposed === undefined ? [] : [`  → ${proposed[language]}`]),
  ];
}
