import type { ConversionRow } from '../../http/contract/definition-contract.ts';
import type { CodeState } from './code-tree.ts';

/** What a code becomes in the other classification. */
export interface CodeLink {
  readonly to: string;
  readonly isPartial: boolean;
}

/** Links of each code of one classification into the other, at the code's own level. */
export type CodeLinks = ReadonlyMap<string, readonly CodeLink[]>;

/** The official conversion from `from` codes, or the same rows read backwards. */
export function codeLinks(rows: readonly ConversionRow[], way: 'forward' | 'backward'): CodeLinks {
  const links = new Map<string, CodeLink[]>();
  for (const { from, to, isPartial } of rows) {
    const [own, other] = way === 'forward' ? [from, to] : [to, from];
    const list = links.get(own) ?? [];
    list.push({ to: other, isPartial });
    links.set(own, list);
  }
  return links;
}

/** Members of a set restated in the other classification, and whether each goes over whole. */
export function restatedCodes(members: readonly string[], links: CodeLinks): readonly string[] {
  const codes = new Set(members.flatMap((code) => (links.get(code) ?? []).map(({ to }) => to)));
  return [...codes].filter((code) => ![...codes].some((above) => above !== code && code.startsWith(above))).sort();
}

/** Whether a code of the other classification lies in the set: with all that it came from, with a part, or not at all. */
export function linkedState(back: readonly CodeLink[], stateOf: (code: string) => CodeState): CodeState {
  const states = back.map(({ to }) => stateOf(to));
  if (states.length > 0 && states.every((state) => state === 'in')) return 'in';
  return states.every((state) => state === 'out') ? 'out' : 'part';
}
