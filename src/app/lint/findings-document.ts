import type { Finding } from '../../evidence/lint/finding.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { Draft } from '../../model/draft.ts';
import { formatDate } from '../../model/format-date.ts';
import type { PrintedDocument, PrintedPart } from '../ports-print.ts';
import { CHECK_WORDS, DAY_FROM_WORDS, KIND_WORDS, SURE_WORDS } from './finding-words.ts';
import type { LintReport } from './lint-draft.ts';

/** How many of the first words of a paragraph tell which one it is. */
const FIRST_WORDS = 8;

/** What the checks say of a draft, as a document in the form of Decree 30: a row for each finding, and those silenced with their reasons. */
export function findingsDocument(
  draft: Pick<Draft, 'paragraphs'>,
  report: LintReport,
  language: Language,
): PrintedDocument {
  const { silenced, unusedSilences } = report;
  const texts = new Map(draft.paragraphs.map(({ number, text }) => [number, text]));
  const findings = inOrder([...report.faults, ...report.notes], (each) => each);
  const cells = (finding: Finding): readonly string[] => findingCells(finding, texts, language);
  const heads = HEADS[language];
  const rows = findings.map((finding, at) => [String(at + 1), ...cells(finding)]);
  const silent = inOrder(silenced, ({ finding }) => finding).map(({ finding, reason, by }, at) => [
    String(at + 1),
    ...cells(finding),
    by === undefined || by === '' ? reason : `${reason}\n(${by})`,
  ]);
  const table = (title: Bilingual, of: readonly string[], lines: readonly (readonly string[])[]): PrintedPart[] =>
    lines.length === 0 ? [] : [{ table: { title: title[language], heads: of, rows: lines } }];
  return {
    title: { vi: 'Kết quả soát dự thảo', en: 'What the checks of a draft found' },
    subtitle: { vi: report.file, en: report.file },
    body: null,
    parentBody: null,
    dated: report.day.today ?? report.day.on,
    parts: [
      { paragraph: sentence(report, language) },
      ...(rows.length === 0 ? [{ paragraph: NOTHING[language] }] : []),
      ...table({ vi: 'Phát hiện', en: 'Findings' }, heads, rows),
      ...table({ vi: 'Báo nhầm đã bỏ qua', en: 'Silenced findings' }, [...heads, WHY_SILENT[language]], silent),
      ...(unusedSilences.length === 0 ? [] : [{ heading: UNUSED[language] }]),
      ...unusedSilences.map(({ code, quote, reason }) => ({ bullet: `${code}: “${quote}” – ${reason}` })),
      { paragraph: PROPOSES[language] },
    ],
  };
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['TT', 'Chỗ', 'Điều phải xem lại', 'Chắc đến đâu', 'Đề nghị viết'],
  en: ['No.', 'Place', 'What is wrong', 'How sure', 'Proposed text'],
};
const WHY_SILENT: Bilingual = { vi: 'Vì sao bỏ qua, ai', en: 'Why silenced, by whom' };
const NOTHING: Bilingual = { vi: 'Không thấy gì phải sửa.', en: 'Nothing to mend was found.' };
const UNUSED: Bilingual = {
  vi: 'Bỏ qua không dùng tới: văn bản đã đổi',
  en: 'Silences that nothing answers to: the text has changed',
};
const PROPOSES: Bilingual = {
  vi: 'Máy có thể báo nhầm và bỏ sót; máy đề nghị, người quyết định.',
  en: 'The checks can be wrong and can miss; they propose, a person decides.',
};

function sentence({ file, day, paragraphs, faults, notes, silenced }: LintReport, language: Language): string {
  const date = formatDate(day.on, language);
  const from = DAY_FROM_WORDS[day.from][language];
  return {
    vi: `${file}: ${paragraphs} đoạn, xét theo ngày ${date} (${from}); ${faults.length} lỗi, ${notes.length} ghi chú, ${silenced.length} báo nhầm đã bỏ qua.`,
    en: `${file}: ${paragraphs} paragraphs, as of ${date} (${from}); ${faults.length} faults, ${notes.length} notes, ${silenced.length} silenced.`,
  }[language];
}

/** Place, what is wrong, how sure, what is proposed: all that a finding says in this language. */
function findingCells(
  { code, check, kind, where, quote, why, proposed, howSure }: Finding,
  texts: ReadonlyMap<number, string>,
  language: Language,
): readonly string[] {
  const kindWords = KIND_WORDS[kind][language];
  const first = firstWords(texts.get(where.paragraph) ?? '');
  const place = [
    placeWords(where, language),
    ...(where.heading === undefined ? [] : [where.heading]),
    ...(first === '' || first === where.heading ? [] : [`“${first}”`]),
  ];
  const wrong = [
    `${kindWords.charAt(0).toUpperCase()}${kindWords.slice(1)}, ${CHECK_WORDS[check][language]} (${code})`,
    `“${quote}”`,
    why[language],
  ];
  return [place.join('\n'), wrong.join('\n'), SURE_WORDS[howSure][language], proposed?.[language] ?? '–'];
}

function placeWords({ paragraph, line }: Finding['where'], language: Language): string {
  if (paragraph === 0) return { vi: 'Cả văn bản', en: 'The whole document' }[language];
  const inFile = line === undefined ? '' : { vi: `, dòng ${line}`, en: `, line ${line}` }[language];
  return `${{ vi: 'Đoạn', en: 'Paragraph' }[language]} ${paragraph}${inFile}`;
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.length <= FIRST_WORDS ? words.join(' ') : `${words.slice(0, FIRST_WORDS).join(' ')}…`;
}

/** In the order of the text; of one paragraph the faults stand before the notes. */
function inOrder<T>(list: readonly T[], findingOf: (each: T) => Finding): readonly T[] {
  return list.toSorted((one, other) => findingOf(one).where.paragraph - findingOf(other).where.paragraph);
}
