import type { SureOutcome } from '../app/desks/steward-desk.ts';
import type { ExitCode, Terminal } from './command.ts';
import { textTable } from './text-table.ts';

/** Tells what became of the pairs, how many were held for each reason, and how all is undone. */
export function saySettled(terminal: Terminal, { joined, held, next }: SureOutcome, isTrial: boolean): ExitCode {
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
  if (next !== null)
    terminal.say(
      { vi: 'Dừng trước khi xem hết các cặp.', en: 'It was stopped before all pairs were looked at.' }[language],
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
  terminal.answer({ joined, held, next });
  return 0;
}
