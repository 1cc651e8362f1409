import type { MethodDescription } from '../app/methods/described-methods.ts';
import type { Command } from './command.ts';
import { textTable } from './text-table.ts';

/** `methods`: every method that can be called on tables. */
export function methodListCommand(methods: () => readonly MethodDescription[]): Command {
  return {
    name: 'methods',
    about: {
      vi: 'liệt kê các phương pháp chạy được trên tệp CSV',
      en: 'list the methods that run on CSV files',
    },
    usage: '',
    operands: [],
    options: [],
    examples: [
      { line: 'lienket methods', about: { vi: 'mỗi phương pháp một dòng', en: 'one line a method' } },
      {
        line: 'lienket methods --json',
        about: {
          vi: 'bảng, cột, tham số, kết quả, nguồn, chi phí, cho máy đọc',
          en: 'tables, columns, parameters, outputs, sources, cost, for machines',
        },
      },
    ],
    async run(_input, terminal) {
      const list = methods();
      for (const line of textTable(
        list.map(({ id, version, title }) => [`${id}@${version}`, title[terminal.language]]),
      ))
        terminal.say(line);
      terminal.say('');
      terminal.say(
        terminal.language === 'vi'
          ? 'Gõ “lienket method ID --help” để xem bảng, tham số và kết quả.'
          : 'Type “lienket method ID --help” for tables, parameters and outputs.',
      );
      terminal.answer(list);
      return 0;
    },
  };
}
