import { keepApart } from '../app/register/decide-records.ts';
import type { Command } from './command.ts';
import { REASON_OPTION, sayDecision } from './register-decision.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { textTable } from './text-table.ts';

const WHY = {
  'same-key-twice': { vi: 'hai hồ sơ cùng khoá', en: 'two records have the key' },
  'same-name-other-form': { vi: 'cùng tên, cùng tỉnh, khác loại hình', en: 'same name and province, other form' },
  'same-name-no-place': { vi: 'cùng tên, chưa rõ nơi', en: 'same name, a place unknown' },
  'same-name-other-place': { vi: 'cùng tên, khác tỉnh', en: 'same name, other province' },
} as const;
const SHOWN = 30;

/** `register queue`: pairs that may be one and the same, for a person to decide. */
export function registerQueueCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register queue',
    about: { vi: 'các cặp có thể là một, chờ người xem', en: 'pairs that may be one, waiting for a person' },
    usage: '[--limit N] [--apart PAIR]',
    operands: [],
    options: [
      {
        name: 'limit',
        value: 'N',
        about: { vi: `xem bao nhiêu cặp; mặc định ${SHOWN}`, en: `how many to show; ${SHOWN} by default` },
      },
      {
        name: 'apart',
        value: 'PAIR',
        about: { vi: 'cặp này không phải một', en: 'this pair is not one and the same' },
      },
      REASON_OPTION,
    ],
    examples: [
      {
        line: 'lienket register queue --limit 10',
        about: { vi: 'mười cặp đáng xem nhất', en: 'the ten pairs most worth a look' },
      },
      {
        line: 'lienket register queue --apart 12 --reason "hai nhà máy"',
        about: { vi: 'không phải một', en: 'not the same' },
      },
      {
        line: 'lienket register merge E0000012X E0000034Y',
        about: { vi: 'là một: nhập lại', en: 'the same: merge them' },
      },
    ],
    async run(input, terminal) {
      const apart = input.options['apart']?.at(-1);
      const reason = input.options['reason']?.at(-1) ?? '';
      if (apart !== undefined)
        return sayDecision(
          terminal,
          await needs.withRegister((ports, actor) => keepApart(ports, Number(apart) || 0, { actor, reason })),
        );
      const limit = Number(input.options['limit']?.at(-1) ?? SHOWN) || SHOWN;
      const pairs = await needs.withRegister(async (ports) => (await ports.register()).pairs(limit));
      const { language } = terminal;
      if (pairs.length === 0) terminal.say({ vi: 'Không có cặp nào chờ.', en: 'No pair waits.' }[language]);
      for (const { pair, reason: why, weight, one, other } of pairs) {
        terminal.say(`${pair}  ${WHY[why][language]} (${weight.toFixed(1)})`);
        for (const line of textTable([one, other].map(({ id, name, address }) => ['  ', id, name, address])))
          terminal.say(line);
      }
      terminal.answer({ pairs });
      return 0;
    },
  };
}
