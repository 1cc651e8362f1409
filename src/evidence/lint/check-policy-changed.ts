import { policyChanges } from '../policy-changes.ts';
import { actCitations } from './act-citations.ts';
import { actWithSubject, writtenDay } from './act-words.ts';
import { findingAt } from './finding.ts';
import { foundAct } from './found-act.ts';
import type { Check } from './lint-knowledge.ts';

const CHANGES = {
  replaced: { vi: 'đã bị thay thế', en: 'was replaced' },
  ended: { vi: 'đã hết hiệu lực', en: 'ended' },
  amended: { vi: 'đã được sửa đổi, bổ sung', en: 'was amended' },
  'repealed-in-part': { vi: 'đã bị bãi bỏ một phần', en: 'was repealed in part' },
} as const;

/** Acts that were right on the day of the document and were replaced, amended or ended between it and today; each once. */
export const checkPolicyChanged: Check = ({ draft, day: { on, today }, known }) => {
  if (today === undefined || today <= on) return [];
  const told = new Set<string>();
  return draft.paragraphs.flatMap((paragraph) =>
    actCitations(paragraph.text).flatMap((citation) => {
      const act = foundAct(citation, known.acts)?.act;
      if (act === undefined || told.has(act.id)) return [];
      told.add(act.id);
      return policyChanges(known, [act.id], { since: on, until: today }).map(({ kind, date, by, now }) => {
        const newer = known.acts.find(({ id }) => id === (now ?? by));
        const through = newer === undefined ? '' : newer.number || newer.title.vi;
        return findingAt(paragraph, {
          code: 'authority.changed-since',
          kind: 'note',
          quote: citation.text,
          why: {
            vi: `Từ ngày của văn bản (${writtenDay(on)}) tới nay, ${act.number} ${CHANGES[kind].vi}${through === '' ? '' : ` bởi ${through}`} từ ${writtenDay(date)}.`,
            en: `Between the day of the document (${writtenDay(on)}) and today, ${act.number} ${CHANGES[kind].en}${through === '' ? '' : ` by ${through}`} from ${writtenDay(date)}.`,
          },
          ...(newer === undefined ? {} : { proposed: actWithSubject(newer) }),
          howSure: act.howSure === 'C' || newer?.howSure === 'C' ? 'likely' : 'sure',
        });
      });
    }),
  );
};
