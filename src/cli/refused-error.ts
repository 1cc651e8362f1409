import { type Refusal, refusalLine } from '../model/refusal.ts';
import type { Terminal } from './command.ts';

/** A command's input was refused; all its faults travel to the one place that tells them. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusalLine(refusal, 'en')).join('\n'));
    this.refusals = refusals;
  }
}

/** Tells all faults, one a line, or as JSON; the exit code of refused input. */
export function sayRefusals(terminal: Terminal, refusals: readonly Refusal[]): 2 {
  terminal.answer({ refusals });
  for (const refusal of refusals) terminal.warn(`lienket: ${refusalLine(refusal, terminal.language)}`);
  return 2;
}
