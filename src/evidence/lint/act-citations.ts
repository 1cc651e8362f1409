import { ISSUER_PATTERN, type Issuer, issuerNamed } from './issuers.ts';
import { sentencesOf } from './sentences.ts';
import { type WrittenPeriod, writtenPeriods } from './written-dates.ts';

/** A statement of a text about who issued an act it cites. */
export interface StatedIssuer {
  readonly issuer: Issuer;
  readonly quote: string;
}

/** An act cited by number, with what the sentence says of it. */
export interface ActCitation {
  readonly start: number;
  readonly length: number;
  /** The citation as printed, kind and number. */
  readonly text: string;
  /** Kind as printed: `Nghị quyết`, `Decree`; empty where none stands before the number. */
  readonly kind: string;
  /** As printed. */
  readonly number: string;
  readonly serial: string;
  readonly year: string;
  /** `NQ-CP`, `NQ/TW`; empty for `Nghị định 80/2021`. */
  readonly symbol: string;
  readonly date?: WrittenPeriod;
  readonly issuers: readonly StatedIssuer[];
  /** What the sentence says the act is about. */
  readonly subject: string;
  readonly sentence: string;
}

const KIND =
  'Nghị quyết|Nghị định|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Kết luận|Thông báo|Công văn|Tờ trình|Văn bản hợp nhất|Luật|Resolution|Decree|Decision|Circular|Directive|Conclusion|Law';
const SYMBOL =
  '(?:NQ|N[ĐD]|Q[ĐD]|TTLT|TT|CT|KL|TB|TTr|KH|CV|VBHN)[-/](?:TW|CP|TTg|HĐND|UBND|VPCP|UBTVQH\\d*|B[A-ZĐ]{1,6}|[A-ZĐ]{2,8})|UBTVQH\\d+|QH\\d{1,2}';
const CITED = new RegExp(
  `(?:(?<kind>${KIND})(?:\\s+(?:số|No\\.?|number))?:?\\s+)?(?<![\\p{L}\\d/.,-])(?<serial>\\d{1,5})(?:/(?<year>(?:19|20)\\d{2}))?[/-](?<symbol>${SYMBOL})(?![\\p{L}\\d])`,
  'giu',
);
const SHORT_CITED =
  /(?<kind>Nghị định|Thông tư|Luật|Nghị quyết|Quyết định|Decree|Circular|Law|Decision|Resolution)(?:\s+(?:số|No\.?|number))?\s+(?<serial>\d{1,4})\/(?<year>(?:19|20)\d{2})(?![\d/-])/giu;

/** Every act that a text cites by number. Issuer, date and subject are taken only from the clause that speaks of that act. */
export function actCitations(text: string): readonly ActCitation[] {
  return sentencesOf(text).flatMap(({ text: sentence, start }) => {
    const found = [...sentence.matchAll(CITED), ...sentence.matchAll(SHORT_CITED)]
      .map((match) => ({ at: match.index, text: match[0], groups: match.groups ?? {} }))
      .sort((a, b) => a.at - b.at);
    return found.map((match, place) => {
      const before = sentence.slice(end(found[place - 1]) ?? 0, match.at);
      const after = sentence.slice(match.at + match.text.length, found[place + 1]?.at ?? sentence.length);
      const { kind = '', serial = '', year = '', symbol = '' } = match.groups;
      const date = dateOf(before, after);
      const offset = start + match.at + match.text.length;
      const dated =
        date === undefined
          ? {}
          : {
              date: {
                ...date.period,
                start: date.isAfter ? offset + date.period.start : start + match.at - before.length + date.period.start,
              },
            };
      return {
        start: start + match.at,
        length: match.text.length,
        text: match.text,
        kind,
        number: match.text.replace(/^\D+/u, ''),
        serial,
        year,
        symbol,
        ...dated,
        issuers: [...issuersBefore(before), ...issuersAfter(after)],
        subject: subjectOf(after),
        sentence,
      };
    });
  });
}

const end = (match: { readonly at: number; readonly text: string } | undefined): number | undefined =>
  match === undefined ? undefined : match.at + match.text.length;

