import type { Command } from './command.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

/** `task excuse TASK LACK --reason TEXT`: lets a lack of the report stand while the present step is taken. */
export function taskExcuseCommand(needs: TaskNeeds): Command {
  return {
    name: 'task excuse',
    about: {
      vi: 'chấp nhận cho báo cáo thiếu một điều khi chuyển bước, có lý do; --back rút lại',
      en: 'let a report lack something when a step is taken, with a reason; --back takes it back',
    },
    usage: 'TASK LACK (--reason TEXT | --back) [--role ROLE]',
    operands: [
      TASK_OPERAND,
      {
        name: 'LACK',
        required: true,
        about: {
          vi: 'mã điều còn thiếu, xem complete; vài mã cách nhau dấu phẩy',
          en: 'code of the lack, see complete; several with commas',
        },
      },
    ],
    options: [
      { name: 'reason', value: 'TEXT', about: { vi: 'vì sao chấp nhận', en: 'why it is excused' } },
      { name: 'back', about: { vi: 'rút lại điều đã chấp nhận', en: 'take the excuse back' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket task excuse nganh-cong-nghiep-moi instrument.finance --reason "đề án riêng về tài chính" --role chair',
        about: { vi: 'thiếu nhóm tài chính', en: 'no instrument of finance' },
      },
    ],
    async run(input, terminal) {
      const [task = '', named = ''] = input.operands;
      const lacks = named.split(',').filter((each) => each !== '');
      const reason = optionOf(input, 'reason') ?? '';
      if (!input.flags.has('back')) {
        const excused = acceptedOr(
          await needs.withTasks((desk) => desk.excuse(actingBy(input, desk), { task, lacks, reason })),
        );
        terminal.say(
          { vi: `${task}: chấp nhận thiếu ${excused.excused} điều`, en: `${task}: ${excused.excused} lacks excused` }[
            terminal.language
          ],
        );
        terminal.answer(excused);
        return 0;
      }
      const back = await needs.withTasks(async (desk) => {
        const acting = actingBy(input, desk);
        const taken: string[] = [];
        for (const lack of lacks) taken.push(acceptedOr(await desk.takeBackExcuse(acting, { task, lack })).lack);
        return taken;
      });
      terminal.say(
        { vi: `${task}: rút lại ${back.join(', ')}`, en: `${task}: taken back ${back.join(', ')}` }[terminal.language],
      );
      terminal.answer({ takenBack: back });
      return 0;
    },
  };
}
