import type { DraftParagraph } from '../../model/draft.ts';
import { writtenDay } from './act-words.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check, KnownCodes } from './lint-knowledge.ts';
import { sentencesOf } from './sentences.ts';
import { statementPeriod, tellsOfChange } from './statement-period.ts';

const VERSION = /VSIC[\s-]*(?<year>2007|2018|2025)/iu;
const CODED =
  /(?:mã(?: ngành)?(?: (?:cấp \d|VSIC))?|VSIC(?:[\s-]*20\d\d)?(?: code)?|ngành cấp \d|industry codes?|industries)\s*:?\s*(?<codes>[A-V]?\d{2,5}(?:\s*(?:,|;|và|and|\+|–|-)\s*[A-V]?\d{2,5})*)(?![\d/]|[.,]\d)/giu;

/** Industry codes and the classification they are named from, against the one in force on the day for which a sentence speaks. */
export const checkIndustryCodes: Check = ({ draft, day, known }) =>
  draft.paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ text }) => {
      if (tellsOfChange(text) || /(?:chuyển đổi|tương ứng|crosswalk|conver(?:t|sion)|correspond)/iu.test(text))
        return [];
      const period = statementPeriod(text, day);
      const isNow = period.first >= known.codes.from;
      const year = VERSION.exec(text)?.groups?.['year'];
      const version = year === undefined ? [] : versionObjection(paragraph, { text, year, isNow, codes: known.codes });
      return version.length > 0 ? version : codeObjections(paragraph, text, { isNow, year, known: known.codes });
    }),
  );

interface Versioned {
  readonly text: string;
  readonly year: string;
  readonly isNow: boolean;
  readonly codes: KnownCodes;
}

function versionObjection(paragraph: DraftParagraph, { text, year, isNow, codes }: Versioned): readonly Finding[] {
  const right = isNow ? codes.now.title : codes.before.title;
  const isRight = right.endsWith(year) || (!isNow && year === '2007');
  if (isRight) return [];
  return [
    findingAt(paragraph, {
      code: 'codes.version',
      quote: text,
      why: {
        vi: `${codes.now.title} áp dụng từ ${writtenDay(codes.from)}; câu này nói về lúc ${isNow ? 'sau' : 'trước'} ngày đó nhưng dẫn VSIC ${year}.`,
        en: `${codes.now.title} applies from ${writtenDay(codes.from)}; this sentence speaks of a time ${isNow ? 'after' : 'before'} it but names VSIC ${year}.`,
      },
      proposed: {
        vi: `${right}, hoặc nói rõ số liệu của thời điểm nào và đã chuyển đổi ra sao.`,
        en: `${right}, or say of which day the figures are and how they were converted.`,
      },
      howSure: 'likely',
    }),
  ];
}

interface CodesAt {
  readonly isNow: boolean;
  readonly year: string | undefined;
  readonly known: KnownCodes;
}

function codeObjections(paragraph: DraftParagraph, text: string, { isNow, year, known }: CodesAt): readonly Finding[] {
  const named = year === undefined ? isNow : year === '2025';
  const [own, other] = named ? [known.now, known.before] : [known.before, known.now];
  const written = [...text.matchAll(CODED)].flatMap(({ groups }) => groups?.['codes']?.match(/\d{2,5}/gu) ?? []);
  return written.flatMap((code) => {
    if (own.codes.has(code) || !other.codes.has(code)) return [];
    const heirs = named ? (known.successors.get(code) ?? []) : [];
    const list = heirs.join(', ');
    return [
      findingAt(paragraph, {
        code: 'codes.other-version',
        quote: code,
        why: {
          vi: `Mã ${code} không có trong ${own.title}; đó là mã của ${other.title}.`,
          en: `${own.title} has no code ${code}; it is a code of ${other.title}.`,
        },
        ...(list === '' ? {} : { proposed: { vi: `${own.title}: ${list}`, en: `${own.title}: ${list}` } }),
        howSure: year === undefined ? 'likely' : 'sure',
      }),
    ];
  });
}
