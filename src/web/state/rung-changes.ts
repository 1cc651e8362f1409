import type { DossierAnswers } from '../../http/contract/data-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';

export interface RungChange {
  /** Place in the ladder, from 1. */
  readonly number: number;
  readonly rung: string;
  readonly title: Bilingual;
  readonly before: Bilingual;
  readonly after: Bilingual;
  readonly answer: DossierAnswers['rungs'][number]['answer'];
}

/** What a release that came or went did to one dossier. */
export interface DossierChange {
  readonly id: string;
  readonly title: Bilingual;
  readonly asOf: string;
  readonly changes: readonly RungChange[];
  /** Numbers of rungs that could not tell before and can now. */
  readonly nowAnswer: readonly number[];
  /** Numbers of rungs that could tell before and can no longer. */
  readonly nowSilent: readonly number[];
  /** Whether it rests on the release now, or did before. */
  readonly usesIt: boolean;
}

const tells = (answer: string): boolean => answer === 'yes' || answer === 'no';

/** What changed in each dossier between two sets of answers; dossiers that are only in one are left out. */
export function rungChanges(
  before: readonly DossierAnswers[],
  after: readonly DossierAnswers[],
  release: string,
): readonly DossierChange[] {
  return after.flatMap((now): DossierChange[] => {
    const then = before.find(({ id, asOf }) => id === now.id && asOf === now.asOf);
    if (then === undefined) return [];
    const pairs = now.rungs.flatMap((rung, at) => {
      const old = then.rungs.find((each) => each.rung === rung.rung);
      return old === undefined ? [] : [{ rung, old, number: at + 1 }];
    });
    return [
      {
        id: now.id,
        title: now.title,
        asOf: now.asOf,
        changes: pairs
          .filter(({ rung, old }) => rung.answer !== old.answer)
          .map(({ rung, old, number }) => ({
            number,
            rung: rung.rung,
            title: rung.title,
            before: old.answerWords,
            after: rung.answerWords,
            answer: rung.answer,
          })),
        nowAnswer: pairs
          .filter(({ rung, old }) => !tells(old.answer) && tells(rung.answer))
          .map(({ number }) => number),
        nowSilent: pairs
          .filter(({ rung, old }) => tells(old.answer) && !tells(rung.answer))
          .map(({ number }) => number),
        usesIt: now.releases.includes(release) || then.releases.includes(release),
      },
    ];
  });
}

/** `1–3, 5`: numbers with their runs drawn together. */
export function numberRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
