import type { IndustryCode } from '../../http/contract/definition-contract.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

/** A classification as a tree, ready to be walked and searched. */
export interface CodeTree {
  readonly byCode: ReadonlyMap<string, IndustryCode>;
  /** Codes under a code; under empty text stand the sections. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Words by which a code is found, without marks. */
  readonly found: ReadonlyMap<string, string>;
}

/** Whether a code, or what lies under it, is in the set. */
export type CodeState = 'in' | 'part' | 'out';

export interface TreeRow {
  readonly code: IndustryCode;
  readonly depth: number;
  readonly isParent: boolean;
  readonly isOpen: boolean;
}

const SECTION = 1;

/** Indexes a classification. Cost: linear. */
export function codeTree(codes: readonly IndustryCode[]): CodeTree {
  const children = new Map<string, string[]>();
  for (const { code, parent } of codes) {
    const list = children.get(parent ?? '') ?? [];
    list.push(code);
    children.set(parent ?? '', list);
  }
  return {
    byCode: new Map(codes.map((each) => [each.code, each])),
    children,
    found: new Map(codes.map(({ code, name }) => [code, `${code} ${foldedWords(name.vi)} ${foldedWords(name.en)}`])),
  };
}

/** Divisions and codes below them that a code stands for: a section stands for its divisions. */
function standsFor({ byCode, children }: CodeTree, code: string): readonly string[] {
  return byCode.get(code)?.level === SECTION ? (children.get(code) ?? []) : [code];
}

function stateOfCode(code: string, members: ReadonlySet<string>): CodeState {
  for (let length = code.length; length >= 2; length -= 1) if (members.has(code.slice(0, length))) return 'in';
  for (const member of members) if (member.startsWith(code)) return 'part';
  return 'out';
}

/** Whether a code is in a set of codes, in part or not at all; a code is in the set with any code above it. */
export function codeState(tree: CodeTree, code: string, members: ReadonlySet<string>): CodeState {
  const states = standsFor(tree, code).map((each) => stateOfCode(each, members));
  if (states.every((state) => state === 'in')) return states.length === 0 ? 'out' : 'in';
  return states.every((state) => state === 'out') ? 'out' : 'part';
}

/** The set with a code and everything under it taken in, or taken out; what else was in the set stays in it. */
export function toggledCode(tree: CodeTree, code: string, members: ReadonlySet<string>): readonly string[] {
  const isIn = codeState(tree, code, members) === 'in';
  let set = [...members];
  for (const each of standsFor(tree, code)) set = isIn ? without(tree, each, set) : [...under(set, each), each];
  return set.sort();
}

const under = (set: readonly string[], code: string): readonly string[] => set.filter((each) => !each.startsWith(code));

/** Where a code above is in the set, its other parts take its place. */
function without({ children }: CodeTree, code: string, set: readonly string[]): string[] {
  const above = set.find((each) => each !== code && code.startsWith(each));
  if (above === undefined) return [...under(set, code)];
  const others: string[] = [];
  let at = above;
  while (at !== code) {
    const parts = children.get(at) ?? [];
    const next = parts.find((part) => code.startsWith(part));
    others.push(...parts.filter((part) => part !== next));
    if (next === undefined) break;
    at = next;
  }
  return [...set.filter((each) => each !== above), ...others];
}

/** Rows of the tree as it stands open. */
export function treeRows(tree: CodeTree, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (parent: string, depth: number): void => {
    for (const each of tree.children.get(parent) ?? []) {
      const code = tree.byCode.get(each);
      if (code === undefined) continue;
      const isParent = tree.children.has(each);
      const isOpen = isParent && open.has(each);
      rows.push({ code, depth, isParent, isOpen });
      if (isOpen) walk(each, depth + 1);
    }
  };
  walk('', 1);
  return rows;
}

const MOST_FOUND = 150;

/** Codes in whose words, in either language, every sought word begins a word; a number seeks codes that begin with it. */
export function foundRows(tree: CodeTree, text: string): readonly TreeRow[] {
  const sought = foldedWords(text)
    .split(' ')
    .filter((word) => word !== '');
  const rows: TreeRow[] = [];
  for (const [code, words] of tree.found) {
    if (!sought.every((word) => ` ${words}`.includes(` ${word}`))) continue;
    const found = tree.byCode.get(code);
    if (found !== undefined) rows.push({ code: found, depth: 1, isParent: false, isOpen: false });
    if (rows.length === MOST_FOUND) break;
  }
  return rows;
}

/** The codes above a code, nearest first. */
export function codesAbove({ byCode }: CodeTree, code: string): readonly string[] {
  const parent = byCode.get(code)?.parent ?? null;
  return parent === null ? [] : [parent, ...codesAbove({ byCode } as CodeTree, parent)];
}
