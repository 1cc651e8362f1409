import { actWithSubject, fullCitation, writtenDay } from './act-words.ts';
import type { CitationAt } from './citation-at.ts';
import { type Finding, findingAt } from './finding.ts';
import { type FoundAct, subjectShare } from './found-act.ts';
import type { KnownAct } from './lint-knowledge.ts';

/** Objections to how the number is written, to the stated day and to the stated subject of an act of the register. */
export function statedObjections(at: CitationAt, found: FoundAct): readonly Finding[] {
  return [...numberObjections(at, found), ...dayObjections(at, found.act), ...subjectObjections(at, found.act)];
}

function numberObjections({ paragraph, citation }: CitationAt, { act, isMiswritten }: FoundAct): readonly Finding[] {
  if (!isMiswritten) return [];
  return [
    findingAt(paragraph, {
      code: 'authority.number',
      quote: citation.text,
      why: {
        vi: `Số, ký hiệu viết chưa đúng; sổ văn bản ghi ${act.number}.`,
        en: `Number and symbol are not written as they are; the register has ${act.number}.`,
      },
      proposed: { vi: act.number, en: act.number },
      howSure: 'sure',
    }),
  ];
}

function dayObjections({ paragraph, citation }: CitationAt, act: KnownAct): readonly Finding[] {
  const { date, year, subject } = citation;
  if (date === undefined || act.issued === '' || date.first === act.issued) return [];
  const quote = `${citation.text} … ${date.text}`;
  const isSameYear = date.first.slice(0, 4) === act.issued.slice(0, 4);
  if (!isSameYear && year === '' && subjectShare(subject, act.title.vi) < 0.5) {
    return [
      findingAt(paragraph, {
        code: 'authority.other-year',
        kind: 'note',
        quote,
        why: {
          vi: `Số không kèm năm thì năm nào cũng có. Sổ chỉ có ${act.number} ngày ${writtenDay(act.issued)}; không nói được văn bản ngày ${date.text} có đúng không.`,
          en: `A number without a year comes back every year. The register only has ${act.number} of ${writtenDay(act.issued)}; whether one of ${date.text} exists can not be told.`,
        },
        proposed: { vi: 'Đối chiếu với bản chụp văn bản.', en: 'Compare with a copy of the act.' },
        howSure: 'cannot-tell',
      }),
    ];
  }
  return [
    findingAt(paragraph, {
      code: 'authority.day',
      quote,
      why: {
        vi: `${act.number} ký ngày ${writtenDay(act.issued)}, không phải ${writtenDay(date.first)}.`,
        en: `${act.number} is of ${writtenDay(act.issued)}, not of ${writtenDay(date.first)}.`,
      },
      proposed: fullCitation(act),
      howSure: act.howSure === 'A' || act.howSure === 'B' ? 'sure' : 'likely',
    }),
  ];
}

const STRANGE = 0.3;
const FITTING = 0.75;

function subjectObjections({ paragraph, citation, input }: CitationAt, act: KnownAct): readonly Finding[] {
  const { subject } = citation;
  const share = (each: KnownAct): number =>
    Math.max(subjectShare(subject, each.title.vi), subjectShare(subject, each.title.en));
  if (subject === '' || share(act) >= STRANGE) return [];
  const better = input.known.acts.find(
    (each) =>
      each.kind.vi === act.kind.vi && each.number !== '' && each.issuer.vi === act.issuer.vi && share(each) >= FITTING,
  );
  if (better === undefined) return [];
  return [
    findingAt(paragraph, {
      code: 'authority.subject',
      quote: `${citation.text} … ${subject}`,
      why: {
        vi: `${act.number} nói về “${act.title.vi}”; nội dung đã nêu là của ${better.number}.`,
        en: `${act.number} is about “${act.title.en}”; the subject as stated is that of ${better.number}.`,
      },
      proposed: actWithSubject(better),
      howSure: 'likely',
    }),
  ];
}
