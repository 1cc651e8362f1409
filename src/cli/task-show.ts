import type { TaskPage } from '../app/desks/task-desk.ts';
import { countedWord } from '../model/counted-word.ts';
import type { Command, Terminal } from './command.ts';
import { actingBy, ROLE_OPTIONS, type TaskNeeds, taskOr } from './task-needs.ts';

export const TASK_OPERAND = {
  name: 'TASK',
  required: true,
  about: { vi: 'mã nhiệm vụ, xem task list', en: 'id of the task, see task list' },
} as const;

/** `task show TASK`: what stands between the draft and acceptance. */
export function taskShowCommand(needs: TaskNeeds): Command {
  return {
    name: 'task show',
    about: {
      vi: 'xem một nhiệm vụ: còn gì giữa dự thảo và nghiệm thu',
      en: 'show a task: what stands between the draft and acceptance',
    },
    usage: 'TASK [--role ROLE]',
    operands: [TASK_OPERAND],
    options: ROLE_OPTIONS,
    examples: [
      { line: 'lienket task show nganh-cong-nghiep-moi', about: { vi: 'một nhiệm vụ', en: 'one task' } },
      { line: 'lienket task show nganh-cong-nghiep-moi --json', about: { vi: 'cả nhật ký', en: 'with its trail' } },
    ],
    async run(input, terminal) {
      const id = input.operands[0] ?? '';
      const page = taskOr(await needs.withTasks((desk) => desk.page(actingBy(input, desk), id)), id);
      sayPage(page, terminal);
      terminal.answer(page);
      return 0;
    },
  };
}

function sayPage(
  { task, organisation, counts, standing, comments, moves, workflow, excuses }: TaskPage,
  terminal: Terminal,
): void {
  const { language } = terminal;
  const say = (vi: string, en: string): void => terminal.say({ vi, en }[language]);
  terminal.say(task.title[language]);
  say(
    `${organisation.name.vi}${organisation.now === null ? '' : ` (nay: ${organisation.now.vi})`}; chủ nhiệm: ${task.lead ?? '–'}`,
    `${organisation.name.en}${organisation.now === null ? '' : ` (now: ${organisation.now.en})`}; lead: ${task.lead ?? '–'}`,
  );
  for (const { words } of counts) say(`Là ${words.vi}`, `It is ${words.en}`);
  const { accepted, partly, rejected, open } = comments.byOutcome;
  say(
    `Góp ý: ${comments.total}; tiếp thu ${accepted}, một phần ${partly}, không ${rejected}, còn mở ${open} (chưa ai nhận ${comments.unowned})`,
    `Comments: ${comments.total}; ${accepted} accepted, ${partly} partly, ${rejected} rejected, ${open} open (${comments.unowned} with nobody)`,
  );
  if (standing === null) return;
  say(
    `Quy trình: ${workflow.title.vi} (${workflow.regime.howSure})`,
    `Workflow: ${workflow.title.en} (${workflow.regime.howSure})`,
  );
  if (standing.isAccepted) say('Đã qua nghiệm thu.', 'It passed its acceptance.');
  for (const { title, isHere, by, answers } of standing.way) {
    terminal.say(`${isHere ? '→' : ' '} ${title[language]} [${by.join(', ')}]`);
    for (const { isMet, said, lacks } of answers) {
      terminal.say(`    ${isMet ? '✓' : '✗'} ${said[language]}`);
      for (const lack of lacks) if (lack.excuse === null) terminal.say(`      ${lack.code}: ${lack.said[language]}`);
    }
  }
  for (const { said, stepTitle, reason, by, on } of excuses)
    say(
      `Chấp nhận thiếu (${stepTitle.vi}): ${said.vi}; lý do: ${reason} (${by}, ${on})`,
      `Excused (${stepTitle.en}): ${said.en}; reason: ${reason} (${by}, ${on})`,
    );
  if (standing.clock !== null) {
    const { due, left } = standing.clock;
    const isLate = left < 0;
    say(
      `Hạn của bước: ${due} (${isLate ? `quá ${-left}` : `còn ${left}`} ngày)`,
      `The step is due ${due} (${countedWord(Math.abs(left), 'day')} ${isLate ? 'late' : 'left'})`,
    );
  }
  for (const { to, isBack } of moves) terminal.say(`lienket task step ${task.id} ${to}${isBack ? ' --note "…"' : ''}`);
}
