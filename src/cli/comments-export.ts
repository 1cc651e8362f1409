import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds, writeNew } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

const FORMATS = ['docx', 'xlsx', 'csv'] as const;
const BAD_NAME = {
  vi: 'Tên tệp phải kết thúc bằng .docx, .xlsx hoặc .csv.',
  en: 'The name must end in .docx, .xlsx or .csv.',
};

/** `comments export TASK --out FILE`: the table of comments absorbed and explained. */
export function commentsExportCommand(needs: TaskNeeds): Command {
  return {
    name: 'comments export',
    about: {
      vi: 'bảng tiếp thu, giải trình: .docx theo Nghị định 30, .xlsx để điền rồi đưa lại',
      en: 'the absorb-and-explain table: .docx in the form of Decree 30, .xlsx to fill in and bring back',
    },
    usage: 'TASK --out FILE.docx|.xlsx|.csv',
    operands: [TASK_OPERAND],
    options: [
      {
        name: 'out',
        value: 'FILE',
        required: true,
        about: { vi: 'tệp kết quả, chưa có', en: 'the file to write, not there yet' },
      },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket comments export nganh-cong-nghiep-moi --out tiep-thu.docx',
        about: { vi: 'để gửi', en: 'to send' },
      },
    ],
    async run(input, terminal) {
      const [task = '', out = ''] = [input.operands[0], optionOf(input, 'out')];
      const format = FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`));
      if (format === undefined) throw new RefusedError([{ code: 'bad-option', where: { file: out }, said: BAD_NAME }]);
      const { language } = terminal;
      const made = await needs.withTasks((desk) => desk.absorbTable(actingBy(input, desk), { task, format, language }));
      await writeNew(needs, out, acceptedOr(made).bytes);
      terminal.say({ vi: `Đã ghi ${out}`, en: `Wrote ${out}` }[language]);
      terminal.answer({ file: out });
      return 0;
    },
  };
}
