import { keptScorer } from '../app/register/kept-scorer.ts';
import { waitingPairs } from '../app/register/pair-reasons.ts';
import { settlePair } from '../app/register/settle-pair.ts';
import { settleAllSure } from '../app/register/settle-sure.ts';
import type { Command, OptionSpec } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { REASON_OPTION, sayDecision } from './register-decision.ts';
import type { RegisterNeeds } from './register-needs.ts';
import { saySettled } from './register-queue-sure.ts';
import { textTable } from './text-table.ts';

const SHOWN = 30;

const OPTIONS: readonly OptionSpec[] = [
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
  {
    name: 'unsure',
    value: 'PAIR',
    about: { vi: 'chưa rõ: để sang một bên', en: 'not clear yet: set it aside' },
  },
  {
    name: 'sure',
    value: 'PERCENT',
    about: {
      vi: 'quyết định mọi cặp chắc là một từ xác suất này (90 đến dưới 100); cần --reason',
      en: 'settle all pairs that are one from this chance on (90 to below 100); needs --reason',
    },
  },
  {
    name: 'dry-run',
    about: { vi: 'với --sure: chỉ thử, không ghi gì', en: 'with --sure: a trial; nothing is written' },
  },
  {
    name: 'source',
    value: 'NAME',
    about: { vi: 'với --sure: chỉ các cặp của nguồn này', en: 'with --sure: only pairs of this source' },
  },
  REASON_OPTION,
];

const EXAMPLES: Command['examples'] = [
  {
    line: 'lienket register queue --limit 10',
    about: { vi: 'mười cặp đáng xem nhất', en: 'the ten pairs most worth a look' },
  },
  {
    line: 'lienket register queue --apart 12 --reason "hai nhà máy"',
    about: { vi: 'không phải một', en: 'not the same' },
  },
  {
    line: 'lienket register queue --sure 99 --dry-run',
    about: {
      vi: 'bao nhiêu cặp chắc là một, cặp nào còn phải xem',
      en: 'how many pairs are surely one, and which still need a look',
    },
  },
  {
    line: 'lienket register merge E0000012X E0000034Y',
    about: { vi: 'là một: nhập lại', en: 'the same: merge them' },
  },
];

/** `register queue`: pairs that may be one and the same, for a person to decide. */
export function registerQueueCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register queue',
    about: { vi: 'các cặp có thể là một, chờ người xem', en: 'pairs that may be one, waiting for a person' },
    usage: '[--limit N] [--apart PAIR | --unsure PAIR | --sure PERCENT [--dry-run] [--source NAME]] [--reason TEXT]',
    operands: [],
    options: OPTIONS,
    examples: EXAMPLES,
    async run(input, terminal) {
      const [apart, unsure] = [input.options['apart']?.at(-1), input.options['unsure']?.at(-1)];
      const reason = input.options['reason']?.at(-1) ?? '';
      if (apart !== undefined || unsure !== undefined) {
        const verdict = apart === undefined ? 'unsure' : 'apart';
        const pair = Number(apart ?? unsure) || 0;
        return sayDecision(
          terminal,
          await needs.withRegister((ports, actor) => settlePair(ports, { pair, verdict }, { actor, reason })),
        );
      }
      const sure = input.options['sure']?.at(-1);
      if (sure !== undefined) {
        const isTrial = input.flags.has('dry-run');
        const request = { atLeast: Number(sure) / 100, isTrial, source: input.options['source']?.at(-1) };
        const settled = await needs.withRegister((ports, actor) =>
          settleAllSure(ports, request, {
            decision: { actor, reason },
            scorer: keptScorer(),
            isOwn: async () => true,
            signal: terminal.signal,
          }),
        );
        if (!settled.ok) throw new RefusedError(settled.refusals);
        return saySettled(terminal, settled.value, isTrial);
      }
      const limit = Number(input.options['limit']?.at(-1) ?? SHOWN) || SHOWN;
      const pairs = await needs.withRegister(async (ports) => {
        const { nameOf } = await ports.places();
        return waitingPairs({ register: await ports.register(), nameOf }, limit);
      });
      const { language } = terminal;
      if (pairs.length === 0) terminal.say({ vi: 'Không có cặp nào chờ.', en: 'No pair waits.' }[language]);
      for (const { pair, probability, reasons, one, other } of pairs) {
        terminal.say(`${pair}  ${(100 * probability).toFixed(0)} %`);
        for (const line of textTable(
          [one, other].map(({ id, name, code, address }) => ['  ', id, name, code, address]),
        ))
          terminal.say(line);
        const why = reasons.map(({ title, level, weight }) => [
          '    ',
          (weight > 0 ? '+' : '') + weight.toFixed(1),
          title[language],
          level[language],
        ]);
        for (const line of textTable(why)) terminal.say(line);
      }
      terminal.answer({ pairs });
      return 0;
    },
  };
}
