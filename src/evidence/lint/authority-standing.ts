import { actWithSubject, writtenDay } from './act-words.ts';
import type { CitationAt } from './citation-at.ts';
import { type Finding, findingAt } from './finding.ts';
import type { KnownAct } from './lint-knowledge.ts';
import { statementPeriod, tellsOfChange } from './statement-period.ts';

/** Objections to citing an act that was not in force for the day of the sentence, or not yet made on the day of the document. */
export function standingObjections(at: CitationAt, act: KnownAct): readonly Finding[] {
  const { citation, input, paragraph } = at;
  const quote = citation.text;
  const { on } = input.day;
  if (act.issued > on) {
    return [
      findingAt(paragraph, {
        code: 'authority.later',
        quote,
        why: {
          vi: `${act.number} ký ngày ${writtenDay(act.issued)}, sau ngày của văn bản này (${writtenDay(on)}).`,
          en: `${act.number} is of ${writtenDay(act.issued)}, after the day of this document (${writtenDay(on)}).`,
        },
        howSure: 'sure',
      }),
    ];
  }
  const period = statementPeriod(citation.sentence, input.day);
  if (tellsOfChange(citation.sentence)) return [];
  if (act.inForceTo !== '' && period.first >= act.inForceTo) return [endedAct(at, act)];
  if (act.inForceFrom > on && !/hiệu lực|từ ngày|in force|effective|takes effect|from/iu.test(citation.sentence)) {
    return [
      findingAt(paragraph, {
        code: 'authority.not-yet',
        kind: 'note',
        quote,
        why: {
          vi: `${act.number} chỉ có hiệu lực từ ${writtenDay(act.inForceFrom)}.`,
          en: `${act.number} is in force only from ${writtenDay(act.inForceFrom)}.`,
        },
        howSure: 'sure',
      }),
    ];
  }
  return act.status === 'amended' ? amended(at, act) : [];
}

function endedAct({ paragraph, citation, input }: CitationAt, act: KnownAct): Finding {
  const successor = input.known.acts.find(({ id }) => id === act.replacedBy);
  const ended = writtenDay(act.inForceTo);
  const by = successor?.number;
  return findingAt(paragraph, {
    code: 'authority.ended',
    quote: citation.text,
    why: {
      vi: `${act.number} hết hiệu lực từ ${ended}${by === undefined ? '' : `, thay bằng ${by}`}.`,
      en: `${act.number} is no longer in force from ${ended}${by === undefined ? '' : `; replaced by ${by}`}.`,
    },
    ...(successor === undefined ? {} : { proposed: actWithSubject(successor) }),
    howSure: act.howSure === 'C' ? 'likely' : 'sure',
  });
}

function amended({ paragraph, citation, input }: CitationAt, act: KnownAct): readonly Finding[] {
  const { acts, lineage } = input.known;
  const amending = lineage
    .filter(({ to, relation }) => to === act.id && relation === 'amends')
    .flatMap(({ from }) =>
      acts.filter(({ id, issued, inForceFrom }) => id === from && (inForceFrom || issued) <= input.day.on),
    );
  if (amending.length === 0) return [];
  const numbers = amending.map(({ number, title }) => (number === '' ? title.vi : number)).join(', ');
  return [
    findingAt(paragraph, {
      code: 'authority.amended',
      kind: 'note',
      quote: citation.text,
      why: {
        vi: `${act.number} đã được sửa đổi bởi ${numbers}; cần dẫn cả văn bản sửa đổi.`,
        en: `${act.number} was amended by ${numbers}; cite the amendment too.`,
      },
      howSure: act.howSure === 'C' ? 'likely' : 'sure',
    }),
  ];
}
