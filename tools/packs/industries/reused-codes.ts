import type { TextRow } from '../pack-writer.ts';

/** One pair of the official conversion. */
export interface CodePair {
  readonly from: string;
  readonly to: string;
  readonly isPartial: boolean;
}

/** How a code that stands in both editions changed. */
export interface CodeChange {
  readonly code: string;
  readonly kind: 'other-meaning' | 'annex-gap' | 'changed-content';
  readonly goesTo: readonly string[];
  readonly comesFrom: readonly string[];
}

/**
 * Codes of both editions that the conversion does not map wholly to themselves: `other-meaning` where no pair links the code to itself,
 * `annex-gap` where none does although a code below it stays under it, `changed-content` where something was given away or taken in.
 */
export function codeChanges(codesOfBoth: readonly string[], pairs: readonly CodePair[]): readonly CodeChange[] {
  const from = Map.groupBy(pairs, (pair) => pair.from);
  const to = Map.groupBy(pairs, (pair) => pair.to);
  const staysBelow = new Set(
    pairs.filter((pair) => pair.from.slice(0, -1) === pair.to.slice(0, -1)).map((pair) => pair.from.slice(0, -1)),
  );
  return codesOfBoth.flatMap((code) => {
    const out = from.get(code) ?? [];
    const into = to.get(code) ?? [];
    const toItself = out.find((pair) => pair.to === code);
    if (toItself !== undefined && !toItself.isPartial && out.length === 1 && into.length === 1) return [];
    const unlinked = staysBelow.has(code) ? 'annex-gap' : 'other-meaning';
    const kind = toItself === undefined ? unlinked : 'changed-content';
    return [{ code, kind, goesTo: out.map((pair) => pair.to), comesFrom: into.map((pair) => pair.from) }];
  });
}

/** Changes as rows of the table `reused_codes`. */
export function reusedCodeRows(
  changes: readonly CodeChange[],
  names: (code: string) => { readonly before: string; readonly after: string },
): readonly TextRow[] {
  return changes.map((change) => {
    const { before, after } = names(change.code);
    return {
      code: change.code,
      level: String(/^[A-Z]$/.test(change.code) ? 1 : change.code.length),
      kind: change.kind,
      name_vi_2018: before,
      name_vi_2025: after,
      goes_to: change.goesTo.join(' '),
      comes_from: change.comesFrom.join(' '),
    };
  });
}
