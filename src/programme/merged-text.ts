import { commonPlaces } from './word-difference.ts';

interface Hunk {
  /** Lines of the base that are replaced, from and up to. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** What two people made of one text, put together line by line; undefined where both changed the same lines or lines that touch. */
export function mergedText(base: string, one: string, other: string): string | undefined {
  const lines = base.split('\n');
  const [ones, others] = [hunks(lines, one.split('\n')), hunks(lines, other.split('\n'))];
  const touches = (a: Hunk, b: Hunk): boolean => a.from <= b.to && b.from <= a.to;
  const isSame = (a: Hunk, b: Hunk): boolean =>
    a.from === b.from && a.to === b.to && a.lines.join('\n') === b.lines.join('\n');
  const fresh = others.filter((each) => !ones.some((hunk) => isSame(hunk, each)));
  if (ones.some((hunk) => fresh.some((each) => touches(hunk, each)))) return undefined;
  const merged: string[] = [];
  let at = 0;
  for (const hunk of [...ones, ...fresh].toSorted((a, b) => a.from - b.from)) {
    merged.push(...lines.slice(at, hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...merged, ...lines.slice(at)].join('\n');
}

function hunks(base: readonly string[], changed: readonly string[]): readonly Hunk[] {
  const found: Hunk[] = [];
  let [a, b] = [0, 0];
  const close = (at: number, otherAt: number): void => {
    if (at > a || otherAt > b) found.push({ from: a, to: at, lines: changed.slice(b, otherAt) });
  };
  for (const [at, otherAt] of commonPlaces(base, changed)) {
    close(at, otherAt);
    [a, b] = [at + 1, otherAt + 1];
  }
  close(base.length, changed.length);
  return found;
}
