import type { BaselineComparison, ComparedIndicator } from '../app/desks/baseline-desk.ts';
import { formatNumber } from '../model/format-number.ts';
import { actingOn, type BaselineNeeds } from './baseline-needs.ts';
import type { Command, Terminal } from './command.ts';
import { acceptedOr, ROLE_OPTIONS } from './task-needs.ts';
import { textTable } from './text-table.ts';

/** `baseline compare ID`: later values beside what was frozen, and the difference of differences with its bounds. */
export function baselineCompareCommand(needs: BaselineNeeds): Command {
  return {
    name: 'baseline compare',
    about: {
      vi: 'so số liệu về sau với mốc cơ sở: khác biệt kép, khoảng, cảnh báo',
      en: 'compare later values with a baseline: difference of differences, bounds, warnings',
    },
    usage: 'ID',
    operands: [{ name: 'ID', required: true, about: { vi: 'mã của mốc cơ sở', en: 'id of the baseline' } }],
    options: ROLE_OPTIONS,
    examples: [
      {
        line: 'lienket baseline compare nganh-cong-nghiep-moi.cong-nghiep-moi --json',
        about: { vi: 'cả từng kỳ', en: 'with every period' },
      },
    ],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const compared = await needs.withBaselines(async ({ tasks, baselines }) =>
        acceptedOr(await baselines.compare(actingOn(input, tasks), id)),
      );
      sayComparison(compared, terminal);
      terminal.answer(compared);
      return 0;
    },
  };
}

function sayComparison({ title, starts, release, indicators, warnings }: BaselineComparison, terminal: Terminal): void {
  const { language } = terminal;
  terminal.say(`${title} (${starts}; ${release})`);
  for (const warning of warnings) terminal.say(`! ${warning[language]}`);
  for (const indicator of indicators) sayIndicator(indicator, terminal);
}

function sayIndicator(
  { name, unit, periods, effect, placebo, before, warnings }: ComparedIndicator,
  terminal: Terminal,
): void {
  const { language } = terminal;
  const say = (vi: string, en: string): void => terminal.say({ vi, en }[language]);
  const n = (value: number | null): string => (value === null ? '–' : formatNumber(value, language, 3));
  terminal.say(`${name[language]} (${unit})`);
  const heads = {
    vi: ['Kỳ', 'Chịu tác động', 'Đã chốt', 'Nhóm so sánh'],
    en: ['Period', 'Treated', 'Frozen', 'Group'],
  }[language];
  const rows = periods.map(({ period, side, treated, frozen, group }) => [
    `${period}${side === 'before' ? '' : side === 'after' ? ' >' : ' ='}`,
    ...[treated, frozen, group].map(n),
  ]);
  for (const line of textTable([heads, ...rows], { right: [1, 2, 3] })) terminal.say(line);
  if (effect !== null)
    say(
      `Khác biệt kép ${n(effect.effect)}, khoảng 95 % theo nơi từ ${n(effect.low)} đến ${n(effect.high)}`,
      `Difference of differences ${n(effect.effect)}, 95 % by units ${n(effect.low)} to ${n(effect.high)}`,
    );
  if (placebo !== null)
    say(
      `Theo nhóm so sánh từ ${n(placebo.low)} đến ${n(placebo.high)}; phần có khác biệt lớn bằng: ${n(placebo.share)}`,
      `By the group ${n(placebo.low)} to ${n(placebo.high)}; share with a difference as large: ${n(placebo.share)}`,
    );
  if (before !== null)
    say(
      `Trước ngày bắt đầu, giữa hai nửa thời gian: ${n(before.effect)} (${n(before.low)} đến ${n(before.high)})`,
      `Before the start, between the halves of the time: ${n(before.effect)} (${n(before.low)} to ${n(before.high)})`,
    );
  for (const warning of warnings) terminal.say(`! ${warning[language]}`);
}
