import { checkWorkflows } from '../app/tasks/check-workflows.ts';
import { countedWord } from '../model/counted-word.ts';
import { refusalLine } from '../model/refusal.ts';
import type { Command } from './command.ts';
import { bytesFrom, type TaskNeeds } from './task-needs.ts';

/** `task check [FILE.json …]`: checks workflow files, all faults at once. */
export function taskCheckCommand(needs: TaskNeeds): Command {
  return {
    name: 'task check',
    about: { vi: 'soát tệp quy trình: báo mọi lỗi', en: 'check workflow files: every fault is told' },
    usage: '[FILE.json …]',
    operands: [
      {
        name: 'FILE.json',
        required: false,
        repeated: true,
        about: {
          vi: 'tệp quy trình; không nêu thì mọi quy trình đang dùng',
          en: 'workflow files; without any, all that are in use',
        },
      },
    ],
    options: [],
    examples: [
      {
        line: 'lienket task check quy-trinh.json',
        about: { vi: 'trước khi đặt vào thư mục workflows', en: 'before it goes into the folder workflows' },
      },
    ],
    async run(input, terminal) {
      const texts = input.operands.map(async (file) => ({
        file,
        text: new TextDecoder().decode(await bytesFrom(needs, file)),
      }));
      const checked = checkWorkflows(texts.length === 0 ? await needs.workflowFiles() : await Promise.all(texts));
      for (const { file, title, steps, howSure, refusals } of checked) {
        if (title !== null)
          terminal.say(
            {
              vi: `${file}: ${title.vi}, ${steps} bước (mức chắc ${howSure})`,
              en: `${file}: ${title.en}, ${countedWord(steps, 'step')} (sure: ${howSure})`,
            }[terminal.language],
          );
        for (const each of refusals) terminal.warn(refusalLine(each, terminal.language));
      }
      terminal.answer({ workflows: checked });
      return checked.every(({ refusals }) => refusals.length === 0) ? 0 : 1;
    },
  };
}
