import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import { actCitations } from './act-citations.ts';
import { issuerObjections } from './authority-issuer.ts';
import { standingObjections } from './authority-standing.ts';
import { statedObjections } from './authority-stated.ts';
import type { CitationAt } from './citation-at.ts';
import { type Finding, findingAt } from './finding.ts';
import { foundAct, KINDS } from './found-act.ts';
import type { Check } from './lint-knowledge.ts';

/** Every act cited by number against the register: kind, issuer, number, day, subject, in force on the day of the document. */
export const checkAuthority: Check = (input) => {
  const asked = new Set<string>();
  return input.draft.paragraphs.flatMap((paragraph) =>
    actCitations(paragraph.text).flatMap((citation) => {
      const at = { paragraph, citation, input };
      const found = foundAct(citation, input.known.acts);
      const kind = kindObjections(at);
      if (found === undefined) {
        const isNew = !asked.has(citation.number);
        asked.add(citation.number);
        return [...kind, ...issuerObjections(at, undefined), ...(isNew ? [unknownAct(at)] : [])];
      }
      return [
        ...kind,
        ...issuerObjections(at, found.act),
        ...statedObjections(at, found),
        ...standingObjections(at, found.act),
      ];
    }),
  );
};

const plainMark = (mark: string): string => foldVietnamese(mark).toUpperCase();

function kindObjections({ paragraph, citation }: CitationAt): readonly Finding[] {
  const { kind, symbol, text } = citation;
  const named = KINDS.find(([form]) => form.test(kind));
  const head = plainMark(symbol.split(/[-/]/u)[0] ?? '');
  const meant = KINDS.find(([, , mark]) => mark !== '' && plainMark(mark) === head);
  if (named === undefined || symbol === '' || meant === undefined || named === meant) return [];
  return [
    findingAt(paragraph, {
      code: 'authority.kind',
      quote: text,
      why: {
        vi: `Ký hiệu ${symbol} là của ${meant[1].toLowerCase()}, không phải ${named[1].toLowerCase()}.`,
        en: `The symbol ${symbol} is that of a ${meant[1]}, not of a ${named[1]}.`,
      },
      proposed: { vi: `${meant[1]} ${citation.number}`, en: `${meant[1]} ${citation.number}` },
      howSure: 'sure',
    }),
  ];
}

function unknownAct({ paragraph, citation }: CitationAt): Finding {
  return findingAt(paragraph, {
    code: 'authority.unknown',
    kind: 'note',
    quote: citation.text,
    why: {
      vi: `Sổ văn bản không có ${citation.text}: không nói được cơ quan ban hành, ngày và hiệu lực có đúng không.`,
      en: `The register has no ${citation.text}: issuer, day and standing can not be told.`,
    },
    proposed: {
      vi: 'Đối chiếu với bản chụp hoặc công báo; thêm văn bản vào gói law thì lần sau tự kiểm được.',
      en: 'Compare with a copy or the official gazette; once the act is in the pack law, it is checked by itself.',
    },
    howSure: 'cannot-tell',
  });
}
