import { createHash } from 'node:crypto';
import { random } from '../../src/methods/random.ts';
import type { Mutant } from './mutants.ts';

/** How many mutants of a file are tried, and the seed that chooses them. */
export type Sample = Readonly<{ size: number | 'all'; seed: number }>;

/** The mutants to try of one file, each set of that size equally likely; the choice hangs on the seed and the file's name only. */
export function sampledMutants(file: string, mutants: readonly Mutant[], sample: Sample): readonly Mutant[] {
  if (sample.size === 'all' || mutants.length <= sample.size) return mutants;
  const chance = random(createHash('sha256').update(`${sample.seed} ${file}`).digest().readUInt32BE());
  const left = [...mutants];
  const taken = Array.from({ length: sample.size }, () => left.splice(chance.below(left.length), 1)).flat();
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}
