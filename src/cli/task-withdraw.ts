import { type WithdrawnLine, withdrawnKinds } from '../app/desks/withdrawal-desk.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Command, CommandInput, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { acceptedOr, actingBy, optionOf, ROLE_OPTIONS, type TaskNeeds, taskOr } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

const OPERANDS: Command['operands'] = [
  TASK_OPERAND,
  {
    name: 'KIND',
    required: false,
    about: { vi: `loại: ${withdrawnKinds.join(', ')}`, en: `its kind: ${withdrawnKinds.join(', ')}` },
  },
  {
    name: 'ID',
    required: false,
    about: {
      vi: 'mã; góp ý: số; mốc: BƯỚC@NGÀY; giấy tờ: LOẠI@NGÀY',
      en: 'its id; a comment: its number; a milestone: STEP@DAY; a paper: KIND@DAY',
    },
  },
];

const OPTIONS: readonly OptionSpec[] = [
  { name: 'reason', value: 'TEXT', about: { vi: 'lý do, ghi vào vết', en: 'why, for the trail' } },
  {
    name: 'together',
    about: { vi: 'rút cùng những gì gắn với nó', en: 'withdraw together with what hangs on it' },
  },
  { name: 'put-back', about: { vi: 'đưa lại điều đã rút', en: 'put back what was withdrawn' } },
  ...ROLE_OPTIONS,
];

/** `task withdraw TASK KIND ID --reason …`: takes back what was entered about a task, or puts it back. */
export function taskWithdrawCommand(needs: TaskNeeds): Command {
  return {
    name: 'task withdraw',
    about: {
      vi: 'rút một điều đã nhập, kèm lý do; --put-back đưa lại; không nêu gì thì liệt kê',
      en: 'withdraw what was entered, with the reason; --put-back puts it back; alone it lists',
    },
    usage: 'TASK [KIND ID --reason TEXT [--together] [--put-back]] [--role ROLE]',
    operands: OPERANDS,
    options: OPTIONS,
    examples: [
      {
        line: 'lienket task withdraw nganh-cong-nghiep-moi workshop ht-1 --reason "nhập nhầm nhiệm vụ"',
        about: { vi: 'còn trong hồ sơ, không còn trong số đếm', en: 'it stays in the record and in no count' },
      },
      {
        line: 'lienket task withdraw nganh-cong-nghiep-moi workshop ht-1 --put-back',
        about: { vi: 'đưa lại', en: 'put back' },
      },
    ],
    async run(input, terminal) {
      const [task = '', kind, id = ''] = input.operands;
      if (kind === undefined) return saidGone(needs, input, terminal);
      const given = { task, kind: kindOr(kind), id, reason: optionOf(input, 'reason') ?? '' };
      const isBack = input.flags.has('put-back');
      const isTogether = input.flags.has('together');
      const done = acceptedOr(
        await needs.withTasks((desk) => {
          const acting = actingBy(input, desk);
          return isBack ? desk.putBack(acting, given) : desk.withdraw(acting, { ...given, isTogether });
        }),
      );
      terminal.say(
        {
          vi: `${isBack ? 'Đã đưa lại' : 'Đã rút'} ${kind} ${id}${done.along === 0 ? '' : `, cùng ${done.along} thứ gắn với nó`}.`,
          en: `${isBack ? 'Put back' : 'Withdrew'} ${kind} ${id}${done.along === 0 ? '' : `, with ${countedWord(done.along, 'thing')} that hung on it`}.`,
        }[terminal.language],
      );
      terminal.answer(done);
      return 0;
    },
  };
}

/** Lists what was withdrawn of a task. */
async function saidGone(needs: TaskNeeds, input: CommandInput, terminal: Terminal): Promise<0> {
  const [task = ''] = input.operands;
  const lines = taskOr(await needs.withTasks((desk) => desk.withdrawn(actingBy(input, desk), task)), task);
  const { language } = terminal;
  if (lines.length === 0) terminal.say({ vi: 'Chưa rút gì.', en: 'Nothing was withdrawn.' }[language]);
  for (const { kind, id, title, by, at, reason } of lines)
    terminal.say(`${kind} ${id}  ${title[language]}  (${[by, at?.slice(0, 10), reason].filter(Boolean).join(', ')})`);
  terminal.answer(lines);
  return 0;
}

function kindOr(text: string): WithdrawnLine['kind'] {
  const kind = withdrawnKinds.find((each) => each === text);
  if (kind !== undefined) return kind;
  const known = withdrawnKinds.join(', ');
  const said = { vi: `không có loại “${text}”; có: ${known}`, en: `there is no kind “${text}”; there are: ${known}` };
  throw new RefusedError([{ code: 'bad-option', where: {}, said }]);
}
