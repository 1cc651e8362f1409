import type { EnteredSums } from '../app/desks/task-desk.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Command, Terminal } from './command.ts';
import { acceptedOr, actingBy, bytesFrom, ROLE_OPTIONS, type TaskNeeds } from './task-needs.ts';

const PLANNER = { role: ['planner'] };

/** `task add FILE.json`: enters organisations, lists, programmes, tasks, workshops, councils … of a file. */
export function taskAddCommand(needs: TaskNeeds): Command {
  return {
    name: 'task add',
    about: {
      vi: 'nhập nhiệm vụ, danh mục, cơ quan, hội thảo, hội đồng… từ một tệp JSON',
      en: 'enter tasks, lists, organisations, workshops, councils … from a JSON file',
    },
    usage: 'FILE.json [--replace] [--role ROLE]',
    operands: [
      {
        name: 'FILE.json',
        required: true,
        about: { vi: 'tệp như tasks/examples', en: 'a file like those in tasks/examples' },
      },
    ],
    options: [
      { name: 'replace', about: { vi: 'sửa những gì đã có', en: 'change what is there already' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task add viec.json',
        about: {
          vi: 'mọi lỗi được báo một lượt; có lỗi thì chưa ghi gì',
          en: 'all faults at once; with any, nothing is written',
        },
      },
    ],
    async run(input, terminal) {
      const file = input.operands[0] ?? '';
      const text = new TextDecoder().decode(await bytesFrom(needs, file));
      const there = input.flags.has('replace') ? 'replace' : 'refuse';
      const entered = await needs.withTasks((desk) => {
        const options = { ...PLANNER, ...input.options };
        return desk.enter(actingBy({ ...input, options }, desk), { text, file, there });
      });
      return saySums(acceptedOr(entered), terminal);
    },
  };
}

/** `task load`: enters the examples that are shipped with the program. */
export function taskLoadCommand(needs: TaskNeeds): Command {
  return {
    name: 'task load',
    about: {
      vi: 'nạp các nhiệm vụ ví dụ, mỗi điều kèm chỗ đứng trong nguồn',
      en: 'load the example tasks, each fact with where it stands',
    },
    usage: '',
    operands: [],
    options: [],
    examples: [
      { line: 'lienket task load', about: { vi: 'nạp lại không đổi gì', en: 'loading again changes nothing' } },
    ],
    async run(input, terminal) {
      const entered = await needs.withTasks((desk) =>
        desk.loadExamples(actingBy({ ...input, options: PLANNER }, desk)),
      );
      return saySums(acceptedOr(entered), terminal);
    },
  };
}

function saySums(sums: EnteredSums, terminal: Terminal): 0 {
  const { added, changed, same, remarks } = sums;
  terminal.say(
    {
      vi: `Thêm ${added}, sửa ${changed}, đã có ${same}; ${remarks} góp ý`,
      en: `${added} added, ${changed} changed, ${same} there already; ${countedWord(remarks, 'comment')}`,
    }[terminal.language],
  );
  terminal.answer(sums);
  return 0;
}
