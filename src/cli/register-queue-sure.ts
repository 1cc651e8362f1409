import type { SureOutcome, SureRequest } from '../app/desks/steward-desk.ts';
import type { Decision } from '../app/register/decision.ts';
import { keptScorer } from '../app/register/kept-scorer.ts';
import type { RegisterPorts } from '../app/register/register-ports.ts';
import { settleSure } from '../app/register/settle-sure.ts';
import type { ExitCode, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { textTable } from './text-table.ts';

type Settled = Omit<SureOutcome, 'next'>;

/** Settles all pairs from a chance on, lot after lot; what was written before a fault stays written and is told. */
export async function settleAllSure(ports: RegisterPorts, request: SureRequest, decision: Decision): Promise<Settled> {
  const tools = { decision, scorer: keptScorer(), isOwn: async () => true };
  const [joined, held]: [SureOutcome['joined'][number][], SureOutcome['held'][number][]] = [[], []];
  for (let after = request.after, isMore = true; isMore; ) {
    const lot = await settleSure(ports, { ...request, after }, tools);
    if (!lot.ok) throw new RefusedError(lot.refusals);
    joined.push(...lot.value.joined);
    held.push(...lot.value.held);
    after = lot.value.next ?? undefined;
    isMore = lot.value.next !== null;
  }
  return { joined, held };
}

/** Tells what became of the pairs, how many were held for each reason, and how all is undone. */
export function saySettled(terminal: Terminal, { joined, held }: Settled, isTrial: boolean): ExitCode {
  const { language } = terminal;
  const [count, kept] = [joined.length, held.length];
  terminal.say(
    (isTrial
      ? {
          vi: `Thử: ${count} cặp sẽ là một, ${kept} cặp chờ người xem.`,
          en: `A trial: ${count} pairs would become one, ${kept} wait for a person.`,
        }
      : {
          vi: `${count} cặp đã là một, ${kept} cặp chờ người xem.`,
          en: `${count} pairs became one, ${kept} wait for a person.`,
        })[language],
  );
  const byReason = new Map<string, number>();
  for (const { said } of held) byReason.set(said[language], (byReason.get(said[language]) ?? 0) + 1);
  for (const line of textTable([...byReason].map(([why, pairs]) => ['  ', String(pairs), why]))) terminal.say(line);
  const events = joined.flatMap(({ event }) => (event === null ? [] : [event]));
  if (events.length > 0) {
    const range = `${Math.min(...events)}-${Math.max(...events)}`;
    terminal.say(
      { vi: `Hoàn tác cả loạt: lienket register undo ${range}`, en: `Undo them all: lienket register undo ${range}` }[
        language
      ],
    );
  }
  terminal.answer({ joined, held });
  return 0;
}
