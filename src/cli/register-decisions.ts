import { openSteward } from '../app/register/open-steward.ts';
import type { Command } from './command.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const SHOWN = 30;

/** `register decisions`: who decided what, when and why, newest first. */
export function registerDecisionsCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register decisions',
    about: { vi: 'các quyết định: ai, khi nào, gì, vì sao', en: 'decisions: who, when, what, why' },
    usage: '[--record ID] [--limit N]',
    operands: [],
    options: [
      { name: 'record', value: 'ID', about: { vi: 'chỉ về hồ sơ này', en: 'only about this record' } },
      {
        name: 'limit',
        value: 'N',
        about: { vi: `xem bao nhiêu; mặc định ${SHOWN}`, en: `how many to show; ${SHOWN} by default` },
      },
    ],
    examples: [{ line: 'lienket register decisions', about: { vi: 'mới nhất trước', en: 'newest first' } }],
    async run(input, terminal) {
      const limit = Number(input.options['limit']?.at(-1) ?? SHOWN) || SHOWN;
      const record = input.options['record']?.at(-1);
      const answer = await needs.withRegister((ports, actor) => openSteward(ports, actor).decisions({ limit, record }));
      if (answer.decisions.length === 0)
        terminal.say({ vi: 'Chưa có quyết định nào.', en: 'There is no decision yet.' }[terminal.language]);
      const rows = answer.decisions.map(({ event, kind, at, actor, records, reason, undoneBy }) => [
        String(event),
        at.slice(0, 16),
        actor,
        undoneBy === null ? kind : `${kind} (→ ${undoneBy})`,
        records.map(({ id }) => id).join(', '),
        reason,
      ]);
      for (const line of textTable(rows)) terminal.say(line);
      terminal.answer(answer);
      return 0;
    },
  };
}
