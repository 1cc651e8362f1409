import { actWithSubject, fullCitation } from './act-words.ts';
import type { CitationAt } from './citation-at.ts';
import { type Finding, findingAt } from './finding.ts';
import { canHaveIssued, type Issuer, issuerBySymbol, issuerNamed } from './issuers.ts';
import type { KnownAct, LintKnowledge } from './lint-knowledge.ts';

/** Objections to who is said to have issued an act: by the register, or for an act it does not have by the symbol of its number. */
export function issuerObjections(
  { paragraph, citation, input }: CitationAt,
  act: KnownAct | undefined,
): readonly Finding[] {
  const own = act === undefined ? issuerBySymbol(citation.symbol) : issuerNamed(act.issuer.vi);
  return citation.issuers.flatMap(({ issuer, quote }) => {
    const isRight = own === undefined ? canHaveIssued(issuer, citation.symbol) : own.key === issuer.key;
    if (isRight) return [];
    const meant = act === undefined ? undefined : relatedAct(act, issuer, input.known);
    const right = act === undefined ? undefined : fullCitation(act);
    const who = own ?? { vi: 'một cơ quan Trung ương Đảng', en: 'a central body of the Party' };
    return [
      findingAt(paragraph, {
        code: 'authority.issuer',
        quote: `${citation.text} … ${quote}`,
        why: {
          vi: `${citation.text} do ${who.vi} ban hành${act === undefined ? ' (theo ký hiệu)' : ''}, không phải ${issuer.vi}.${meant === undefined ? '' : ` ${issuer.vi} ban hành ${meant.number}, mà ${act?.number ?? ''} liên quan tới.`}`,
          en: `${citation.text} was issued by ${who.en}${act === undefined ? ' (by its symbol)' : ''}, not by ${issuer.en}.${meant === undefined ? '' : ` What ${issuer.en} issued is ${meant.number}, to which ${act?.number ?? ''} is tied.`}`,
        },
        ...proposal(meant, right),
        howSure: act === undefined || act.howSure === 'C' ? 'likely' : 'sure',
      }),
    ];
  });
}

function proposal(meant: KnownAct | undefined, right: { readonly vi: string; readonly en: string } | undefined) {
  if (meant === undefined) return right === undefined ? {} : { proposed: right };
  const full = actWithSubject(meant);
  return {
    proposed: {
      vi: `${full.vi}${right === undefined ? '' : `; hoặc, nếu nói về văn bản đã nêu: ${right.vi}`}`,
      en: `${full.en}${right === undefined ? '' : `; or, if the act as numbered is meant: ${right.en}`}`,
    },
  };
}

/** The act of the stated issuer that the cited act carries out, or that carries out the cited one. */
function relatedAct(act: KnownAct, issuer: Issuer, { acts, lineage }: LintKnowledge): KnownAct | undefined {
  const near = lineage.flatMap(({ from, to }) => (from === act.id ? [to] : to === act.id ? [from] : []));
  return acts.find((each) => near.includes(each.id) && issuerNamed(each.issuer.vi)?.key === issuer.key);
}
