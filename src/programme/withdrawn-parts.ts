import type { Milestone, Paper, WithdrawnPart } from './things.ts';

/** What was entered about a task and can be taken back. */
export const WITHDRAWN_KINDS = [
  ...(['workshop', 'round', 'council', 'milestone', 'paper', 'use', 'lesson'] as const),
  ...(['solution', 'tally', 'fit', 'comment'] as const),
] as const;
export type WithdrawnKind = (typeof WITHDRAWN_KINDS)[number];

/** Ids of milestones, which have none of their own: step and day; the second of the same has a number behind it. */
export const milestoneIds = (milestones: readonly Milestone[]): readonly string[] =>
  numbered(milestones.map(({ step, due }) => `${step}@${due}`));

/** Ids of papers: kind and day. */
export const paperIds = (papers: readonly Paper[]): readonly string[] =>
  numbered(papers.map(({ kind, date }) => `${kind}@${date}`));

const numbered = (keys: readonly string[]): readonly string[] =>
  keys.map((key, place) => {
    const before = keys.slice(0, place).filter((each) => each === key).length;
    return before === 0 ? key : `${key}~${before + 1}`;
  });

/** The id under which a part is kept once it was taken back: its own, or one with a number that is free. */
export function freePartId(id: string, taken: readonly WithdrawnPart[]): string {
  const ids = new Set(taken.map((each) => each.id));
  const [key = id] = id.split('~');
  let [free, number] = [id, 1];
  while (ids.has(free)) {
    number += 1;
    free = `${key}~${number}`;
  }
  return free;
}
