import type { TaskLine, TaskTree } from '../app/desks/task-desk.ts';
import type { Language } from '../model/bilingual.ts';
import type { Command, Terminal } from './command.ts';
import { actingBy, ROLE_OPTIONS, type TaskNeeds } from './task-needs.ts';
import { textTable } from './text-table.ts';

/** `task list`: documents, lists with their counts, programmes and tasks. */
export function taskListCommand(needs: TaskNeeds): Command {
  return {
    name: 'task list',
    about: {
      vi: 'cây nhiệm vụ: văn bản, danh mục với số đếm, chương trình, nhiệm vụ',
      en: 'the tree of tasks: documents, lists with counts, programmes, tasks',
    },
    usage: '[--role ROLE]',
    operands: [],
    options: ROLE_OPTIONS,
    examples: [{ line: 'lienket task list', about: { vi: 'xem mọi nhiệm vụ', en: 'see every task' } }],
    async run(input, terminal) {
      const tree = await needs.withTasks((desk) => desk.tree(actingBy(input, desk)));
      sayTree(tree, terminal);
      terminal.answer(tree);
      return 0;
    },
  };
}

function sayTree({ lists, programmes, tasks, broken }: TaskTree, terminal: Terminal): void {
  const { language } = terminal;
  const say = (vi: string, en: string): void => terminal.say({ vi, en }[language]);
  if (tasks.length + lists.length === 0)
    say(
      'Chưa có nhiệm vụ nào. Nạp ví dụ: lienket task load',
      'There are no tasks. Load the examples: lienket task load',
    );
  for (const { act, title, stated, entered, missing, faults } of lists) {
    const count = stated === null ? `${entered.length}` : `${entered.length}/${stated}`;
    say(
      `${act.number}: ${title.vi} – đã nhập ${count}${missing ? `, còn thiếu ${missing}` : ''}`,
      `${act.number}: ${title.en} – ${count} entered${missing ? `, ${missing} missing` : ''}`,
    );
    for (const fault of faults) terminal.warn(`  ! ${fault[language]}`);
  }
  for (const { title, sides } of programmes) {
    const named = sides
      .map(({ organisation, leader }) => `${organisation.name[language]}: ${leader ?? '…'}`)
      .join('; ');
    say(`Chương trình: ${title.vi} (${named})`, `Programme: ${title.en} (${named})`);
  }
  if (tasks.length > 0)
    for (const line of [
      '',
      ...textTable([HEADS[language], ...tasks.map((task) => taskRow(task, language))], { right: [4] }),
    ])
      terminal.say(line);
  for (const { file, said } of broken) for (const each of said) terminal.warn(`${file}: ${each[language]}`);
}

const HEADS = {
  vi: ['Mã', 'Là', 'Bước', 'Hạn', 'Góp ý còn mở', 'Chủ nhiệm'],
  en: ['Id', 'Is', 'Step', 'Due', 'Open comments', 'Lead'],
} as const;

function taskRow({ id, counts, step, clock, open, lead }: TaskLine, language: Language): readonly string[] {
  const words = counts.map((each) => each.words[language]).join('; ');
  return [id, words, step?.[language] ?? '–', clock?.due ?? '–', String(open), lead ?? '–'];
}
