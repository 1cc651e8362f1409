import { actCitations } from './lint/act-citations.ts';
import { foundAct } from './lint/found-act.ts';
import type { KnownAct } from './lint/lint-knowledge.ts';

/** What happened to an act that somebody cites. */
export type PolicyChangeKind = 'replaced' | 'ended' | 'amended' | 'repealed-in-part';

/** A change of an act that is cited, since the day for which it was cited. */
export interface PolicyChange {
  readonly act: string;
  readonly kind: PolicyChangeKind;
  /** The first day on which it holds. */
  readonly date: string;
  /** The act that changed it. */
  readonly by: string | null;
  /** The act that stands in its place on the day that is asked, where the one that replaced it was replaced itself. */
  readonly now: string | null;
}

/** The register as far as changes are read from it. */
export interface PolicyRegister {
  readonly acts: readonly Pick<KnownAct, 'id' | 'issued' | 'inForceFrom' | 'inForceTo' | 'replacedBy'>[];
  readonly lineage: readonly {
    readonly from: string;
    readonly to: string;
    readonly relation: string;
    readonly date: string;
  }[];
}

const CHANGING: Readonly<Record<string, PolicyChangeKind>> = {
  replaces: 'replaced',
  amends: 'amended',
  'repeals-part-of': 'repealed-in-part',
};

/** Whether what one act does to another changes it. */
export const isChanging = (relation: string): boolean => CHANGING[relation] !== undefined;

/** What changed in the acts that are cited after the first day and up to the last, the earliest first; each thing once. */
export function policyChanges(
  register: PolicyRegister,
  cited: Iterable<string>,
  { since, until }: { readonly since: string; readonly until: string },
): readonly PolicyChange[] {
  const byId = new Map(register.acts.map((act) => [act.id, act]));
  const isBetween = (date: string): boolean => date > since && date <= until;
  const changes = [...new Set(cited)].flatMap((id): readonly PolicyChange[] => {
    const act = byId.get(id);
    if (act === undefined) return [];
    const ended: PolicyChange[] = isBetween(act.inForceTo)
      ? [
          {
            act: id,
            kind: act.replacedBy === '' ? 'ended' : 'replaced',
            date: act.inForceTo,
            by: act.replacedBy || null,
            now: null,
          },
        ]
      : [];
    const changed = register.lineage.flatMap(({ from, to, relation, date }): readonly PolicyChange[] => {
      const kind = CHANGING[relation];
      const by = byId.get(from);
      const day = date || by?.inForceFrom || by?.issued || '';
      if (to !== id || kind === undefined || !isBetween(day)) return [];
      if (kind === 'replaced' && ended.length > 0) return [];
      return [{ act: id, kind, date: day, by: from, now: null }];
    });
    return [...ended, ...changed].map((change) => ({ ...change, now: standsNow(change, byId, until) }));
  });
  return changes.sort((one, other) => (`${one.date} ${one.act}` < `${other.date} ${other.act}` ? -1 : 1));
}

/** Follows replacements of the replacement as far as they go on a day. */
function standsNow(
  { kind, by }: PolicyChange,
  byId: ReadonlyMap<string, PolicyRegister['acts'][number]>,
  until: string,
): string | null {
  if (kind !== 'replaced' || by === null) return null;
  const seen = new Set([by]);
  let last = by;
  for (let act = byId.get(last); act !== undefined; act = byId.get(last)) {
    const { inForceTo, replacedBy } = act;
    if (inForceTo === '' || inForceTo > until || replacedBy === '' || seen.has(replacedBy)) break;
    last = replacedBy;
    seen.add(last);
  }
  return last === by ? null : last;
}

/** Ids of the acts that texts cite by number. */
export function actsCitedIn(texts: Iterable<string>, acts: readonly KnownAct[]): readonly string[] {
  const found = [...texts].flatMap((text) =>
    actCitations(text).flatMap((citation) => foundAct(citation, acts)?.act.id ?? []),
  );
  return [...new Set(found)];
}