interface FoundDate {
  readonly period: WrittenPeriod;
  readonly isAfter: boolean;
}

function dateOf(before: string, after: string): FoundDate | undefined {
  const isDay = ({ first, last }: WrittenPeriod): boolean => first === last;
  const [next] = writtenPeriods(after);
  if (
    next !== undefined &&
    isDay(next) &&
    /^[\s,(]*(?:(?:ký |ban hành )?(?:ngày\s*)*|dated |of |issued on |on )?$/iu.test(after.slice(0, next.start))
  )
    return { period: next, isAfter: true };
  const previous = writtenPeriods(before).at(-1);
  if (previous === undefined || !isDay(previous)) return undefined;
  const between = before.slice(previous.start + previous.text.length);
  const isIssuing =
    /(?:ban hành|thông qua|ký|issued|adopted|passed|promulgated)/iu.test(between) && between.length < 90;
  return isIssuing && /^[^.;]*$/u.test(between) ? { period: previous, isAfter: false } : undefined;
}

const ISSUER = `(?:the )?(?:${ISSUER_PATTERN})`;
const ACTS = `(?:${KIND})`;

function issuersBefore(before: string): readonly StatedIssuer[] {
  const forms = [
    new RegExp(
      `(${ISSUER})[^,;.]{0,30}?(?:đã |vừa |mới )?(?:ban hành|thông qua|ký|issued|adopted|passed|promulgated)\\s+(?:the )?$`,
      'u',
    ),
    new RegExp(`(${ISSUER})(?:'s|’s)\\s+$`, 'u'),
  ];
  return forms.flatMap((form) => stated(before, form));
}

function issuersAfter(after: string): readonly StatedIssuer[] {
  const dated = `(?:[\\s,(]*(?:(?:ký |ban hành )?(?:ngày\\s*)*|dated |of |on )?[\\d][^a-zà-ỹ.;]{0,12}(?:tháng[^a-zà-ỹ]{1,6}năm[^a-zà-ỹ]{1,6}|[A-Z][a-z]+ \\d{4})?\\)?)?`;
  const direct = new RegExp(`^${dated}[\\s,(]*(?:của|of|by|from)\\s+(${ISSUER})`, 'u');
  const later = new RegExp(
    `(?:do|được|by|bởi)\\s+(${ISSUER})[^,;.:]{0,30}?(?:,\\s*|\\s+)?(?:xem xét,?\\s*)?(?:ban hành|thông qua|phê duyệt|ký)|(?:issued|adopted|passed|promulgated|approved)(?: and \\w+)? by\\s+(${ISSUER})|(?:mà|that|which)\\s+(${ISSUER})\\s+(?:đã\\s+)?(?:ban hành|issued|adopted)`,
    'u',
  );
  return [...stated(after, direct), ...stated(aboutTheAct(after), later)];
}

/** The part of a clause that still speaks of the act: up to where another act is named, unless it says what the act *is*. */
function aboutTheAct(after: string): string {
  for (const other of after.matchAll(new RegExp(ACTS, 'gu'))) {
    const lead = after.slice(0, other.index);
    if (!/(?:^|\s)(?:là|is|was|as|này|this)\s+(?:một |văn bản |the |a |an )?(?:first |đầu tiên )?$/iu.test(lead))
      return lead;
  }
  return after;
}

function stated(text: string, form: RegExp): readonly StatedIssuer[] {
  const match = form.exec(text);
  const words = match?.slice(1).find((group) => group !== undefined);
  const issuer = words === undefined ? undefined : issuerNamed(words);
  return match === null || issuer === undefined ? [] : [{ issuer, quote: match[0].trim() }];
}

function subjectOf(after: string): string {
  const about =
    /(?:^|[\s,])(?:về(?: việc)?|quy định(?: về)?|on|about|concerning|regarding)\s+([^.;:()“”"]{8,160})/u.exec(
      aboutTheAct(after),
    );
  return about === null || about.index > 70 ? '' : (about[1] ?? '').trim();
}
