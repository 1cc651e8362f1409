import type { Command } from './command.ts';
import type { DutyNeeds } from './duty-needs.ts';
import { textTable } from './text-table.ts';

const DAYS = 60;

/** `register reminders`: what lapses soon, and what has. */
export function registerRemindersCommand(needs: DutyNeeds): Command {
  return {
    name: 'register reminders',
    about: { vi: 'giá trị đã xác minh sắp hoặc đã hết hiệu lực', en: 'verified values that lapse soon or have lapsed' },
    usage: '[--days N]',
    operands: [],
    options: [
      {
        name: 'days',
        value: 'N',
        about: { vi: 'trong bao nhiêu ngày tới; mặc định 60', en: 'within so many days; 60 by default' },
      },
    ],
    examples: [{ line: 'lienket register reminders --days 30', about: { vi: 'trong 30 ngày', en: 'within 30 days' } }],
    async run(input, terminal) {
      const days = Number(input.options['days']?.at(-1) ?? DAYS);
      const found = await needs.withDesk((desk, who) => desk.reminders(who, Number.isFinite(days) ? days : DAYS));
      const head = {
        vi: ['Hết hiệu lực', 'Còn (ngày)', 'Hồ sơ', 'Tên', 'Việc'],
        en: ['Until', 'Days', 'Record', 'Name', 'What'],
      };
      const rows = found.map((each) => [each.until, String(each.days), each.id, each.name, each.subject]);
      for (const line of textTable([head[terminal.language], ...rows])) terminal.say(line);
      terminal.answer({ reminders: found });
      return 0;
    },
  };
}

/** `register lapse`: lets lapse what is past its day, as the server does every night. */
export function registerLapseCommand(needs: DutyNeeds): Command {
  return {
    name: 'register lapse',
    about: {
      vi: 'cho hết hiệu lực những xác minh đã quá ngày (máy chủ tự làm mỗi đêm)',
      en: 'let verifications lapse that are past their day (the server does it every night)',
    },
    usage: '',
    operands: [],
    options: [],
    examples: [
      {
        line: 'lienket register lapse',
        about: { vi: 'chạy lại không đổi gì', en: 'running it twice changes nothing' },
      },
    ],
    async run(_input, terminal) {
      const records = await needs.withDesk((desk) => desk.lapse());
      terminal.say({ vi: `${records} hồ sơ thay đổi.`, en: `${records} records changed.` }[terminal.language]);
      terminal.answer({ records });
      return 0;
    },
  };
}
