import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Imports } from './answering-tests.ts';
import { answeringTests } from './answering-tests.ts';
import { type Mutant, mutatedText } from './mutants.ts';
import type { TrialAnswer, Trials } from './trials.ts';

/** What became of a mutant: which test killed it, or none. */
export type Verdict = Readonly<{ fate: 'killed' | 'timeout' | 'invalid' | 'survived'; by: string }>;

/** Verdicts of earlier runs; one holds as long as the source and the tests that it rests on have the same text. */
export interface VerdictStore {
  get(ground: string): Verdict | undefined;
  put(ground: string, verdict: Verdict): void;
}

/** A store in a file that grows by a line a verdict, so that a run that was ended goes on where it was. */
export function openVerdicts(file: string): VerdictStore {
  const known = new Map<string, Verdict>();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  for (const line of lines.filter((each) => each.endsWith('}'))) {
    const { ground, ...verdict } = JSON.parse(line) as Verdict & { readonly ground: string };
    known.set(ground, verdict);
  }
  return {
    get: (ground) => known.get(ground),
    put(ground, verdict) {
      known.set(ground, verdict);
      appendFileSync(file, `${JSON.stringify({ ground, ...verdict })}\n`);
    },
  };
}

/** What a run has at hand for the mutants of one folder. */
export type Bench = Readonly<{
  folder: string;
  imports: Imports;
  trials: Trials;
  store: VerdictStore;
  limit: Readonly<{ leastMs: number; times: number }>;
}>;

/** Judges mutants of one file of the folder. */
export type Judge = (mutant: Mutant) => Promise<Verdict>;

const fates: Readonly<Record<Exclude<TrialAnswer['verdict'], 'passed'>, Verdict['fate']>> = {
  failed: 'killed',
  timeout: 'timeout',
  invalid: 'invalid',
};

/**
 * The judge of one file: asks its tests in turn, nearest first, until one of them kills the mutant.
 * A test is given the least time of the rule, or that many times what it takes without a mutant where that is longer.
 */
export function judgeOf(path: string, { folder, imports, trials, store, limit }: Bench): Judge {
  const source = readFileSync(path, 'utf8');
  const tests = answeringTests(basename(path), imports);
  const limits = new Map<string, number>();
  const ground = (mutant: Mutant, test: string): string => {
    const hash = createHash('sha256').update(mutatedText(source, mutant));
    return hash.update(readFileSync(join(folder, test))).digest('base64url');
  };
  /** The time a test is given, from what it takes on the source as it is; there it must hold. */
  const limitOf = async (test: string): Promise<number> => {
    const known = limits.get(test);
    if (known !== undefined) return known;
    const { verdict, by, ms } = await trials.run({ file: path, test: join(folder, test) }, 300_000);
    if (verdict !== 'passed') throw new Error(`${test} does not hold without a mutant: ${by}`);
    const limitMs = Math.round(Math.max(limit.leastMs, limit.times * ms));
    limits.set(test, limitMs);
    return limitMs;
  };
  const verdictBy = async (mutant: Mutant, test: string): Promise<Verdict> => {
    const limitMs = await limitOf(test);
    const asked = { file: path, text: mutatedText(source, mutant), test: join(folder, test) };
    const { verdict, by } = await trials.run(asked, limitMs);
    return verdict === 'passed' ? { fate: 'survived', by: '' } : { fate: fates[verdict], by: `${test}: ${by}` };
  };
  return async (mutant) => {
    for (const test of tests) {
      const at = ground(mutant, test);
      const known = store.get(at);
      const verdict = known ?? (await verdictBy(mutant, test));
      if (known === undefined) store.put(at, verdict);
      if (verdict.fate !== 'survived') return verdict;
    }
    return { fate: 'survived', by: tests.join(' ') };
  };
}
