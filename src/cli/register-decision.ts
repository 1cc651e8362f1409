import type { Decided } from '../app/register/decide-records.ts';
import type { Parsed } from '../model/refusal.ts';
import type { ExitCode, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';

export const REASON_OPTION: OptionSpec = {
  name: 'reason',
  value: 'TEXT',
  about: { vi: 'vì sao quyết định như vậy', en: 'why it is decided so' },
};

/** Tells what a decision did, or throws its refusals. */
export function sayDecision(terminal: Terminal, outcome: Parsed<Decided>): ExitCode {
  if (!outcome.ok) throw new RefusedError(outcome.refusals);
  const { event, kept, other } = outcome.value;
  terminal.say(
    {
      vi: `Quyết định ${event}: ${kept}, ${other}. Hoàn tác: lienket register undo ${event}`,
      en: `Decision ${event}: ${kept}, ${other}. Undo it: lienket register undo ${event}`,
    }[terminal.language],
  );
  terminal.answer(outcome.value);
  return 0;
}
