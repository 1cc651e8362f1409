import { actsCitedIn, type PolicyChange, type PolicyRegister, policyChanges } from '../../evidence/policy-changes.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import type { NamedChange, PolicyAsked, PolicyView } from '../desks/law-desk.ts';
import { knownActs } from '../knowledge/known-acts.ts';
import type { DatedAct, Law } from '../knowledge/load-law.ts';

const nameOf = ({ number, title, type }: DatedAct): Bilingual =>
  number === ''
    ? title
    : { vi: `${type.vi} ${number}`, en: `${type.en.charAt(0).toUpperCase()}${type.en.slice(1)} ${number}` };

/** What changed in the acts that something cites, in words that name the newer act. */
export function policyView(law: Law, asked: PolicyAsked): PolicyView {
  const { since, until } = asked;
  const cited = [...new Set([...asked.acts, ...actsCitedIn(asked.texts, knownActs(law))])];
  const byId = new Map(law.acts.map((act) => [act.id, act]));
  return {
    since,
    until,
    cited: cited.filter((id) => byId.has(id)).length,
    changes: policyChanges(law satisfies PolicyRegister, cited, { since, until }).map((change) => named(change, byId)),
  };
}

function named(change: PolicyChange, byId: ReadonlyMap<string, DatedAct>): NamedChange {
  const nameOfId = (id: string | null): Bilingual | null => {
    const act = id === null ? undefined : byId.get(id);
    return act === undefined ? null : nameOf(act);
  };
  const acts = [change.act, change.by, change.now].flatMap((id) => byId.get(id ?? '') ?? []);
  return {
    ...change,
    name: nameOfId(change.act) ?? { vi: change.act, en: change.act },
    byName: nameOfId(change.by),
    nowName: nameOfId(change.now),
    said: changeWords(change, nameOfId),
    howSure:
      acts
        .map(({ howSure }) => howSure)
        .sort()
        .at(-1) ?? 'C',
  };
}

const KINDS: Readonly<Record<PolicyChange['kind'], Bilingual>> = {
  replaced: { vi: 'đã bị thay thế', en: 'was replaced' },
  ended: { vi: 'đã hết hiệu lực', en: 'ended' },
  amended: { vi: 'đã được sửa đổi, bổ sung', en: 'was amended' },
  'repealed-in-part': { vi: 'đã bị bãi bỏ một phần', en: 'was repealed in part' },
};

/** `Nghị định 13/2023/NĐ-CP đã bị thay thế bởi Nghị định 356/2025/NĐ-CP từ 01/01/2026`. */
function changeWords(
  { act, kind, by, now, date }: PolicyChange,
  nameOfId: (id: string | null) => Bilingual | null,
): Bilingual {
  const said = (language: 'vi' | 'en'): string => {
    const [from, through, today] = { vi: ['từ', 'bởi', 'nay là'], en: ['from', 'by', 'now'] }[language];
    const name = (id: string | null): string => nameOfId(id)?.[language] ?? id ?? '';
    const newer = by === null ? '' : ` ${through} ${name(by)}`;
    const stands = now === null ? '' : ` (${today} ${name(now)})`;
    return `${name(act)} ${KINDS[kind][language]}${newer}${stands} ${from} ${formatDate(date, language)}`;
  };
  return { vi: said('vi'), en: said('en') };
}
