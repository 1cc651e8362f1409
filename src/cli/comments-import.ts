import type { Command } from './command.ts';
import { acceptedOr, actingBy, bytesFrom, optionOf, ROLE_OPTIONS, type TaskNeeds } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

/** `comments import TASK FILE`: brings comments of a Word file or a sheet to a task. */
export function commentsImportCommand(needs: TaskNeeds): Command {
  return {
    name: 'comments import',
    about: {
      vi: 'đưa góp ý từ .docx, .xlsx, .csv vào nhiệm vụ; không mất, không trùng',
      en: 'bring comments from .docx, .xlsx, .csv to a task; none lost, none twice',
    },
    usage: 'TASK FILE [--round ROUND] [--role ROLE]',
    operands: [
      TASK_OPERAND,
      {
        name: 'FILE',
        required: true,
        about: {
          vi: 'tệp Word, hoặc bảng đã xuất và điền',
          en: 'a Word file, or a table that was exported and filled in',
        },
      },
    ],
    options: [
      { name: 'round', value: 'ROUND', about: { vi: 'mã đợt lấy ý kiến', en: 'id of the round of consultation' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket comments import nganh-cong-nghiep-moi du-thao.docx',
        about: { vi: 'góp ý và sửa đổi trong Word', en: 'comments and changes of a Word file' },
      },
      {
        line: 'lienket comments import nganh-cong-nghiep-moi bang.xlsx',
        about: { vi: 'cả kết luận điền trong bảng', en: 'settlements filled in a table, too' },
      },
    ],
    async run(input, terminal) {
      const [task = '', path = ''] = input.operands;
      const bytes = await bytesFrom(needs, path);
      const fileName = path.split('/').at(-1) ?? path;
      const given = { task, fileName, bytes, round: optionOf(input, 'round') };
      const brought = acceptedOr(await needs.withTasks((desk) => desk.bring(actingBy(input, desk), given)));
      const { read, added, known, settled } = brought;
      terminal.say(
        {
          vi: `Đọc ${read}: thêm ${added}, đã có ${known}, cập nhật ${settled}`,
          en: `${read} read: ${added} added, ${known} there already, ${settled} updated`,
        }[terminal.language],
      );
      terminal.answer(brought);
      return 0;
    },
  };
}
