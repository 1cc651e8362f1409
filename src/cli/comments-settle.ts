import type { Command, OptionSpec } from './command.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

const CLASSES = ['content', 'method', 'data', 'law', 'form'] as const;
const CLASS_OPTION: OptionSpec = {
  name: 'class',
  value: 'CLASS',
  choices: CLASSES,
  about: { vi: 'loại góp ý', en: 'class of the comment' },
};
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** `comments settle TASK NUMBER`: who has it until when, and how it ended. */
export function commentsSettleCommand(needs: TaskNeeds): Command {
  return {
    name: 'comments settle',
    about: { vi: 'giao xử lý hoặc kết luận một góp ý', en: 'assign or settle a comment' },
    usage: 'TASK NUMBER [--as accepted|partly|rejected|open] [--reason TEXT] …',
    operands: [
      TASK_OPERAND,
      { name: 'NUMBER', required: true, about: { vi: 'số của góp ý', en: 'number of the comment' } },
    ],
    options: [
      {
        name: 'as',
        value: 'OUTCOME',
        choices: ['accepted', 'partly', 'rejected', 'open'],
        about: { vi: 'kết luận; open: mở lại', en: 'how it ends; open: opens it again' },
      },
      { name: 'reason', value: 'TEXT', about: { vi: 'tiếp thu, giải trình', en: 'why' } },
      { name: 'owner', value: 'NAME', about: { vi: 'người xử lý', en: 'who has it' } },
      { name: 'due', value: 'DAY', about: { vi: 'hạn xử lý', en: 'until when' } },
      { name: 'paragraph', value: 'N', about: { vi: 'đoạn đã sửa', en: 'the paragraph that was changed' } },
      { name: 'text', value: 'TEXT', about: { vi: 'đoạn ấy nay viết thế nào', en: 'how that paragraph reads now' } },
      CLASS_OPTION,
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket comments settle nganh-cong-nghiep-moi 3 --as accepted --reason "đã bổ sung" --owner "Người A" --due 2026-12-01 --paragraph 41',
        about: { vi: 'tiếp thu', en: 'accepted' },
      },
    ],
    async run(input, terminal) {
      const [task = '', number = ''] = input.operands;
      const edit = {
        outcome: optionOf(input, 'as'),
        reason: optionOf(input, 'reason'),
        owner: optionOf(input, 'owner'),
        due: optionOf(input, 'due'),
        paragraph: numberOf(optionOf(input, 'paragraph')),
        changedText: optionOf(input, 'text'),
        class: optionOf(input, 'class'),
      };
      const settled = acceptedOr(
        await needs.withTasks((desk) => desk.settle(actingBy(input, desk), { task, number: Number(number), edit })),
      );
      terminal.say(
        {
          vi: `Góp ý ${number}: ${settled.isOpen ? 'còn mở' : 'đã kết luận'}`,
          en: `Comment ${number}: ${settled.isOpen ? 'open' : 'settled'}`,
        }[terminal.language],
      );
      terminal.answer(settled);
      return 0;
    },
  };
}

/** `comments add TASK --text …`: a comment written here. */
export function commentsAddCommand(needs: TaskNeeds): Command {
  return {
    name: 'comments add',
    about: { vi: 'viết một góp ý cho nhiệm vụ', en: 'write a comment on a task' },
    usage: 'TASK --text TEXT [--paragraph N] [--figure ID] [--answers N] …',
    operands: [TASK_OPERAND],
    options: [
      { name: 'text', value: 'TEXT', required: true, about: { vi: 'góp ý', en: 'the comment' } },
      { name: 'quote', value: 'TEXT', about: { vi: 'đoạn trích', en: 'the words it is about' } },
      { name: 'paragraph', value: 'N', about: { vi: 'đoạn của dự thảo', en: 'paragraph of the draft' } },
      { name: 'figure', value: 'ID', about: { vi: 'mã số liệu', en: 'id of a figure' } },
      { name: 'answers', value: 'N', about: { vi: 'đáp góp ý số', en: 'answers that comment' } },
      { name: 'round', value: 'ROUND', about: { vi: 'đợt lấy ý kiến', en: 'round of consultation' } },
      CLASS_OPTION,
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket comments add nganh-cong-nghiep-moi --text "Thêm số liệu 2025" --paragraph 12',
        about: { vi: 'gắn vào đoạn 12', en: 'on paragraph 12' },
      },
    ],
    async run(input, terminal) {
      const task = input.operands[0] ?? '';
      const comment = {
        text: optionOf(input, 'text') ?? '',
        quote: optionOf(input, 'quote'),
        paragraph: numberOf(optionOf(input, 'paragraph')),
        figure: optionOf(input, 'figure'),
        answers: numberOf(optionOf(input, 'answers')),
        round: optionOf(input, 'round'),
        class: optionOf(input, 'class'),
      };
      const made = acceptedOr(await needs.withTasks((desk) => desk.comment(actingBy(input, desk), task, comment)));
      terminal.say({ vi: `Góp ý số ${made.number}`, en: `Comment ${made.number}` }[terminal.language]);
      terminal.answer(made);
      return 0;
    },
  };
}
