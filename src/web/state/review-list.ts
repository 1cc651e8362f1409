import type { Answered } from '../../http/contract/api.ts';
import type { Refusal } from '../../model/refusal.ts';

export type ReviewPair = Answered<'GET /register/queue'>['pairs'][number];
export type Verdict = 'same' | 'apart' | 'unsure';

/** What became of a pair in this sitting. */
export type Mark =
  | { readonly kind: 'sending'; readonly verdict: Verdict }
  | { readonly kind: 'done'; readonly verdict: Verdict; readonly event: number }
  /** Nothing was written; `faults` say why, none where the server did not answer. */
  | { readonly kind: 'refused'; readonly verdict: Verdict; readonly faults: readonly Refusal[] }
  /** Somebody else settled it, or its records became others. */
  | { readonly kind: 'elsewhere'; readonly faults: readonly Refusal[] };

/** The pairs of a sitting in the order in which they came, so that none jumps away under a steward's hands. */
export interface ReviewList {
  readonly order: readonly number[];
  readonly known: ReadonlyMap<number, ReviewPair>;
  readonly marks: ReadonlyMap<number, Mark>;
  readonly current: number | undefined;
  /** Pairs as they were acknowledged, oldest first. */
  readonly done: readonly number[];
}

export const EMPTY_REVIEW: ReviewList = {
  order: [],
  known: new Map(),
  marks: new Map(),
  current: undefined,
  done: [],
};

/** Takes in what waits by the server's word: new pairs go to the end; one that is gone and was not ours was settled elsewhere. */
export function withAnswer(list: ReviewList, pairs: readonly ReviewPair[], isWhole: boolean): ReviewList {
  const waiting = new Set(pairs.map(({ pair }) => pair));
  const known = new Map([...list.known, ...pairs.map((pair) => [pair.pair, pair] as const)]);
  const order = [...list.order, ...pairs.map(({ pair }) => pair).filter((pair) => !list.known.has(pair))];
  const marks = new Map(list.marks);
  for (const pair of order) {
    const mark = marks.get(pair);
    if (mark?.kind === 'elsewhere' && waiting.has(pair)) marks.delete(pair);
    if (mark === undefined && isWhole && !waiting.has(pair)) marks.set(pair, { kind: 'elsewhere', faults: [] });
  }
  return settled({ ...list, known, order, marks });
}

/** A list whose current pair is one that waits, unless somebody chose to look at another. */
function settled(list: ReviewList): ReviewList {
  if (list.current !== undefined) return list;
  return { ...list, current: nextWaiting(list, undefined) };
}

/** The next pair after one that waits for a verdict; from the beginning where none is left behind it. */
export function nextWaiting({ order, marks }: ReviewList, after: number | undefined): number | undefined {
  const at = after === undefined ? -1 : order.indexOf(after);
  const turned = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  return turned.find((pair) => !marks.has(pair));
}

/** The pair so many places on, whatever its state. */
export function beside({ order, current }: ReviewList, steps: number): number | undefined {
  return order[(current === undefined ? 0 : order.indexOf(current)) + steps] ?? current;
}

/** Marks a verdict that is on its way, and goes on to the next pair at once. */
export function sent(list: ReviewList, pair: number, verdict: Verdict): ReviewList {
  const marks = new Map(list.marks).set(pair, { kind: 'sending', verdict });
  const next = { ...list, marks };
  return list.current === pair ? { ...next, current: nextWaiting(next, pair) } : next;
}

/** What the server said of a verdict. */
export function answered(list: ReviewList, pair: number, mark: Mark): ReviewList {
  const marks = new Map(list.marks).set(pair, mark);
  return settled({ ...list, marks, done: mark.kind === 'done' ? [...list.done, pair] : list.done });
}

/** A pair waits again, in its old place and before the steward's eyes. */
export function waitsAgain(list: ReviewList, pair: number): ReviewList {
  const marks = new Map(list.marks);
  marks.delete(pair);
  return { ...list, marks, current: pair, done: list.done.filter((each) => each !== pair) };
}

/** The decision of this sitting that would be undone first. */
export function lastDone({ done, marks }: ReviewList): { readonly pair: number; readonly event: number } | undefined {
  const pair = done.at(-1);
  const mark = pair === undefined ? undefined : marks.get(pair);
  return pair !== undefined && mark?.kind === 'done' ? { pair, event: mark.event } : undefined;
}

/** How many verdicts are on their way. */
export const underWay = ({ marks }: ReviewList): number =>
  [...marks.values()].filter(({ kind }) => kind === 'sending').length;
