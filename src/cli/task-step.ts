import { countedWord } from '../model/counted-word.ts';
import type { Command } from './command.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

/** `task step TASK STEP`: takes a task on, or sends it back with a reason. */
export function taskStepCommand(needs: TaskNeeds): Command {
  return {
    name: 'task step',
    about: {
      vi: 'chuyển nhiệm vụ sang bước khác; thiếu gì thì báo hết',
      en: 'take a task to another step; everything missing is told',
    },
    usage: 'TASK STEP [--note TEXT] [--role ROLE]',
    operands: [TASK_OPERAND, { name: 'STEP', required: true, about: { vi: 'mã bước', en: 'id of the step' } }],
    options: [
      {
        name: 'note',
        value: 'TEXT',
        about: { vi: 'ghi chú; trả lại thì phải có', en: 'a note; needed when sending back' },
      },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task step nganh-cong-nghiep-moi absorb',
        about: { vi: 'sang tiếp thu, giải trình', en: 'on to absorbing comments' },
      },
    ],
    async run(input, terminal) {
      const [task = '', to = ''] = input.operands;
      const note = optionOf(input, 'note') ?? '';
      const stepped = acceptedOr(await needs.withTasks((desk) => desk.step(actingBy(input, desk), { task, to, note })));
      terminal.say({ vi: `${task}: đang ở bước ${to}`, en: `${task} stands in ${to}` }[terminal.language]);
      terminal.answer(stepped);
      return 0;
    },
  };
}

/** `task paper TASK KIND --title …`: notes a paper that a step needs. */
export function taskPaperCommand(needs: TaskNeeds): Command {
  return {
    name: 'task paper',
    about: {
      vi: 'ghi một giấy tờ mà bước cần: dự thảo, tờ trình…',
      en: 'note a paper that a step needs: a draft, a submission …',
    },
    usage: 'TASK KIND --title TEXT --date DAY [--number TEXT]',
    operands: [
      TASK_OPERAND,
      {
        name: 'KIND',
        required: true,
        about: { vi: 'loại, như quy trình gọi', en: 'its kind, as the workflow calls it' },
      },
    ],
    options: [
      { name: 'title', value: 'TEXT', required: true, about: { vi: 'tên giấy tờ', en: 'title of the paper' } },
      { name: 'date', value: 'DAY', required: true, about: { vi: 'ngày, 2026-11-30', en: 'its day, 2026-11-30' } },
      { name: 'number', value: 'TEXT', about: { vi: 'số, nếu có', en: 'its number, if any' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task paper nganh-cong-nghiep-moi draft --title "Dự thảo 2" --date 2026-11-30',
        about: { vi: 'dự thảo báo cáo', en: 'a draft of the report' },
      },
    ],
    async run(input, terminal) {
      const [task = '', kind = ''] = input.operands;
      const paper = {
        kind,
        title: optionOf(input, 'title') ?? '',
        date: optionOf(input, 'date') ?? '',
        number: optionOf(input, 'number') ?? null,
        file: null,
      };
      const added = acceptedOr(await needs.withTasks((desk) => desk.addPaper(actingBy(input, desk), { task, paper })));
      terminal.say(
        { vi: `${task}: ${added.papers} giấy tờ`, en: `${task}: ${countedWord(added.papers, 'paper')}` }[
          terminal.language
        ],
      );
      terminal.answer(added);
      return 0;
    },
  };
}
