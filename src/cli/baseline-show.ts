import type { BaselineView } from '../app/desks/baseline-desk.ts';
import { releaseName } from '../model/release.ts';
import { actingOn, type BaselineNeeds, baselineOr } from './baseline-needs.ts';
import type { Command, Terminal } from './command.ts';
import { optionOf, ROLE_OPTIONS } from './task-needs.ts';
import { textTable } from './text-table.ts';

/** `baseline show [ID]`: what was frozen, and whether it comes out again bit for bit; without an id, all of them. */
export function baselineShowCommand(needs: BaselineNeeds): Command {
  return {
    name: 'baseline show',
    about: {
      vi: 'xem mốc cơ sở đã chốt và tính lại từ đúng bản số liệu; không nêu mã thì liệt kê',
      en: 'show a frozen baseline and make it anew from its release; without an id, list them',
    },
    usage: '[ID] [--task TASK]',
    operands: [{ name: 'ID', required: false, about: { vi: 'mã của mốc cơ sở', en: 'id of the baseline' } }],
    options: [
      { name: 'task', value: 'TASK', about: { vi: 'chỉ của nhiệm vụ này', en: 'only those of this task' } },
      ...ROLE_OPTIONS,
    ],
    examples: [{ line: 'lienket baseline show', about: { vi: 'mọi mốc cơ sở', en: 'every baseline' } }],
    async run(input, terminal) {
      const [id] = input.operands;
      if (id === undefined) {
        const lines = await needs.withBaselines(({ tasks, baselines }) =>
          baselines.list(actingOn(input, tasks), optionOf(input, 'task')),
        );
        for (const line of textTable(
          lines.map((each) => [each.id, each.starts, each.frozenOn, each.hash.slice(0, 16), each.title]),
        ))
          terminal.say(line);
        terminal.answer(lines);
        return 0;
      }
      const view = await needs.withBaselines(async ({ tasks, baselines }) =>
        baselineOr(await baselines.show(actingOn(input, tasks), id), id),
      );
      sayBaseline(view, terminal);
      terminal.answer(view);
      return view.again === 'differs' ? 1 : 0;
    },
  };
}

const AGAIN = {
  same: { vi: 'tính lại từ bản số liệu: giống từng bit', en: 'made anew from its release: the same, bit for bit' },
  differs: { vi: 'tính lại từ bản số liệu: KHÁC', en: 'made anew from its release: it DIFFERS' },
  'no-release': {
    vi: 'không còn bản số liệu ấy nên chưa tính lại được',
    en: 'its release is not at hand, so it cannot be made anew',
  },
} as const;

/** Says a baseline in lines. */
export function sayBaseline({ baseline, hash, again }: BaselineView, terminal: Terminal): void {
  const { language } = terminal;
  const say = (vi: string, en: string): void => terminal.say({ vi, en }[language]);
  const { id, title, starts, frozenOn, daysLate, group, treated, values, release } = baseline;
  const names = (units: typeof treated): string => units.map(({ name }) => name[language]).join(', ');
  terminal.say(`${id}: ${title}`);
  say(
    `Bắt đầu ${starts}, chốt ${frozenOn}${daysLate > 0 ? ` (muộn ${daysLate} ngày)` : ''}`,
    `Starts ${starts}, frozen ${frozenOn}${daysLate > 0 ? ` (${daysLate} days late)` : ''}`,
  );
  say(
    `${values.length} giá trị của ${releaseName(release)} (${release.hash.slice(0, 19)})`,
    `${values.length} values of ${releaseName(release)} (${release.hash.slice(0, 19)})`,
  );
  say(`Chịu tác động: ${names(treated)}`, `Treated: ${names(treated)}`);
  if (group.rule === 'named')
    say(
      `So với (chỉ định): ${names(group.members)}. ${group.reason}`,
      `Against (named): ${names(group.members)}. ${group.reason}`,
    );
  else
    say(
      `So với (gần nhất trong ${group.considered}, qua ${group.over.join(', ')}): ${names(group.members)}`,
      `Against (nearest of ${group.considered}, over ${group.over.join(', ')}): ${names(group.members)}`,
    );
  say(`Dấu niêm ${hash}; ${AGAIN[again].vi}`, `Seal ${hash}; ${AGAIN[again].en}`);
}
