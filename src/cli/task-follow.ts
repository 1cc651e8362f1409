import { countedWord } from '../model/counted-word.ts';
import type { Command, CommandInput, Terminal } from './command.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds, taskOr } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

/** `task use TASK --on DAY --document TEXT --how TEXT`: notes a use of the result; alone it lists them. */
export function taskUseCommand(needs: TaskNeeds): Command {
  return {
    name: 'task use',
    about: {
      vi: 'ghi việc sử dụng kết quả; không nêu gì thì liệt kê',
      en: 'note a use of the result; alone it lists the uses',
    },
    usage: 'TASK [--on DAY --document TEXT --how TEXT] [--role ROLE]',
    operands: [TASK_OPERAND],
    options: [
      { name: 'on', value: 'DAY', about: { vi: 'ngày, 2026-11-30', en: 'its day, 2026-11-30' } },
      { name: 'document', value: 'TEXT', about: { vi: 'số văn bản', en: 'number of the document' } },
      { name: 'how', value: 'TEXT', about: { vi: 'dùng thế nào', en: 'how it was used' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task use nganh-cong-nghiep-moi --on 2026-11-20 --document 12/TTr-BCT --how "đưa vào tờ trình"',
        about: { vi: 'một việc sử dụng', en: 'a use' },
      },
    ],
    async run(input, terminal) {
      const [task = ''] = input.operands;
      const [on, document, how] = ['on', 'document', 'how'].map((name) => optionOf(input, name));
      if (on === undefined && document === undefined && how === undefined)
        return saidLines(needs, { input, terminal }, 'uses');
      const given = { task, on: on ?? '', document: document ?? '', how: how ?? '' };
      const added = acceptedOr(await needs.withTasks((desk) => desk.addUse(actingBy(input, desk), given)));
      terminal.say({ vi: `Đã ghi ${added.id}`, en: `Noted ${added.id}` }[terminal.language]);
      terminal.answer(added);
      return 0;
    },
  };
}

/** `task lesson TASK --text TEXT`: notes a lesson of a year; alone it lists them. */
export function taskLessonCommand(needs: TaskNeeds): Command {
  return {
    name: 'task lesson',
    about: {
      vi: 'ghi một bài học của năm; không nêu gì thì liệt kê',
      en: 'note a lesson of a year; alone it lists the lessons',
    },
    usage: 'TASK [--year YEAR --text TEXT] [--role ROLE]',
    operands: [TASK_OPERAND],
    options: [
      { name: 'year', value: 'YEAR', about: { vi: 'năm, 2026', en: 'its year, 2026' } },
      { name: 'text', value: 'TEXT', about: { vi: 'bài học', en: 'the lesson' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task lesson nganh-cong-nghiep-moi --year 2026 --text "xin số liệu từ đầu năm"',
        about: { vi: 'một bài học', en: 'a lesson' },
      },
    ],
    async run(input, terminal) {
      const [task = ''] = input.operands;
      const [year, text] = [optionOf(input, 'year'), optionOf(input, 'text')];
      if (year === undefined && text === undefined) return saidLines(needs, { input, terminal }, 'lessons');
      const given = { task, year: Number(year ?? Number.NaN), text: text ?? '' };
      const added = acceptedOr(await needs.withTasks((desk) => desk.addLesson(actingBy(input, desk), given)));
      terminal.say({ vi: `Đã ghi ${added.id}`, en: `Noted ${added.id}` }[terminal.language]);
      terminal.answer(added);
      return 0;
    },
  };
}

/** Lists the uses or lessons of a task, each with the id by which it is taken back. */
async function saidLines(
  needs: TaskNeeds,
  { input, terminal }: { readonly input: CommandInput; readonly terminal: Terminal },
  what: 'uses' | 'lessons',
): Promise<0> {
  const [task = ''] = input.operands;
  const page = taskOr(await needs.withTasks((desk) => desk.page(actingBy(input, desk), task)), task);
  const lines =
    what === 'uses'
      ? page.uses.map(({ id, on, document, how }) => `${id}  ${on}: ${document}. ${how}`)
      : page.lessons.map(({ id, year, text }) => `${id}  ${year}: ${text}`);
  const count = lines.length;
  const words = what === 'uses' ? { vi: 'lần sử dụng', en: 'use' } : { vi: 'bài học', en: 'lesson' };
  terminal.say({ vi: `${count} ${words.vi}`, en: countedWord(count, words.en) }[terminal.language]);
  for (const line of lines) terminal.say(line);
  terminal.answer(page[what]);
  return 0;
}
