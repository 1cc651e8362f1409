import type { Command } from './command.ts';
import { actingBy, ROLE_OPTIONS, type TaskNeeds, taskOr } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';
import { textTable } from './text-table.ts';

const LONGEST = 60;
const short = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** `comments list TASK`: the comments of a task, open ones first asked for with --open. */
export function commentsListCommand(needs: TaskNeeds): Command {
  return {
    name: 'comments list',
    about: { vi: 'góp ý của một nhiệm vụ và kết luận từng ý', en: 'comments of a task and how each ended' },
    usage: 'TASK [--open] [--role ROLE]',
    operands: [TASK_OPERAND],
    options: [{ name: 'open', about: { vi: 'chỉ ý chưa kết luận', en: 'only those that are open' } }, ...ROLE_OPTIONS],
    examples: [
      {
        line: 'lienket comments list nganh-cong-nghiep-moi --open',
        about: { vi: 'còn gì phải xử lý', en: 'what is left to do' },
      },
    ],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const page = taskOr(await needs.withTasks((desk) => desk.comments(actingBy(input, desk), id)), id);
      const comments = page.comments.filter(({ isOpen }) => isOpen || !input.flags.has('open'));
      const heads = {
        vi: ['Số', 'Loại', 'Kết quả', 'Người xử lý', 'Hạn', 'Ý kiến'],
        en: ['No.', 'Class', 'Outcome', 'Owner', 'Due', 'Comment'],
      }[terminal.language];
      const rows = comments.map(({ number, class: kind, settlement, owner, due, text }) => [
        String(number),
        kind,
        settlement?.outcome ?? 'open',
        owner ?? '–',
        due ?? '–',
        short(text),
      ]);
      for (const line of textTable([heads, ...rows], { right: [0] })) terminal.say(line);
      terminal.answer({ ...page, comments });
      return 0;
    },
  };
}
